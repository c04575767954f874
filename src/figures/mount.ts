import chartStyles from './chart.css?inline';
import { chartConfig } from './chart-config.ts';
import type { Frame } from './frame.ts';
import { layOut } from './layout.ts';
import { Chart } from './mark-chart.ts';
import type { FigureModel } from './model.ts';
import type { Theme } from './paint.ts';
import { readTheme } from './read-theme.ts';
import { walkMarks } from './walk-marks.ts';

/**
 * Puts the interactive chart in the place of a static picture. The picture keeps its place in the page,
 * unseen: nothing moves, and paper gets the picture.
 *
 * @param picture holds one `.plot` a frame; its `data-figure` is the address of the figure’s data
 */
export async function mountFigure(picture: HTMLElement): Promise<void> {
  const response = await fetch(picture.dataset['figure'] ?? '');
  // Without its data the picture stays: it says the same.
  if (!response.ok) return;
  // The file is made by this build from the same type.
  const model = (await response.json()) as FigureModel;
  adoptStyles();
  let theme: Theme = readTheme(picture);
  const frames = layOut(model);
  const charts: Chart<'mark'>[] = [];
  for (const [index, plot] of picture.querySelectorAll<HTMLElement>('.plot').entries()) {
    const frame = frames[index];
    await giveWay();
    if (frame) charts.push(await drawChart(plot, model, frame, () => theme));
  }
  await giveWay();
  const marks = walkMarks(picture, model, frames);
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', () => {
      theme = readTheme(picture);
      for (const chart of charts) chart.update();
    });
  }
  addToggles(picture, (series, shown) => {
    for (const chart of charts) {
      chart.data.datasets.forEach((dataset, index) => {
        if (dataset.series === series) chart.setDatasetVisibility(index, shown);
      });
      chart.update();
    }
    marks.show(series, shown);
  });
}

/** Lets a reader's scrolling and typing go first: all of it at once takes a phone a quarter of a second. */
const giveWay = () => new Promise((resolve) => setTimeout(resolve));

/** Draws a chart in steps, each a task that a phone does before a reader notices; at once they take it 100 ms. */
async function drawChart(
  plot: HTMLElement,
  model: FigureModel,
  frame: Frame,
  theme: () => Theme,
): Promise<Chart<'mark'>> {
  const box = document.createElement('div');
  box.className = 'live';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  box.append(canvas);
  plot.append(box);
  const { type, data, options, plugins } = chartConfig(model, frame, theme);
  let whole = false;
  const chart = new Chart<'mark'>(canvas, {
    type,
    data: { datasets: [] },
    options: { ...options, scales: {} },
    plugins: [...plugins, { id: 'wait', beforeRender: () => whole }],
  });
  await giveWay();
  chart.options = options;
  chart.update();
  await giveWay();
  chart.data = data;
  chart.update();
  await giveWay();
  whole = true;
  chart.render();
  plot.querySelector('svg')?.setAttribute('aria-hidden', 'true');
  plot.classList.add('drawn');
  return chart;
}

/** The series in the legend become buttons that show and hide them. */
function addToggles(picture: HTMLElement, toggle: (series: string, shown: boolean) => void): void {
  const entries = picture.parentElement?.querySelectorAll<HTMLElement>('[data-series]') ?? [];
  for (const entry of entries) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'true');
    button.append(...entry.childNodes);
    entry.append(button);
    button.addEventListener('click', () => {
      const shown = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(shown));
      toggle(entry.dataset['series'] ?? '', shown);
    });
  }
}

let adopted = false;

/** What only the interactive chart needs comes with it, not with the page. */
function adoptStyles(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(chartStyles);
  document.adoptedStyleSheets.push(sheet);
}
