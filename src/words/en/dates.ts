const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** How dates are written. */
export const dates = {
  /** `March`, of month 3. */
  month: (month: number) => months[month - 1] ?? '',
  /** `March 2023`, of month 3. */
  monthOf: (year: string, month: number) => `${months[month - 1]} ${year}`,
  /** `9 March 2023`. */
  dayOf: (year: string, month: number, day: number) => `${day} ${months[month - 1]} ${year}`,
  /** A winter ends in the next year: `winter 2022–23`. */
  winter: (year: string, next: string) => `winter ${year}–${next.slice(-2)}`,
  mid: (year: string) => `mid-${year}`,
  /** `spring 2023`, `early 2023`. */
  partOf: (year: string, part: string) => `${part} ${year}`,
  /** `October to December 2023`. */
  range: (from: string, to: string) => `${from} to ${to}`,
  list: (parts: readonly string[]) =>
    parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? ''),
} as const;
