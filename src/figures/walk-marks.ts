import { figureName } from './describe.ts';
import { type Frame, frameWidth, markBox } from './frame.ts';
import { createPopover } from './mark-popover.ts';
import type { FigureModel } from './model.ts';
import { type SpokenMark, speakMark, speakValue } from './speak.ts';

interface Walked {
  button: HTMLButtonElement;
  spoken: SpokenMark;
  series: string | undefined;
  /** Place on the axis, to walk along it. */
  at: number;
  /** Whether it covers a stretch, not a place. */
  wide: boolean;
}

/** Smallest side of a target, in the picture’s units: 24 pixels where the page is 320 wide. */
const target = 29;

/**
 * Lays a button over every mark. Left and right walk along the axis, up and down from series to series; Enter,
 * click or tap says where the number comes from; T goes to the table. One stop for the tab key.
 */
export function walkMarks(picture: HTMLElement, model: FigureModel, frames: Frame[]) {
  const figure = picture.closest('figure') ?? picture;
  const spokenAt = document.createElement('p');
  spokenAt.className = 'unseen';
  spokenAt.setAttribute('role', 'status');
  picture.after(spokenAt);
  const popover = createPopover(figure);

  const marks: Walked[] = [...picture.querySelectorAll<HTMLElement>('.plot')].flatMap((plot, index) => {
    const frame = frames[index];
    return frame ? layButtons(plot.querySelector('.live') ?? plot, frame, model) : [];
  });
  marks.sort((a, b) => a.at - b.at);
  picture.setAttribute('role', 'group');
  picture.setAttribute(
    'aria-label',
    `${figureName(model)}: ${marks.length} marks. Arrow keys walk them, Enter opens the basis, T goes to the table.`,
  );

  let current = marks[0];
  const shown = () => marks.filter(({ button }) => !button.hidden);
  const settle = (next: Walked | undefined) => {
    if (current) current.button.tabIndex = -1;
    current = next;
    if (current) current.button.tabIndex = 0;
  };
  settle(current);

  picture.addEventListener('focusin', ({ target: focused }) => {
    const mark = marks.find(({ button }) => button === focused);
    if (!mark) return;
    settle(mark);
    spokenAt.textContent = speakValue(mark.spoken);
  });
  picture.addEventListener('click', (event) => {
    const clicked = marks.find(({ button }) => button === event.target);
    // A key has no place: it means the button that has the focus.
    const mark = clicked && event.detail > 0 ? nearest(event, clicked, shown()) : clicked;
    if (mark) popover.show(mark.button, mark.spoken);
  });
  picture.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 't' || event.key === 'T') {
      goToTable(figure);
      return;
    }
    const next = current && step(event.key, current, shown());
    if (!next) return;
    event.preventDefault();
    next.button.focus();
  });
  return {
    /** Hides or shows the buttons of a series. */
    show(series: string, visible: boolean): void {
      for (const mark of marks) if (mark.series === series) mark.button.hidden = !visible;
      if (current?.button.hidden) settle(shown()[0]);
    },
  };
}

function layButtons(host: Element, frame: Frame, model: FigureModel): Walked[] {
  return frame.plots.flatMap((plot) =>
    plot.marks.map((mark) => {
      const box = markBox(mark, plot);
      const middle = { x: (box.left + box.right) / 2 + mark.shift, y: (box.top + box.bottom) / 2 };
      if (mark.status === 'event') middle.y = box.bottom + 9;
      if (mark.status === 'total') middle.y = box.top - 6;
      const width = Math.max(mark.wide ? box.right - box.left : 0, target);
      const height = Math.max(box.bottom - box.top, target);
      const spoken = speakMark(model, mark.id);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'mark';
      button.tabIndex = -1;
      button.setAttribute('aria-label', spoken.name);
      const percent = (value: number, whole: number) => `${(value / whole) * 100}%`;
      button.style.insetInlineStart = percent(middle.x - width / 2, frameWidth);
      button.style.insetBlockStart = percent(middle.y - height / 2, frame.height);
      button.style.inlineSize = percent(width, frameWidth);
      button.style.blockSize = percent(height, frame.height);
      host.append(button);
      const at = plot.counts === 'up' ? mark.x[0] : -mark.y[1];
      return { button, spoken, series: mark.series, at, wide: mark.wide };
    }),
  );
}

/** Small marks lie close together, and their targets over one another: the nearest one is meant. */
function nearest(event: MouseEvent, clicked: Walked, marks: Walked[]): Walked {
  if (clicked.wide) return clicked;
  const distance = ({ button }: Walked) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return Math.hypot(event.clientX - left - width / 2, event.clientY - top - height / 2);
  };
  return marks
    .filter(({ wide }) => !wide)
    .reduce((best, mark) => (distance(mark) < distance(best) ? mark : best), clicked);
}

/** The mark a key leads to. */
function step(key: string, current: Walked, marks: Walked[]): Walked | undefined {
  const at = marks.indexOf(current);
  const series = [...new Set(marks.map((mark) => mark.series))];
  const single = series.length < 2;
  if (key === 'ArrowRight' || (single && key === 'ArrowDown')) return marks[at + 1];
  if (key === 'ArrowLeft' || (single && key === 'ArrowUp')) return marks[at - 1];
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const next =
    series[(series.indexOf(current.series) + (key === 'ArrowDown' ? 1 : -1) + series.length) % series.length];
  return marks
    .filter((mark) => mark.series === next)
    .reduce<Walked | undefined>(
      (best, mark) =>
        best && Math.abs(best.at - current.at) <= Math.abs(mark.at - current.at) ? best : mark,
      undefined,
    );
}

function goToTable(figure: Element): void {
  const details = figure.querySelector('details');
  if (details) details.open = true;
  const table = figure.querySelector('table');
  if (!table) return;
  table.tabIndex = -1;
  table.focus();
}
