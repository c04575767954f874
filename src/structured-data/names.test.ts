import { describe, expect, it } from 'vitest';
import { actorSchema } from '../schemas/actor.ts';
import { placeSchema } from '../schemas/place.ts';
import { describeName } from './names.ts';

const quay = { id: 'long-quay', name: 'Long Quay', kind: 'city', native: [{ lang: 'fa', text: 'اسکله' }] };

describe('JSON-LD of a name', () => {
  it('says under which numbers others know it', () => {
    const place = placeSchema.parse({
      ...quay,
      wikidata: 'https://www.wikidata.org/wiki/Q42',
      geonames: 1138958,
      point: { lat: 34.53, lon: 69.17, precision: 'city' },
    });
    expect(describeName(place, 'https://passage.example/places/long-quay/')).toEqual({
      '@type': 'Place',
      '@id': 'https://passage.example/places/long-quay/',
      url: 'https://passage.example/places/long-quay/',
      name: 'Long Quay',
      alternateName: ['اسکله'],
      geo: { '@type': 'GeoCoordinates', latitude: 34.53, longitude: 69.17 },
      sameAs: ['https://www.wikidata.org/entity/Q42', 'https://sws.geonames.org/1138958/'],
    });
    const actor = actorSchema.parse({ id: 'school', name: 'School', kind: 'organisation', ror: '0090zs177' });
    expect(describeName(actor, 'https://passage.example/')).toMatchObject({
      '@type': 'Organization',
      sameAs: ['https://ror.org/0090zs177'],
    });
  });

  it('is nothing for a name without a number', () => {
    expect(describeName(placeSchema.parse(quay), 'https://passage.example/')).toBeUndefined();
  });
});
