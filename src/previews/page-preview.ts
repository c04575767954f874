import { findLongForm } from '../annotations/long-form.ts';
import type { Actor } from '../schemas/actor.ts';
import type { Place } from '../schemas/place.ts';
import { kinds } from '#words/kinds.ts';
import { language } from '#words/language.ts';
import { ways } from '#words/ways.ts';

/** What a link to a page shows of it before it is followed: written by the build, fetched when a reader asks. */
export interface PagePreview {
  title: string;
  /** A paragraph each. */
  lines: string[];
  /** The words of the link to the page. */
  more: string;
}

/** The previews of a paper, by the pages’ addresses below it: `challenge`, `figures/graph-1`. */
export type PaperPreviews = Record<string, PagePreview>;

/** What a name’s preview is made of. */
export interface PreviewedName {
  title: string;
  entry: Place | Actor;
  /** What it lies in or belongs to, the nearest first. */
  outer: readonly (Place | Actor)[];
  /** How many passages name it, and in how many papers. */
  passages: number;
  papers: number;
}

/** Says of a name who or what it is, where, and how often it is named here. */
export function previewName({ title, entry, outer, passages, papers }: PreviewedName): PagePreview {
  const about = 'about' in entry ? entry.about : undefined;
  const full = findLongForm(entry.name, entry);
  // Not twice in one breath.
  const long = full !== undefined && about?.includes(full) ? undefined : full;
  const [whole] = outer;
  const kind =
    'names' in entry
      ? ways.actorOf(kinds[entry.kind], whole?.name)
      : ways.placeIn(kinds[entry.kind], phrase(outer));
  return {
    title,
    lines: [
      [...(long === undefined ? [] : [ways.shortFor(long)]), kind].join(' '),
      ...(about ? [about] : []),
    ],
    more: passages === 0 ? ways.noPassageHere : ways.passagesHere(passages, papers),
  };
}

/** Where a place lies, as one would say it: `Kunduz province, north-eastern Afghanistan`. */
function phrase(outer: readonly (Place | Actor)[]): string {
  // A region or a country says it all.
  const last = outer.findIndex(({ kind }) => kind === 'region' || kind === 'country');
  return outer
    .slice(0, last < 0 ? undefined : last + 1)
    .map(({ name, kind }) =>
      (kind === 'province' || kind === 'district') && !name.toLowerCase().endsWith(kind)
        ? ways.ofKind(name, kinds[kind])
        : name,
    )
    .join(language.comma);
}
