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
const sizeOf = (content: string, encoding: BufferEncoding = 'utf8') =>
  content.trim() === '' ? 0 : brotliSize(Buffer.from(content, encoding));

const scripts = /<script(?![^>]*type="(?:application|speculationrules)[^"]*")([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * Weighs a built page.
 *
 * @param folder the built site, where files that the page names are looked up
 * @param base folder of the host that the site was built for
 */
export function weighPage(page: Buffer, folder: string, base: string): PageWeight {
  const prefix = base.replace(/\/+$/, '');
  // Each byte a sign: what is looked for is ASCII, and most pages are not weighed in any other way.
  const read = (source: string) => readFileSync(path.join(folder, source.slice(prefix.length)), 'latin1');
  const tags = [...page.toString('latin1').matchAll(scripts)];
  const readCode = () =>
    tags
      .flatMap(([, attributes = '', inline = '']) => {
        const source = /\ssrc="([^"]+)"/.exec(attributes)?.[1];
        if (source !== undefined) return [read(source)];
        // What a page asks for by itself after the first paint counts too; what a reader's deed asks for does not.
        const [asks = ''] = /^(?:import\("[^"]+"\);)*/.exec(inline.split(afterPaint)[1] ?? '') ?? [];
        const later = [...asks.matchAll(/import\("([^"]+)"\)/g)];
        return [inline, ...later.map(([, asked = '']) => read(asked))];
      })
      .join('\n');
  // Weighed when asked for: quality 11 takes as long for a page as everything else together.
  return {
    get html() {
      return brotliSize(page);
    },
    get script() {
      // Most pages have the scripts of many others.
      const key = [folder, ...tags.map(([tag]) => tag)].join('\n');
      const weight = weighed.get(key) ?? sizeOf(readCode(), 'latin1');
      weighed.set(key, weight);
      return weight;
    },
    get executed() {
      return readCode().trim().length;
    },
    get text() {
      return brotliSize(bareText(page.toString()));
    },
  };
}

/** Bytes of scripts, by the folder of their site and their tags. */
const weighed = new Map<string, number>();

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
