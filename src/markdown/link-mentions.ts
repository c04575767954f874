import type { Element, ElementContent, Text } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { Gazetteer, Mention } from '../annotations/gazetteer.ts';
import { extractPassages, isNoteReference } from '../passages/extract.ts';
import type { NumberPassagesOptions } from './number-passages.ts';

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
 * What stands in a link, a heading, code or a note is left alone. Runs before `footnoteRoles`, which copies
 * notes into the passages.
 */
export function linkMentions({ gazetteer, pageOf, findSection }: LinkMentionsOptions): HastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL && findSection(fileURL);
    if (!file) return undefined;
    return defineHastPlugin({
      name: 'link-mentions',
      before(root, ctx) {
        const seen = new Set<string>();
        for (const { node, kind } of extractPassages(root)) {
          if (node.type !== 'element' || kind === 'code' || kind === 'figure') continue;
          const runs = readRuns(node);
          const text = runs.map((run) => run.text).join('');
          const linked = linkFirst(gazetteer.findMentions(text, seen));
          let start = 0;
          for (const run of runs) {
            const within = linked.filter(
              (mention) => mention.start >= start && mention.end <= start + run.text.length,
            );
            if (run.node && within.length > 0)
              ctx.replaceNode(run.node, cut(run.text, start, within, pageOf));
            start += run.text.length;
          }
        }
      },
    });
  };
}

/** A stretch of a passage’s text; `node` where it may hold links. */
interface Run {
  text: string;
  node?: Text;
}

const closed = new Set(['a', 'code', 'pre', 'kbd', 'samp', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The words of a passage in order, as a reader sees them; a blank between blocks. */
function readRuns(passage: Element): Run[] {
  const runs: Run[] = [];
  const walk = (node: ElementContent, open: boolean): void => {
    if (node.type === 'text') runs.push(open ? { text: node.value, node } : { text: node.value });
    if (node.type !== 'element' || isOutside(node)) return;
    for (const child of node.children) {
      walk(child, open && !closed.has(node.tagName));
      if (child.type === 'element' && /^(p|div|td|th|tr)$/.test(child.tagName)) runs.push({ text: ' ' });
    }
  };
  for (const child of passage.children) {
    const isList = child.type === 'element' && /^[uo]l$/.test(child.tagName);
    if (!(passage.tagName === 'li' && isList)) walk(child, true);
  }
  return runs;
}

/** Numbers in the margin and references to notes are not the passage’s words. */
function isOutside(node: Element): boolean {
  const classes = node.properties['className'];
  return isNoteReference(node) || (Array.isArray(classes) && classes.includes('no'));
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
