import type { Actor } from '../schemas/actor.ts';
import type { Place } from '../schemas/place.ts';
import type { Thing } from './json-ld.ts';
import { sameAs } from './same-as.ts';

/** What schema.org calls an actor; a community is nobody that acts. */
const types: Record<Actor['kind'], string> = {
  organisation: 'Organization',
  'state body': 'GovernmentOrganization',
  person: 'Person',
  community: 'Thing',
  platform: 'Thing',
};

/**
 * A place or an actor for search engines, by the numbers under which others know it; nothing of a name that has none, for
 * its page says all else.
 *
 * @param url absolute address of its page
 */
export function describeName(entry: Place | Actor, url: string): Thing | undefined {
  const known = sameAs(entry);
  if (known.sameAs === undefined) return undefined;
  const isPlace = !('names' in entry);
  return {
    '@type': isPlace ? 'Place' : types[entry.kind],
    '@id': url,
    url,
    name: entry.name,
    ...(entry.native.length > 0 && { alternateName: [...new Set(entry.native.map(({ text }) => text))] }),
    ...(isPlace &&
      entry.point && {
        geo: { '@type': 'GeoCoordinates', latitude: entry.point.lat, longitude: entry.point.lon },
      }),
    ...known,
  };
}
