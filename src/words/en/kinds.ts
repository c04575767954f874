/** What a name is, in the midst of a sentence. */
export const kinds = {
  country: 'country',
  province: 'province',
  district: 'district',
  city: 'city',
  valley: 'valley',
  region: 'region',
  organisation: 'organisation',
  'state body': 'state body',
  community: 'community',
  person: 'person',
  platform: 'platform',
};
