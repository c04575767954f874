import type { files as english } from '../en/files.ts';
import type { Words } from '../words.ts';

export const files = {
  rights: {
    account: (maker: string, terms: string | undefined) =>
      `Eine Darstellung in den Worten von ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    original: (rights: string) => `Rechte am Original: ${rights}.`,
    compiled: (maker: string, terms: string | undefined) =>
      `Zusammengestellt von ${maker}${terms === undefined ? '' : ` (${terms})`}.`,
    none: 'Rechte nicht angegeben.',
  },
  places: (site: string) => `Orte in ${site}`,
  offered: 'Dieser Text für Programme:',
  listed: 'Diese Liste für Programme:',
} satisfies Words<typeof english>;
