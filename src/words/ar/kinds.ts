import type { kinds as english } from '../en/kinds.ts';
import type { Words } from '../words.ts';

export const kinds = {
  country: 'بلد',
  province: 'ولاية',
  district: 'مديرية',
  city: 'مدينة',
  valley: 'وادٍ',
  region: 'منطقة',
  organisation: 'منظمة',
  'state body': 'هيئة حكومية',
  community: 'جماعة',
  person: 'شخص',
  platform: 'منصة',
} satisfies Words<typeof english>;
