/** What a figure's file states about one span of months, as far as the backdrop needs it. */
export interface StatedSeries {
  /** `Bomb attacks`. */
  name: string;
  data: { when?: string | { from: string; to: string } | undefined; value: StatedValue }[];
}

type StatedValue =
  number | { between: [number, number] } | { atLeast: number } | { over: number } | { total: number };

/** A stated range behind the timeline: from which month to which, how low and how high. */
export interface Band {
  /** First and last day. */
  from: string;
  to: string;
  low: number;
  /** Left out where no upper end is stated. */
  high?: number;
  /** `Bomb attacks: over 10 a month`. */
  label: string;
}

function rangeOf(value: StatedValue): { low: number; high?: number; words: string } | undefined {
  if (typeof value === 'number')
    return { low: value, high: value, words: value === 0 ? 'none' : `${value} a month` };
  if ('between' in value) {
    const [low, high] = value.between;
    return { low, high, words: `${low} to ${high} a month` };
  }
  if ('over' in value) return { low: value.over, words: `over ${value.over} a month` };
  if ('atLeast' in value) return { low: value.atLeast, words: `at least ${value.atLeast}` };
  // A total over a span is no number a month.
  return undefined;
}

const lastDay = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** The monthly numbers that a figure states for whole months: nothing is added up, nothing filled in. */
export function listBands(series: readonly StatedSeries[]): Band[] {
  return series.flatMap(({ name, data }) =>
    data.flatMap(({ when, value }) => {
      const range = rangeOf(value);
      if (range === undefined || when === undefined) return [];
      const { from, to } = typeof when === 'string' ? { from: when, to: when } : when;
      if (from.length !== 7 || to.length !== 7) return [];
      const { words, ...numbers } = range;
      return [{ from: `${from}-01`, to: lastDay(to), ...numbers, label: `${name}: ${words}` }];
    }),
  );
}
