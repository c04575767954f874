import { describe, expect, it } from 'vitest';
import { findLongForm } from './long-form.ts';
import { readGazetteer } from './read-gazetteer.ts';

const { places, actors } = readGazetteer();
const longForm = (form: string, id: string) => {
  const entry = [...places, ...actors].find((one) => one.id === id);
  return entry && findLongForm(form, entry);
};

describe('findLongForm', () => {
  it.each([
    ['IS-K', 'is-k', 'Islamic State in Khorasan'],
    ['ISKP', 'is-k', 'Islamic State – Khorasan Province'],
    ['IS-C', 'islamic-state', 'Islamic State Central'],
    ['IS', 'islamic-state', 'Islamic State'],
    ['GDI', 'gdi', 'General Directorate of Intelligence'],
    ['TTP', 'ttp', 'Tehrik Taliban Pakistan'],
    ['ISI', 'isi', 'Inter-Services Intelligence'],
    ['UN', 'united-nations', 'United Nations'],
    ['US', 'united-states', 'United States'],
    ['KCL', 'kcl', 'King’s College London'],
  ])('finds that %s, %s, is short for %s', (form, id, long) => expect(longForm(form, id)).toBe(long));

  it.each([
    ['Daesh', 'is-k'],
    ['American', 'united-states'],
    ['Kunar', 'kunar'],
  ])('spells out no %s, which is a name', (form, id) => expect(longForm(form, id)).toBeUndefined());

  it('makes nothing up where no name spells it out', () =>
    expect(findLongForm('MOI', { name: 'MOI', forms: ['Interior'], spellings: [] })).toBeUndefined());
});
