import { type Frame, frameWidth, type Mark, markBox, type Plot } from './frame.ts';
import type { FigureModel } from './model.ts';
import { fontSize, rect, round, type Shape, textWidth } from './scene.ts';
import { valueMark } from './words.ts';

const left = 4;
const bar = 14;
/** Room at the end of the longest bar for its number. */
const numberRoom = 40;

type KindAxis = Extract<FigureModel['axis'], { kind: 'kinds' }>;

/** Bars from left to right, each group under its name; long lists go in two columns. */
export function layoutKinds(model: FigureModel, axis: KindAxis): Frame[] {
  const columns = axis.kinds.length > 5 ? 2 : 1;
  const perColumn = Math.ceil(axis.kinds.length / columns);
  return Array.from({ length: columns }, (_, column) => {
    const from = column * perColumn;
    return layoutColumn(model, axis.kinds, from, Math.min(from + perColumn, axis.kinds.length));
  });
}

function layoutColumn(model: FigureModel, kinds: string[], from: number, to: number): Frame {
  const decor: Shape[] = [];
  const plots: Plot[] = [];
  let y = 0;
  for (const panel of model.panels) {
    const series = model.series.filter((one) => one.panel === panel.id);
    const data = model.data.filter((datum) => series.some(({ id }) => id === datum.series));
    const top = Math.max(1, ...data.map(({ low, high }) => high ?? low ?? 0));
    if (model.panels.length > 1) {
      decor.push({ kind: 'text', rank: 'strong', x: left, y: y + 16, text: panel.title });
      y += 24;
    }
    const row = fontSize + 7 + series.length * bar + 8;
    const box = { left, right: frameWidth - numberRoom, top: y, bottom: y + row * (to - from) };
    // Rows count downwards, the scale upwards: row 0 is the top one.
    const plot: Plot = {
      panel: panel.id,
      box,
      x: [0, top],
      y: [-to, -from],
      ticks: [],
      counts: 'right',
      marks: [],
    };
    kinds.slice(from, to).forEach((text, index) => {
      decor.push({ kind: 'text', rank: 'plain', x: left, y: y + index * row + fontSize, text });
    });
    for (const datum of data) {
      const index = series.findIndex(({ id }) => id === datum.series);
      const kind = datum.span[0];
      if (kind < from || kind >= to) continue;
      const start = kind + (fontSize + 7 + index * bar) / row;
      const mark: Mark = {
        id: datum.id,
        series: datum.series,
        tone: series[index]?.tone ?? 'ink',
        status: datum.status,
        x: datum.status === 'between' ? [datum.low ?? 0, datum.high ?? 0] : [0, datum.low ?? 0],
        y: [-(start + (bar - 2) / row), -start],
        wide: true,
        shift: 0,
      };
      const place = markBox(mark, plot);
      const bottom = Math.round(place.bottom) - 1;
      if (datum.value === null) {
        const text = 'not stated';
        decor.push({ kind: 'gap', d: rect(place.left, place.top, textWidth(text) + 8, bar - 2) });
        decor.push({ kind: 'text', rank: 'plain', x: left + 4, y: bottom, text });
        continue;
      }
      const x = round(place.right) + (datum.status === 'over' ? 20 : datum.status === 'none' ? 16 : 6);
      mark.label = {
        kind: 'text',
        rank: 'mark',
        tone: mark.tone,
        x,
        y: bottom,
        text: valueMark(datum.value),
      };
      plot.marks.push(mark);
    }
    plots.push(plot);
    y = box.bottom + 6;
  }
  return { title: '', height: Math.ceil(y), plots, decor };
}
