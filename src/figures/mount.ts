import liveStyles from './live.css?inline';
import { Chart, chartConfig } from './chart.ts';
import { savesData } from '../fonts/wait.ts';
import { layOut, type View, viewQueries } from './layout.ts';
import type { FigureModel } from './model.ts';
import type { FigureChart } from './plugins.ts';
import { readTheme } from './read-theme.ts';
import { walkMarks } from './walk-marks.ts';

// What only the interactive chart needs comes with it, not with the page.
const sheet = new CSSStyleSheet();
sheet.replaceSync(liveStyles);
document.adoptedStyleSheets.push(sheet);

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
  const live = document.createElement('div');
  live.className = 'live';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  live.append(canvas);
  picture.append(live);
  const hidden = new Set<string>();
  let chart: FigureChart | undefined;
  const marks = walkMarks(picture, live, model);
  /** Draws the sources that are not switched off. */
  const show = () => {
    chart?.data.datasets.forEach(({ data }, index) => {
      chart?.setDatasetVisibility(index, data[0]?.groups.some((group) => !hidden.has(group)) ?? true);
    });
    chart?.update();
    if (chart) marks.lay(chart);
  };
  const draw = () => {
    chart?.destroy();
    const { options, ...config } = chartConfig(
      model,
      layOut(model, viewOf(), picture.clientWidth),
      readTheme(picture),
    );
    const onResize = () => requestAnimationFrame(() => chart && marks.lay(chart));
    chart = new Chart(canvas, { ...config, options: { ...options, onResize } });
    show();
  };
  await giveWay();
  draw();
  picture.classList.add('drawn');
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    ...Object.values(viewQueries),
  ]) {
    matchMedia(query).addEventListener('change', draw);
  }
  // What is drawn is not set again by itself when the page’s faces come.
  if (!savesData()) void import('../fonts/load-faces.ts').then(({ exchanged }) => exchanged).then(draw);
  addToggles(picture, hidden, show);
}

/** Lets a reader’s scrolling and typing go first. */
const giveWay = () => new Promise((resolve) => setTimeout(resolve));

/** The view whose picture the page shows. */
const viewOf = (): View =>
  (Object.keys(viewQueries) as (keyof typeof viewQueries)[]).find(
    (view) => matchMedia(viewQueries[view]).matches,
  ) ?? 'wide';

/** The list of sources becomes buttons that show and hide them; the last one stays. */
function addToggles(picture: HTMLElement, hidden: Set<string>, show: () => void): void {
  const entries = [...(picture.closest('figure')?.querySelectorAll<HTMLElement>('[data-group]') ?? [])];
  for (const entry of entries) {
    const group = entry.dataset['group'] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'true');
    button.append(...entry.childNodes);
    entry.append(button);
    button.addEventListener('click', () => {
      if (!hidden.delete(group) && hidden.size < entries.length - 1) hidden.add(group);
      button.setAttribute('aria-pressed', String(!hidden.has(group)));
      show();
    });
  }
}
