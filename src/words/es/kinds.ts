import type { kinds as english } from '../en/kinds.ts';
import type { Words } from '../words.ts';

export const kinds = {
  country: 'país',
  province: 'provincia',
  district: 'distrito',
  city: 'ciudad',
  valley: 'valle',
  region: 'región',
  organisation: 'organización',
  'state body': 'organismo estatal',
  community: 'comunidad',
  person: 'persona',
  platform: 'plataforma',
} satisfies Words<typeof english>;
