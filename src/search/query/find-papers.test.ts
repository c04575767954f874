import { describe, expect, it } from 'vitest';
import { createThesaurus, quotation } from './concepts.ts';
import { findPapers, type Hit } from './find-papers.ts';
import { toWords } from '../../annotations/words.ts';

const { toConcept } = createThesaurus({ salary: ['wages'], controls: ['territory'] });

/** Searches as Pagefind does: pages that have every word, with the places of these. */
const searchIn =
  (texts: Record<string, string>, asked: string[] = []) =>
  (query: string): Promise<Hit<string>[]> => {
    asked.push(query);
    const wanted = toWords(query).map(({ stem }) => stem);
    const exact = query.startsWith('"');
    const hits = Object.entries(texts).flatMap(([id, text]): Hit<string>[] => {
      const stems = toWords(text).map(({ stem }) => stem);
      const has = exact
        ? stems.join(' ').includes(wanted.join(' '))
        : wanted.every((word) => stems.includes(word));
      const words = stems.flatMap((stem, at) => (wanted.includes(stem) ? [at] : []));
      return has ? [{ id, score: words.length / stems.length, words, load: () => Promise.resolve(id) }] : [];
    });
    return Promise.resolve(hits);
  };
const find = async (texts: Record<string, string>, words: string[], named: string[] = []) => {
  const count = Object.keys(texts).length;
  const found = await findPapers(searchIn(texts), words.map(toConcept), count, named.map(quotation));
  return Promise.all(found.map(({ load }) => load()));
};
const far = 'filler '.repeat(100);

describe('findPapers', () => {
  it('ranks all papers that have some of the words, those with most of them first', async () => {
    const texts = { one: 'drone', all: 'drone swarms ukraine', two: 'drone swarms', none: 'ships' };
    expect(await find(texts, ['drone', 'swarms', 'ukraine'])).toEqual(['all', 'two', 'one']);
  });

  it('prefers a paper with the words in one place to one with them far apart', async () => {
    const texts = { apart: `export ${far} controls`, together: `export controls ${far}` };
    expect(await find(texts, ['export', 'controls'])).toEqual(['together', 'apart']);
  });

  it('looks for words that say the same only where hardly any paper has the word itself, and puts these last', async () => {
    const texts = { same: 'wages wages wages', itself: `salary ${far}`, none: 'x' };
    expect(await find(texts, ['salary'])).toEqual(['itself', 'same']);
    const asked: string[] = [];
    const many = { a: 'controls', b: 'controls', c: 'controls', d: 'territory' };
    await findPapers(searchIn(many, asked), [toConcept('controls')], 4);
    expect(asked).toEqual(['controls']);
  });

  it('puts papers first that have the names asked for', async () => {
    const texts = { with: `pay in Chitral ${far}`, without: 'pay' };
    expect((await find(texts, ['pay'], ['Chitral']))[0]).toBe('with');
  });

  it('asks for a quotation side by side, and then for its words', async () => {
    const texts = { apart: 'control of command', exact: 'command and control' };
    const found = await findPapers(searchIn(texts), [quotation('command and control')], 2);
    expect(await found[0]?.load()).toBe('exact');
  });
});
