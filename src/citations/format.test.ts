import { Cite } from '@citation-js/core';
import type { CslItem, CslName } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { describeOriginal, describePage } from './describe.ts';
import type { Cited } from './describe.ts';
import { article, report, site } from './fixtures.ts';
import { formatReferences } from './format.ts';
import { anyPassageOf, toPassage, toSection } from './passage.ts';

const url = 'https://passage.example/crisis-and-adaptation-of-is-k/';
const section = { number: 4, title: 'IS-K’s Adaptation' };
const sectionPage: Cited & { section: typeof section } = {
  paper: report,
  site,
  url: `${url}adaptation/`,
  section,
};
const passagePage: Cited = { ...sectionPage, url: `${url}adaptation/#s4-p7`, passage: 7 };
const graph = { label: 'Graph 1', title: 'IS-K attacks and counter-terrorism operations, 2022-23' };

function original(paper = report): CslItem {
  const item = describeOriginal(paper);
  if (item === undefined) throw new Error('the fixture has an original');
  return item;
}

function only(item: CslItem) {
  const [reference] = formatReferences([item]);
  if (reference === undefined) throw new Error('no reference was made');
  return reference;
}

describe('a reference to the original', () => {
  it('is a Chicago note with the title in italics', () => {
    expect(only(original()).chicago).toBe(
      'Antonio Giustozzi, <i>Crisis and Adaptation of the Islamic State in Khorasan</i> (LSE IDEAS, ' +
        'February 6, 2024), https://www.lse.ac.uk/ideas/publications/Old-reports/' +
        'Crisis-and-adaptation-of-the-Islamic-State-in-Khorasan.',
    );
  });

  it('is an APA entry with the title as printed', () => {
    expect(only(original()).apa).toBe(
      'Giustozzi, A. (2024). <i>Crisis and adaptation of the Islamic State in Khorasan</i>. LSE IDEAS. ' +
        'https://www.lse.ac.uk/ideas/publications/Old-reports/' +
        'Crisis-and-adaptation-of-the-Islamic-State-in-Khorasan',
    );
  });

  it('is an MLA entry with the family name first', () => {
    expect(only(original()).mla).toMatch(
      /^Giustozzi, Antonio\. <i>Crisis and Adaptation of [^<]+<\/i>\. LSE IDEAS, 6 Feb\. 2024, https:.+\.$/,
    );
  });

  it('names three authors, a journal and the DOI of an article', () => {
    const { chicago, mla, apa } = only(original(article));
    expect(chicago).toBe(
      'Şirin Öztürk-O’Neill, Ana de la Cruz, and Rivers Project, “Rivers &#38; Roads: Trade in Badakhshān since 1990,” ' +
        '<i>Journal of Mountains</i>, Press of the North, November 3, 2021, https://doi.org/10.1234/jm.2021_7.',
    );
    expect(mla).toMatch(/^Öztürk-O’Neill, Şirin, et al\. “Rivers &#38; Roads/);
    expect(apa).toMatch(
      /^Öztürk-O’Neill, Ş\., .*\(2021\)\. Rivers &#38; roads: [Tt]rade .*<i>Journal of Mountains<\/i>/,
    );
  });
});

describe('a title in italics that ends with a question mark', () => {
  it.each(['apa', 'mla'] as const)('takes no full stop in %s', (style) => {
    expect(only(original({ ...report, title: 'Who pays?' }))[style]).toMatch(/<i>Who pays\?<\/i> LSE IDEAS/i);
  });
});

describe('a reference to this site', () => {
  it('has the heading, section, passage and address', () => {
    const { chicago, mla, apa } = only(describePage(passagePage));
    expect(chicago).toBe(
      '“IS-K’s Adaptation (section 4, passage 7),” in <i>Crisis and Adaptation of the Islamic State in Khorasan: ' +
        `An Account</i>, Passage, November 23, 2026, ${url}adaptation/#s4-p7.`,
    );
    for (const text of [mla, apa]) {
      expect(text).toContain('IS-K’s Adaptation (section 4, passage 7)');
      expect(text).toContain(`${url}adaptation/#s4-p7`);
    }
  });

  it('does not give the account to the author of the paper', () => {
    for (const item of [describePage(passagePage), describePage({ paper: report, site, url })]) {
      const { apa, bibtex } = only(item);
      expect(apa).toMatch(/^Passage\. \(2026, November 23\)\. <i>/);
      expect(bibtex).toContain('author = {{Passage}}');
      expect(bibtex).toContain(
        'Antonio Giustozzi, Crisis and adaptation of the Islamic State in Khorasan (LSE IDEAS',
      );
    }
  });

  it('dates an account by the day it was added, also after a correction', () => {
    const corrected = { ...report, updated: '2026-12-24' };
    expect(only(describePage({ paper: corrected, site, url })).ris).toContain('DA  - 2026/11/23/');
  });

  it('names the publication once where it made and published the account', () => {
    for (const style of ['chicago', 'apa', 'mla'] as const) {
      expect(only(describePage(passagePage))[style].match(/Passage\b/g)).toHaveLength(1);
    }
  });

  it('gives a manuscript to its authors, with the one day on which it was published', () => {
    const { apa } = only(describePage({ paper: article, site, url }));
    expect(apa).toMatch(/^Öztürk-O’Neill, Ş\., .* \(2021, November 3\)\./);
  });

  it('names no author where the paper names none', () => {
    const { chicago, apa, mla, bibtex, ris } = only(
      describePage({ paper: { ...article, authors: [] }, site, url }),
    );
    expect(apa).toMatch(/^Passage\. \(2021, November 3\)\. <i>Rivers/);
    for (const text of [chicago, mla]) expect(text).toMatch(/^<i>Rivers &#38; Roads/);
    expect(bibtex).not.toContain('author');
    expect(ris).not.toContain('AU  -');
  });

  it.each([
    ['2024-03', 'March 2024', '2024, March', 'Mar. 2024', '2024/03//'],
    ['2024', '2024', '2024', '2024', '2024///'],
  ])('is no more exact than %s', (published, chicago, apa, mla, ris) => {
    const { original: _none, ...own } = { ...article, published };
    const reference = only(describePage({ paper: own, site, url }));
    expect(reference.chicago).toContain(`(Passage, ${chicago}), http`);
    expect(reference.apa).toContain(` (${apa}). `);
    expect(reference.mla).toContain(`, ${mla}, http`);
    expect(reference.ris).toContain(`PY  - 2024`);
    if (published.length > 4) expect(reference.ris).toContain(`DA  - ${ris}`);
  });

  it('says that there is no date, and not the day on which the paper came here', () => {
    const { published: _never, ...undated } = article;
    const reference = only(describePage({ paper: undated, site, url }));
    expect(reference.chicago).toContain('(Passage, n.d.), http');
    expect(reference.apa).toContain(' (n.d.). <i>Rivers');
    expect(reference.mla).toContain('</i>. Passage, http');
    expect(Object.values(reference).join(' ')).not.toContain('2026');
    expect(Object.values(only(original(undated))).join(' ')).not.toContain('2026');
  });

  it('has subtitle, translators, series, number, DOI, keywords and abstract of a paper', () => {
    const { original: _none, ...own } = article;
    const paper = {
      ...own,
      title: 'River ports',
      subtitle: 'A view from the quay',
      translators: [{ name: 'Ana Ek', family: 'Ek', given: 'Ana' }],
      series: 'Working Papers',
      number: '12',
      doi: '10.5555/12345678',
      keywords: ['ports', 'grain'],
      abstract: 'Who pays.\n\nAnd who does not.',
    };
    const { chicago, apa, mla, bibtex, ris } = only(describePage({ paper, site, url }));
    expect(chicago).toContain(
      '<i>River Ports: A View from the Quay</i>, trans. Ana Ek (Working Papers 12, Passage, November 3, 2021), https://doi.org/10.5555/12345678.',
    );
    expect(apa).toContain(
      '(2021). <i>River ports: A view from the quay</i> (A. Ek, Trans.). Working Papers 12. Passage. https://doi.org/10.5555/12345678',
    );
    expect(mla).toContain(
      '</i>. Translated by Ana Ek, Working Papers 12, Passage, 3 Nov. 2021, https://doi.org/',
    );
    expect(bibtex).toMatch(/^@techreport/);
    for (const field of [
      'translator = {Ek, Ana}',
      'number = {12}',
      'keywords = {ports, grain}',
      'abstract = {Who pays. And who does not.}',
    ])
      expect(bibtex).toContain(field);
    for (const line of [
      'TY  - RPRT',
      'A4  - Ek, Ana',
      'KW  - ports\nKW  - grain\n',
      'DO  - 10.5555/12345678',
      'T2  - Working Papers',
    ])
      expect(ris).toContain(line);
    // A passage has the address of its own, which no DOI leads to.
    expect(
      only(
        describePage({ paper, site, url: `${url}#s1-p1`, section: { number: 1, title: 'Dues' }, passage: 1 }),
      ).chicago,
    ).toContain('#s1-p1.');
  });

  it('names a figure by its printed label', () => {
    expect(
      only(describePage({ paper: report, site, url: `${url}figures/graph-1/`, figure: graph })).apa,
    ).toContain(`${graph.label}. ${graph.title}`);
  });

  it('keeps dollars as they are printed, whatever stands beside them', () => {
    const paper = { ...report, title: 'Aid in US$& kind: $1, $$ and $`more' };
    const first = { number: 1, title: 'What $& bought' };
    const works = [
      describePage({ paper, site, url }),
      describePage({ paper, site, section: first, url: `${url}a/` }),
    ];
    for (const { chicago, apa, mla } of formatReferences(works)) {
      for (const html of [chicago, apa, mla]) {
        expect(html.toLowerCase()).toContain('aid in us$&#38; kind: $1, $$ and $`more');
      }
    }
    for (const style of ['chicago', 'apa', 'mla'] as const) {
      expect(formatReferences(works)[1]?.[style].toLowerCase()).toContain('what $&#38; bought');
    }
  });

  it('does not tell works of one year apart by letters, since each is copied alone', () => {
    const items = [
      describePage(sectionPage),
      describePage(passagePage),
      describePage({ paper: report, site, url }),
    ];
    for (const { apa } of formatReferences(items)) expect(apa).toContain('(2026, November 23)');
  });

  it('is the same for a passage whether described or filled in', () => {
    const any = only(describePage(anyPassageOf(sectionPage)));
    expect(toPassage(any, 7)).toEqual(only(describePage(passagePage)));
  });

  it.each([sectionPage, { ...sectionPage, paper: article }])(
    'is the same for a section whether described or taken from its passages',
    (cited) => {
      expect(toSection(only(describePage(anyPassageOf(cited))))).toEqual(only(describePage(cited)));
    },
  );

  it.each([report, article])('is the same for a section whether alone or among others', (paper) => {
    const titles = [
      'IS-K’s Adaptation',
      'Who pays? “The money of others” & what it buys',
      `What 'they' called "the war": a view from Badakhshān`,
      'what is to be done about it!',
      '1,200 men <and> women',
      'The end.',
    ];
    const items = titles.map((title, at) =>
      describePage({ paper, site, section: { number: at + 1, title }, url: `${url}${at}/?a=1&b=2` }),
    );
    expect(formatReferences([describePage({ paper, site, url }), ...items]).slice(1)).toEqual(
      items.map(only),
    );
  });

  it('refuses two works of one id', () => {
    expect(() => formatReferences([original(), original()])).toThrow('share an id');
  });
});

/** What a reference manager shows of a work, from whatever it was read. */
function fieldsOf(item: CslItem | undefined) {
  if (item === undefined) throw new Error('nothing was read back');
  const { type, title, author, publisher, issued, URL, DOI, note } = item;
  const whole = item['container-title'];
  return { type, title, whole, author: author?.map(printName), publisher, issued, URL, DOI, note };
}

/** A name in one string: formats differ in whether a particle or a group's name stands in a field of its own. */
function printName(name: CslName): string {
  const parts = [name.given, name['non-dropping-particle'], name.family, name.literal];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** A title in which every sign is that TeX or BibTeX reads as its own. */
const odd = { ...article, title: 'Dues of {the harbour \\ 50% ~ a^b_c & Émile’s #1 $', original: undefined };

describe('exports read back by a reference manager', () => {
  const works: [string, CslItem][] = [
    ['the original', original()],
    ['an article', original(article)],
    ['the paper here', describePage({ paper: report, site, url })],
    ['a manuscript here', describePage({ paper: article, site, url })],
    ['a section', describePage(sectionPage)],
    ['a passage', describePage(passagePage)],
    ['a manuscript of TeX’s own signs', describePage({ paper: odd, site, url: `${url}?a={b}` })],
    [
      'a section of it',
      describePage({ paper: odd, site, url, section: { number: 2, title: '} Élan of the ÉNA ~ {' } }),
    ],
    ['a figure', describePage({ paper: report, site, url: `${url}figures/graph-1/`, figure: graph })],
  ];

  it.each(works)('keep the fields of %s in BibTeX', (_name, item) => {
    const [read] = new Cite(only(item).bibtex).data;
    // BibTeX has no kind of its own for a page of the web, but for a part of a whole.
    const page = item['container-title'] === undefined ? 'document' : 'chapter';
    expect(fieldsOf(read)).toEqual({
      ...fieldsOf(item),
      type: item.type === 'webpage' ? page : item.type,
      URL: item.URL?.replace('{b}', '%7Bb%7D'),
    });
  });

  it.each(works)('keep the fields of %s in RIS', (_name, item) => {
    // RIS gives the publisher of an article's journal no field.
    const { publisher, ...rest } = fieldsOf(item);
    const kept = item.type === 'article-journal' ? undefined : publisher;
    // The reader here looks for no whole around a page; that it is named is asked below.
    const whole = item.type === 'webpage' ? undefined : rest.whole;
    expect(fieldsOf(new Cite(only(item).ris).data[0])).toEqual({ ...rest, whole, publisher: kept });
  });

  it.each(works)('keep %s whole in CSL-JSON', (_name, item) => {
    expect(JSON.parse(only(item).csl)).toEqual([item]);
    expect(only(item).csl.split('\n')).toHaveLength(2 + Object.keys(item).length);
  });

  it('escape in BibTeX what TeX would take for a command, and leave addresses alone', () => {
    const { bibtex } = only(original(article));
    expect(bibtex).toContain('title = {Rivers \\& roads');
    expect(bibtex).toContain('url = {https://journal.example/rivers?id=7&part=2#top_of_page}');
    expect(bibtex).toContain('author = {Öztürk-O’Neill, Şirin and de la Cruz, Ana and {Rivers Project}}');
  });

  it('write in BibTeX no brace that a title has, and the month as what styles know', () => {
    const { bibtex } = only(describePage({ paper: odd, site, url }));
    const depth = Array.from(bibtex).reduce(
      (open, sign) => open + (sign === '{' ? 1 : sign === '}' ? -1 : 0),
      0,
    );
    expect(depth).toBe(0);
    expect(bibtex).toContain(
      String.raw`title = {Dues of \textbraceleft{}the harbour \textbackslash{} 50\% \textasciitilde{} a\textasciicircum{}b\_c \& {Émile’s} \#1 \$}`,
    );
    expect(bibtex).toMatch(/\n\tmonth = [a-z]{3},\n\tday = \{\d+\},\n/);
  });

  it('name the paper of which a section, a passage or a figure is part', () => {
    const { bibtex, ris } = only(describePage(passagePage));
    expect(bibtex).toContain(
      'booktitle = {Crisis and adaptation of the {Islamic} {State} in {Khorasan}: an account}',
    );
    expect(ris).toContain('T2  - Crisis and adaptation of the Islamic State in Khorasan: an account\n');
  });

  it('write RIS with one line a field, so that no address is broken', () => {
    const lines = only(describePage(passagePage)).ris.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?/);
    expect(lines).toContain(`UR  - ${url}adaptation/#s4-p7`);
    expect(lines).toContain('DA  - 2026/11/23/');
  });

  it('write months and days of RIS with two digits', () => {
    expect(only(original()).ris).toContain('DA  - 2024/02/06/');
  });
});
