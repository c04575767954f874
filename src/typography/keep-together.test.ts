import { describe, expect, it } from 'vitest';
import { keepTogether } from './keep-together.ts';

const kept = (text: string) =>
  keepTogether(text)
    .filter(({ whole }) => whole)
    .map((piece) => piece.text);

describe('keepTogether', () => {
  it('keeps names with a short part whole', () =>
    expect(
      kept('IS-K’s men and IS-C, al-Qaeda, Lashkar-e-Taiba and pro-IS-K media went to Mazar-i Sharif.'),
    ).toEqual(['IS-K', 'IS-C', 'al-Qaeda', 'Lashkar-e-Taiba', 'pro-IS-K', 'Mazar-i']));

  it('keeps ranges whole', () =>
    expect(kept('In 2021–22 and in winter 2022-2023, 30–50 men')).toEqual(['2021–22', '2022-2023', '30–50']));

  it('lets words break that are long on both sides', () =>
    expect(kept('counter-terrorism by the anti-Taliban side – at large')).toEqual([]));

  it('changes no letter of the text', () => {
    const text = 'Cells of IS-K (2021–22) left.';
    expect(
      keepTogether(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
