import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../annotations/read-gazetteer.ts';
import { previewName } from './page-preview.ts';

const data = readGazetteer();
const entries = new Map([...data.places, ...data.actors].map((entry) => [entry.id, entry]));

function preview(id: string, passages = 3, papers = 1) {
  const entry = entries.get(id);
  if (!entry) throw new Error(id);
  const outer = [];
  for (let whole: string | undefined = id; (whole = wholeOf(whole)) !== undefined;) {
    const one = entries.get(whole);
    if (one) outer.push(one);
  }
  return previewName({ title: entry.name, entry, outer, passages, papers });
}

function wholeOf(id: string): string | undefined {
  const entry = entries.get(id);
  return entry && ('names' in entry ? entry.partOf : entry.within);
}

describe('previewName', () => {
  it('says what a place is and where, in a plain phrase', () => {
    expect(preview('kunduz-city').lines).toEqual(['City in Kunduz province, north-eastern Afghanistan.']);
    expect(preview('kunar').lines).toEqual(['Province in eastern Afghanistan.']);
    expect(preview('afghanistan').lines).toEqual(['Country.']);
  });

  it('says who an actor is, what its letters stand for, and what it belongs to', () => {
    expect(preview('gdi').lines).toEqual([
      'Short for General Directorate of Intelligence. State body, belongs to Emirate.',
      'The intelligence service of the Taliban’s government.',
    ]);
  });

  it('spells a name out once', () =>
    expect(preview('ttp').lines).toEqual([
      'Organisation.',
      'Tehrik Taliban Pakistan, the Pakistani Taliban.',
    ]));

  it('says how often it is named here', () => {
    expect(preview('kunar', 23).more).toBe('23 passages here');
    expect(preview('kunar', 1).more).toBe('1 passage here');
    expect(preview('kunar', 40, 3).more).toBe('40 passages here in 3 papers');
    expect(preview('kunar', 0, 0).more).toBe('More about the name');
  });
});
