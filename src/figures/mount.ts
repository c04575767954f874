import liveStyles from './live.css?inline';
import { Chart, chartConfig } from './chart.ts';
import { savesData } from '../fonts/wait.ts';
import { layOut, type View } from './layout.ts';
import { type FigureModel, withoutGroups } from './model.ts';
import { readTheme } from './read-theme.ts';
import { walkMarks } from './walk-marks.ts';
import { viewQueries } from './view-queries.ts';

/**
 * Puts the interactive chart in the place of a figure’s picture. The picture keeps its place in the page, unseen:
 * nothing moves, and paper gets the picture.
 *
 * @param picture its `data-figure` is the address of the figure’s data
 */
export async function mountFigure(picture: HTMLElement): Promise<void> {
  const response = await fetch(picture.dataset['figure'] ?? '');
  // Without its data the picture stays: it says the same.
  if (!response.ok) return;
  // The file is made by this build from the same type.
  const model = (await response.json()) as FigureModel;
  adoptStyles();
  const live = document.createElement('div');
  live.className = 'live';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  live.append(canvas);
  picture.append(live);
  const marks = walkMarks(picture, live, model);
  const queries = [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    ...Object.values(viewQueries),
  ].map((query) => matchMedia(query));
  const hidden = new Set<string>();
  let chart: ReturnType<typeof draw> | undefined;
  const redraw = () => {
    chart?.destroy();
    chart = draw(canvas, withoutGroups(model, hidden), picture, () => chart && marks.lay(chart));
    marks.lay(chart);
  };
  await giveWay();
  redraw();
  picture.classList.add('drawn');
  for (const query of queries) query.addEventListener('change', redraw);
  // What is drawn is not set again by itself when the page’s faces come.
  if (!savesData()) void import('../fonts/load-faces.ts').then(({ exchanged }) => exchanged).then(redraw);
  addToggles(picture, (group, shown) => {
    if (shown) hidden.delete(group);
    else hidden.add(group);
    redraw();
  });
}

/** Lets a reader’s scrolling and typing go first. */
const giveWay = () => new Promise((resolve) => setTimeout(resolve));

function draw(canvas: HTMLCanvasElement, model: FigureModel, picture: HTMLElement, resized: () => void) {
  const {
    type,
    data,
    options,
    plugins = [],
  } = chartConfig(model, layOut(model, viewOf(), picture.clientWidth), readTheme(picture));
  return new Chart(canvas, {
    type,
    data,
    plugins,
    // What one does with the marks goes to their buttons, which keys and screen readers can reach, too.
    options: { ...options, events: [], onResize: () => requestAnimationFrame(resized) },
  });
}

/** The view whose picture the page shows. */
const viewOf = (): View =>
  matchMedia(viewQueries.narrow).matches
    ? 'narrow'
    : matchMedia(viewQueries.medium).matches
      ? 'medium'
      : 'wide';

/** The list of sources becomes buttons that show and hide them; the last one stays. */
function addToggles(picture: HTMLElement, toggle: (group: string, shown: boolean) => void): void {
  const entries = [...(picture.closest('figure')?.querySelectorAll<HTMLElement>('[data-group]') ?? [])];
  const buttons = entries.map((entry) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'true');
    button.append(...entry.childNodes);
    entry.append(button);
    button.addEventListener('click', () => {
      const shown = button.getAttribute('aria-pressed') !== 'true';
      if (!shown && buttons.filter((one) => one.getAttribute('aria-pressed') === 'true').length === 1) return;
      button.setAttribute('aria-pressed', String(shown));
      toggle(entry.dataset['group'] ?? '', shown);
    });
    return button;
  });
}

let adopted = false;

/** What only the interactive chart needs comes with it, not with the page. */
function adoptStyles(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(liveStyles);
  document.adoptedStyleSheets.push(sheet);
}
