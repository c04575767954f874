import type { kinds as english } from '../en/kinds.ts';
import type { Words } from '../words.ts';

export const kinds = {
  country: 'کشور',
  province: 'ولایت',
  district: 'ولسوالی',
  city: 'شهر',
  valley: 'دره',
  region: 'منطقه',
  organisation: 'سازمان',
  'state body': 'نهاد دولتی',
  community: 'جامعه',
  person: 'شخص',
  platform: 'پلتفرم',
} satisfies Words<typeof english>;
