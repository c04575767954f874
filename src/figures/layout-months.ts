import { type Frame, frameWidth, markBox, type Plot } from './frame.ts';
import { type DatumModel, type FigureModel, seriesOf } from './model.ts';
import { monthMarks } from './month-marks.ts';
import { fontSize, rect, type Shape, textWidth } from './scene.ts';
import { monthLetters } from './time.ts';

const left = 24;
const right = frameWidth - 4;
/** Row for one total over a span, above its plot: it is not on the scale of months. */
const totalRow = 24;
const eventRow = 16;
const stripHeight = 15;

type MonthAxis = Extract<FigureModel['axis'], { kind: 'months' }>;

/** One frame a year, its plots one above the other on the same scale in every frame. */
export function layoutMonths(model: FigureModel, axis: MonthAxis): Frame[] {
  const firstYear = Number(axis.from.slice(0, 4));
  const offset = Number(axis.from.slice(5, 7)) - 1;
  const years = Math.ceil((offset + axis.months) / 12);
  return Array.from({ length: years }, (_, index) => {
    const start = index * 12 - offset;
    const x: [number, number] = [Math.max(start, 0), Math.min(start + 12, axis.months)];
    return layoutYear(model, String(firstYear + index), x, start);
  });
}

function layoutYear(model: FigureModel, title: string, x: [number, number], january: number): Frame {
  const decor: Shape[] = [{ kind: 'text', rank: 'strong', x: left, y: 16, text: title }];
  const plots: Plot[] = [];
  let y = 22;
  for (const panel of model.panels) {
    const data = model.data.filter(({ series }) => seriesOf(model, series).panel === panel.id);
    const totals = data.filter(({ status }) => status === 'total');
    const scale = scaleOf(data);
    decor.push({ kind: 'text', rank: 'strong', x: left, y: y + 14, text: panel.title });
    y += 22 + (totals.length > 0 ? totalRow : 0);
    const box = { left, right, top: y, bottom: y + scale.height };
    const plot: Plot = {
      panel: panel.id,
      box,
      x,
      y: [0, scale.top],
      ticks: scale.ticks,
      counts: 'up',
      marks: [],
    };
    plot.marks = monthMarks(model, plot, data);
    plots.push(plot);
    y = box.bottom + (model.events.some((event) => event.panel === panel.id) ? eventRow : 8);
    decor.push(letters(plot, january, y + fontSize));
    y += fontSize + 6;
    const accounts = accountsOf(model, panel.id);
    const strips = accounts.map((account) => {
      const covering = data.filter(({ series }) => seriesOf(model, series).account === account.id);
      return {
        gaps: commonGaps(covering, x),
        text: accounts.length > 1 ? `${account.short}: not stated` : 'not stated',
      };
    });
    strips
      .filter(({ gaps }) => gaps.length > 0)
      .forEach(({ gaps, text }, row) => decor.push(...strip(gaps, plot, y + row * (stripHeight + 3), text)));
    y += accounts.length * (stripHeight + 3);
    y += 12;
  }
  return { title, height: Math.ceil(y - 10), plots, decor };
}

const accountsOf = (model: FigureModel, panel: string) =>
  model.accounts.filter(({ id }) => model.series.some((one) => one.panel === panel && one.account === id));

/** The same scale for all years: room above the highest number for its label, more where no end is stated. */
function scaleOf(data: DatumModel[]) {
  const tops = data.flatMap(({ status, low, high }) => {
    if (low === null || status === 'total') return [];
    return [status === 'over' ? low * 1.15 : (high ?? low)];
  });
  const highest = Math.max(2, ...tops);
  const unit = highest > 16 ? 160 / highest : 11;
  const top = highest + (tops.length > 0 ? 26 / unit : 0);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => top / size <= 4.5) ?? 1000;
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  return { top, ticks, height: Math.round(top * unit) };
}

function letters({ box, x }: Plot, january: number, y: number): Shape {
  const unit = (box.right - box.left) / (x[1] - x[0]);
  const text = monthLetters.slice(x[0] - january, x[1] - january);
  const xs = [...text].map((_, index) => Math.round(box.left + (index + 0.5) * unit));
  return { kind: 'text', rank: 'plain', anchor: 'middle', x: 0, y, text, xs };
}

/** Whole months for which none of an account’s series states anything. */
function commonGaps(data: DatumModel[], x: [number, number]): [number, number][] {
  const stated = data.filter(({ status }) => status !== 'not-stated' && status !== 'total');
  const gaps: [number, number][] = [];
  for (let month = x[0]; month < x[1]; month++) {
    if (stated.some(({ span }) => span[0] < month + 1 && span[1] > month)) continue;
    const last = gaps.at(-1);
    if (last?.[1] === month) last[1] = month + 1;
    else gaps.push([month, month + 1]);
  }
  return gaps;
}

function strip(gaps: [number, number][], plot: Plot, y: number, text: string): Shape[] {
  if (gaps.length === 0) return [];
  const boxes = gaps.map((gap) => markBox({ x: gap, y: [0, 0] }, plot));
  const shapes: Shape[] = [
    {
      kind: 'gap',
      d: boxes
        .map((box) => rect(Math.round(box.left) + 1, y, Math.round(box.right - box.left) - 2, stripHeight))
        .join(''),
    },
  ];
  const width = textWidth(text);
  const widest = boxes.reduce((best, box) => (box.right - box.left > best.right - best.left ? box : best));
  if (widest.right - widest.left > width) {
    const x = Math.round((widest.left + widest.right) / 2);
    shapes.push({ kind: 'text', rank: 'plain', anchor: 'middle', x, y: y + 12, text });
    return shapes;
  }
  // Beside a stretch too short for the words.
  const after = boxes.find((box, index) => (boxes[index + 1]?.left ?? right) - box.right > width + 8);
  if (after) shapes.push({ kind: 'text', rank: 'plain', x: Math.round(after.right) + 4, y: y + 12, text });
  return shapes;
}
