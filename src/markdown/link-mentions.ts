import type { ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { Gazetteer, Mention } from '../annotations/gazetteer.ts';
import { extractPassages, isProse, type TextRun } from '../passages/extract.ts';
import type { NumberPassagesOptions } from './number-passages.ts';

declare module 'satteri' {
  interface DataMap {
    /** The names in each passage, as they are looked for in its text. */
    mentions: (readonly Mention[])[];
  }
}

export interface LinkMentionsOptions extends NumberPassagesOptions {
  gazetteer: Gazetteer;
  /** Address of an entry’s page. */
  pageOf(id: string): string;
}

/**
 * Links the first mention of each place and actor in a passage to its page; later ones stay text.
 *
 *     Cells left Kunar.   →   Cells left <a class="name" href="/places/kunar/">Kunar</a>.
 *
 * What stands in a link, a heading, code or a note is left alone. What it found is noted for `reportPassages`.
 */
export function linkMentions({ gazetteer, pageOf, findSection }: LinkMentionsOptions): HastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL && findSection(fileURL);
    if (!file) return undefined;
    return defineHastPlugin({
      name: 'link-mentions',
      before(root, ctx) {
        const seen = new Set<string>();
        ctx.data.mentions = extractPassages(root).map(({ kind, text, runs }) => {
          if (!isProse(kind)) return [];
          const mentions = gazetteer.findMentions(text, seen);
          const linked = toWritten(linkFirst(mentions), text, runs);
          let start = 0;
          for (const run of runs) {
            const end = start + run.text.length;
            const within = linked.filter((mention) => mention.start >= start && mention.end <= end);
            if (run.node && within.length > 0)
              ctx.replaceNode(run.node, cut(run.text, start, within, pageOf));
            start = end;
          }
          return mentions;
        });
      },
    });
  };
}

/** The first mention of each entry, by the page it links to. */
function linkFirst(mentions: readonly Mention[]): Mention[] {
  const linked = new Set<string>();
  return mentions.filter(({ ids }) => {
    const [page = ''] = ids;
    if (linked.has(page)) return false;
    linked.add(page);
    return true;
  });
}

/** Mentions by where they stand in a text as written: a passage’s has one blank for each white space, none around. */
function toWritten(mentions: readonly Mention[], text: string, runs: readonly TextRun[]): readonly Mention[] {
  if (mentions.length === 0) return mentions;
  const written = runs.map((run) => run.text).join('');
  if (text === written) return mentions;
  const places: number[] = [];
  for (const { index, 0: sign } of written.matchAll(/\S|\s+/g))
    if (places.length > 0 || sign.trim() !== '') places.push(index);
  return mentions.map((mention) => ({
    ...mention,
    start: places[mention.start] ?? 0,
    end: (places[mention.end - 1] ?? 0) + 1,
  }));
}

/** A text in pieces: plain, link, plain. */
function cut(
  text: string,
  offset: number,
  mentions: readonly Mention[],
  pageOf: (id: string) => string,
): ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const { start, end, ids } of mentions) {
    if (start - offset > done) pieces.push({ type: 'text', value: text.slice(done, start - offset) });
    done = end - offset;
    pieces.push({
      type: 'element',
      tagName: 'a',
      properties: { className: ['name'], href: pageOf(ids[0] ?? '') },
      children: [{ type: 'text', value: text.slice(start - offset, done) }],
    });
  }
  if (done < text.length) pieces.push({ type: 'text', value: text.slice(done) });
  return pieces;
}
