import { describe, expect, it } from 'vitest';
import { splitToml } from './toml-front-matter.ts';

describe('front matter in TOML', () => {
  it('is read as any other, with the lines of its keys', () => {
    const manuscript = splitToml(
      '+++\ntitle = "Dues: a history"\ndate = 2024-03-14T08:00:00+01:00\ndraft = true\nauthors = ["Ada Moss"]\n[params]\nsummary = "Who pays."\n+++\n\nWords.\n',
    );
    expect(manuscript?.body).toBe('\n\n\n\n\n\n\n\n\nWords.\n');
    expect([...(manuscript?.fields ?? [])]).toEqual([
      ['title', { value: 'Dues: a history', line: 2 }],
      ['date', { value: expect.stringMatching(/^2024-03-14T/), line: 3 }],
      ['draft', { value: 'true', line: 4 }],
      ['authors', { value: ['Ada Moss'], line: 5 }],
      ['summary', { value: 'Who pays.', line: 6 }],
    ]);
  });

  it('is none where a text begins otherwise', () => {
    expect(splitToml('---\na: b\n---\n')).toBeUndefined();
  });

  it.each([
    ['+++\ntitle = "T"\n\nWords.', 1, 'never closed'],
    ['+++\ntitle = "T"\ndate = soon\n+++\n', 3, 'no valid TOML'],
  ])('is refused with its line: %j', (text, line, what) => {
    expect(() => splitToml(text)).toThrow(
      expect.objectContaining({ line, message: expect.stringContaining(what) }),
    );
  });
});
