import { beforeAll, describe, expect, it } from 'vitest';
import { actorSchema } from '../../schemas/actor.ts';
import { placeSchema } from '../../schemas/place.ts';
import { makeNameTables } from '../build/name-table.ts';
import { namesIn, type NamedPaper } from '../build/named-paper.ts';
import { toWordLists } from '../build/word-lists.ts';
import { answerQuery, type Sources } from './answer.ts';
import { createThesaurus } from './concepts.ts';
import { correctWord } from './correct-word.ts';
import { countFacets } from './facets.ts';
import type { Hit } from './find-papers.ts';
import { createNameIndex } from '../../annotations/name-index.ts';
import { readQuery, writeQuery } from './query-address.ts';
import { sayFound, sayHeard } from './say.ts';
import { createWordSearch, type IndexedText } from './search-words.ts';
import { toWords } from '../../annotations/words.ts';

const places = ['Kunar', 'Kabul', 'Nangarhar'].map((name) =>
  placeSchema.parse({
    id: name.toLowerCase(),
    name,
    kind: 'province',
    ...(name === 'Kunar' ? { spellings: ['Konar'] } : {}),
  }),
);
const actors = [actorSchema.parse({ id: 'taliban', name: 'Taliban', kind: 'organisation' })];
const entries = [
  ...places.map((entry) => ({ lane: 'place' as const, entry })),
  ...actors.map((entry) => ({ lane: 'actor' as const, entry })),
];
const texts = [
  ['Elders in Kunar met the Taliban.', 'Money came late to Kabul.', 'The Taliban held Kabul and Kunar.'],
  ['In Nangarhar the Taliban recruited.', 'Money and food ran out in Kunar.', 'Nobody was named.'],
];

/** The same two sections as a paper of their own, as often as is wanted. */
const paperOf = (name: string): NamedPaper => ({
  address: `/${name}/`,
  title: name,
  by: 'Somebody',
  published: '2024-02-06',
  words: [],
  sections: texts.map((passages, at) => ({
    slug: `section-${at + 1}`,
    title: `Section ${at + 1}`,
    number: at + 1,
    passages: passages.map((text, index) => ({
      id: `s${at + 1}-p${index + 1}`,
      text,
      mentions: [...places, ...actors].flatMap(({ id, name: form }) => {
        const start = text.indexOf(form);
        return start < 0 ? [] : [{ start, end: start + form.length, ids: [id] }];
      }),
    })),
  })),
});

const sectionsOf = ({ sections }: NamedPaper) =>
  Object.fromEntries(sections.map(({ number, slug, title }) => [number, { slug, title }]));

function sourcesOf(papers: readonly NamedPaper[]): Sources {
  const own = [...new Set(texts.flat().flatMap((text) => toWords(text).map(({ word }) => word)))];
  const list = toWordLists(own, []).get('r') ?? { words: '', ordinary: '' };
  const { table, files } = makeNameTables(entries, papers, { own: [], others: ['money'] });
  /** Answers as Pagefind does: papers that have every word. */
  const search = (query: string): Promise<Hit<IndexedText>[]> => {
    const wanted = toWords(query).map(({ stem }) => stem);
    const hits = papers.flatMap((paper): Hit<IndexedText>[] => {
      const passages = paper.sections.flatMap((section) => section.passages);
      const words = passages.flatMap(({ text }) => toWords(text).map(({ stem }) => stem));
      if (!wanted.every((word) => words.includes(word))) return [];
      const { address, title, by, published } = paper;
      const load = () =>
        Promise.resolve({
          address,
          title,
          by,
          published,
          sections: sectionsOf(paper),
          passages: passages.map((passage) => ({ ...passage, names: namesIn(passage) })),
        });
      return [{ id: address, score: 1, words: [words.indexOf(wanted[0] ?? '')], load }];
    });
    return Promise.resolve(hits);
  };
  return {
    index: createNameIndex(table),
    loadName: (file) => {
      const found = files.get(file);
      return found ? Promise.resolve(found) : Promise.reject(new Error(file));
    },
    loadContents: () =>
      Promise.resolve(
        papers.map((paper) => ({ ...paper, sections: sectionsOf(paper), last: { 1: 3, 2: 3 } })),
      ),
    loadWords: () =>
      Promise.resolve(
        createWordSearch({
          search,
          papers: papers.length,
          loadThesaurus: () => Promise.resolve(createThesaurus({ cash: ['money'] })),
          correct: (word) => Promise.resolve(correctWord(word, list)),
        }),
      ),
  };
}

let sources: Sources;
beforeAll(() => {
  sources = sourcesOf([paperOf('paper')]);
});

const ask = async (fragment: string) => {
  const answer = await answerQuery(readQuery(fragment), sources);
  const ids = answer.papers.flatMap(({ passages }) => passages.map(({ id }) => id));
  return { answer, ids };
};

describe('answerQuery', () => {
  it('answers a name in any spelling with every passage that names it, in reading order', async () => {
    const { answer, ids } = await ask('#q=konar');
    expect(ids).toEqual(['s1-p1', 's1-p3', 's2-p2']);
    expect(answer.understanding.names.map(sayHeard)).toEqual(['konar: another spelling of Kunar.']);
    expect(sayFound(answer)).toBe('3 passages in 2 sections.');
  });

  it('does not load the words for a name', async () => {
    const loadWords = () => Promise.reject(new Error('loaded'));
    expect((await answerQuery(readQuery('#q=Kunar'), { ...sources, loadWords })).papers).toHaveLength(1);
  });

  it('answers two names with the passages that name both', async () => {
    expect((await ask('#q=Kunar+Kabul')).ids).toEqual(['s1-p3']);
    expect((await ask('#q=Kunar&place=kabul')).ids).toEqual(['s1-p3']);
    expect((await ask('#place=kunar&actor=taliban')).ids).toEqual(['s1-p1', 's1-p3']);
  });

  it('intersects a name with words, passage by passage', async () => {
    expect((await ask('#q=money+in+Kunar')).ids).toEqual(['s2-p2']);
  });

  it('shows the name alone where no passage has the words too', async () => {
    const { answer, ids } = await ask('#q=Nangarhar+money');
    expect(ids).toEqual(['s2-p1']);
    expect(sayFound(answer)).toBe(
      'No passage that names Nangarhar has these words too. 1 passage in 1 section with the name.',
    );
  });

  it('finds what is said in other words, and says so', async () => {
    const { answer, ids } = await ask('#q=cash');
    expect(ids).toEqual(['s1-p2', 's2-p2']);
    expect(answer.synonyms).toEqual(['money']);
    expect((await ask('#q=cash&exact')).ids).toEqual([]);
  });

  it('finds every occurrence of a phrase', async () => {
    expect((await ask('#q=“the Taliban”')).ids.sort()).toEqual(['s1-p1', 's1-p3', 's2-p1']);
  });

  it('puts a slip in a word right, and says so', async () => {
    const { answer, ids } = await ask('#q=recruted');
    expect(ids).toEqual(['s2-p1']);
    expect(answer.corrected).toEqual([{ typed: 'recruted', found: 'recruited' }]);
    expect((await ask('#q=recruted&exact')).ids).toEqual([]);
  });

  it('takes a slip for a name, and lets it go when asked', async () => {
    const { answer, ids } = await ask('#q=Nangahar');
    expect(ids).toEqual(['s2-p1']);
    expect(answer.understanding.names.map(sayHeard)).toEqual(['Showing Nangarhar.']);
    expect((await ask('#q=Nangahar&exact')).ids).toEqual([]);
  });

  it('says which word no passage has, and what is nearest to the rest', async () => {
    expect(sayFound((await ask('#q=xyzzy')).answer)).toBe('No passage has “xyzzy”.');
    const { answer, ids } = await ask('#q=xyzzy+food');
    expect(ids).toEqual(['s2-p2']);
    expect(sayFound(answer)).toBe('No passage has “xyzzy”. Nearest: 1 passage in 1 section.');
  });

  it('leads to a passage by its place', async () => {
    const { answer, ids } = await ask('#q=section+2+paragraph+1');
    expect(ids).toEqual(['s2-p1']);
    expect(answer.papers[0]?.sections[2]?.slug).toBe('section-2');
    expect((await ask('#q=s9-p1')).answer.reference).toBeUndefined();
  });

  it('ranks all papers at once, and shows the best of them first', async () => {
    const many = sourcesOf(Array.from({ length: 20 }, (_, at) => paperOf(`paper-${at}`)));
    const answer = await answerQuery(readQuery('#q=recruited'), many);
    expect(answer.papers).toHaveLength(6);
    expect(sayFound(answer)).toBe('6 passages in the best 6 of 20 papers.');
    const next = await answer.more?.load();
    expect(next?.papers.slice(0, 6)).toEqual(answer.papers);
    expect(next?.papers).toHaveLength(12);
  });
});

describe('countFacets', () => {
  it('counts what is left when the name is chosen, for every place and actor', async () => {
    for (const query of ['Taliban', 'money']) {
      const { answer } = await ask(`#q=${query}`);
      const { places: counted } = countFacets(answer, sources.index.get, ['taliban']);
      expect(counted.length).toBeGreaterThan(1);
      for (const { entry, passages } of counted) {
        expect((await ask(`#q=${query}&place=${entry.id}`)).ids).toHaveLength(passages);
      }
    }
  });
});

describe('the address', () => {
  it.each(['#q=Kunar', '#q=money+in+Kunar&place=kabul&actor=taliban', '#place=kunar', '#q=Nangahar&exact='])(
    'keeps %s',
    (fragment) => {
      expect(writeQuery(readQuery(fragment))).toBe(fragment);
    },
  );

  it('is nothing when nothing is asked', () => {
    expect(writeQuery(readQuery(''))).toBe('');
    expect(writeQuery(readQuery('#q=+'))).toBe('');
  });

  it('takes no id that could not be one', () => {
    expect(readQuery('#place=../../x&actor=%3Cb%3E')).toEqual({
      words: '',
      places: [],
      actors: [],
      asTyped: false,
    });
  });
});
