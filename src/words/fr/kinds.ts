import type { kinds as english } from '../en/kinds.ts';
import type { Words } from '../words.ts';

export const kinds = {
  country: 'pays',
  province: 'province',
  district: 'district',
  city: 'ville',
  valley: 'vallée',
  region: 'région',
  organisation: 'organisation',
  'state body': 'organe de l’État',
  community: 'communauté',
  person: 'personne',
  platform: 'plateforme',
} satisfies Words<typeof english>;
