import { describe, expect, it } from 'vitest';
import { keepDrawn } from './letters.ts';

describe('keepDrawn', () => {
  const card = {
    site: 'Passage',
    place: 'Research paper',
    title: '港口排队研究',
    about: '李明 · 14 March 2024',
  };

  it('puts the publication’s name in the place of a title, or else what it can say of the paper', () => {
    const about = '14 March 2024';
    expect(keepDrawn(card)).toEqual({ ...card, site: '', title: 'Passage', about });
    expect(keepDrawn({ ...card, site: '通道' })).toEqual({ ...card, site: '', title: about, about: '' });
  });

  it('leaves alone what can be drawn', () => {
    const drawn = { ...card, title: 'Zölle, пошлины, τέλη: «بندر» ½ № 3', about: 'Müşerref Şahin' };
    expect(keepDrawn(drawn)).toEqual(drawn);
  });
});
