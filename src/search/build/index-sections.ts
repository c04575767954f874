import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import { withoutSignature } from '../browser/pagefind-engine.ts';
import { isStopWord } from '../query/stop-words.ts';
import { splitWords } from '../query/text.ts';
import { type IndexFiles, repack } from './repack.ts';

/** What of a section is indexed. */
export interface IndexedSection {
  title: string;
  passages: readonly { text: string }[];
}

/** An index, and the program that searches it. */
export interface Indexed extends IndexFiles {
  program: Uint8Array;
}

/**
 * Indexes sections by Pagefind, each as one page; its name in the index is its place in the list.
 *
 * @param language two letters: endings are taken off as this language has them
 */
export async function indexSections(sections: readonly IndexedSection[], language: string): Promise<Indexed> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const [place, section] of sections.entries()) {
      const record = {
        url: `${place}`,
        language,
        content: toContent(section),
        meta: { title: section.title },
      };
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw new Error(`${section.title}: ${added.errors.join('; ')}`);
    }
    return await readIndex(index);
  } finally {
    await index.deleteIndex();
  }
}

/**
 * The words that say something, folded as queries are: those that say nothing are a third of a text. They stay in
 * order, so that words of a phrase stand side by side.
 */
export function toContent({ passages }: IndexedSection): string {
  return passages
    .map(({ text }) =>
      splitWords(text)
        .map(({ word }) => word)
        .filter((word) => !isStopWord(word))
        .join(' '),
    )
    .join('\n');
}

async function readIndex(index: PagefindIndex): Promise<Indexed> {
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  /** Files of one ending, unpacked, by their names. */
  const filesOf = (ending: string) =>
    new Map(
      written.files
        .filter(({ path }) => path.endsWith(ending))
        .map(({ path, content }) => [
          path.slice(path.lastIndexOf('/') + 1, -ending.length),
          withoutSignature(gunzipSync(content)),
        ]),
    );
  const places = new Map([...filesOf('.pf_fragment')].map(([name, file]) => [name, placeOf(file)]));
  const rename = (page: string) => {
    const place = places.get(page);
    if (place === undefined) throw new Error(`Pagefind indexed ${page}, which is no section.`);
    return place;
  };
  const [meta] = filesOf('.pf_meta').values();
  const programs = filesOf('.pagefind');
  // The one for languages it does not know comes always.
  programs.delete('wasm.unknown');
  const [program] = programs.values();
  if (!meta || !program) throw new Error('Pagefind wrote no index.');
  return { ...repack(meta, filesOf('.pf_index'), rename), program };
}

/** The place of a section in the list that was indexed, which it was given as its address. */
function placeOf(fragment: Uint8Array): string {
  const { url } = JSON.parse(Buffer.from(fragment).toString('utf8')) as { url: string };
  return url.replaceAll('/', '');
}
