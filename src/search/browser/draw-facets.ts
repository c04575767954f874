import { search as words } from '#words/search.ts';
import type { Facet } from '../query/facets.ts';
import type { NameEntry } from '../../annotations/name-entry.ts';
import { type Query, writeQuery } from '../query/query-address.ts';
import { found } from '#words/found.ts';
import { kinds } from '#words/kinds.ts';
import { element } from './element.ts';

const shownAtFirst = 8;

/** A list of names to narrow the result by, each with how many passages would stay. */
export function drawFacets(title: string, facets: readonly Facet[], query: Query): HTMLElement | undefined {
  if (facets.length === 0) return undefined;
  const toList = (some: readonly Facet[]) =>
    element('ul', {}, ...some.map((facet) => drawFacet(facet, query)));
  const rest = facets.slice(shownAtFirst);
  const details = element(
    'details',
    { class: 'facet' },
    element('summary', {}, title),
    toList(facets.slice(0, shownAtFirst)),
    rest.length > 0
      ? element('details', {}, element('summary', { class: 'more' }, words.more(rest.length)), toList(rest))
      : undefined,
  );
  details.open = matchMedia('(min-width: 60rem)').matches;
  return details;
}

function drawFacet({ entry, passages }: Facet, query: Query): HTMLElement {
  return element(
    'li',
    {},
    element(
      'a',
      { href: writeQuery(withName(query, entry)), 'data-facet': entry.id },
      element('span', {}, labelOf(entry)),
      ' ',
      element(
        'span',
        { class: 'count' },
        String(passages),
        element('span', {}, words.facets.passages(passages)),
      ),
    ),
  );
}

/** The names a result is narrowed to, each with a way to let it go. */
export function drawChosen(chosen: readonly NameEntry[], query: Query): HTMLElement[] {
  if (chosen.length === 0) return [];
  const list = element(
    'ul',
    { class: 'chosen', 'aria-label': words.chosen },
    ...chosen.map((entry) =>
      element(
        'li',
        {},
        element(
          'a',
          {
            href: writeQuery(withoutName(query, entry.id)) || '#',
            'aria-label': words.letGo(labelOf(entry)),
          },
          labelOf(entry),
          element('span', { 'aria-hidden': 'true' }, ' ×'),
        ),
      ),
    ),
  );
  return [list];
}

/** `Kunduz, city` where the name alone would leave it open, with the number of passages for lists. */
export function labelOf({ name, kind }: NameEntry): string {
  return kind === 'city' || kind === 'province' ? `${name}, ${kind}` : name;
}

/** `province · 29 passages`. */
export const describe = ({ kind, passages }: NameEntry): string =>
  `${kinds[kind]} · ${found.passages(passages)}`;

export function withName(query: Query, { id, lane }: NameEntry): Query {
  return lane === 'place'
    ? { ...query, places: [...query.places.filter((other) => other !== id), id] }
    : { ...query, actors: [...query.actors.filter((other) => other !== id), id] };
}

function withoutName(query: Query, id: string): Query {
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return { ...query, places: others(query.places), actors: others(query.actors) };
}
