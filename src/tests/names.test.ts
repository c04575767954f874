import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../annotations/read-gazetteer.ts';
import type { Actor } from '../schemas/actor.ts';
import type { Place } from '../schemas/place.ts';
import { all, allPages, pageAt, paper, sectionPage, sections } from './pages.ts';

const base = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');
const { places, actors, ambiguities } = readGazetteer();
const entries: (Place | Actor)[] = [...places, ...actors];
const addressOf = (entry: Place | Actor) => `/${'names' in entry ? 'actors' : 'places'}/${entry.id}/`;
const formsOf = (entry: Place | Actor) => [
  entry.name,
  ...entry.forms,
  ...entry.inContext,
  ...entry.spellings,
  ...entry.native.map(({ text }) => text),
];
/** An entry’s own forms, and those of entries whose name carries its name. */
const allForms = (entry: Place | Actor) =>
  [entry, ...actors.filter(({ names }) => names.includes(entry.id))].flatMap(formsOf);

/** A passage’s words as a reader of its page sees them: no number, no note, no copy of a note. */
function wordsOf(passage: Element): string {
  const copy = passage.cloneNode(true) as Element;
  for (const apparatus of all(copy, '.no, .side, sup')) apparatus.remove();
  // An item’s own items are passages of their own.
  if (copy.tagName === 'LI') for (const list of all(copy, 'ul, ol')) list.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The account’s passages by address, `/paper/section/#s4-p7`; figures have no prose. */
const readPassages = () =>
  new Map<string, string>(
    sections.flatMap((section) =>
      all(sectionPage(section).document, '.passage')
        .filter(({ tagName }) => tagName !== 'FIGURE')
        .map((passage) => [`${base}${paper}${section}/#${passage.id}`, wordsOf(passage)] as const),
    ),
  );

/**
 * Counts every form of every entry in the account by one plain search for the longest that stands there as a word,
 * in the capitals of the gazetteer; only a sentence’s first letter may be a capital instead.
 */
function countPlainly(): Map<string, number> {
  const owners = new Map<string, string[]>();
  for (const entry of entries)
    for (const form of formsOf(entry))
      for (const written of new Set([form, form.charAt(0).toUpperCase() + form.slice(1)]))
        owners.set(written, [...new Set([...(owners.get(written) ?? []), entry.id])]);
  // What a small letter at a sentence’s start would make ambiguous is the name with the capital.
  owners.set('the West', ['the-west']);
  const forms = [...owners.keys()].toSorted((a, b) => b.length - a.length);
  const escaped = forms.map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const counts = new Map<string, number>();
  for (const text of readPassages().values()) {
    for (const [form] of text.matchAll(pattern)) {
      const ids = owners.get(form) ?? [];
      const rule = ambiguities.find(({ forms: shared }) => shared.includes(form));
      const named = rule?.rule === 'first' ? rule.claimedBy.slice(0, 1) : ids;
      const carried = actors.filter(({ id }) => named.includes(id)).flatMap(({ names }) => names);
      for (const id of new Set([...named, ...carried])) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** What a name’s page says: how often it is named, and in how many passages. */
function saidOn(entry: Place | Actor): { mentions: number; passages: number } {
  const said = /(\d+) mentions? in (\d+) passages?/.exec(
    pageAt(addressOf(entry)).document.body.textContent ?? '',
  );
  return { mentions: Number(said?.[1] ?? 0), passages: Number(said?.[2] ?? 0) };
}

/** A form with small letters and without hyphens. */
const spoken = (form: string) => form.toLowerCase().replaceAll('-', ' ');

const lines = (entry: Place | Actor) => all(pageAt(addressOf(entry)).document, '.reading li a');

describe('the page of a name', () => {
  it('is there for every place and actor, and in its index where a passage has the name', () => {
    for (const [index, own] of [
      ['/places/', places],
      ['/actors/', actors],
    ] as const) {
      const linked = new Set(
        all(pageAt(index).document, '.index a').map((link) => link.getAttribute('href')),
      );
      for (const entry of own) {
        expect(linked.has(`${base}${addressOf(entry)}`), entry.id).toBe(saidOn(entry).mentions > 0);
        expect(pageAt(addressOf(entry)).document.querySelector('h1')?.textContent).toContain(entry.name);
      }
    }
  });

  it('counts what a plain search of all forms over the account counts', () => {
    const counted = countPlainly();
    const eitherOf = new Set(
      ambiguities.filter(({ rule }) => rule !== 'first').flatMap(({ claimedBy }) => claimedBy),
    );
    for (const entry of entries) {
      if (eitherOf.has(entry.id)) continue;
      expect(saidOn(entry).mentions, entry.id).toBe(counted.get(entry.id) ?? 0);
    }
    // A form of two entries is one’s or the other’s, or openly both’s: together they have every one of them.
    for (const { forms, claimedBy, rule } of ambiguities) {
      if (rule === 'first') continue;
      const mentioning = [...readPassages()].filter(([, text]) => forms.some((form) => text.includes(form)));
      const listed = entries
        .filter(({ id }) => claimedBy.includes(id))
        .flatMap((entry) => lines(entry).map((link) => link.getAttribute('href') ?? ''));
      expect(new Set(listed)).toEqual(new Set(mentioning.map(([address]) => address)));
    }
  });

  it('lists its passages in reading order, each link landing on a passage with a form of the name', () => {
    const passages = readPassages();
    const order = [...passages.keys()];
    for (const entry of entries) {
      const addresses = lines(entry).map((link) => link.getAttribute('href') ?? '');
      expect(addresses, entry.id).toHaveLength(saidOn(entry).passages);
      expect(new Set(addresses).size, entry.id).toBe(addresses.length);
      expect(addresses, entry.id).toEqual(order.filter((address) => addresses.includes(address)));
      for (const address of addresses) {
        const text = (passages.get(address) ?? '').toLowerCase();
        const found = allForms(entry).some((form) => text.includes(form.toLowerCase()));
        expect(found, `${entry.id} in ${address}`).toBe(true);
      }
    }
  });

  it('shows each passage’s number and its sentence with the name marked', () => {
    const passages = readPassages();
    for (const entry of entries) {
      for (const link of lines(entry)) {
        const address = link.getAttribute('href') ?? '';
        expect(link.querySelector('span')?.textContent).toBe(address.slice(address.lastIndexOf('p') + 1));
        const marked = all(link, 'mark').map((mark) => spoken(mark.textContent ?? ''));
        expect(marked.length, address).toBeGreaterThan(0);
        const forms = new Set(allForms(entry).map(spoken));
        for (const mark of marked) expect(forms, `${entry.id}: ${mark}`).toContain(mark);
        const shown = (link.textContent ?? '').replaceAll(/\s+/g, ' ').trim().replace(/^\d+ /, '');
        expect(passages.get(address)).toContain(shown.replaceAll(/^… | …$/g, '').trim());
      }
    }
  });

  it('gives spellings and native script, with language and direction', () => {
    const { document } = pageAt('/places/kunar/');
    expect(document.querySelector('.forms')?.textContent).toMatch(/Kunar \(\d+\).*Konar/s);
    const native = all(document, '.forms [lang="ps"]');
    expect(native.map(({ textContent }) => textContent?.trim())).toContain('کونړ');
    for (const name of all(document, '[lang="ps"], [lang="fa"]'))
      expect(name.getAttribute('dir')).toBe('rtl');
    expect(pageAt('/actors/haibatullah/').document.querySelector('.forms')?.textContent).toContain(
      'Hibatullah Akhundzada',
    );
  });

  it('says what the place lies in, and draws it with its neighbours listed below', () => {
    const { document } = pageAt('/places/asadabad/');
    const links = all(document, '.name-head a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      ['kunar', 'eastern-afghanistan', 'afghanistan'].map((id) => `${base}/places/${id}/`),
    );
    expect(document.querySelector('.locator svg')?.getAttribute('aria-label')).toBe('Map: where Asadabad is');
    expect(all(document, '.locator circle.own')).toHaveLength(1);
    const neighbours = all(document, '.locator figcaption a');
    expect(neighbours.length).toBeGreaterThan(3);
    expect(all(document, '.locator circle:not(.own)')).toHaveLength(neighbours.length);
  });

  it('names who else stands in the same passages', () => {
    const shared = (from: string, to: string) => {
      const item = all(pageAt(from).document, '.company li').find((one) =>
        one.querySelector(`a[href="${base}${to}"]`),
      );
      return Number(/(\d+)\s*$/.exec(item?.textContent ?? '')?.[1]);
    };
    const [kunar, nuristan] = ['kunar', 'nuristan'].map((id) =>
      entries
        .filter((entry) => entry.id === id)
        .flatMap((entry) => lines(entry).map((link) => link.getAttribute('href'))),
    );
    const both = kunar?.filter((address) => nuristan?.includes(address)).length;
    expect(both).toBeGreaterThan(0);
    expect(shared('/places/kunar/', '/places/nuristan/')).toBe(both);
    expect(shared('/places/nuristan/', '/places/kunar/')).toBe(both);
  });
});

describe('names in the text', () => {
  it('are linked once a passage, at their first mention, and only in prose', () => {
    for (const section of sections) {
      const { document, address } = sectionPage(section);
      const links = all(document, 'a.name');
      expect(links.length, address).toBeGreaterThan(10);
      for (const link of links) {
        expect(link.closest('h1, h2, h3, h4, .side, .notes, code, figure'), link.outerHTML).toBeNull();
        expect(link.closest('.passage'), link.outerHTML).not.toBeNull();
      }
      for (const passage of all(document, '.passage')) {
        const hrefs = all(passage, 'a.name').map((link) => link.getAttribute('href'));
        expect(new Set(hrefs).size, passage.id).toBe(hrefs.length);
      }
    }
  });

  it('lead to a page that lists the passage they stand in', () => {
    const listed = new Map(
      entries.map((entry) => [
        `${base}${addressOf(entry)}`,
        new Set(lines(entry).map((link) => link.getAttribute('href'))),
      ]),
    );
    for (const section of sections) {
      for (const link of all(sectionPage(section).document, 'a.name')) {
        const passage = `${base}${paper}${section}/#${link.closest('.passage')?.id}`;
        expect(listed.get(link.getAttribute('href') ?? ''), link.outerHTML).toContain(passage);
      }
    }
  });
});

describe('the page of places', () => {
  it('shows every place that has a point and is named as a link with its name, larger the more it is named', () => {
    const { document } = pageAt('/places/');
    const located = places.filter((place) => place.point && saidOn(place).mentions > 0);
    // One sheet for a wide screen, one for a narrow one, and the map of the world on both.
    for (const sheet of ['.broad', '.narrow']) {
      const points = all(document, `.maps${sheet} svg a:not(.inset), .world svg a:not(.inset)`);
      expect(points.map((link) => link.getAttribute('href')).toSorted(), sheet).toEqual(
        located.map((place) => `${base}${addressOf(place)}`).toSorted(),
      );
      for (const link of points) expect(link.querySelector('text')?.textContent?.trim()).toBeTruthy();
    }
    const radius = (id: string) =>
      Number(document.querySelector(`svg a[href="${base}/places/${id}/"] .point`)?.getAttribute('r'));
    expect(radius('kunar')).toBeGreaterThan(radius('nuristan'));
  });

  it('has an A to Z of all other spellings, without a script', () => {
    const spellings = all(pageAt('/places/').document, 'details li').map(({ textContent }) =>
      (textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    );
    expect(spellings).toContain('Konar: Kunar');
    expect(spellings).toContain('Mazar-e-Sharif: Mazar-i Sharif');
    const forms = spellings.map((line) => line.slice(0, line.lastIndexOf(': ')));
    expect(forms.toSorted(new Intl.Collator('en', { sensitivity: 'base' }).compare)).toEqual(forms);
  });
});

describe('care', () => {
  it('keeps communities apart from parties, and outlets out', () => {
    const headings = all(pageAt('/actors/').document, '.index h3').map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(headings).toEqual(['Organisations', 'State bodies', 'Persons', 'Communities', 'Platforms']);
    const kinds = new Set(actors.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['organisation', 'state body', 'community', 'person', 'platform']));
    const text = allPages()
      .filter(({ address }) => /^\/(places|actors)\//.test(address))
      .map(({ html }) => html)
      .join('');
    expect(text).not.toMatch(/t\.me\/|voice of khu?r|cryptocurrency/i);
  });
});
