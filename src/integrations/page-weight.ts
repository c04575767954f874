import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What one page costs before the reader does anything, in bytes of brotli at quality 11. */
export interface PageWeight {
  /** What `html` is at most, at once. */
  readonly atMost: number;
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
/** Modules that a script asks for at once; what it asks for when a reader acts is an `import()`. */
const imports = /\b(?:import|from)\s*["']([^"']+\.js)["']/g;

/**
 * Weighs a built page.
 *
 * @param folder the built site, where files that the page names are looked up
 * @param base folder of the host that the site was built for
 */
export function weighPage(page: Buffer, folder: string, base: string): PageWeight {
  const prefix = base.replace(/\/+$/, '');
  const html = page.toString();
  const tags = [...html.matchAll(scripts)];
  const readCode = () => {
    const seen = new Set<string>();
    const read = (address: string): string => {
      if (seen.size === seen.add(address).size) return '';
      const code = readFileSync(path.join(folder, address.slice(prefix.length)), 'utf8');
      return code + readImports(code, address);
    };
    const readImports = (code: string, from: string) =>
      [...code.matchAll(imports)]
        .map(([, name = '']) => read(path.posix.resolve(path.posix.dirname(from), name)))
        .join('\n');
    return tags
      .map(([, attributes = '', inline = '']) => {
        const source = /\ssrc="([^"]+)"/.exec(attributes)?.[1];
        return source === undefined ? inline + readImports(inline, `${prefix}/`) : read(source);
      })
      .join('\n');
  };
  // Weighed when asked for: quality 11 takes as long for a page as everything else together.
  return {
    get atMost() {
      return brotliSize(page, quick);
    },
    get html() {
      return brotliSize(page);
    },
    get script() {
      // Most pages have the scripts of many others.
      const key = [folder, ...tags.map(([tag]) => tag)].join('\n');
      const weight = weighed.get(key) ?? sizeOf(readCode());
      weighed.set(key, weight);
      return weight;
    },
    get executed() {
      return readCode().trim().length;
    },
    get text() {
      return brotliSize(bareText(html));
    },
  };
}

/** A quality of brotli that takes a thirtieth of the time of the best. */
const quick = 5;

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
