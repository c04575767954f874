import type { Card } from './layout.ts';

/** Whether the fonts of the cards have the scripts of all its letters: see `draw.ts`. */
export const isDrawn = (text: string): boolean =>
  !/[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u.test(
    text,
  );

/**
 * A card without what would be drawn as empty boxes. In the place of such a title stands the publication's name, or
 * else what can be said of the paper: who, when.
 */
export function keepDrawn(card: Card): Card {
  const keep = (text: string) => (isDrawn(text) ? text : '');
  const said = card.about.split(' · ').filter(isDrawn).join(' · ');
  const kept = { ...card, site: keep(card.site), place: keep(card.place), about: said };
  if (isDrawn(card.title)) return kept;
  return kept.site === '' ? { ...kept, title: said, about: '' } : { ...kept, site: '', title: kept.site };
}
