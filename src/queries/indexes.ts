import { names as words } from '#words/names.ts';
import { foldName } from '../annotations/fold.ts';
import type { WeightedPlace } from '../maps/overview-map.ts';
import type { NativeName } from '../schemas/place.ts';
import type { NameEntry } from './mentions.ts';

/** A name as an index shows it. */
export interface IndexedName {
  title: string;
  address: string;
  kind: NameEntry['entry']['kind'];
  mentions: number;
  native: readonly NativeName[];
}

/** Names under a heading. */
export interface IndexGroup {
  heading: string;
  id: string;
  note?: string;
  names: IndexedName[];
}

/** Names by id, in the order given. */
export function indexNames(names: readonly NameEntry[]): Map<string, IndexedName> {
  return new Map(
    names.map(({ id, title, address, entry, mentions }) => [
      id,
      { title, address, kind: entry.kind, native: entry.native, mentions },
    ]),
  );
}

/** Names by their first letter. */
export function spellOutInitials(names: ReadonlyMap<string, IndexedName>): IndexGroup[] {
  const initials = Map.groupBy(names.values(), ({ title }) => title.charAt(0).toUpperCase());
  return [...initials]
    .map(([heading, group]) => ({ heading, id: heading.toLowerCase(), names: group }))
    .sort((a, b) => a.heading.localeCompare(b.heading));
}

const kinds = ['organisation', 'state body', 'person', 'community', 'platform'] as const;

/** Actors by kind. */
export function groupByKind(names: ReadonlyMap<string, IndexedName>): IndexGroup[] {
  const groups = kinds.map((kind) => ({
    heading: words.kinds[kind],
    id: kind.replace(' ', '-'),
    ...(kind === 'community' && { note: words.communities }),
    names: [...names.values()].filter((name) => name.kind === kind),
  }));
  return groups.filter((group) => group.names.length > 0);
}

/**
 * Every other spelling of every name. Those in other scripts stand with the name itself; those that differ from
 * another only in a hyphen, a blank or an accent are left out, for a reader finds one by the other.
 */
export function listSpellings(
  names: readonly NameEntry[],
): { spelling: string; title: string; address: string }[] {
  return names.flatMap(({ title, address, entry }) => {
    const known = new Set([toKey(title)]);
    return [entry.name]
      .concat(entry.forms, entry.spellings, entry.asked)
      .filter((spelling) => {
        const key = toKey(spelling);
        const isNew = !known.has(key);
        known.add(key);
        return isNew;
      })
      .map((spelling) => ({ spelling, title, address }));
  });
}

const toKey = (spelling: string) => foldName(spelling).replaceAll(' ', '');

/** Places that have a point and are named, for the map. */
export function locate(names: readonly NameEntry[]): WeightedPlace[] {
  return names.flatMap(({ id, title, entry, mentions }) => {
    if (!('point' in entry) || entry.point === undefined || mentions === 0) return [];
    const { lat, lon, precision } = entry.point;
    const extent =
      entry.kind === 'country' ? 'country' : precision === 'city' ? ('town' as const) : ('area' as const);
    return [{ id, text: title, lat, lon, mentions, extent }];
  });
}
