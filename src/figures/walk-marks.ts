import type { FigureChart } from './chart.ts';
import { figureName } from './describe.ts';
import type { FigureModel } from './model.ts';
import { boxesOf } from './plugins.ts';
import { createPopover } from './mark-popover.ts';
import { type SpokenMark, speakMark, speakValue } from './speak.ts';
import { figures as words } from '#words/figures.ts';

interface Walked {
  button: HTMLButtonElement;
  spoken: SpokenMark;
  series: string;
  /** Place on the axis, to walk along it. */
  at: number;
  area: number;
}

/** Smallest side of a target, in pixels. */
const target = 24;

/**
 * Lays a button over every mark. Pointing at one or reaching it by the keyboard says what it stands for and who states
 * it; Enter, click or tap keeps that open. Left and right walk along the axis, up and down from series to series; T goes
 * to the table. One stop for the tab key.
 */
export function walkMarks(picture: HTMLElement, live: HTMLElement, model: FigureModel) {
  const figure = picture.closest('figure') ?? picture;
  const spokenAt = document.createElement('p');
  spokenAt.className = 'unseen';
  spokenAt.setAttribute('role', 'status');
  picture.after(spokenAt);
  const popover = createPopover(figure);
  let marks: Walked[] = [];
  let current: Walked | undefined;

  const settle = (next: Walked | undefined) => {
    if (current) current.button.tabIndex = -1;
    current = next;
    if (current) current.button.tabIndex = 0;
  };
  const markOf = (element: EventTarget | null) => marks.find(({ button }) => button === element);

  live.addEventListener('focusin', (event) => {
    const mark = markOf(event.target);
    if (!mark) return;
    settle(mark);
    spokenAt.textContent = speakValue(mark.spoken);
    if (mark.button.matches(':focus-visible')) popover.show(mark.button, mark.spoken);
  });
  live.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const mark = nearest(event, marks);
    if (mark) popover.show(mark.button, mark.spoken);
    else popover.leave();
  });
  live.addEventListener('pointerleave', () => popover.leave());
  // At once: it must not cover what has the focus next.
  live.addEventListener('focusout', () => popover.leave(0));
  live.addEventListener('click', (event) => {
    // A key has no place: it means the button that has the focus.
    const mark = event.detail > 0 ? nearest(event, marks) : markOf(event.target);
    if (mark) popover.keep(mark.button, mark.spoken);
  });
  live.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 't' || event.key === 'T') {
      goToTable(figure);
      return;
    }
    const next = current && step(event.key, current, marks);
    if (!next) return;
    event.preventDefault();
    next.button.focus();
  });
  return {
    /** Lays the buttons of a chart that was just drawn or resized; the one in use stays it. */
    lay(chart: FigureChart): void {
      const [id, focused] = [current?.button.dataset['mark'], live.contains(document.activeElement)];
      for (const { button } of marks) button.remove();
      marks = layButtons(live, chart, model);
      const next = marks.find(({ button }) => button.dataset['mark'] === id) ?? marks[0];
      settle(next);
      if (focused) next?.button.focus();
      live.setAttribute('role', 'group');
      live.setAttribute('aria-label', words.spoken.marks(figureName(model), marks.length));
    },
  };
}

function layButtons(live: HTMLElement, chart: FigureChart, model: FigureModel): Walked[] {
  const marks = boxesOf(chart).map(({ point, box }): Walked => {
    const spoken = speakMark(model, point.id);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mark';
    button.tabIndex = -1;
    button.dataset['mark'] = point.id;
    button.setAttribute('aria-label', spoken.name);
    const [width, height] = [Math.max(box.right - box.left, target), Math.max(box.bottom - box.top, target)];
    button.style.insetInlineStart = `${(box.left + box.right - width) / 2}px`;
    button.style.insetBlockStart = `${(box.top + box.bottom - height) / 2}px`;
    button.style.inlineSize = `${width}px`;
    button.style.blockSize = `${height}px`;
    const series = model.data.find(({ id }) => id === point.id)?.series ?? point.mark;
    return { button, spoken, series, at: point.span[0], area: width * height };
  });
  // The small lie on the large, and in the order of the axis for those who go from one to the next.
  marks.sort((a, b) => a.at - b.at);
  for (const { button, area } of marks) {
    button.style.zIndex = String(Math.max(1, 1000 - Math.round(area / 100)));
    live.append(button);
  }
  return marks;
}

/** Small marks lie close together, and their targets over one another: the smallest and nearest one is meant. */
function nearest({ clientX, clientY }: MouseEvent, marks: Walked[]): Walked | undefined {
  const found = marks.flatMap((mark) => {
    const { left, top, right, bottom } = mark.button.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) return [];
    const distance = Math.hypot(clientX - (left + right) / 2, clientY - (top + bottom) / 2);
    return [{ mark, cost: mark.area > 4 * target ** 2 ? mark.area : distance }];
  });
  return found.sort((a, b) => a.cost - b.cost)[0]?.mark;
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
  const way = key === 'ArrowDown' ? 1 : -1;
  const next = series[(series.indexOf(current.series) + way + series.length) % series.length];
  const distance = (mark: Walked) => Math.abs(mark.at - current.at);
  return marks.filter((mark) => mark.series === next).toSorted((a, b) => distance(a) - distance(b))[0];
}

function goToTable(figure: Element): void {
  const details = figure.querySelector('details');
  if (details) details.open = true;
  const table = figure.querySelector('table');
  if (!table) return;
  table.tabIndex = -1;
  table.focus();
}
