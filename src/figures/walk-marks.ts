import { figureName } from './describe.ts';
import type { FigureModel, Statement } from './model.ts';
import { boxesOf, type Box, type FigureChart } from './plugins.ts';
import { createPopover } from './mark-popover.ts';
import { dates } from '#words/dates.ts';
import { figures as words } from '#words/figures.ts';

interface Walked {
  statement: Statement;
  series: string;
  /** Place on the axis, to walk along it. */
  at: number;
  box: Box;
}

/** Smallest side of a target, in pixels. */
const target = 24;
/** Milliseconds that what was pointed at stays, so that the pointer can reach its link. */
const grace = 300;

/**
 * Lays a cursor over one mark at a time. Pointing at a mark or reaching it by the keyboard says what it stands for and who
 * states it; Enter, click or tap goes into that. Left and right walk along the axis, up and down from series to series; T
 * goes to the table. To screen readers the cursor is a slider: they let everybody move one, and say its value.
 */
export function walkMarks(picture: HTMLElement, live: HTMLElement, model: FigureModel) {
  const figure = picture.closest('figure') ?? picture;
  const cursor = document.createElement('div');
  cursor.className = 'mark';
  cursor.tabIndex = 0;
  cursor.setAttribute('role', 'slider');
  cursor.setAttribute('aria-haspopup', 'dialog');
  cursor.setAttribute('aria-valuemin', '1');
  live.append(cursor);
  const { popover, show } = createPopover(figure, cursor);
  let marks: Walked[] = [];
  let current: Walked | undefined;
  let pointed: Walked | undefined;

  const settle = (next: Walked) => {
    current = next;
    const { left, right, top, bottom } = next.box;
    const place = { left, top, width: right - left, height: bottom - top };
    for (const [side, length] of Object.entries(place)) cursor.style.setProperty(side, `${length}px`);
    cursor.setAttribute('aria-valuenow', String(marks.indexOf(next) + 1));
    cursor.setAttribute('aria-valuetext', speak(next.statement));
    cursor.dataset['mark'] = next.statement.id;
  };
  const tell = (next: Walked) => {
    settle(next);
    show(next.statement);
  };
  const leave = () => {
    pointed = undefined;
    setTimeout(() => pointed || popover.matches(':hover, :focus-within') || popover.hidePopover(), grace);
  };
  const at = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = live.getBoundingClientRect();
    return nearest(clientX - left, clientY - top, marks);
  };

  /** Whether the focus comes from what was told, or goes there. */
  const isInside = ({ relatedTarget }: FocusEvent) => popover.contains(relatedTarget as Node | null);

  live.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || popover.contains(document.activeElement)) return;
    const mark = at(event);
    live.style.cursor = mark ? 'pointer' : '';
    if (!mark) leave();
    else if (mark !== pointed) tell(mark);
    pointed = mark;
  });
  live.addEventListener('pointerleave', leave);
  popover.addEventListener('pointerleave', leave);
  live.addEventListener('click', (event) => {
    const mark = at(event);
    if (!mark) return;
    tell(mark);
    popover.focus();
  });
  cursor.addEventListener('focus', (event) => {
    if (current && cursor.matches(':focus-visible') && !isInside(event)) tell(current);
  });
  // At once: it must not cover what has the focus next.
  cursor.addEventListener('blur', (event) => {
    if (!isInside(event)) popover.hidePopover();
  });
  cursor.addEventListener('keydown', (event) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = step(event.key, current, marks);
    if (event.key.toLowerCase() === 't') goToTable(figure);
    else if (next) tell(next);
    else if (event.key === 'Enter' || event.key === ' ') {
      tell(current);
      popover.focus();
    } else return;
    event.preventDefault();
  });
  return {
    /** Finds the marks of a chart that was just drawn or resized; the one in use stays it. */
    lay(chart: FigureChart): void {
      const statements = [...model.data, ...model.gaps, ...model.events];
      marks = boxesOf(chart)
        .flatMap(({ point: { id, series, span }, box }) => {
          const statement = statements.find((one) => one.id === id);
          return statement ? [{ statement, series, at: span[0], box: widen(box) }] : [];
        })
        .sort((a, b) => a.at - b.at);
      cursor.setAttribute('aria-valuemax', String(marks.length));
      cursor.setAttribute('aria-label', words.spoken.marks(figureName(model), marks.length));
      const next = marks.find(({ statement: { id } }) => id === current?.statement.id) ?? marks[0];
      if (next) settle(next);
    },
  };
}

/** A statement in one breath. */
function speak(statement: Statement): string {
  const { name, says, status, basis } = statement;
  const note = 'note' in statement && statement.note ? ` ${statement.note}` : '';
  const by = basis.length > 0 ? words.spoken.basis(dates.list(basis.map(({ text }) => text))) : '';
  return `${name}: ${says}; ${words.statuses[status]}.${note}${by}`;
}

/** What a small mark takes of the room about it, so that fingers meet it. */
function widen({ left, right, top, bottom }: Box): Box {
  const [across, down] = [right - left, bottom - top].map((side) => Math.max(0, target - side) / 2) as [
    number,
    number,
  ];
  return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
}

/** Small marks lie close together, and their targets over one another: the smallest and nearest one is meant. */
function nearest(x: number, y: number, marks: Walked[]): Walked | undefined {
  const costOf = ({ box: { left, right, top, bottom } }: Walked) => {
    if (x < left || x > right || y < top || y > bottom) return Infinity;
    const area = (right - left) * (bottom - top);
    return area > 4 * target ** 2 ? area : Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
  };
  const [best] = marks.toSorted((a, b) => costOf(a) - costOf(b));
  return best && costOf(best) < Infinity ? best : undefined;
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
