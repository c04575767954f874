import { describe, expect, it } from 'vitest';
import { splitForeign } from './foreign-words.ts';

describe('splitForeign', () => {
  it('leaves a text in the letters of the page whole', () =>
    expect(splitForeign('Kunar: 29 passages.')).toEqual([{ text: 'Kunar: 29 passages.' }]));

  it('takes words that stand together for one run, with their language and direction', () =>
    expect(splitForeign('مزار شریف: another spelling of Mazar-i Sharif.')).toEqual([
      { text: 'مزار شریف', lang: 'fa', dir: 'rtl' },
      { text: ': another spelling of Mazar-i Sharif.' },
    ]));

  it.each([
    ['کنر', 'fa'],
    ['کونړ', 'ps'],
    ['خیبر پختونخوا میں', 'ur'],
    ['ولاية خراسان', 'ar'],
    ['Кунар', 'ru'],
    ['库纳尔', 'zh'],
  ])('hears by the letters of %s that it is %s', (text, lang) =>
    expect(splitForeign(text).map((run) => run.lang)).toEqual([lang]),
  );

  it('loses no character', () => {
    const text = '«ننګرهار» or Нангархар, not 楠格哈尔…';
    expect(
      splitForeign(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});
