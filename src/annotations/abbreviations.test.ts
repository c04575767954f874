import { describe, expect, it } from 'vitest';
import { listAbbreviations } from './abbreviations.ts';
import { createGazetteer } from './gazetteer.ts';
import { readGazetteer } from './read-gazetteer.ts';

const data = readGazetteer();
const gazetteer = createGazetteer(data);
const list = (texts: string[], explained = {}) =>
  listAbbreviations(
    texts.map((text) => ({ text, mentions: gazetteer.findMentions(text) })),
    explained,
    (id) => [...data.places, ...data.actors].find((entry) => entry.id === id),
  );

describe('listAbbreviations', () => {
  it('takes names from the gazetteer, as they are printed, and the others from the paper', () =>
    expect(
      list(['A GDI officer on IS-K and ISKP.', 'IS-K shared OSINT practices; GDI again.'], {
        OSINT: 'open-source intelligence',
        'P/CVE': 'preventing and countering violent extremism',
      }),
    ).toEqual([
      { short: 'GDI', long: 'General Directorate of Intelligence' },
      { short: 'IS-K', long: 'Islamic State in Khorasan' },
      { short: 'ISKP', long: 'Islamic State – Khorasan Province' },
      { short: 'OSINT', long: 'open-source intelligence', id: 'abbr-osint' },
    ]));

  it('has no names in full, and no part of a word', () =>
    expect(list(['Americans in Kunar; OSINTs'], { OSINT: 'open-source intelligence' })).toEqual([]));
});
