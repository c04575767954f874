import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import { keepFile } from '../pictures/keep-file.ts';
import { Chart, chartConfig } from './chart.ts';
import { layOut, type View } from './layout.ts';
import type { FigureModel } from './model.ts';
import type { FigureChart, FigurePlugin } from './plugins.ts';
import { type Theme, toTheme } from './theme.ts';

/** In print the paper is white, and its own. */
export type Scheme = 'light' | 'dark' | 'print';

/** The fonts come with the project: a picture must not depend on those of the machine that builds it. */
export const fonts = { sans: 'FigureSans', serif: 'FigureSerif' } as const;
const files = {
  '@expo-google-fonts/source-sans-3': [
    ['400Regular/SourceSans3_400Regular.ttf', fonts.sans],
    ['600SemiBold/SourceSans3_600SemiBold.ttf', fonts.sans],
  ],
  '@fontsource/source-serif-4': [['files/source-serif-4-latin-400-normal.woff2', fonts.serif]],
} as const;
for (const [name, its] of Object.entries(files)) {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  for (const [file, family] of its) {
    if (!GlobalFonts.registerFromPath(path.join(folder, file), family)) {
      throw new Error(`The font ${file} of ${name} could not be read.`);
    }
  }
}

/** The site’s colours in one scheme, as its style sheet has them: `--color-ink: light-dark(#1d1c1a, #e9e5dc)`. */
export function siteTheme(scheme: Scheme): Theme {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  return toTheme((name) => {
    if (scheme === 'print' && name === 'paper') return 'white';
    const found = new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens);
    const color = found?.[scheme === 'dark' ? 2 : 1];
    if (color === undefined) throw new Error(`tokens.css has no --color-${name} as light-dark(#…, #…).`);
    return color;
  }, fonts.sans);
}

/**
 * A figure’s chart on a canvas of its own, drawn by Chart.js as a browser would.
 *
 * @param scale pixels of the canvas for one of the view
 */
export function createChart(
  model: FigureModel,
  view: View,
  scheme: Scheme,
  scale: number,
): { chart: FigureChart; canvas: Canvas } {
  const layout = layOut(model, view);
  const theme = siteTheme(scheme);
  const canvas = createCanvas(layout.width, layout.height);
  const { type, data, options, plugins = [] } = chartConfig(model, layout, theme);
  const paper: FigurePlugin = {
    id: 'paper',
    beforeDraw({ ctx, width, height }) {
      ctx.fillStyle = theme.paper;
      ctx.fillRect(0, 0, width, height);
    },
  };
  // The canvas of the build has the browser’s interface, but types of its own.
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    type,
    data,
    options: { ...options, responsive: false, devicePixelRatio: scale },
    plugins: [paper, ...plugins],
  });
  chart.draw();
  return { chart, canvas };
}

/**
 * The picture of a figure for a page, twice as fine as it is wide, packed only if no build before has packed the same.
 *
 * @param folder where pictures are kept between builds
 */
export async function drawPicture(
  model: FigureModel,
  view: View,
  scheme: Scheme,
  folder: string,
): Promise<Buffer> {
  const { canvas } = createChart(model, view, scheme, 2);
  const { width, height } = canvas;
  const pixels = canvas.data();
  const name = createHash('sha256').update(pixels).digest('hex').slice(0, 24);
  return keepFile(path.join(folder, `${name}.webp`), () =>
    sharp(pixels, { raw: { width, height, channels: 4 } })
      .webp({ lossless: true })
      .toBuffer(),
  );
}
