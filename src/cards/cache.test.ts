import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { report, site } from '../citations/fixtures.ts';
import { getPicture } from './cache.ts';
import { paperCard, partCard } from './cards.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cards-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('getPicture', () => {
  const card = paperCard(report, site, '6 February 2024');

  it('is a PNG of 1200 by 630 pixels', async () => {
    const picture = await getPicture(card, folder);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('draws the same words once, and others anew', async () => {
    const before = readdirSync(folder).length;
    const again = await getPicture({ ...card }, folder);
    expect(readdirSync(folder)).toHaveLength(before);
    const other = await getPicture(
      partCard({ place: 'Section 1 of 7', title: 'Introduction' }, report, site),
      folder,
    );
    expect(readdirSync(folder)).toHaveLength(before + 1);
    expect(other.equals(again)).toBe(false);
  });
});

describe('the words of a card', () => {
  it('say that an account is one, and of what', () => {
    expect(paperCard(report, site, '6 February 2024')).toEqual({
      site: 'Passage',
      place: 'An account of the original',
      title: 'Crisis and adaptation of the Islamic State in Khorasan',
      about: 'Antonio Giustozzi · LSE IDEAS · 6 February 2024',
    });
    expect(partCard({ place: 'Section 1 of 7', title: 'Introduction' }, report, site).about).toBe(
      'An account of Antonio Giustozzi, Crisis and adaptation of the Islamic State in Khorasan',
    );
  });
});
