import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { type Card, height, type Layout, layoutCard, margin, type Role, width } from './layout.ts';

/** Families in the order in which a letter is looked for; the fonts come in one file a script. */
const scripts = {
  'Card Latin': 'source-serif-4/files/source-serif-4-latin',
  'Card Latin Extended': 'source-serif-4/files/source-serif-4-latin-ext',
  'Card Cyrillic': 'source-serif-4/files/source-serif-4-cyrillic',
  'Card Greek': 'source-serif-4/files/source-serif-4-greek',
  'Card Arabic': 'noto-naskh-arabic/files/noto-naskh-arabic-arabic',
};
const families = Object.keys(scripts)
  .map((family) => `"${family}"`)
  .join(', ');

/** The light scheme of the site: cards are seen on pages of other people, in either. */
export const colours: Record<Role | 'paper' | 'rule' | 'pale', string> = {
  paper: '#fcfbf8',
  ink: '#1d1c1a',
  quiet: '#504c45',
  accent: '#0c4a58',
  pale: '#84a4ab',
  rule: '#dcd7cc',
};

/** An event dated to a month, one within a longer span, none. */
const ofCell = { exact: colours.accent, within: colours.pale, none: colours.rule } as const;

/** Fonts are the project's own, so that the picture is the same on every machine. */
function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const [family, file] of Object.entries(scripts)) {
    for (const weight of [400, 600]) {
      const found = resolve(`@fontsource/${file}-${weight}-normal.woff2`);
      if (!GlobalFonts.registerFromPath(found, family)) throw new Error(`cannot read the font ${found}`);
    }
  }
}

let shared: SKRSContext2D | undefined;

/** One canvas for all cards: each covers the one before it, and a canvas is 3 MB. */
function getContext(): SKRSContext2D {
  if (!shared) {
    registerFonts();
    shared = createCanvas(width, height).getContext('2d');
  }
  return shared;
}

/** A font for a canvas that these fonts are registered for: after a text was measured. */
export const fontOf = (size: number, weight: number) => `${weight} ${size}px ${families}`;

/** Width in pixels of a line set in the cards' fonts. */
export function measureText(text: string, size: number, weight: 400 | 600): number {
  const context = getContext();
  context.font = fontOf(size, weight);
  return context.measureText(text).width;
}

/** Where everything on a card stands. */
export function placeCard(card: Card): Layout {
  // A line is tried in several widths, word by word.
  const known = new Map<string, number>();
  return layoutCard(card, (text, size, weight) => {
    const key = `${size} ${weight} ${text}`;
    const wide = known.get(key) ?? measureText(text, size, weight);
    known.set(key, wide);
    return wide;
  });
}

/** Draws a laid-out card as a PNG of 1200 by 630 pixels. */
export async function drawCard({ texts, cells }: Layout): Promise<Buffer> {
  const context = getContext();
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = colours.accent;
  context.fillRect(0, 0, 14, height);
  context.fillStyle = colours.rule;
  context.fillRect(margin, 128, width - 2 * margin, 2);
  for (const { text, x, y, size, weight, role, from, direction } of texts) {
    context.font = fontOf(size, weight);
    context.fillStyle = colours[role];
    context.direction = direction;
    context.textAlign = from;
    context.fillText(text, x, y);
  }
  for (const { box, cell } of cells) {
    context.fillStyle = ofCell[cell];
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  }
  // Skia's own PNG takes forty times as long. Level 7 would take twice as long as 3 and save a sixth, 9 eight times
  // and a third; to leave out the alpha of opaque pixels, an eighth longer for a tenth.
  const raw = { width, height, channels: 4 } as const;
  const pixels = context.canvas.data();
  try {
    return await sharp(pixels, { raw }).png({ compressionLevel: 3 }).toBuffer();
  } finally {
    // Given back at once: V8 collects its whole heap for every 64 MB that wait for it outside of the heap.
    (pixels.buffer as ArrayBuffer).transfer(0);
  }
}
