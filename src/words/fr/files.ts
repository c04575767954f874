import type { files as english } from '../en/files.ts';
import type { Words } from '../words.ts';

export const files = {
  rights: {
    account: (maker: string, terms: string | undefined) =>
      `Compte rendu dans les mots de ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    original: (rights: string) => `Droits du texte original : ${rights}.`,
    compiled: (maker: string, terms: string | undefined) =>
      `Établi par ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    none: 'Droits non indiqués.',
  },
  places: (site: string) => `Lieux dans ${site}`,
  offered: 'Ce texte pour les programmes :',
  listed: 'Cette liste pour les programmes :',
} satisfies Words<typeof english>;
