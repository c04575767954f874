import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assignIds, type Ledger, updateLedger, emptyLedger } from '../passages/ledger.ts';
import { extractPassages } from '../passages/extract.ts';
import { parseSection } from './fidelity.ts';
import { readManuscript, writePaper } from './import-manuscript.ts';
import { Refusal } from './refusal.ts';
import type { Account } from './replace.ts';
import { findDateWords, tiePassage } from './tie.ts';

const sections: Account['sections'] = [
  {
    number: 1,
    slug: 'introduction',
    title: 'Introduction',
    excerpt: 'Own words about the introduction.',
    format: 'mdx',
    source: `By the harbour office’s count, ships had reached 1,000 in 1889.[^1]

The office was founded in May 1870, by a widow from the mill; the council objected to it.

Between March 2021 and June 2022 forty interviews were held, with twelve clerks among others.

<Figure id="interviews" />

[^1]: Harbour office.
`,
  },
  {
    number: 2,
    slug: 'brink',
    title: 'On the Brink: Spring 1891',
    excerpt: 'Own words about the brink.',
    format: 'mdx',
    source: `The money was gone by April 1891, when clerks asked for bread.

Nobody in the town recalls the regatta of July 1892.
`,
  },
];

function ledgerOf(given: Account['sections']): Ledger {
  const assigned = given.map((section) => {
    const texts = extractPassages(parseSection(section)).map(({ text }) => text);
    return [section.number, assignIds(section.number, texts, emptyLedger)] as const;
  });
  return updateLedger(emptyLedger, new Map(assigned));
}

const account: Account = {
  paper: {
    title: 'Of Clerks',
    shortTitle: 'Clerks',
    authors: [{ name: 'Mara Lindqvist', family: 'Lindqvist', given: 'Mara', note: 'Own words on her.' }],
    edition: 'account',
    published: '2023-05-04',
    added: '2026-01-01',
    rights: '© Archive',
    standfirst: 'Own words.',
    about: 'This is an account.',
    contentNote: 'Of hard times.',
    language: 'en',
    draft: false,
  },
  sections,
  ledger: ledgerOf(sections),
  events: `# Kept by hand.
- { id: office-founded, date: 1870-05, words: May 1870, what: A widow founds the office., passage: s1-p2 }
- { id: interviews, date: { from: 2021-03, to: 2022-06 }, words: Between March 2021 and June 2022, what: Forty interviews are held., passage: s1-p3 }
- { id: money-gone, date: 1891-04, words: April 1891, what: The money is gone., passage: s2-p1 }
- { id: regatta, date: 1892-07, words: July 1892, what: A regatta is held., passage: s2-p2 }
`,
  figures: [
    [
      'graph-1',
      'label: Graph 1\ntitle: Ships and wages\naxis: { from: 1890-01, to: 1891-12 }\npanels: []\naccounts: []\n',
    ],
    [
      'interviews',
      `title: Interviews # by kind
axis: { name: Kind, categories: [clerks, millers] }
series:
  - id: all
    name: interviews
    data:
      - { at: clerks, value: 12, basis: [{ paper: { section: 1, paragraph: 3 }, passage: s1-p3 }] }
      - { at: millers, value: 77, basis: [{ paper: { section: 1, paragraph: 3 }, passage: s1-p3 }] }
`,
    ],
  ],
};

const manuscript = (headings = ['Introduction', 'On the Brink: Spring 1891']) => `---
title: Crisis of Clerks
author: Mara Lindqvist
date: 2023-05-04
---

_The paper asks what clerks counted._

### ${headings[0]}

Estimates rest on ledgers. At the harbour office the ships counted had come to 1,000 in 1889.

It was a widow from the mill who had founded that office in May 1870; a council of merchants objected.

Forty interviews were held from March 2021 to June 2022. Twelve were with clerks.

### ${headings[1]}

In April 1891 the money was gone, and the clerks went asking for bread.

![image01](https://pictures.example/graph.png)
_▲ __Graph 1. Ships and wages.__ Source: Harbour Office._

---

__Mara Lindqvist__ reads old ink.
`;

function replace(text = manuscript(), by: Account = account) {
  const read = readManuscript(new TextEncoder().encode(text), { fileName: 'a.md', today: '2026-02-02' });
  return {
    ...read,
    ...writePaper(read, { found: new Map(), ledger: by.ledger, account: by }),
    paper: read.paper,
  };
}

describe('a full text in the place of its account', () => {
  const { files, report, ledger } = replace();
  const yaml = (name: string) => parse(files.get(name) ?? '') as never;

  it('keeps the addresses, the cards and what is known of the paper', () => {
    expect([...files.keys()].filter((name) => name.endsWith('.mdx'))).toEqual([
      '01-introduction.mdx',
      '02-brink.mdx',
    ]);
    expect(files.get('02-brink.mdx')).toMatch(
      /^---\ntitle: 'On the Brink: Spring 1891'\nslug: brink\nexcerpt: Own words about the brink\.\n---\n/,
    );
    expect(yaml('paper.yaml')).toEqual({
      title: 'Of Clerks',
      shortTitle: 'Clerks',
      authors: [
        { name: 'Mara Lindqvist', family: 'Lindqvist', given: 'Mara', note: 'Mara Lindqvist reads old ink.' },
      ],
      edition: 'manuscript',
      published: '2023-05-04',
      added: '2026-01-01',
      updated: '2026-02-02',
      rights: '© Archive',
      standfirst: 'The paper asks what clerks counted.',
      contentNote: 'Of hard times.',
      language: 'en',
      draft: false,
    });
  });

  it('puts the figure where the picture stood, with its caption, and the others after what they count', () => {
    expect(files.get('02-brink.mdx')).toContain(
      '\n<Figure id="graph-1" />\n\n_▲ **Graph 1. Ships and wages.** Source: Harbour Office._\n',
    );
    expect(files.get('01-introduction.mdx')).toMatch(
      /Twelve were with clerks\.\n\n<Figure id="interviews" \/>\n$/,
    );
  });

  const passageWith = (words: string) => {
    const written = ['01-introduction.mdx', '02-brink.mdx'].map((name) => files.get(name) ?? '');
    const index = written.findIndex((section) => section.includes(words));
    const number = index + 1;
    const texts = extractPassages(parseSection({ format: 'mdx', source: written[index] ?? '' })).map(
      ({ text }) => text,
    );
    return assignIds(number, texts, ledger).ids[texts.findIndex((text) => text.includes(words))];
  };

  it('ties events to the passages that tell them, with the words of their date', () => {
    expect(yaml('events.yaml')).toMatchObject([
      { id: 'office-founded', words: 'May 1870', passage: passageWith('a widow') },
      { id: 'interviews', words: 'March 2021 to June 2022', passage: passageWith('Forty interviews') },
      { id: 'money-gone', words: 'April 1891', passage: passageWith('went asking') },
    ]);
    expect(files.get('events.yaml')).toContain('# Kept by hand.');
  });

  it('takes out what it cannot tie, and says so', () => {
    expect(yaml('untied.yaml')).toMatchObject([
      { id: 'regatta' },
      { figure: 'interviews', at: 'series.0.data.1', was: { value: 77 } },
    ]);
    expect(yaml('figures/interviews.yaml')).toMatchObject({
      series: [{ data: [{ value: 12, basis: [{ passage: passageWith('Twelve') }] }] }],
    });
    const said = report.remarks
      .filter(({ fate }) => fate === 'dropped')
      .map(({ what }) => what)
      .join('\n');
    expect(said).toMatch(/the event “regatta” could not be tied/);
    expect(said).toMatch(/a basis of “interviews” \(series, 0, data, 1\) could not be tied/);
  });

  it('leads every id of the account to a passage of the text', () => {
    const ids = new Set(ledger.passages.map(({ id }) => id));
    for (const { id } of account.ledger.passages) expect(ids.has(ledger.moved[id] ?? id), id).toBe(true);
    expect(ledger.moved['s1-p2'] ?? 's1-p2').toBe(passageWith('a widow'));
  });

  it('changes nothing the second time', () => {
    const text = (name: string) => files.get(name) ?? '';
    const written: Account = {
      ...account,
      paper: yaml('paper.yaml'),
      sections: sections.map((section, index) => ({
        ...section,
        source: text(index === 0 ? '01-introduction.mdx' : '02-brink.mdx'),
      })),
      ledger,
      events: text('events.yaml'),
      figures: account.figures.map(([name]) => [name, text(`figures/${name}.yaml`)]),
    };
    const again = replace(manuscript(), written);
    for (const [name, content] of again.files) expect(content, name).toBe(files.get(name));
  });

  const withoutFigures: Account = {
    ...account,
    sections: sections.map((section) => ({
      ...section,
      source: section.source.replace(/^<Figure.*\n/m, ''),
    })),
    figures: [],
  };

  it('is MDX only where a figure stands, and there too nothing of it runs', () => {
    const signs = 'import x from {y} <b and 5 < 6, _CO<sub>2</sub>_.';
    const text = manuscript().replace('Estimates', `${signs}\n\nEstimates`);
    expect(replace(text).files.get('01-introduction.mdx')).toContain(
      '\n&#x69;mport x from \\{y} \\<b and 5 \\< 6, _CO<sub>2</sub>_.\n',
    );
    const { files: written } = replace(text, withoutFigures);
    expect(written.get('01-introduction.md')).toContain(
      '\nimport x from {y} \\<b and 5 < 6, _CO<sub>2</sub>_.\n',
    );
    expect([...written.keys()].filter((name) => /^\d/.test(name))).toEqual([
      '01-introduction.md',
      '02-brink.md',
    ]);
  });

  it('takes the place of an earlier full text, whether that is Markdown or MDX', () => {
    const first = replace(manuscript(), withoutFigures);
    for (const format of ['md', 'mdx'] as const) {
      const earlier: Account = {
        ...withoutFigures,
        sections: sections.map((section, index) => ({
          ...section,
          format,
          source: first.files.get(index === 0 ? '01-introduction.md' : '02-brink.md') ?? '',
        })),
        ledger: first.ledger,
        events: undefined,
      };
      const again = replace(manuscript(), earlier);
      for (const name of ['01-introduction.md', '02-brink.md', 'passages.json'])
        expect(again.files.get(name), name).toBe(first.files.get(name));
    }
  });

  it('is refused when the headings differ', () => {
    expect(() => replace(manuscript(['Introduction', 'Quite another']))).toThrow(Refusal);
    expect(() => replace(manuscript().replace(/### On[\s\S]*?---/, '---'))).toThrow(
      /“On the Brink: Spring 1891” is not in the manuscript/,
    );
  });
});

describe('tiePassage', () => {
  const candidates = [
    { id: 'a', text: 'The office opened in Vik and closed in Moss.' },
    { id: 'b', text: 'The office opened again in Hamar with nine clerks.' },
  ];
  it('prefers the rare words', () =>
    expect(tiePassage('In Hamar the office has nine people.', candidates)).toMatchObject({
      candidate: { id: 'b' },
      confident: true,
    }));
  it('is not sure where nothing tells two passages apart', () =>
    expect(tiePassage('The office opened.', candidates)?.confident).toBe(false));
  it('finds nothing where no word is shared', () => expect(tiePassage('Gulls!', candidates)).toBeUndefined());
});

describe('findDateWords', () => {
  it.each([
    ['on 9 March 2023 there', '9 March', '2023-03-09', '9 March'],
    ['on 9 March 2023 there', 'the ninth', '2023-03-09', '9 March 2023'],
    ['in spring of 2023', 'Spring 2023', '2023-spring', 'spring of 2023'],
    [
      'from May 2021 until June 2022.',
      'May-June',
      { from: '2021-05', to: '2022-06' },
      'May 2021 until June 2022',
    ],
    ['in May 2021', 'x', '2021-06', undefined],
  ])('reads %s', (text, known, date, words) => expect(findDateWords(text, known, date)).toBe(words));
});
