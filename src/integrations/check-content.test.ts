import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findContentProblems, refuseWrongContent } from './check-content.ts';

/** A publication of one paper, with a file of every kind that a build reads. */
const fixture = path.join(import.meta.dirname, 'fixtures', 'content');
const paper = 'papers/quay/paper.yaml';
const section = 'papers/quay/01-harbour.mdx';
const events = 'papers/quay/events.yaml';
const figure = 'papers/quay/figures/landings.yaml';
const ledger = 'papers/quay/passages.json';
const yaml = [
  'site.yaml',
  'gazetteer/places.yaml',
  'gazetteer/actors.yaml',
  'gazetteer/ambiguous.yaml',
  'search/synonyms.yaml',
  paper,
  section,
  events,
  figure,
];
const files = [...yaml, ledger, 'search/other-names.txt'];

let content = '';
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'passage-content-'));
  cpSync(fixture, content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true }));

const at = (name: string) => path.join(content, name);
/** Changes a file; `from` must be in it. */
const edit = (name: string, from: string | RegExp, to: string) => {
  const before = readFileSync(at(name), 'utf8');
  const after = before.replace(from, () => to);
  expect(after).not.toBe(before);
  writeFileSync(at(name), after);
};
/** Problems without their lines. */
const told = () =>
  findContentProblems(content).map((problem) => problem.replace(/^content\/([^:]+):\d+/, '$1'));

describe('findContentProblems', () => {
  it('finds nothing wrong with what is well', () => {
    expect(findContentProblems(content)).toEqual([]);
    expect(findContentProblems('content')).toEqual([]);
  });

  it.each([
    ['site.yaml', /^tagline: .*$/m, 'tagline: 7', 2],
    ['site.yaml', /^tagline:/m, 'tag:', 2],
    ['gazetteer/places.yaml', 'lat: 50', 'lat: 95', 5],
    [section, /^excerpt: .*$/m, 'excerpt: 7', 4],
    [figure, 'value: 12', 'value: none', 16],
    [section, 'landings"', 'landing"', 9],
  ] as const)('names the line of %s where %s is made “%s”: %i', (name, from, to, line) => {
    edit(name, from, to);
    expect(findContentProblems(content).some((one) => one.startsWith(`content/${name}:${line}: `))).toBe(
      true,
    );
  });

  it.each<[string, string | RegExp, string, ...string[]]>([
    ['site.yaml', /^tagline: .*\n/m, '', 'tagline: expected text; found nothing: add it'],
    ['site.yaml', /^tagline: .*$/m, 'tagline:', 'tagline: expected text; found nothing: fill it in'],
    [
      'site.yaml',
      /^tagline: .*$/m,
      'tagline: 7',
      'tagline: expected text; found 7: put it in quotation marks',
    ],
    ['site.yaml', /^tagline: .*$/m, "tagline: ''", 'tagline: expected at least one character; found ""'],
    [
      'site.yaml',
      /^tagline: .*$/m,
      'tag-line: Reports',
      'tagline: expected text; found nothing: add it',
      'tag-line: expected name, tagline, description, language, url, contact, topics, licence, header, footer, colours, fonts, copyCredit; found "Reports": did you mean “tagline”?',
    ],
    [
      'site.yaml',
      /$/,
      'twitter: harbour\n',
      'twitter: expected name, tagline, description, language, url, contact, topics, licence, header, footer, colours, fonts, copyCredit; found "harbour": take “twitter” out',
    ],
    [
      'site.yaml',
      /^url: .*$/m,
      'url: here',
      'url: expected an address as https://example.org/; found "here"',
    ],
    [
      'site.yaml',
      /^language: .*$/m,
      'language: English!',
      'language: expected the tag of a language as en; found "English!"',
    ],
    ['site.yaml', /^contact: .*$/m, 'contact: [a, b]', 'contact: expected text; found ["a","b"]'],
    [
      'site.yaml',
      /^tagline: .*$/m,
      'tagline: Landed: by whom',
      '(the file): expected YAML; found "tagline: Landed: by whom": put a value that has “: ” in it in quotation marks',
    ],
    [
      'gazetteer/places.yaml',
      'kind: country',
      'kind: contry',
      '[1].kind: expected one of country, province, district, city, valley, region; found "contry": did you mean “country”?',
    ],
    [
      'gazetteer/places.yaml',
      'lat: 50',
      'lat: 50.1234',
      '[1].point.lat: expected two decimals at most, for this gazetteer knows towns and districts, not streets; found 50.1234',
    ],
    ['gazetteer/places.yaml', 'lat: 50', 'lat: 95', '[1].point.lat: expected at most 90; found 95'],
    [
      'gazetteer/places.yaml',
      /$/,
      '- { id: eastland, name: Eastland again, kind: region }\n',
      '[4].id: expected an id that no other place or actor has; found "eastland"',
    ],
    [
      'gazetteer/places.yaml',
      'within: eastland',
      'within: eestland',
      '[2].within: expected the id of another entry; found "eestland": did you mean “eastland”?',
    ],
    [
      'gazetteer/places.yaml',
      'kind: country',
      'kind: country\n  within: port-anna',
      '[1].within: expected something that does not lie in this entry again; found "port-anna": it goes round: eastland, port-anna, eastland',
      '[2].within: expected something that does not lie in this entry again; found "eastland": it goes round: port-anna, eastland, port-anna',
    ],
    [
      'gazetteer/actors.yaml',
      'name: Harbour Board',
      'name: Port Anna',
      '[2].name: expected a form that no other entry claims; found "Port Anna": port-anna has it too: drop one, or list it in ambiguous.yaml with the rule that decides',
    ],
    [
      'gazetteer/actors.yaml',
      'partOf:',
      'partof:',
      '[1].partof: expected id, name, kind, partOf, names, home, forms, inContext, spellings, asked, capitals, native, about, wikidata, ror, orcid, note; found "harbour-board": did you mean “partOf”?',
    ],
    [
      'gazetteer/ambiguous.yaml',
      'rule: first',
      'rule: last',
      '[1].rule: expected one of first, all, neighbour; found "last"',
    ],
    [
      'gazetteer/ambiguous.yaml',
      'claimedBy: [port-anna, anna-valley]',
      'claimedBy: [port-anna, anna-valley, pilots]',
      '[1].claimedBy[3]: expected an entry that has the form “Anna”; found "pilots"',
    ],
    ['search/synonyms.yaml', '[ship, vessel]', 'ship', 'boat: expected a list; found "ship"'],
    [
      'search/synonyms.yaml',
      'boat:',
      '$boat:',
      '$boat: expected a word or a few, without signs; found ["ship","vessel"]',
    ],
    [
      'search/other-names.txt',
      'Westport',
      'Westport,  Northport',
      '(the line): expected a name without blanks at its ends; found "Westport,  Northport": one name a line',
    ],
    [
      paper,
      'edition: manuscript',
      'edition: manuscripts',
      'edition: expected one of account, manuscript; found "manuscripts": did you mean “manuscript”?',
    ],
    [
      paper,
      /^shortTitle: .*$/m,
      `shortTitle: ${'x'.repeat(64)}`,
      `shortTitle: expected at most 60 characters; found "${'x'.repeat(56)}…: shorten it by 4`,
    ],
    [
      paper,
      /^published: .*$/m,
      'published: last spring',
      'published: expected a day as 2024-02-06, a month as 2024-02, or a year as 2024; found "last spring"',
    ],
    [
      paper,
      /$/,
      'topics: [quays]\n',
      'topics[1]: expected a topic of site.yaml; found "quays": add it to topics in site.yaml',
    ],
    [paper, /^authors:\n( .*\n)+/m, '', 'authors: expected a list; found nothing: add it'],
    [
      paper,
      'leadFigure: landings',
      'leadFigure: landings\nabbreviations: { OSIMT: open-source intelligence }',
      'abbreviations.OSIMT: expected an abbreviation that the paper prints; found "open-source intelligence": spell it as the text does, or take it out',
    ],
    [
      paper,
      'leadFigure: landings',
      'leadFigure: landing',
      'leadFigure: expected a figure of this paper; found "landing": did you mean “landings”?',
    ],
    [
      section,
      'slug: harbour',
      'slug: harbor',
      'slug: expected harbour, as the file is called; found "harbor": change it, or rename the file',
    ],
    [
      section,
      /^---\n/,
      '',
      '(the file): expected front matter between two lines ---; found "title: The harbour"',
    ],
    [
      section,
      'id="landings"',
      'id="catches"',
      'Figure: expected a figure of this paper; found "catches": write figures/catches.yaml',
    ],
    [
      section,
      'By April',
      'By <b>April',
      '(the text): expected MDX; found "By <b>April there were twelve, and a second quay was ope…: Expected a closing tag for `<b>` (11:4) before the end of `paragraph`; where the sign itself is meant, write \\< or \\{',
    ],
    [
      section,
      /^excerpt: .*$/m,
      'excerpt: Boats.\npoints:\n  - { text: Seven., passage: s1-p1 }\n  - { text: Twelve., passage: s2-p1 }',
      'points[2].passage: expected a passage of this section; found "s2-p1": name one from s1-p1 to s1-p3',
    ],
    [
      section,
      /$/,
      '[^1]\n\n[^1]: <Note voice="pilots" at="1" />\n',
      'Note.at: expected section and paragraph of the original as 4.12; found "1"',
      'Note.voice: expected one of the paper’s voices; found "pilots": add it to `voices` in paper.yaml',
    ],
    [
      paper,
      'leadFigure:',
      'voices: { pilots: { name: Pilots, kind: interviewees } }\nleadFigure:',
      'voices.pilots.kind: expected one of interviewee, official, published, author, editor; found "interviewees": did you mean “interviewee”?',
    ],
    [
      events,
      'date: 2023-03\n',
      'date: spring 2023\n',
      '[1].date: expected a day as 2023-03-09, a month as 2023-03, a season as 2023-spring, a part of a year as 2023-early, a year as \'2023\', or { from, to } of these; found "spring 2023"',
    ],
    [
      events,
      'words: March 2023',
      'words: 9 April 2023',
      '[1].words: expected words of passage s1-p1; found "9 April 2023": “9 April 2023” stands in s1-p3',
    ],
    [
      events,
      'passage: s1-p1',
      'passage: s1-p9',
      '[1].passage: expected a passage of this paper; found "s1-p9": “March 2023” stands in s1-p1',
    ],
    [
      events,
      'places: [port-anna]',
      'places: [port-ana]',
      '[1].places[1]: expected a place of the gazetteer; found "port-ana": did you mean “port-anna”?',
    ],
    [
      events,
      'actors: [harbour-board]',
      'actors: [smugglers]',
      '[1].actors[1]: expected an actor of the gazetteer; found "smugglers": add the actor to the gazetteer',
    ],
    [
      events,
      'id: second-quay',
      'id: first-count',
      '[2].id: expected an id that no other event has; found "first-count"',
    ],
    [
      figure,
      'panel: boats',
      'panel: boat',
      'series[1].panel: expected one of `panels`: boats; found "boat": did you mean “boats”?',
    ],
    [
      figure,
      'value: 7',
      'value: seven',
      'series[1].data[1].value: expected a number, { between: [a, b] }, { atLeast: n }, { over: n } or { total: n }; found "seven"',
    ],
    [
      figure,
      'when: 2023-04',
      'when: 2024-04',
      'series[1].data[2].when: expected a span within 2023-03 and 2023-04; found "2024-04"',
    ],
    [
      figure,
      'sum: { value: 19',
      'sum: { value: 20',
      'sum.value: expected 19, which the values add up to; found 20',
    ],
    [
      figure,
      '1 }, passage: s1-p1',
      '1 }, passage: s1-p3',
      'series[1].data[1].basis[1].passage: expected a passage that says 7 (Boats counted, March 2023); found "s1-p3": name another passage, or give the `words` it says it in',
    ],
    [
      ledger,
      '"id":"s1-p3"',
      '"id":"s1-p1"',
      'passages[3].id: expected an id that no other passage has; found "s1-p1"; restore it from version control: the addresses readers share depend on it',
    ],
    [
      ledger,
      '"words":',
      '"wrods":',
      'passages[1].words: expected text; found nothing: add it',
      'passages[1].wrods: expected id, words, sketch, begins; found "7Sun8Pg_rbmT": did you mean “words”?; restore it from version control: the addresses readers share depend on it',
    ],
  ])('says of %s, where %s is made “%s”, what was expected and found', (name, from, to, ...expected) => {
    edit(name, from, to);
    expect(told()).toEqual(expected.map((one) => `${name}: ${one}`));
  });

  it.each(files)('says of %s that it is no text', (name) => {
    writeFileSync(at(name), Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x0a]));
    expect(told().join('\n')).toContain(
      `${name}: (the file): expected text in UTF-8; found other bytes: save it as UTF-8, or restore it`,
    );
  });

  it.each(files)('says of %s that it is a folder', (name) => {
    rmSync(at(name));
    mkdirSync(at(name));
    expect(told().join('\n')).toContain(
      `${name}: (the file): expected a text file; found a folder: move it elsewhere`,
    );
  });

  it('takes an empty file for an empty gazetteer', () => {
    for (const name of ['places', 'actors', 'ambiguous']) writeFileSync(at(`gazetteer/${name}.yaml`), '');
    expect(told().filter((one) => one.startsWith('gazetteer/'))).toEqual([]);
  });

  const mayBeEmpty = /^gazetteer\//;
  it.each([...yaml, ledger].filter((name) => !mayBeEmpty.test(name)))(
    'says of %s that it is empty',
    (name) => {
      writeFileSync(at(name), '');
      const problem = told().find((one) => one.startsWith(`${name}: `));
      expect(problem).toMatch(/^\S+: \(the file\): expected .+; found nothing/);
    },
  );

  // A paper may do without events, figures and, before its first build, a ledger.
  it.each(files.filter((name) => ![section, events, figure, ledger].includes(name)))(
    'says of %s that it is missing',
    (name) => {
      rmSync(at(name));
      expect(told()).toEqual([
        `${name}: (the file): expected a text file; found nothing: write it, or restore it`,
      ]);
    },
  );

  it.each(yaml)('says of %s where a quotation begins that nobody closes', (name) => {
    const [line = ''] = /^[^#\n]*?\w+: .*$/m.exec(readFileSync(at(name), 'utf8')) ?? [];
    const begun = `${line.replace(/: .*$/, ': "begun')}`;
    edit(name, line, begun);
    expect(told()).toContain(
      `${name}: (the file): expected YAML; found ${JSON.stringify(begun.trim())}: close the quotation mark or bracket`,
    );
  });

  it.each(yaml)('says of %s which key stands twice', (name) => {
    const [line = '', key = ''] = /^(?:- | {2})?(\w+): .*$/m.exec(readFileSync(at(name), 'utf8')) ?? [];
    edit(name, line, `${line}\n${line.replace('- ', '  ')}`);
    expect(told()).toEqual([`${name}: ${key}: expected once; found a second time: take one out`]);
  });

  it('says all mistakes of all files at once', () => {
    edit('site.yaml', /^contact: .*$/m, 'contact: nobody');
    edit('gazetteer/places.yaml', 'kind: city', 'kind: town');
    edit(paper, 'edition: manuscript', 'edition: summary');
    edit(section, 'slug: harbour', 'slug: Har bour');
    edit(figure, 'title: Boats at the quay', 'title: 3');
    edit('papers/quay/02-crews.mdx', 'apprentice', '{ apprentice');
    expect(told().map((problem) => problem.split(':', 1)[0])).toEqual([
      'site.yaml',
      'gazetteer/places.yaml',
      paper,
      section,
      figure,
      'papers/quay/02-crews.mdx',
    ]);
  });

  it('says every wrong cell of a figure’s table', () => {
    edit(figure, /^axis:/m, 'original: { publisher: P, title: T, date: "2024" }\ndata: table.csv\naxis:');
    expect(told()).toEqual([
      'papers/quay/figures/table.csv: (the file): expected a text file; found nothing: write it, or restore it',
    ]);
    writeFileSync(at('papers/quay/figures/table.csv'), 'Month,Boats\nspring,3\n2023-03,some\n2023-04,1,2\n');
    expect(findContentProblems(content)).toEqual([
      'content/papers/quay/figures/table.csv:2: Month: expected a month as 2022-03, Mar 2022 or 3/2022; found "spring"',
      'content/papers/quay/figures/table.csv:3: Boats: expected a number, 3-6, 12+, >10 or nothing; found "some"',
      'content/papers/quay/figures/table.csv:4: (the row): expected 2 cells; found "2023-04,1,2"',
    ]);
  });

  it('names folders and files that would be passed over or stand in each other’s way', () => {
    mkdirSync(at('papers/search'));
    cpSync(at(section), at('papers/quay/01-again.mdx'));
    cpSync(at(section), at('papers/quay/appendix.mdx'));
    cpSync(at(events), at('papers/quay/events.yml'));
    // A list to tick that `npm run names` wrote stands in nobody's way.
    cpSync(at(events), at('papers/quay/proposed-names.yaml'));
    const expected =
      'expected paper.yaml, events.yaml, original.yaml, or a section as 01-introduction.mdx or .md; found';
    expect(told()).toEqual([
      `papers/quay/appendix.mdx: (the file): ${expected} "appendix.mdx": rename it, or take it out`,
      `papers/quay/events.yml: (the file): ${expected} "events.yml": rename it, or take it out`,
      'papers/quay/01-again.mdx: slug: expected again, as the file is called; found "harbour": change it, or rename the file',
      'papers/quay/01-harbour.mdx: (the file): expected a number that no other section has; found 1: rename it',
      expect.stringMatching(
        /^papers\/search: \(the folder\): expected an address that the site does not use itself \(.*\); found "search": rename it$/,
      ),
      'papers/search/paper.yaml: (the file): expected a text file; found nothing: write it, or restore it',
      'papers/search: (the folder): expected a section as 01-introduction.mdx; found nothing: add it',
    ]);
  });
});

describe('places in the original', () => {
  const original = 'papers/quay/original.yaml';

  it('are read as they are written: 1.10 is another paragraph than 1.1', () => {
    writeFileSync(at(original), "s1-p1: 1.10\ns1-p2: ['1.1', 1.2]\n");
    expect(findContentProblems(content)).toEqual([]);
  });

  it('are told with their line where no passage is called so, or none is named', () => {
    writeFileSync(at(original), 's1-p1: 1.1\ns1-p99: 1.2\n');
    expect(findContentProblems(content)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^content/${original}:2: s1-p99: expected a passage of this paper before the colon; found "1\\.2": take it out`,
        ),
      ),
    ]);
    writeFileSync(at(original), 's1-p1: 1.1\npassage 2: 1.2\ns1-p2: paragraph 2\n');
    expect(told()).toEqual([
      `${original}: passage 2: expected a passage as s4-p7; found "1.2"`,
      `${original}: s1-p2: expected a place in the original as 4.12 (section, paragraph), or a list of such places; found "paragraph 2"`,
    ]);
  });

  it('are complete for the account that is published here', () => {
    const folder = 'content/papers/crisis-and-adaptation-of-is-k';
    const published = JSON.parse(readFileSync(`${folder}/passages.json`, 'utf8')) as {
      passages: { id: string }[];
    };
    const named = readFileSync(`${folder}/original.yaml`, 'utf8').match(/^s\d+-p\d+(?=:)/gm);
    expect(named).toEqual(published.passages.map(({ id }) => id));
  });
});

describe('sections at one address', () => {
  it('are named, and those of two papers let be', () => {
    cpSync(at('papers/quay'), at('papers/another'), { recursive: true });
    cpSync(at(section), at('papers/quay/03-harbour.mdx'));
    expect(told()).toEqual([
      'papers/quay/03-harbour.mdx: slug: expected an address that no other section has; found "harbour": change it, and the file’s name',
    ]);
  });
});

describe('refuseWrongContent', () => {
  it('throws with a line for each problem', () => {
    expect(() => refuseWrongContent(content)).not.toThrow();
    edit('site.yaml', /^contact: .*$/m, 'contact: nobody');
    expect(() => refuseWrongContent(content)).toThrow(
      'The content has mistakes:\n  content/site.yaml:6: contact: expected an e-mail address; found "nobody"',
    );
  });
});
