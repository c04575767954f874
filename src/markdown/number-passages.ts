import type { Element, Root } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { reading } from '#words/reading.ts';
import { extractPassages, type PassageKind } from '../passages/extract.ts';
import type { SectionFile } from '../passages/files.ts';
import { assignIds, type Ledger } from '../passages/ledger.ts';
import { labelOf, listNotes, referencesIn, wordsIn } from './note-list.ts';
import { formerMarks } from '../passages/versions.ts';
import { markOf } from '../passages/wording.ts';

declare module 'satteri' {
  interface DataMap {
    /** A section's passages in reading order, once they are numbered. */
    passages: NumberedPassage[];
    /** The words of its notes, by their labels, in the order of the list. */
    noteWords: ReadonlyMap<string, string>;
  }
}

export interface NumberedPassage {
  /** `s4-p7`. */
  id: string;
  kind: PassageKind;
  /** Its words, without note references; of a figure, its id. */
  text: string;
  /** Labels of the notes it refers to, in its order. */
  labels: readonly string[];
}

export interface NumberPassagesOptions {
  /** Looks a file up; nothing for files that are no section of a paper. */
  findSection(file: URL): SectionFile | undefined;
}

/**
 * Gives every passage its published id, and a number in the margin that links to it.
 *
 *     A paragraph.   →   <p id="s4-p7" class="passage" data-pagefind-title="Passage 7">
 *                          <a class="no" id="s4-p7.7c1d0e4" href="#s4-p7" aria-label="Passage 7">7</a>
 *                          A paragraph.</p>
 *
 * The number's own id says which words it stands beside, for citations that want to know whether they still do: in the
 * fragment, which browsers go to without script and send to nobody. Ids that the ledger has moved to a passage, and
 * marks of words that it once had, stay as empty anchors in it. `<Figure id="graph-1" />` gets the id as its
 * prop `passage`. What it found is noted for `reportPassages`.
 */
export function numberPassages({ findSection }: NumberPassagesOptions): HastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL && findSection(fileURL);
    if (!file) return undefined;
    const { section, ledger, versions = {} } = file;
    return defineHastPlugin({
      name: 'number-passages',
      before(root, ctx) {
        const passages = extractPassages(root);
        const { ids } = assignIds(
          section,
          passages.map(({ text }) => text),
          ledger,
        );
        ctx.data.passages = passages.map(({ kind, text, node }, index) => ({
          id: ids[index] ?? '',
          kind,
          text,
          labels: referencesIn(node as Element),
        }));
        ctx.data.noteWords = new Map(
          listNotes(root as Root).map((item) => [labelOf(item), wordsIn(item)] as const),
        );
        for (const [index, { node, kind, text }] of passages.entries()) {
          const id = ids[index] ?? '';
          // Ids given up for this one, and words it has no longer: links to them still arrive.
          const former = [
            ...formerIds(id, ledger),
            ...formerMarks({ id, text }, versions, ledger).map((mark) => `${id}.${mark}`),
          ].map((old) => element('span', { id: old }));
          // A figure's id is not what it says: nobody can tell by it whether that has changed.
          const number = permalink(id, kind === 'figure' ? undefined : markOf(text));
          if (node.type === 'mdxJsxFlowElement') {
            const passage = { type: 'mdxJsxAttribute' as const, name: 'passage', value: id };
            ctx.replaceNode(node, [...former, { ...node, attributes: [...node.attributes, passage] }]);
          } else if (node.tagName === 'table' || node.tagName === 'pre') {
            // Neither may hold a link of its own, and both may be wider than a phone: they move in a box of their own,
            // which would cut off the number that hangs beside it.
            const moving = { ...element('div', { className: ['wide'] }), children: [node] };
            ctx.replaceNode(node, {
              ...element('div', passageProperties(id)),
              children: [...former, number, moving],
            });
          } else {
            for (const [key, value] of Object.entries(passageProperties(id)))
              ctx.setProperty(node, key, value);
            ctx.prependChild(node, number);
            for (const anchor of former) ctx.prependChild(node, anchor);
            // Where styles do not set it apart, in feeds and Reader views, the number must not touch the words.
            ctx.prependChild(node, { type: 'text', value: ' ' });
          }
        }
      },
    });
  };
}

/** Published ids whose passage is gone and whose place this one took. */
const formerIds = (id: string, { moved }: Ledger) => Object.keys(moved).filter((old) => moved[old] === id);

const numberOf = (id: string) => id.slice(id.indexOf('p') + 1);

const element = (tagName: string, properties: Element['properties']): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});

const passageProperties = (id: string) => ({
  id,
  className: ['passage'],
  dataPagefindTitle: reading.section.passage(numberOf(id)),
});

const permalink = (id: string, mark: string | undefined): Element => ({
  ...element('a', {
    className: ['no'],
    ...(mark !== undefined && { id: `${id}.${mark}` }),
    href: `#${id}`,
    ariaLabel: reading.section.passage(numberOf(id)),
  }),
  children: [{ type: 'text', value: numberOf(id) }],
});
