import { groupNear } from './groups.ts';
import type { OverviewMap, Sheet, WeightedPlace } from './overview-map.ts';
import { byMentions, drawRegion, listCountries, sum } from './region-map.ts';
import { distance, drawFar } from './world-map.ts';

/** Kilometres within which places belong to one region, and places that make one worth a map. */
const regional = 700;
const enough = 3;

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
