import { describe, expect, it } from 'vitest';
import { answerQuery, type Sources } from './answer.ts';
import { createWordSearch } from './answer-words.ts';
import { createThesaurus } from './concepts.ts';
import { countFacets } from './facets.ts';
import { createNameIndex } from './name-index.ts';
import { type NamedSection, namesIn, toNameEntries, toNamePassages } from '../build/name-table.ts';
import { findSections, type Shards } from './find-sections.ts';
import { readQuery, writeQuery } from './query-address.ts';
import { sayFound, sayHeard } from './say.ts';
import { toWords } from './text.ts';
import { correctWord, toWordLists } from './word-list.ts';
import { placeSchema } from '../../schemas/place.ts';
import { actorSchema } from '../../schemas/actor.ts';

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
const sections: NamedSection[] = texts.map((passages, at) => ({
  address: `/paper/section-${at + 1}/`,
  order: at,
  title: `Section ${at + 1}`,
  number: at + 1,
  paper: 'Paper',
  published: '2024-02-06',
  passages: passages.map((text, index) => ({
    id: `s${at + 1}-p${index + 1}`,
    text,
    mentions: [...places, ...actors].flatMap(({ id, name }) => {
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ start, end: start + name.length, ids: [id] }];
    }),
  })),
}));

/** An index over the same texts that answers as Pagefind does: pages that have every word, by its stem. */
const shards: Shards = {
  list: [{ folder: 'one', sections: sections.length, papers: 1, until: '2024-02-06' }],
  routes: { starts: [], load: () => Promise.reject(new Error('routed')) },
  search: (_, query) => {
    const wanted = toWords(query).map(({ stem }) => stem);
    const found = sections.flatMap(({ order, passages }) => {
      const stems = new Set(passages.flatMap(({ text }) => toWords(text).map(({ stem }) => stem)));
      return wanted.every((word) => stems.has(word)) ? [{ id: `${order}`, score: 1 }] : [];
    });
    return Promise.resolve(found);
  },
  loadText: (_, place) => {
    const section = sections[Number(place)];
    if (!section) return Promise.reject(new Error(place));
    const passages = section.passages.map((passage) => ({ ...passage, names: namesIn(passage) }));
    return Promise.resolve({ ...section, passages });
  },
};

const words = [...new Set(texts.flat().flatMap((text) => toWords(text).map(({ word }) => word)))];
const list = toWordLists(words, []).get('r') ?? { words: '', ordinary: '' };
const sources: Sources = {
  index: createNameIndex({ names: toNameEntries(entries, sections), ordinary: 'money' }),
  loadName: (file) => {
    const [found] = toNamePassages(file, sections).files;
    return found ? Promise.resolve(found) : Promise.reject(new Error(file));
  },
  loadKeys: (id) => Promise.reject(new Error(id)),
  loadWords: () =>
    Promise.resolve(
      createWordSearch({
        loadThesaurus: () => Promise.resolve(createThesaurus({ cash: ['money'] })),
        findSections: (asked, within) => findSections(shards, asked, within),
        correct: (word) => Promise.resolve(correctWord(word, list)),
      }),
    ),
};

const ask = async (fragment: string) => {
  const query = readQuery(fragment);
  const answer = await answerQuery(query, sources);
  const ids = answer.sections.flatMap(({ passages }) => passages.map(({ id }) => id));
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
    const answer = await answerQuery(readQuery('#q=Kunar'), { ...sources, loadWords });
    expect(answer.sections).toHaveLength(2);
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
    expect((await ask('#q=“the Taliban”')).ids).toEqual(['s1-p1', 's1-p3', 's2-p1']);
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

  it('says it when there is nothing', async () => {
    const { answer } = await ask('#q=xyzzy');
    expect(sayFound(answer)).toBe('No passage found.');
  });
});

describe('countFacets', () => {
  it('counts what is left when the name is chosen, for every place and actor', async () => {
    const { answer } = await ask('#q=Taliban');
    const facets = countFacets(answer, sources.index.get, ['taliban']);
    expect(facets.places.map(({ entry, passages }) => [entry.name, passages])).toEqual([
      ['Kunar', 2],
      ['Kabul', 1],
      ['Nangarhar', 1],
    ]);
    for (const { entry, passages } of facets.places) {
      expect((await ask(`#q=Taliban&place=${entry.id}`)).ids).toHaveLength(passages);
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
