import type { GeoProjection } from 'd3-geo';
import { language } from '#words/language.ts';
import { maps as words } from '#words/maps.ts';
import { type Country, findCountry } from './atlas.ts';
import { findCrowds, leastCloser } from './crowds.ts';
import { captionCountry, drawGround } from './draw.ts';
import type { Frame } from './frame.ts';
import { type Box, boxOf, round } from './labels.ts';
import { frameOf, margin, markPlaces, nameMarks } from './marks.ts';
import type { Drawing, OverviewMap, Sheet, WeightedPlace } from './overview-map.ts';
import { aim, extentOf } from './view.ts';

/** Countries that a region is called by. */
const mostNames = 4;
/** How often a map may have a closer one. */
const deepest = 3;
/** Degrees that the map of a region shows at least. */
const leastRegion = 4;

/** A country that papers name, with its area. */
export type NamedCountry = WeightedPlace & { country: Country };

/** The countries among some places, with their areas. */
export const listCountries = (places: readonly WeightedPlace[]): NamedCountry[] =>
  places.flatMap((place) => {
    const country = place.extent === 'country' ? findCountry([place.lon, place.lat]) : undefined;
    return country ? [{ ...place, country }] : [];
  });

/** How often places are named, all together. */
export const sum = (group: readonly WeightedPlace[]) =>
  group.reduce((all, { mentions }) => all + mentions, 0);
/** Those named most first. */
export const byMentions = (a: WeightedPlace, b: WeightedPlace) =>
  b.mentions - a.mentions || a.id.localeCompare(b.id);

/** Draws a region or a part of one, and the closer maps that its crowds need. */
export function drawRegion(
  group: readonly WeightedPlace[],
  {
    countries,
    id,
    depth,
    ...drawing
  }: Drawing & { countries: readonly NamedCountry[]; id: string; depth: number },
): OverviewMap[] {
  const { sheet } = drawing;
  const extent = extentOf(group, depth === 0 ? leastRegion : leastCloser);
  const frame = frameOf(extent, sheet);
  const projection = aim(extent, frame, margin);
  const places = group.toSorted(byMentions);
  const marks = markPlaces(places, projection, frame, drawing);
  const crowds = depth < deepest ? findCrowds(marks, frame, drawing) : [];
  const inCrowd = new Set(crowds.flatMap(({ marks: crowd }) => crowd.map((mark) => mark.id)));
  const homes = places.flatMap(({ lon, lat }) => findCountry([lon, lat]) ?? []);
  const ground = drawGround(projection, frame, { detail: '50m', fine: sheet.fine, marks: homes });
  const shown = marks.filter((mark) => !inCrowd.has(mark.id));
  const hidden = marks.filter((mark) => inCrowd.has(mark.id));
  const boxes = crowds.map(({ box }) => box);
  const { points, taken } = nameMarks(shown, frame, sheet.fontSize, [...boxes, ...hidden.map(boxOf)]);
  const captions = captionAll(countries, projection, frame, sheet, [...taken, ...boxes]);
  const closer = crowds.map(({ marks: crowd, box }, index) => {
    const ids = new Set(crowd.map((mark) => mark.id));
    return {
      box,
      maps: drawRegion(
        places.filter((place) => ids.has(place.id)),
        { ...drawing, countries: [], id: `${id}-${index + 1}`, depth: depth + 1 },
      ),
    };
  });
  const [first] = places;
  const title = depth > 0 ? words.closer(first?.text ?? '') : nameRegion(places, countries);
  return [
    {
      ...frame,
      id,
      title,
      land: ground.land,
      borders: ground.borders,
      areas: ground.areas,
      countries: captions,
      points,
      dots: hidden.map(({ x, y, text }) => ({ x, y, text })),
      insets: closer.flatMap(({ box, maps: [map] }) =>
        map
          ? [
              {
                id: map.id,
                title: map.title,
                x: round(box.left),
                y: round(box.top),
                width: round(box.right - box.left),
                height: round(box.bottom - box.top),
              },
            ]
          : [],
      ),
    },
    ...closer.flatMap(({ maps }) => maps),
  ];
}

/** Countries that find room for their names, the most frequent first. */
function captionAll(
  countries: readonly NamedCountry[],
  projection: GeoProjection,
  frame: Frame,
  { fontSize }: Sheet,
  others: readonly Box[],
): OverviewMap['countries'] {
  const taken = [...others];
  return countries.toSorted(byMentions).flatMap(({ text, country }) => {
    const caption = captionCountry({ country, text }, projection, frame, fontSize * 0.8, taken);
    if (!caption) return [];
    taken.push(caption.box);
    return [{ text, x: caption.x, y: caption.y }];
  });
}

const called = new Intl.DisplayNames(language.locale, { type: 'region' });

/** A country’s name in the interface’s language; where Natural Earth gives it no number of ISO 3166-1, its English one. */
function callCountry({ id, properties }: Country): string {
  const { region } = new Intl.Locale(id === undefined ? 'und' : `und-${id}`);
  return language.tag === 'en' || region === undefined
    ? properties.name
    : (called.of(region) ?? properties.name);
}

/** A region by the countries that its places lie in, those named most first; by its first place where most lie at sea. */
export function nameRegion(places: readonly WeightedPlace[], countries: readonly NamedCountry[]): string {
  const counts = new Map<string, number>();
  for (const { lon, lat, mentions } of places) {
    const country = findCountry([lon, lat]);
    if (!country) continue;
    // As the papers call it, where they do.
    const name = countries.find((one) => one.country === country)?.text ?? callCountry(country);
    counts.set(name, (counts.get(name) ?? 0) + mentions);
  }
  const [first] = places;
  // What lies at sea is no country’s, whoever has the coast.
  const ashore = [...counts.values()].reduce((all, count) => all + count, 0);
  if (ashore < sum(places) / 2) return words.around(first?.text ?? '');
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return words.region(names.slice(0, mostNames));
}
