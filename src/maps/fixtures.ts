import type { WeightedPlace } from './overview-map.ts';

/** Places that no paper here names, for maps of other parts of the world: degrees north and east, rounded. */
const town = (text: string, lat: number, lon: number, mentions = 3): WeightedPlace => ({
  id: text.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
  text,
  lat,
  lon,
  mentions,
  extent: 'town',
});
const area = (...place: Parameters<typeof town>): WeightedPlace => ({ ...town(...place), extent: 'area' });
const country = (...place: Parameters<typeof town>): WeightedPlace => ({
  ...town(...place),
  extent: 'country',
});

export const sahel: WeightedPlace[] = [
  country('Mali', 17, -4, 30),
  country('Niger', 16, 8, 22),
  country('Burkina Faso', 13, -2, 20),
  country('France', 46, 2, 9),
  country('Algeria', 28, 3, 4),
  town('Bamako', 12.64, -8, 12),
  town('Mopti', 14.49, -4.2, 7),
  town('Timbuktu', 16.77, -3.01, 6),
  town('Gao', 16.27, -0.04, 8),
  town('Kidal', 18.44, 1.41, 5),
  town('Ménaka', 15.92, 2.4, 4),
  town('Niamey', 13.51, 2.11, 9),
  town('Ouagadougou', 12.37, -1.53, 8),
  town('Djibo', 14.1, -1.63, 5),
  area('Liptako', 14.2, 0.2, 11),
  area('Tillabéri', 14.6, 1.5, 9),
  town('N’Djamena', 12.11, 15.04, 2),
];

export const southChinaSea: WeightedPlace[] = [
  country('China', 35, 105, 40),
  country('Philippines', 12.5, 122.5, 31),
  country('Vietnam', 16, 107.5, 18),
  country('Malaysia', 3.5, 102, 7),
  country('United States', 38, -97, 12),
  area('Scarborough Shoal', 15.15, 117.76, 14),
  area('Paracel Islands', 16.5, 112, 9),
  area('Second Thomas Shoal', 9.75, 115.87, 12),
  area('Mischief Reef', 9.9, 115.53, 8),
  area('Fiery Cross Reef', 9.55, 112.89, 7),
  area('Subi Reef', 10.92, 114.08, 5),
  area('Thitu Island', 11.05, 114.28, 5),
  town('Manila', 14.6, 120.98, 6),
  town('Puerto Princesa', 9.74, 118.74, 3),
  town('Sanya', 18.25, 109.5, 3),
];

/** On both sides of the 180th meridian. */
export const fiji: WeightedPlace[] = [
  country('Fiji', -17.8, 178, 9),
  town('Suva', -18.14, 178.44, 6),
  town('Labasa', -16.43, 179.38, 2),
  area('Taveuni', -16.85, -179.97, 3),
  area('Lau Islands', -18.2, -178.8, 2),
];
