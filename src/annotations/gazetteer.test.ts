import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorsSchema } from '../schemas/actor.ts';
import { placesSchema } from '../schemas/place.ts';
import { findForms } from './candidates.ts';
import { plantForms, printedForms, type Node } from './claims.ts';
import { readWords } from './fold.ts';
import { createGazetteer } from './gazetteer.ts';
import { readGazetteer } from './read-gazetteer.ts';

const data = readGazetteer();
const gazetteer = createGazetteer(data);

/** What was found, written `form: id id`. */
function read(text: string, seen?: Set<string>): string[] {
  return gazetteer
    .findMentions(text, seen)
    .map(({ start, end, ids }) => `${text.slice(start, end)}: ${ids.join(' ')}`);
}

describe('findMentions', () => {
  it.each<[string, string[]]>([
    // The longest form wins.
    [
      'The Islamic State in Khorasan (IS-K) looked to the Islamic State for money.',
      ['Islamic State in Khorasan: is-k', 'IS-K: is-k', 'Islamic State: islamic-state'],
    ],
    [
      'Members of the Tehrik Taliban Pakistan and of the Afghan Taliban met.',
      ['Tehrik Taliban Pakistan: ttp', 'Afghan Taliban: taliban'],
    ],
    // The region is not the organisation.
    ['The governor of Khorasan named Khurasan’s new head.', ['Khorasan: khorasan', 'Khurasan: khorasan']],
    // IS, IS-C and IS Central are one actor, and not IS-K.
    [
      'One IS Central cadre spoke; IS-C had paid, and IS paid less. IS-Central was silent.',
      ['IS Central: islamic-state', 'IS-C: islamic-state', 'IS: islamic-state', 'IS-Central: islamic-state'],
    ],
    ['IS central leadership gave half.', ['IS central leadership: islamic-state']],
    // Possessives and plurals, either apostrophe; the link leaves the ’s out.
    ["Kunar’s villages and Herat's cells", ['Kunar: kunar', 'Herat: herat']],
    [
      "Salafis and Hanafis; Shi'a’s, Shi’as and Shia",
      ['Salafis: salafis', 'Hanafis: hanafis', "Shi'a: shias", 'Shi’as: shias', 'Shia: shias'],
    ],
    // Hyphens, dashes, blanks, capitals of one letter.
    [
      'Mazar-I Sharif, Mazar‑e‑Sharif and Mazar–i–Sharif',
      ['Mazar-I Sharif: mazar-i-sharif', 'Mazar‑e‑Sharif: mazar-i-sharif', 'Mazar–i–Sharif: mazar-i-sharif'],
    ],
    ['pro-IS-K media, counter-IS-K efforts, non-ISKP channels', ['IS-K: is-k', 'IS-K: is-k', 'ISKP: is-k']],
    [
      'worsening Kabul-Islamabad and Taliban-Pakistan relations',
      ['Kabul: kabul', 'Islamabad: islamabad', 'Taliban: taliban', 'Pakistan: pakistan'],
    ],
    // Other spellings and other scripts in other texts.
    ['Konar, Nangrahar and Badakshān', ['Konar: kunar', 'Nangrahar: nangarhar', 'Badakshān: badakhshan']],
    ['انفجار در مزار شريف و كابل', ['مزار شريف: mazar-i-sharif', 'كابل: kabul']],
    ['په ننگرهار کې', ['ننگرهار: nangarhar']],
    // A name that carries another name.
    ['an Iranian official said', ['Iranian official: iranian-government iran']],
    ['Herat’s Water Supply Department', ['Herat’s Water Supply Department: herat-water-supply herat']],
    // A title with and without its full stop.
    ['Dr. Shahab and Dr Shahab', ['Dr. Shahab: shahab-al-muhajir', 'Dr Shahab: shahab-al-muhajir']],
    // Small and large letters part a region of the country from the countries of the west.
    [
      'In Herat and the west, the West was blamed.',
      ['Herat: herat', 'the west: western-afghanistan', 'the West: the-west'],
    ],
    // Headings and headlines.
    ['KUNAR: Eastern Afghanistan', ['KUNAR: kunar', 'Eastern Afghanistan: eastern-afghanistan']],
    ['the U.S. and US military forces', ['U.S.: united-states', 'US military: us-military united-states']],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['a form inside a word', 'The risk of whisky, Kunari, Talibanisation, Heratic.'],
    ['words that are names in capitals only', 'This is us; it is up to us. Is it an eu or a un matter?'],
    [
      'compass points that are no region',
      'They drove north, then west of the river, to the northernmost ridge.',
    ],
    ['a region before its country is named', 'In the north and the east of Mali fighting went on.'],
    [
      'common words of the trade',
      'army, police, elders, students, clerics, Ministry, government, state, central',
    ],
    ['the Emirates', 'The United Arab Emirates and its emirates'],
    ['a family name before its bearer', 'The singer Ahmadi was born in Zaria.'],
    ['a turkey, a telegram and small trumps', 'a turkey, a telegram, a trump card, mazars, a caliphate'],
    [
      'names parted by a full stop or a comma',
      'He went to Lal. Poor as he was, Pul, i, Khumri meant nothing.',
    ],
  ])('leaves alone %s', (_what, text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads general forms once the section has made them plain', () => {
    const seen = new Set<string>();
    expect(read('In the east little moved.', seen)).toEqual([]);
    expect(read('In the east, Kunar was calm.', seen)).toEqual([
      'the east: eastern-afghanistan',
      'Kunar: kunar',
    ]);
    expect(read('The north was not.', seen)).toEqual(['The north: northern-afghanistan']);
    expect(read('Ahmadi was unknown.', seen)).toEqual([]);
    expect(read('Nissar Ahmad Ahmadi was killed; Ahmadi’s funeral followed.', seen)).toEqual([
      'Nissar Ahmad Ahmadi: nissar-ahmad-ahmadi',
      'Ahmadi: nissar-ahmad-ahmadi',
    ]);
  });

  it.each([
    ['Kunar, Badakhshan, Kunduz and Nuristan', 'kunduz-province'],
    ['attacks stopped in Kunduz, Charikar and Jalalabad', 'kunduz-city'],
    ['bases in Badakhshan and Kunduz, and cells in Mazar-i Sharif', 'kunduz-province'],
    ['Kunduz province', 'kunduz-province'],
    ['the city of Kunduz', 'kunduz-city'],
    ['Kunar was calm. In Kunduz two cells were found.', 'kunduz-city kunduz-province'],
  ])('reads Kunduz in %j as %s', (text, ids) => {
    expect(
      read(text).some(
        (mention) => mention.endsWith(`Kunduz: ${ids}`) || mention.endsWith(`province: ${ids}`),
      ),
    ).toBe(true);
  });

  it('finds the same names in a text that begins and ends with other words', () => {
    const form = fc.constantFrom(
      ...[...data.places, ...data.actors].flatMap((entry) => [entry.name].concat(entry.forms)),
    );
    fc.assert(
      fc.property(form, (name) => {
        const [mention] = gazetteer.findMentions(`so ${name}, then`);
        expect(mention && { start: mention.start, end: mention.end }).toEqual({
          start: 3,
          end: 3 + name.length,
        });
      }),
    );
  });
});

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[...data.places, ...data.actors].flatMap((entry) => printedForms(entry).concat(entry.inContext)),
      ),
      fc.constantFrom('the', 'of', 'in', '. The', ',', '-', '’s', 'IS', '—', 'province', '“', '\u200c'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom('', ' ', '-').map((glue) => parts.join(glue)));

describe('findMentions on any text', () => {
  it('gives offsets in order, none over another, each at a form of its entry', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end, ids } of gazetteer.findMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(ids.length).toBeGreaterThan(0);
          expect(new Set(ids).size).toBe(ids.length);
          last = end;
        }
      }),
    );
  });

  it('finds the same the second time', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const seen = new Set<string>();
        gazetteer.findMentions(text, seen);
        const again = gazetteer.findMentions(text, seen);
        expect(gazetteer.findMentions(text, seen)).toEqual(again);
      }),
    );
  });

  it('looks words up in the tree in proportion to the text', () => {
    const tree = plantForms([...data.places, ...data.actors]);
    let looked = 0;
    const count = (node: Node) => {
      const { get } = node.next;
      for (const child of node.next.values()) count(child);
      node.next.get = (word) => {
        looked += 1;
        return get.call(node.next, word);
      };
    };
    count(tree);
    const text = 'In the north of Afghanistan, IS-K’s cells in Mazar-i Sharif left Kunduz for Kunar. ';
    const lookUps = (times: number) => {
      looked = 0;
      const long = text.repeat(times);
      findForms(long, readWords(long), tree);
      return looked;
    };
    expect(lookUps(80)).toBe(80 * lookUps(1));
  });
});

const place = (id: string, more: object) => placesSchema.parse([{ id, name: id, kind: 'city', ...more }]);

describe('createGazetteer', () => {
  it('refuses a form that two entries claim, and names both', () => {
    const places = [
      ...place('north-town', { spellings: ['Newton'] }),
      ...place('south-town', { forms: ['Newton'] }),
    ];
    expect(() => createGazetteer({ places, actors: [], ambiguities: [] })).toThrow(
      'places: [2].forms[1]: expected a form that no other entry claims: north-town has it too: drop one, or list it',
    );
    expect(() =>
      createGazetteer({
        places,
        actors: [],
        ambiguities: [{ forms: ['Newton'], claimedBy: ['north-town', 'south-town'], rule: 'all' }],
      }),
    ).not.toThrow();
  });

  it('refuses ids that point nowhere, in a circle, or stand twice, and rules for forms nobody claims', () => {
    const actors = actorsSchema.parse([
      { id: 'guild', name: 'Guild', kind: 'organisation', partOf: 'crown' },
    ]);
    expect(() => createGazetteer({ places: [], actors, ambiguities: [] })).toThrow(
      'actors: [1].partOf: expected the id of another entry: add its entry',
    );
    const twice = [...place('town', {}), ...place('town', {})];
    expect(() => createGazetteer({ places: twice, actors: [], ambiguities: [] })).toThrow(
      'places: [2].id: expected an id that no other place or actor has',
    );
    const circle = [...place('town', { within: 'shire' }), ...place('shire', { within: 'town' })];
    expect(() => createGazetteer({ places: circle, actors: [], ambiguities: [] })).toThrow(
      'places: [1].within: expected something that does not lie in this entry again: it goes round: town, shire, town',
    );
    const stray = { forms: ['Newton'], claimedBy: ['town', 'city'], rule: 'all' as const };
    expect(() => createGazetteer({ places: place('town', {}), actors: [], ambiguities: [stray] })).toThrow(
      'ambiguities: [1].claimedBy[1]: expected an entry that has the form “Newton”',
    );
  });
});

describe('the schemas', () => {
  it('refuse a misspelt key, a point finer than a town, and kinds that are no kinds of actor', () => {
    const town = { id: 'town', name: 'Town', kind: 'city' };
    expect(placesSchema.safeParse([{ ...town, spelling: ['Toun'] }]).success).toBe(false);
    expect(
      placesSchema.safeParse([{ ...town, point: { lat: 34.123, lon: 70, precision: 'city' } }]).success,
    ).toBe(false);
    expect(
      placesSchema.safeParse([{ ...town, point: { lat: 34.12, lon: 70, precision: 'house' } }]).success,
    ).toBe(false);
    expect(actorsSchema.safeParse([{ id: 'voice', name: 'Voice', kind: 'outlet' }]).success).toBe(false);
  });
});
