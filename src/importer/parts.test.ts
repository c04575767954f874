import { describe, expect, it } from 'vitest';
import { inspectPicture } from '../pictures/inspect-picture.ts';
import { readArguments, UsageError } from './arguments.ts';
import { readAuthors } from './authors.ts';
import { Converter } from './converter.ts';
import type { Field } from './front-matter.ts';
import { firstSentences } from './excerpt.ts';
import { toPaperSlug, toShortTitle } from './metadata.ts';
import { fetchPicture, isPublic, locatePicture } from './pictures.ts';
import { Refusal } from './refusal.ts';
import { Report } from './report.ts';
import { toSlug, UniqueSlugs } from './slugs.ts';
import { formatProgress } from './summary.ts';

describe('authors', () => {
  const names = (field: Parameters<typeof readAuthors>[0]) =>
    readAuthors(field).authors.map(({ given, family }) => [given, family]);
  it('are told apart in one line', () => {
    expect(names('Mara Lindqvist, Jon Ek and Ana de la Cruz')).toEqual([
      ['Mara', 'Lindqvist'],
      ['Jon', 'Ek'],
      ['Ana', 'de la Cruz'],
    ]);
    expect(names('Mara Lindqvist & Jon Ek; Li Wei')).toEqual([
      ['Mara', 'Lindqvist'],
      ['Jon', 'Ek'],
      ['Li', 'Wei'],
    ]);
  });
  it('may be turned round, one word, or an office', () => {
    expect(names('Lindqvist, Mara')).toEqual([['Mara', 'Lindqvist']]);
    expect(names('Plato')).toEqual([[undefined, 'Plato']]);
    expect(names('Harbour Office')).toEqual([[undefined, 'Harbour Office']]);
  });
  it('may come as maps and lists', () => {
    expect(
      names([
        new Map([
          ['name', 'Mara Lindqvist'],
          ['url', 'x'],
        ]),
        'Jon Ek',
      ]),
    ).toEqual([
      ['Mara', 'Lindqvist'],
      ['Jon', 'Ek'],
    ]);
  });
  it.each([
    [
      ['van der Berg, Jan', 'Cruz, Ana'],
      ['Jan | van der Berg', 'Ana | Cruz'],
    ],
    ['van der Berg, Jan; Cruz, Ana', ['Jan | van der Berg', 'Ana | Cruz']],
    ['Halloway, Mira; Costa, Jonas; and Ek, Bo', ['Mira | Halloway', 'Jonas | Costa', 'Bo | Ek']],
    ['Smith, J. R. R. and Cruz, A.', ['J. R. R. | Smith', 'A. | Cruz']],
    ['Cruz, A., Ek, M., & Sol, B.', ['A. | Cruz', 'M. | Ek', 'B. | Sol']],
    ['Solano Ibarra, Tomás', ['Tomás | Solano Ibarra']],
    ['Ana Cruz, Piet Sørby', ['Ana | Cruz', 'Piet | Sørby']],
    ['Centre for War and Peace Studies', ['Centre for War and Peace Studies']],
    ['Anna Ek und Jan Dam', ['Anna | Ek', 'Jan | Dam']],
    ['Ek, A. und Dam, J.', ['A. | Ek', 'J. | Dam']],
    ['Anna Ek, Jan Dam et Lale Haddad', ['Anna | Ek', 'Jan | Dam', 'Lale | Haddad']],
    ['Ana Cruz y José Ortega y Gasset', ['Ana | Cruz', 'José Ortega | y Gasset']],
    ['منى خالد و علي حداد', ['منى | خالد', 'علي | حداد']],
    ['Institut für Krieg und Frieden', ['Institut für Krieg und Frieden']],
    [
      'Zentrum für Osteuropa und internationale Studien',
      ['Zentrum für Osteuropa und internationale Studien'],
    ],
    ['Ana Cruz and the Rivers Project', ['Ana | Cruz', 'the Rivers Project']],
    ['Martin King, Jr.', ['Martin | King']],
  ])('of %j are %j', (field, people) => {
    const parts = readAuthors(field).authors.map(({ given, family }) =>
      [given, family].filter(Boolean).join(' | '),
    );
    expect(parts).toEqual(people);
  });
  it('keep the parts in which they are given, and nothing of them is guessed', () => {
    const tomas = new Map([
      ['family', 'Solano Ibarra'],
      ['given', 'Tomás'],
    ]);
    const berg = new Map([
      ['given', 'Jan'],
      ['non-dropping-particle', 'van der'],
      ['family', 'Berg'],
    ]);
    const named = new Map([['name', 'Garcia Marquez, Gabriel José']]);
    expect(readAuthors([tomas, new Map([['name', berg]]), named])).toEqual({
      authors: [
        { name: 'Tomás Solano Ibarra', family: 'Solano Ibarra', given: 'Tomás' },
        { name: 'Jan van der Berg', family: 'van der Berg', given: 'Jan' },
        { name: 'Gabriel José Garcia Marquez', family: 'Garcia Marquez', given: 'Gabriel José' },
      ],
      others: false,
      guessed: [],
      left: [],
    });
  });
  it('are guessed where a name is written as it is spoken, or could be two', () => {
    const guessed = (field: string) => readAuthors(field).guessed.map(({ family }) => family);
    expect(guessed('Ana de la Cruz; Ek, Bo; Plato')).toEqual(['de la Cruz']);
    expect(guessed('Solano Ibarra, Tomás')).toEqual(['Solano Ibarra']);
  });
  it('keep where they work and how they are reached, by whatever name a front matter calls it', () => {
    const mira = new Map<string, Field>([
      ['name', 'Mira Halloway'],
      ['affiliation', new Map([['ref', 'ri']])],
      ['orcid', 'https://orcid.org/0000-0002-1825-0097'],
      ['email', 'mira@example.org'],
      ['corresponding', 'true'],
    ]);
    const jonas = new Map<string, Field>([
      ['name', 'Jonas Costa'],
      ['affiliations', ['2', 'Quay College']],
      ['orcid', '0000-0002-1825-0098'],
      ['github', 'jonas'],
    ]);
    const listed = [
      new Map([
        ['id', 'ri'],
        ['name', 'River Institute'],
        ['city', 'Vienna'],
        ['ror', 'https://ror.org/05gq02987'],
      ]),
      'Harbour School',
    ];
    const { authors, left } = readAuthors([mira, jonas], listed);
    expect(authors).toMatchObject([
      {
        family: 'Halloway',
        affiliations: [{ name: 'River Institute, Vienna', ror: '05gq02987' }],
        orcid: '0000-0002-1825-0097',
        email: 'mira@example.org',
        corresponding: true,
      },
      { family: 'Costa', affiliations: [{ name: 'Harbour School' }, { name: 'Quay College' }] },
    ]);
    expect(authors[1]).not.toHaveProperty('orcid');
    expect(left).toEqual([expect.stringMatching(/^“0000-0002-1825-0098”: expected an ORCID iD/), '“github”']);
  });
  it('may be more than are named', () => {
    expect(readAuthors('Mara Lindqvist and others')).toMatchObject({
      others: true,
      authors: [{ name: 'Mara Lindqvist' }],
    });
    expect(readAuthors('Mara Lindqvist, et al.')).toMatchObject({
      others: true,
      authors: [{ name: 'Mara Lindqvist' }],
    });
  });
});

describe('addresses', () => {
  it('are made of letters and digits, whole words only', () => {
    expect(toSlug('IS-K’s Campaign — “in crisis”: 2022–23')).toBe('is-ks-campaign-in-crisis-2022-23');
    expect(toSlug('Žlutý kůň und Straße, Øre')).toBe('zluty-kun-und-strasse-ore');
    expect(toSlug('one two three', 8)).toBe('one-two');
    expect(toSlug('結論')).toBe('');
  });
  it('are none of the site’s own', () => {
    const report = new Report();
    const slugOf = (title: string) => toPaperSlug(title, { fileName: 'x.md' }, report);
    expect(['Timeline', 'Papers', 'Cards', 'Harbour'].map(slugOf)).toEqual([
      'timeline-paper',
      'papers-paper',
      'cards-paper',
      'harbour',
    ]);
    expect(report.remarks.map(({ fate }) => fate)).toEqual(['guessed', 'guessed', 'guessed']);
    expect(() => toPaperSlug('Harbour', { fileName: 'x.md', slug: 'search' }, report)).toThrow(Refusal);
  });
  it('are given once', () => {
    const slugs = new UniqueSlugs(['full']);
    expect(['full', 'a', 'a'].map((slug) => slugs.take(slug))).toEqual(['full-2', 'a', 'a-2']);
  });
});

describe('short texts', () => {
  it('end with a sentence, or with a word and an ellipsis', () => {
    expect(firstSentences('One is short. Two is longer than fits.', 20)).toBe('One is short.');
    expect(firstSentences('A single sentence that does not fit', 20)).toBe('A single sentence…');
    expect(firstSentences('x'.repeat(50), 20)).toHaveLength(20);
  });
  it('make a title fit for navigation', () => {
    expect(toShortTitle('The Orlan Files: a study of many very long supply chains in the north')).toBe(
      'The Orlan Files',
    );
  });
});

describe('pictures', () => {
  it('are looked for only where anybody may look', () => {
    const refused = [
      'http://localhost/a.png',
      'http://127.0.0.1/a.png',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://[::1]/',
      'http://10.1.2.3/',
      'http://169.254.169.254/latest',
      'http://[::ffff:192.168.0.1]/',
      'http://intranet/',
      'https://user:pass@x.example/',
      'https://x.example:8080/',
      'file:///etc/passwd',
      'ftp://x.example/',
    ];
    expect(refused.filter((address) => isPublic(new URL(address)))).toEqual([]);
    expect(isPublic(new URL('https://pictures.example/a.png'))).toBe(true);
    expect(
      ['a\\b.png', 'data:image/png;base64,x', 'file:///a'].map(
        (address) => 'missing' in locatePicture(address),
      ),
    ).not.toContain(false);
    expect(locatePicture('/assets/a%20b.png?x#y')).toEqual({ path: 'assets/a b.png' });
    for (const long of [`${'a'.repeat(300)}.png`, `${'ü'.repeat(130)}.png`, `${'a/'.repeat(900)}b.png`])
      expect(locatePicture(long)).toEqual({ missing: 'its name is longer than a file can have' });
  });
  it('are known by their bytes', () => {
    const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([2, 0, 3, 0, 0, 0, 0])]);
    expect(inspectPicture(gif)).toEqual({ extension: 'gif', width: 2, height: 3 });
    expect(inspectPicture(Buffer.from('<svg><script/></svg>'))).toMatch(/SVG/);
    expect(inspectPicture(Buffer.from('<!doctype html>'))).toMatch(/web page/);
    expect(inspectPicture(Buffer.from('GIF89a\xff\xff\xff\xff\0\0\0', 'latin1'))).toMatch(/too many/);
    expect(inspectPicture(new Uint8Array())).toMatch(/no PNG/);
  });
  const get = (answer: () => Response | Promise<Response>) => ({
    fetch: (() => Promise.resolve(answer())) as typeof fetch,
    milliseconds: 50,
  });
  const url = new URL('https://pictures.example/a.png');
  it('are fetched within bounds of size, redirects and time', async () => {
    expect(
      await fetchPicture(
        url,
        get(() => new Response('abc')),
      ),
    ).toEqual(Buffer.from('abc'));
    expect(
      await fetchPicture(
        url,
        get(() => new Response('', { status: 404 })),
      ),
    ).toBe('the host answered 404');
    expect(
      await fetchPicture(
        url,
        get(() => new Response('', { status: 302, headers: { location: 'http://127.0.0.1/' } })),
      ),
    ).toMatch(/no public one/);
    expect(
      await fetchPicture(
        url,
        get(() => new Response('', { status: 302, headers: { location: '/a.png' } })),
      ),
    ).toMatch(/again and again/);
    expect(
      await fetchPicture(
        url,
        get(() => new Response(new Uint8Array(11 * 1024 * 1024))),
      ),
    ).toMatch(/more than 10 MB/);
    const never = {
      fetch: ((_: unknown, { signal }: RequestInit) =>
        new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason as Error)),
        )) as typeof fetch,
      milliseconds: 20,
    };
    expect(await fetchPicture(url, never)).toBe('no answer within 0.02 seconds');
  });
});

describe('the command line', () => {
  it('is read', () => {
    expect(readArguments(['a.md', '--dry-run', '--slug', 'b'])).toMatchObject({
      manuscripts: ['a.md'],
      dryRun: true,
      slug: 'b',
      into: 'content',
      force: false,
    });
    expect(() => readArguments(['a.md', '--slug', 'b', '--replace', 'c'])).toThrow(UsageError);
  });
  it('shows progress', () => expect(formatProgress(1, 4, 4)).toBe('█░░░ 1/4'));
});

describe('a conversion that takes too long', () => {
  it('is given up and refused, and the next one goes on', { timeout: 60_000 }, async () => {
    const options = { fileName: 'a.md', today: '2026-01-31' };
    const slow = new Converter({ seconds: 0.001, megabytes: 500 });
    await expect(slow.ask<'read'>({ task: 'read', bytes: Buffer.from('words'), options })).rejects.toThrow(
      /takes longer than/,
    );
    const converter = new Converter();
    expect(await converter.ask<'read'>({ task: 'read', bytes: Buffer.from('words'), options })).toMatchObject(
      { slug: 'a' },
    );
    await expect(
      converter.ask<'read'>({ task: 'read', bytes: Buffer.from([1, 0, 2]), options }),
    ).rejects.toThrow('binary');
    expect(await converter.ask<'read'>({ task: 'read', bytes: Buffer.from('words'), options })).toMatchObject(
      { slug: 'a' },
    );
    await converter.close();
  });
});
