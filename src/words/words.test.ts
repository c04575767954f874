import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import settings from '../../package.json' with { type: 'json' };
import { count as countArabic, countOf } from './ar/count.ts';
import { spokenIn } from './spoken.ts';

const folder = new URL('./', import.meta.url);
const others = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);
const files = readdirSync(new URL('en/', folder)).filter((name) => name !== 'count.ts');

/** What sentences may be told, tried in turn. */
const told: unknown[][] = [
  [3, 12, 2],
  ['3', 12, '12'],
  [['3', '12'], 12],
  ['3', ['3', '12'], '12'],
  ['3', '12', ['3']],
  [
    [3, 12],
    [4, 12],
  ],
  ['attack', false],
  ['report', ['3', '12']],
  ['3', 'spring'],
];

/** All that a file says, by the names that lead to it. */
function listSaid(value: unknown, name: string): [name: string, said: string][] {
  if (typeof value === 'function') return [[name, say(value as (...given: unknown[]) => unknown)]];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => listSaid(inner, `${name} ${key}`))
    : [[name, String(value)]];
}

function say(sentence: (...given: unknown[]) => unknown): string {
  for (const given of told) {
    try {
      const said = String(sentence(...given));
      if (!/undefined|NaN|\[object/.test(said)) return said;
    } catch {
      // It is told something else.
    }
  }
  throw new Error(`nothing that this could be told is known here: ${sentence.toString()}`);
}

async function readWords(language: string): Promise<Map<string, string>> {
  const read = async (name: string) =>
    listSaid({ ...(await import(new URL(`${language}/${name}`, folder).href)) }, name);
  return new Map((await Promise.all(files.map(read))).flat());
}

describe('the words of the interface', async () => {
  const english = await readWords('en');

  it('are the publication’s own, English where there are none', () => {
    expect(['fr', 'fr-CA', 'xx', 'en-US'].map(spokenIn)).toEqual(['fr', 'fr', 'en', 'en']);
  });

  it('have a condition each in package.json, by which Node takes them', () => {
    expect(settings.imports['#words/*']).toEqual({
      ...Object.fromEntries(others.map((name) => [`words-${name}`, `./src/words/${name}/*`])),
      default: './src/words/en/*',
    });
  });

  it('have as many plurals as their language', () => {
    const counted = [1, 2, 3, 11, 100, 103].map((number) =>
      countArabic(number, 'passage').replace('\u00A0', ' '),
    );
    expect(counted).toEqual(['مقطع واحد', 'مقطعان', '3 مقاطع', '11 مقطعًا', '100 مقطع', '103 مقاطع']);
    expect(countOf(2, 'section')).toBe('قسمين');
  });

  describe.each(others)('in %s', async (language) => {
    const words = await readWords(language);

    it('say all that English says', () => {
      expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
    });

    it('are not English', () => {
      const left = [...words].filter(
        ([name, said]) => said === english.get(name) && /\p{L}+ \p{L}+ \p{L}/u.test(said),
      );
      expect(left).toEqual([]);
    });
  });
});
