import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterPaint } from './gather-scripts.ts';

/** What one page costs before the reader does anything, in bytes of brotli at quality 11. */
export interface PageWeight {
  /** The HTML with its styles and scripts inside. */
  readonly html: number;
  /** Script that runs without being asked: inline, and files the page names. */
  readonly script: number;
  /** The same script as the browser reads it, uncompressed. */
  readonly executed: number;
  /** The text alone, without any markup: what no design can go below. */
  readonly text: number;
}

/** Size in bytes after brotli at a quality from 0 to 11, as hosts send text. */
export function brotliSize(content: string | Buffer, quality = 11): number {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}

/** Nothing weighs nothing, though brotli writes a byte for it. */
const sizeOf = (content: string) => (content.trim() === '' ? 0 : brotliSize(content));

const scripts = /<script(?![^>]*type="(?:application|speculationrules)[^"]*")([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * Weighs a built page.
 *
 * @param folder the built site, where files that the page names are looked up
 * @param base folder of the host that the site was built for
 */
export function weighPage(html: string, folder: string, base: string): PageWeight {
  const prefix = base.replace(/\/+$/, '');
  const read = (source: string) => readFileSync(path.join(folder, source.slice(prefix.length)), 'utf8');
  const code = [...html.matchAll(scripts)].flatMap(([, attributes = '', inline = '']) => {
    const source = /\ssrc="([^"]+)"/.exec(attributes)?.[1];
    if (source !== undefined) return [read(source)];
    // What a page asks for by itself after the first paint counts too; what a reader's deed asks for does not.
    const [asks = ''] = /^(?:import\("[^"]+"\);)*/.exec(inline.split(afterPaint)[1] ?? '') ?? [];
    const later = [...asks.matchAll(/import\("([^"]+)"\)/g)];
    return [inline, ...later.map(([, asked = '']) => read(asked))];
  });
  // Weighed when asked for: quality 11 takes as long for a page as everything else together.
  return {
    get html() {
      return brotliSize(html);
    },
    get script() {
      return weighScript(code.join('\n'));
    },
    get executed() {
      return Buffer.byteLength(code.join('\n').trim());
    },
    get text() {
      return brotliSize(bareText(html));
    },
  };
}

const weighed = new Map<string, number>();

/** Most pages have the script of many others. */
function weighScript(script: string): number {
  const known = weighed.get(script);
  if (known !== undefined) return known;
  const weight = sizeOf(script);
  weighed.set(script, weight);
  return weight;
}

/** Bytes of the styles inside a page, alone. No build needs to know: brotli takes its time. */
export function weighStyle(html: string): number {
  return sizeOf([...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css).join('\n'));
}

/** The words of the page's main part, without markup. */
export function bareText(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<span class="side"[\s\S]*?<\/span>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
