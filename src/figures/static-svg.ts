import { drawMark } from './draw-mark.ts';
import { type Frame, frameWidth, markBox } from './frame.ts';
import { layOut } from './layout.ts';
import type { FigureModel } from './model.ts';
import type { Shape, Stroke } from './scene.ts';
import type { Tone } from '../schemas/figure.ts';

/** Classes are one letter each, since the picture stands in the page and every page has a budget. */
export const strokeClass = {
  grid: 'g',
  axis: 'x',
  gap: 'n',
  band: 'r',
  open: 'o',
  line: 'l',
  tip: 't',
  dot: 'd',
  ring: 'z',
  event: 'e',
} as const satisfies Record<Stroke, string>;

export const toneClass = { accent: 'a', warm: 'w', ink: 'i', quiet: 'q' } as const satisfies Record<
  Tone,
  string
>;

/** The static picture: one `<svg>` a frame, real text, colours from the style sheet of the page. */
export function drawStatic(model: FigureModel): string[] {
  return layOut(model).map((frame, index) => drawFrame(frame, `${model.id}-n`, index === 0));
}

function drawFrame(frame: Frame, pattern: string, first: boolean): string {
  const defs = first
    ? `<defs><pattern id="${pattern}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="g" d="M0 0v6"/></pattern></defs>`
    : '';
  const shapes = [...plotShapes(frame), ...frame.decor, ...markShapes(frame)];
  return `<svg viewBox="0 0 ${frameWidth} ${frame.height}">${defs}${joined(shapes, pattern)}</svg>`;
}

/** Scale and grid of each plot. */
export function plotShapes(frame: Frame): Shape[] {
  return frame.plots.flatMap((plot): Shape[] => {
    const { left, right, bottom } = plot.box;
    if (plot.counts === 'right') return [];
    const height = (tick: number) => Math.round(markBox({ x: [0, 0], y: [tick, tick] }, plot).top);
    const [, ...lines] = plot.ticks;
    return [
      { kind: 'grid', d: lines.map((tick) => `M${left} ${height(tick)}H${right}`).join('') },
      { kind: 'axis', d: `M${left} ${bottom}H${right}` },
      ...plot.ticks.map((tick): Shape => ({
        kind: 'text',
        rank: 'plain',
        anchor: 'end',
        x: left - 5,
        y: height(tick) + 4,
        text: String(tick),
      })),
    ];
  });
}

/** The marks with their words, words last so that nothing covers them. */
export function markShapes(
  frame: Frame,
  shown: (series: string | undefined) => boolean = () => true,
): Shape[] {
  const marks = frame.plots.flatMap((plot) =>
    plot.marks.filter(({ series }) => shown(series)).map((mark) => ({ mark, plot })),
  );
  return [
    ...marks.flatMap(({ mark, plot }) => drawMark(mark, markBox(mark, plot), plot.counts)),
    ...marks.flatMap(({ mark }) => (mark.label ? [mark.label] : [])),
  ];
}

/** A small picture for the legend, hatched with the pattern of the figure. */
export function drawSample(shapes: Shape[], id: string): string {
  return `<svg viewBox="0 0 26 16">${joined(shapes, `${id}-n`)}</svg>`;
}

/** Neighbours of one look become one element. */
function joined(shapes: Shape[], pattern: string): string {
  const parts: string[] = [];
  let open: { name: string; d: string } | undefined;
  const close = () => {
    if (open)
      parts.push(
        `<path class="${open.name}"${open.name === 'n' ? ` fill="url(#${pattern})"` : ''} d="${open.d}"/>`,
      );
    open = undefined;
  };
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      close();
      parts.push(drawText(shape));
      continue;
    }
    const name = strokeClass[shape.kind] + (shape.tone ? ` ${toneClass[shape.tone]}` : '');
    if (open?.name !== name) close();
    open = { name, d: (open?.d ?? '') + shape.d };
  }
  close();
  return parts.join('');
}

function drawText(shape: Extract<Shape, { kind: 'text' }>): string {
  const names = [
    shape.rank === 'strong' ? 'b' : shape.rank === 'mark' && shape.tone ? toneClass[shape.tone] : '',
    shape.anchor === 'middle' ? 'm' : shape.anchor === 'end' ? 'j' : '',
  ].filter(Boolean);
  const classes = names.length > 0 ? ` class="${names.join(' ')}"` : '';
  const text = shape.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text${classes} x="${shape.xs?.join(' ') ?? shape.x}" y="${shape.y}">${text}</text>`;
}
