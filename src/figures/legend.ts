import { drawMark } from './draw-mark.ts';
import type { DatumModel, FigureModel } from './model.ts';
import type { Box, Shape } from './scene.ts';
import { rect } from './scene.ts';
import type { Status } from './words.ts';
import type { Tone } from '../schemas/figure.ts';

/** One entry of the legend: a small picture, 26 by 16, and its words. */
export interface LegendEntry {
  shapes: Shape[];
  text: string;
  /** The series it stands for; marks of a status stand for all. */
  series?: string;
}

const words = {
  exact: 'exact number',
  none: 'stated as none',
  between: 'between',
  'at-least': 'at least',
  over: 'no upper end stated',
  total: 'one total for a span',
} as const;

/** Every series and every kind of mark the figure uses; “not stated” has its own. */
export function legendOf(model: FigureModel): LegendEntry[] {
  const upright = model.axis.kind === 'months';
  const used = new Set(model.data.map(({ status }) => status));
  const series = model.series.map(({ id, name, tone, account }): LegendEntry => {
    const by = model.accounts.find((one) => one.id === account)?.name;
    const data = model.data.filter((datum) => datum.series === id);
    const shapes = upright ? sampleOf(data, tone) : drawMark(bar(tone), barBox, 'right');
    return { series: id, shapes, text: model.accounts.length > 1 ? `${name} (${by})` : name };
  });
  const statuses = (Object.keys(words) as (keyof typeof words)[])
    .filter((status) => used.has(status))
    .map((status): LegendEntry => ({
      shapes: sample(status, 'quiet', status === 'over'),
      text: words[status],
    }));
  const marks: LegendEntry[] = [
    ...(upright ? statuses : []),
    ...(used.has('not-stated')
      ? [{ shapes: [{ kind: 'gap', d: rect(1, 1, 24, 14) }] satisfies Shape[], text: 'not stated' }]
      : []),
    ...(model.events.length > 0 ? [{ shapes: sample('event', 'quiet', false), text: 'dated event' }] : []),
  ];
  return [...(series.length > 1 || model.accounts.length > 1 ? series : []), ...marks];
}

const barBox: Box = { left: 1, right: 25, top: 3, bottom: 13 };
const bar = (tone: Tone) => ({ status: 'exact', tone, wide: true, shift: 0 }) as const;

/** A series is shown by its widest kind of mark, so that each looks like what it marks. */
function sampleOf(data: DatumModel[], tone: Tone): Shape[] {
  const isBand = ({ status, span }: DatumModel) =>
    status === 'over' || (status === 'between' && span[1] - span[0] > 3);
  const order: Status[] = ['exact', 'at-least', 'none', 'between', 'total'];
  const main = order.find((status) => data.some((datum) => datum.status === status));
  return data.filter(isBand).length > 1
    ? sample('between', tone, true)
    : sample(main ?? 'exact', tone, false);
}

function sample(status: Status | 'event', tone: Tone, wide: boolean): Shape[] {
  const boxes: Partial<Record<Status | 'event', Box>> = {
    exact: { left: 13, right: 13, top: 6, bottom: 16 },
    none: { left: 13, right: 13, top: 8, bottom: 8 },
    'at-least': { left: 13, right: 13, top: 11, bottom: 11 },
    total: { left: 2, right: 24, top: 12, bottom: 12 },
    event: { left: 13, right: 13, top: -1, bottom: -1 },
    over: { left: 0, right: 26, top: 0, bottom: 15 },
  };
  const box =
    boxes[status] ??
    (wide ? { left: 1, right: 25, top: 2, bottom: 14 } : { left: 13, right: 13, top: 5, bottom: 11 });
  return drawMark({ status, tone, wide: wide || status === 'total', shift: 0 }, box, 'up');
}
