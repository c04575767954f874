import type { files as english } from '../en/files.ts';
import type { Words } from '../words.ts';

export const files = {
  rights: {
    account: (maker: string, terms: string | undefined) =>
      `Exposición con las palabras de ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    original: (rights: string) => `Derechos del original: ${rights}.`,
    compiled: (maker: string, terms: string | undefined) =>
      `Recopilado por ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    none: 'Derechos no indicados.',
  },
  places: (site: string) => `Lugares en ${site}`,
  offered: 'Este texto para programas:',
  listed: 'Esta lista para programas:',
} satisfies Words<typeof english>;
