import type { DatumModel, FigureModel } from '../figures/model.ts';
import type { Axis } from './plot.ts';

/** A stated range behind the timeline: from which month to which, how low and how high. */
export interface Band {
  /** First and last day. */
  from: string;
  to: string;
  low: number;
  /** Left out where no upper end is stated. */
  high?: number;
  /** Only a lower bound is known, which is no count. */
  floor: boolean;
  /** `Bomb attacks: over 10`. */
  label: string;
}

const lastDay = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

const drawn: Partial<Record<DatumModel['status'], true>> = {
  exact: true,
  none: true,
  between: true,
  over: true,
  'at-least': true,
};

/**
 * The monthly numbers that a figure's first plot states for whole months: nothing is added up, nothing filled in.
 * A total over a span is no number a month, and days are no months.
 */
export function listBands(figure: Pick<FigureModel, 'panels' | 'series' | 'data'>): Band[] {
  const panel = figure.panels.find(({ monthly }) => monthly);
  const names = new Map(
    figure.series.filter((series) => series.panel === panel?.id).map(({ id, name }) => [id, name]),
  );
  return figure.data.flatMap(({ series, from, to, status, low, high, words }): Band[] => {
    const name = names.get(series);
    if (name === undefined || drawn[status] !== true || from?.length !== 7 || to?.length !== 7) return [];
    return [
      {
        from: `${from}-01`,
        to: lastDay(to),
        low: low ?? 0,
        ...(high !== null && { high }),
        floor: status === 'at-least',
        label: `${name}: ${words}`,
      },
    ];
  });
}

/** What of some bands falls within an axis; what reaches beyond it is cut at its ends. */
export function clipBands(bands: readonly Band[], { firstYear, lastYear }: Axis): Band[] {
  const [first, last] = [`${firstYear}-01-01`, `${lastYear}-12-31`];
  return bands
    .filter(({ from, to }) => from <= last && to >= first)
    .map((band) => ({
      ...band,
      from: band.from < first ? first : band.from,
      to: band.to > last ? last : band.to,
    }));
}
