const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2024-02-06` as “6 February 2024”. */
export function formatDay(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`));
}
