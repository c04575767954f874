import { geoDistance, type GeoProjection } from 'd3-geo';
import { maps as words } from '../words/en/maps.ts';
import { type Country, findCountry } from './atlas.ts';
import { type Caption, captionCountry, drawGround, type Fineness } from './draw.ts';
import type { Frame } from './frame.ts';
import { groupNear } from './groups.ts';
import { type Box, boxOf, type Label, overlap, placeLabels, round, textBox } from './labels.ts';
import { aim, type Extent, extentOf, shapeOf } from './view.ts';

/** A place to be shown, and how often it is named. */
export interface WeightedPlace {
  readonly id: string;
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  readonly mentions: number;
  /** A country is shown by its area; a town by where it is; anything else by its middle. */
  readonly extent: 'country' | 'area' | 'town';
}

/** The paper that maps are drawn on: how wide, and how large its letters are. */
export interface Sheet {
  readonly width: number;
  /** Least and greatest height, as a share of the width. */
  readonly shape: readonly [least: number, most: number];
  readonly fontSize: number;
  /** Radius of a place that is named once, and of the one that is named most. */
  readonly radius: readonly [least: number, most: number];
  readonly fine: Fineness;
}

/** One map of the page of places. */
export interface OverviewMap extends Frame {
  /** `east`, of which no other map of the sheet has the same. */
  readonly id: string;
  readonly title: string;
  readonly land: string;
  readonly borders: string;
  /** Areas of the countries that its places lie in or are. */
  readonly areas: string;
  /** Names of countries, for orientation. */
  readonly countries: readonly Caption[];
  /** Places that this map names, the most frequent first. */
  readonly points: readonly OverviewPoint[];
  /** Places that a closer map names: dots to see where they are. */
  readonly dots: readonly { x: number; y: number; text: string }[];
  /** Where closer maps lie, by their ids. */
  readonly insets: readonly {
    id: string;
    title: string;
    x: number;
    y: number;
    width: number;
    height: number;
  }[];
}

export interface OverviewPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Its area grows with how often the place is named. */
  readonly r: number;
  readonly extent: WeightedPlace['extent'];
  /** Nothing where names crowd: it is shown when the point is pointed at or focused. */
  readonly label: Label | undefined;
  /** Where the name is written if it is asked for. */
  readonly aside: Label;
  /** Where it lies, if that is beyond the frame, at the edge of which it stands. */
  readonly beyond: Arrow | undefined;
}

/** Which way a place lies that a map does not reach. */
export type Arrow = '←' | '→' | '↑' | '↓';

/** Kilometres within which places belong to one region. */
const regional = 700;
const earth = 6371;
/** Places that make a region, or a closer map, worth one. */
const enough = 3;
/** Countries that a region is called by. */
const mostNames = 4;
/** How often a map may have a closer one. */
const deepest = 3;
/** What is kept free at the sides of a region’s map, as shares of it. */
const margin = { x: 0.07, y: 0.08 };
/** The share of a map’s names that may have no room beside their points before it needs a closer one. */
const bearable = 0.12;
/** The most of a map that a closer one of a part of it may show. */
const closeUp = 0.25;
/** Degrees across which the map of the world may show neighbours without crowding them, and up. */
const widest = { across: 110, up: 70 };
/** Degrees that the map of a region, a closer one and the map of the world show at least. */
const least = { region: 4, closer: 0.4, world: 20 };

/**
 * Draws the places that are no countries, each on one map: those that lie together on the map of their region, on a
 * closer one where their names crowd. Regions, extents and closer maps follow from the places alone.
 */
export function drawRegions(places: readonly WeightedPlace[], sheet: Sheet): OverviewMap[] {
  const most = mostOf(places);
  const countries = listCountries(places);
  return partRegions(places).regions.flatMap((group, index) =>
    drawRegion(group, { most, sheet, countries, id: `region-${index + 1}`, depth: 0 }),
  );
}

/** Draws countries, and what lies far from all regions, on a map of the world or of a part of it; none where there are none. */
export function drawWorld(places: readonly WeightedPlace[], sheet: Sheet): OverviewMap | undefined {
  const { regions, further } = partRegions(places);
  const shown = [...places.filter(({ extent }) => extent === 'country'), ...further].toSorted(byMentions);
  return shown.length === 0 ? undefined : drawFar(shown, { most: mostOf(places), sheet, regions });
}

const mostOf = (places: readonly WeightedPlace[]) => Math.max(1, ...places.map(({ mentions }) => mentions));

/** Places that lie together, those named most first, and those that lie by themselves. */
function partRegions(places: readonly WeightedPlace[]): {
  regions: WeightedPlace[][];
  further: WeightedPlace[];
} {
  const close = places.filter(({ extent }) => extent !== 'country');
  const groups = groupNear(close, (a, b) => distance(a, b) < regional).sort((a, b) => sum(b) - sum(a));
  const large = groups.filter((group) => group.length >= enough);
  const regions = large.length > 0 ? large : groups.slice(0, 1);
  return { regions, further: groups.filter((group) => !regions.includes(group)).flat() };
}

type NamedCountry = WeightedPlace & { country: Country };

const listCountries = (places: readonly WeightedPlace[]): NamedCountry[] =>
  places.flatMap((place) => {
    const country = place.extent === 'country' ? findCountry([place.lon, place.lat]) : undefined;
    return country ? [{ ...place, country }] : [];
  });
const distance = (a: WeightedPlace, b: WeightedPlace) => geoDistance([a.lon, a.lat], [b.lon, b.lat]) * earth;
const sum = (group: readonly WeightedPlace[]) => group.reduce((all, { mentions }) => all + mentions, 0);
const byMentions = (a: WeightedPlace, b: WeightedPlace) =>
  b.mentions - a.mentions || a.id.localeCompare(b.id);

interface Drawing {
  /** Mentions of the place that is named most. */
  most: number;
  sheet: Sheet;
}

/** Draws a region or a part of one, and the closer maps that its crowds need. */
function drawRegion(
  group: readonly WeightedPlace[],
  {
    countries,
    id,
    depth,
    ...drawing
  }: Drawing & { countries: readonly NamedCountry[]; id: string; depth: number },
): OverviewMap[] {
  const { sheet } = drawing;
  const extent = extentOf(group, depth === 0 ? least.region : least.closer);
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
  const { points, taken } = label(shown, frame, sheet.fontSize, [...boxes, ...hidden.map(boxOf)]);
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

/** The map of the world, or of as much of it as does not crowd what lies together. */
function drawFar(
  places: readonly WeightedPlace[],
  { regions, ...drawing }: Drawing & { regions: readonly (readonly WeightedPlace[])[] },
): OverviewMap {
  const { sheet } = drawing;
  // Grown from what is nearest to all the rest, regions included, for as long as it stays narrow enough.
  const anchors = [...places, ...regions.flat()];
  const [centre] = anchors.toSorted((a, b) => spread(a, anchors) - spread(b, anchors));
  const inside: WeightedPlace[] = [];
  for (const place of places.toSorted((a, b) => distanceTo(centre, a) - distanceTo(centre, b))) {
    const { west, east, south, north } = extentOf([...inside, place], 0);
    if (east - west <= widest.across && north - south <= widest.up) inside.push(place);
  }
  const extent = extentOf([...inside, ...regions.flat()], least.world);
  const frame = frameOf(extent, sheet);
  const projection = aim(extent, frame, { x: 0.1, y: 0.12 }, true);
  const named = listCountries(places).map(({ country }) => country);
  const { countries: _, ...ground } = drawGround(projection, frame, {
    detail: '110m',
    fine: sheet.fine,
    marks: named,
  });
  const reached = new Set(inside.map(({ id }) => id));
  const marks = markPlaces(places, projection, frame, drawing, reached);
  return {
    ...frame,
    id: 'world',
    title: regions.length > 0 ? words.far : words.world,
    ...ground,
    countries: [],
    points: label(marks, frame, sheet.fontSize, []).points,
    dots: [],
    insets: regions.map((group, index) => ({
      id: `region-${index + 1}`,
      title: nameRegion(group, listCountries(places)),
      ...boxAround(group, projection),
    })),
  };
}

/** Where a region lies on the map of the world. */
function boxAround(group: readonly WeightedPlace[], projection: GeoProjection) {
  const points = group.flatMap(({ lon, lat }) => {
    const point = projection([lon, lat]);
    return point ? [point] : [];
  });
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const gap = 4;
  return {
    x: round(Math.min(...xs) - gap),
    y: round(Math.min(...ys) - gap),
    width: round(Math.max(...xs) - Math.min(...xs) + 2 * gap),
    height: round(Math.max(...ys) - Math.min(...ys) + 2 * gap),
  };
}

const distanceTo = (one: WeightedPlace | undefined, other: WeightedPlace) => (one ? distance(one, other) : 0);
const spread = (place: WeightedPlace, all: readonly WeightedPlace[]) =>
  all.reduce((sumOf, other) => sumOf + Math.min(8000, distance(place, other)), 0);

function frameOf(extent: Extent, { width, shape: [low, high] }: Sheet): Frame {
  return { width, height: Math.round(width * Math.max(low, Math.min(high, shapeOf(extent) + 0.08))) };
}

interface PlacedMark {
  place: WeightedPlace;
  id: string;
  text: string;
  x: number;
  y: number;
  r: number;
  extent: WeightedPlace['extent'];
  beyond: Arrow | undefined;
}

function markPlaces(
  places: readonly WeightedPlace[],
  projection: GeoProjection,
  frame: Frame,
  { most, sheet }: Drawing,
  inside?: ReadonlySet<string>,
): PlacedMark[] {
  const [small, large] = sheet.radius;
  return places.map((place) => {
    const { id, text, lon, lat, mentions, extent } = place;
    const r = round(small + (large - small) * Math.sqrt((mentions - 1) / Math.max(1, most - 1)));
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    const within = { x: between(x, r + 2, frame.width - r - 2), y: between(y, r + 2, frame.height - r - 2) };
    const beyond = inside?.has(id) === false ? arrowTo({ x: x - within.x, y: y - within.y }) : undefined;
    // Its name has the arrow, for which there must be room.
    const said = beyond ? `${beyond} ${text}` : text;
    return { place, id, text: said, r, x: round(within.x), y: round(within.y), extent, beyond };
  });
}

function arrowTo({ x, y }: { x: number; y: number }): Arrow {
  if (Math.abs(x) >= Math.abs(y)) return x > 0 ? '→' : '←';
  return y > 0 ? '↓' : '↑';
}

/** Places whose names find no room, with all that lies around them: a rectangle for a closer map. */
function findCrowds(
  marks: readonly PlacedMark[],
  frame: Frame,
  drawing: Drawing,
): { marks: PlacedMark[]; box: Box }[] {
  const size = drawing.sheet.fontSize;
  const labels = placeLabels(marks, frame, size);
  const crowded = marks.filter((_, index) => labels[index] === undefined || labels[index].leader);
  if (crowded.length < Math.max(enough, bearable * marks.length)) return [];
  const choices = [5, 4, 3.2, 2.5, 2, 1.5, 1].map((reach) =>
    chooseBoxes(
      groupNear(marks, (a, b) => Math.hypot((a.x - b.x) / 1.4, a.y - b.y) < reach * size)
        .filter((group) => group.length > enough)
        .map((group) => around(group, size)),
      crowded,
      frame,
    ).map((box) => ({ box, marks: marks.filter((mark) => holds(box, mark)) })),
  );
  const [best] = choices
    .map((crowds) => ({ crowds, cost: costOf(crowds, marks, frame, drawing) }))
    .sort((a, b) => a.cost - b.cost);
  return best?.crowds ?? [];
}

/** Names that find no room for all the closer maps, here and on them, and how many maps that takes. */
function costOf(
  crowds: readonly { marks: readonly PlacedMark[] }[],
  marks: readonly PlacedMark[],
  frame: Frame,
  drawing: Drawing,
): number {
  const { fontSize } = drawing.sheet;
  const hidden = new Set(crowds.flatMap((crowd) => crowd.marks));
  const left = countCrowded(
    marks.filter((mark) => !hidden.has(mark)),
    frame,
    fontSize,
  );
  const inside = crowds.map((crowd) => {
    const places = crowd.marks.map(({ place }) => place);
    const extent = extentOf(places, least.closer);
    const sheet = frameOf(extent, drawing.sheet);
    return countCrowded(markPlaces(places, aim(extent, sheet, margin), sheet, drawing), sheet, fontSize);
  });
  return inside.reduce((all, count) => all + count, left) + 2 * crowds.length;
}

const countCrowded = (marks: readonly PlacedMark[], frame: Frame, size: number) =>
  placeLabels(marks, frame, size).filter((one) => one === undefined || one.leader).length;

/** Of some rectangles those that keep a closer map much closer, apart from one another, with the most crowded names. */
function chooseBoxes(boxes: readonly Box[], crowded: readonly PlacedMark[], { width, height }: Frame): Box[] {
  const count = (box: Box) => crowded.filter((mark) => holds(box, mark)).length;
  const chosen: Box[] = [];
  for (const box of boxes.toSorted((a, b) => count(b) - count(a))) {
    const isClose = (box.right - box.left) * (box.bottom - box.top) < closeUp * width * height;
    if (isClose && count(box) >= 2 && !chosen.some((other) => overlap(box, other))) chosen.push(box);
  }
  return chosen;
}

const holds = (box: Box, { x, y }: PlacedMark) =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

function around(group: readonly PlacedMark[], size: number): Box {
  const gap = size * 0.6;
  return {
    left: Math.min(...group.map(({ x, r }) => x - r)) - gap,
    right: Math.max(...group.map(({ x, r }) => x + r)) + gap,
    top: Math.min(...group.map(({ y, r }) => y - r)) - gap,
    bottom: Math.max(...group.map(({ y, r }) => y + r)) + gap,
  };
}

function label(
  marks: readonly PlacedMark[],
  frame: Frame,
  size: number,
  others: readonly Box[],
): { points: OverviewPoint[]; taken: Box[] } {
  const labels = placeLabels(marks, frame, size, others);
  const points = marks.map(({ id, x, y, r, extent, beyond, text }, index) => ({
    id,
    x,
    y,
    r,
    extent,
    beyond,
    label: labels[index],
    aside: asideOf({ x, y, r, text }, frame, size),
  }));
  const taken = marks.flatMap((mark, index) => {
    const one = labels[index];
    return one ? [boxOf(mark), textBox(one, mark.text, size)] : [boxOf(mark)];
  });
  return { points, taken };
}

/** Beside a mark, on the side that has room. */
function asideOf(
  { x, y, r, text }: Pick<PlacedMark, 'x' | 'y' | 'r' | 'text'>,
  frame: Frame,
  size: number,
): Label {
  const gap = r + size * 0.3;
  const right: Label = { x: round(x + gap), y: round(y + size * 0.32), anchor: 'start' };
  return textBox(right, text, size).right < frame.width
    ? right
    : { x: round(x - gap), y: right.y, anchor: 'end' };
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

/** A region by the countries that its places lie in, those named most first; by its first place where most lie at sea. */
function nameRegion(places: readonly WeightedPlace[], countries: readonly NamedCountry[]): string {
  const counts = new Map<string, number>();
  for (const { lon, lat, mentions } of places) {
    const country = findCountry([lon, lat]);
    if (!country) continue;
    // As the papers call it, where they do.
    const name = countries.find((one) => one.country === country)?.text ?? country.properties.name;
    counts.set(name, (counts.get(name) ?? 0) + mentions);
  }
  const [first] = places;
  // What lies at sea is no country’s, whoever has the coast.
  const ashore = [...counts.values()].reduce((all, count) => all + count, 0);
  if (ashore < sum(places) / 2) return words.around(first?.text ?? '');
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return words.region(names.slice(0, mostNames));
}

const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
