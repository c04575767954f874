import type { kinds as english } from '../en/kinds.ts';
import type { Words } from '../words.ts';

export const kinds = {
  country: 'Land',
  province: 'Provinz',
  district: 'Bezirk',
  city: 'Stadt',
  valley: 'Tal',
  region: 'Region',
  organisation: 'Organisation',
  'state body': 'staatliche Stelle',
  community: 'Gemeinschaft',
  person: 'Person',
  platform: 'Plattform',
} satisfies Words<typeof english>;
