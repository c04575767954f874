import type { Place } from '../schemas/place.ts';

/** A place as its page says it. */
export interface PlaceOnPage {
  /** Absolute address of its page. */
  url: string;
  /** Its name, with its kind where another entry shares it. */
  title: string;
  place: Place;
  /** What it lies in, the nearest first. */
  within: readonly { url: string; title: string }[];
  /** Papers that name it, by when they were published: day, title and absolute address. */
  papers: readonly { published: string | undefined; title: string; url: string }[];
}

const context =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld';

/**
 * Places in the Linked Places format 1.1, GeoJSON that gazetteers exchange: each with its names, its kind, where it is,
 * what it lies in, and when papers attest it. A kind has a label and no address of a thesaurus: nobody here has chosen one.
 *
 * Source: https://github.com/LinkedPasts/linked-places-format
 *
 * @param about whose list it is, under what terms
 */
export function toLinkedPlaces(
  places: readonly PlaceOnPage[],
  about: { url: string; title: string; rights: string; licence?: string | undefined },
): object {
  return {
    type: 'FeatureCollection',
    '@context': context,
    '@id': about.url,
    title: about.title,
    rights: about.rights,
    ...(about.licence !== undefined && { license: about.licence }),
    features: places.map(toFeature),
  };
}

function toFeature({ url, title, place, within, papers }: PlaceOnPage): object {
  const { name, kind, forms, spellings, native, point, note, wikidata, geonames } = place;
  const links = [
    ...(wikidata === undefined ? [] : [`https://www.wikidata.org/entity/${wikidata}`]),
    ...(geonames === undefined ? [] : [`https://sws.geonames.org/${geonames}/`]),
  ];
  const years = papers.flatMap(({ published }) => published?.slice(0, 4) ?? []).sort();
  const citations = papers.map((paper) => ({
    label: paper.title,
    ...(paper.published !== undefined && { year: Number(paper.published.slice(0, 4)) }),
    '@id': paper.url,
  }));
  const [first] = years;
  const toponyms = [...new Set([name, ...forms, ...spellings])].map((toponym) => ({ toponym }));
  return {
    '@id': url,
    type: 'Feature',
    properties: { title },
    ...(first !== undefined && {
      when: { timespans: [{ start: { in: first }, end: { in: years.at(-1) } }] },
    }),
    names: [
      ...toponyms.map((one, index) => (index === 0 && citations.length > 0 ? { ...one, citations } : one)),
      ...native.map(({ text, lang }) => ({ toponym: text, lang })),
    ],
    types: [{ label: kind }],
    geometry: point === undefined ? null : { type: 'Point', coordinates: [point.lon, point.lat] },
    ...(within.length > 0 && {
      relations: within.slice(0, 1).map((outer) => ({
        relationType: 'gvp:broaderPartitive',
        relationTo: outer.url,
        label: outer.title,
      })),
    }),
    ...(links.length > 0 && { links: links.map((identifier) => ({ type: 'exactMatch', identifier })) }),
    ...(note !== undefined && { descriptions: [{ value: note }] }),
  };
}
