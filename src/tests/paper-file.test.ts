import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import type { PaperFile } from '../exports/paper-file.ts';
import { toWords } from '../passages/words.ts';
import { all, paper, sectionPage } from './pages.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(inject('dist'), file), 'utf8'));
const base = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');
const readPaper = () => read(`${paper.slice(1)}paper.json`) as PaperFile;

describe('paper.json', () => {
  it('has the shape that stands where its $schema says', () => {
    const file = readPaper();
    const shape = read(new URL(file.$schema).pathname.slice(base.length + 1)) as { $id: string };
    expect(shape.$id).toBe(file.$schema);
    const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(shape);
    expect(validate(file), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    // It can tell what is none.
    expect(validate({ ...file, sections: [{ id: 's1' }] })).toBe(false);
  });

  it('has every passage and note of the pages, in their words', () => {
    for (const section of readPaper().sections) {
      const { document } = sectionPage(new URL(section.url).pathname.split('/').at(-2) ?? '');
      for (const part of all(document, '.no, .side, [role="doc-noteref"], [role="doc-backlink"]'))
        part.remove();
      const passages = all(document, '.passage');
      expect(section.passages.map(({ id }) => id)).toEqual(passages.map(({ id }) => id));
      for (const [index, { id, kind, text }] of section.passages.entries())
        if (kind !== 'figure') expect(toWords(text), id).toEqual(toWords(passages[index]?.textContent ?? ''));
      const notes = all(document, '[role="doc-endnotes"] ol > li');
      expect(section.notes.map(({ id, text }) => [id, toWords(text)])).toEqual(
        notes.map(({ id, textContent }) => [id, toWords(textContent ?? '')]),
      );
    }
  });

  it('says which names stand where, who speaks in which note and when, what is dated and drawn', () => {
    const { sections, names, events, figures, rights } = readPaper();
    const passages = new Map(sections.flatMap((section) => section.passages).map((one) => [one.id, one]));
    const known = new Set(names.map(({ id }) => id));
    for (const { text, mentions, notes } of passages.values()) {
      for (const { start, end, ids } of mentions) {
        expect(text.slice(start, end)).toMatch(/^\S.*\S$/);
        for (const id of ids) expect(known).toContain(id);
      }
      for (const id of notes)
        expect(sections.flatMap((section) => section.notes.map((one) => one.id))).toContain(id);
    }
    const opening = passages.get('s1-p1');
    const mention = opening?.mentions.find(({ ids }) => ids.includes('taliban'));
    expect(opening?.text.slice(mention?.start, mention?.end)).toBe('Taliban');
    expect(sections[0]?.notes[1]).toMatchObject({
      id: 's1-fn2',
      voice: { name: 'US and Russian official assessments', kind: 'official' },
      when: '2019-spring',
      at: '1.1',
    });
    for (const { passage, words } of events) expect(passages.get(passage)?.text).toContain(words);
    expect(figures.map(({ id, passage }) => [id, passages.get(passage ?? '')?.kind])).toEqual([
      ['graph-1', 'figure'],
      ['interviews', 'figure'],
    ]);
    expect(rights).toContain('© 2023 European Commission');
  });
});
