import { language } from '#words/language.ts';
import { search as words } from '#words/search.ts';
import type { Answer } from '../query/answer.ts';
import { countFacets } from '../query/facets.ts';
import type { NameEntry } from '../../annotations/name-entry.ts';
import type { NameIndex } from '../../annotations/name-index.ts';
import { type Query, writeQuery } from '../query/query-address.ts';
import { sayFound, sayHeard, sayMore } from '../query/say.ts';
import { drawChosen, drawFacets, labelOf, withName } from './draw-facets.ts';
import { drawResults } from './draw-results.ts';
import { element, written } from './element.ts';
import { setMarks } from './carry-marks.ts';

type More = NonNullable<Answer['more']>;

/** The parts of the search page. */
export interface Places {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** The list under the field. */
  names: HTMLUListElement;
  status: HTMLElement;
  /** The names a result is narrowed to. */
  narrowed: HTMLElement;
  /** What was understood, and what else might be meant. */
  understood: HTMLElement;
  facets: HTMLElement;
  results: HTMLElement;
  /** Sections and A-Z, shown while there is no result. */
  browse: HTMLElement;
}

/**
 * Shows an answer, or the page as it was before anything was asked.
 *
 * @param goOn shows what the answer leaves for later, when the reader asks for it
 */
export function drawAnswer(
  { status, narrowed, understood, facets, results, browse }: Places,
  answer: Answer | undefined,
  query: Query,
  index: NameIndex,
  root: string,
  goOn: (more: More) => void,
): void {
  const found = answer !== undefined && answer.papers.length > 0;
  browse.hidden = found;
  const pressed = [narrowed, understood, facets].some((part) => part.contains(document.activeElement));
  if (!answer) {
    for (const part of [status, narrowed, understood, facets, results]) part.replaceChildren();
    return;
  }
  setMarks(answer.marks);
  const chosen = [...query.places, ...query.actors].flatMap((id) => index.get(id) ?? []);
  const heard = answer.understanding.names.flatMap((name) => sayHeard(name) ?? []);
  const slips = answer.corrected.map((word) => words.showing(word.found));
  status.replaceChildren(...written([...heard, ...slips, sayFound(answer)].join(' ')));
  narrowed.replaceChildren(...drawChosen(chosen, query));
  understood.replaceChildren(
    ...[
      drawInstead(answer, query),
      drawTwins(answer, query),
      drawPages(answer, root),
      drawSynonyms(answer, query),
      found ? undefined : drawNearest(query, index),
    ].filter((part) => part !== undefined),
  );
  const counted = countFacets(answer, index.get, [...query.places, ...query.actors, ...namesAsked(answer)]);
  const { facets: titles } = words;
  facets.replaceChildren(
    ...[
      drawFacets(counted.shown ? titles.placesShown : titles.places, counted.places, query),
      drawFacets(counted.shown ? titles.actorsShown : titles.actors, counted.actors, query),
    ].filter((part) => part !== undefined),
  );
  results.replaceChildren(...drawResults(answer), ...(answer.more ? [drawMore(answer.more, goOn)] : []));
  // What was pressed is gone with the answer before: the reader goes on from what is said of the new one.
  if (pressed) {
    status.tabIndex = -1;
    status.focus({ preventScroll: true });
  }
}

function drawMore(more: More, goOn: (more: More) => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'go-on' }, sayMore(more));
  button.addEventListener('click', () => {
    button.disabled = true;
    goOn(more);
  });
  return button;
}

function namesAsked({ understanding }: Answer): string[] {
  return understanding.names.flatMap(({ entries }) =>
    entries.length === 1 ? entries.map(({ id }) => id) : [],
  );
}

/** The way back from a guess: the words as they were typed. */
function drawInstead({ understanding, corrected }: Answer, query: Query): HTMLElement | undefined {
  const typed = [...understanding.guesses, ...corrected].map((guess) => guess.typed);
  if (typed.length === 0) return undefined;
  const href = writeQuery({ ...query, asTyped: true });
  const said = written(words.instead(typed.join(' ')));
  return element('p', {}, element('a', { href, class: 'instead' }, ...said));
}

/** Names that share a form, told apart: `Kunduz`, city or province. */
function drawTwins({ understanding }: Answer, query: Query): HTMLElement | undefined {
  const twins = understanding.names.flatMap(({ entries }) => (entries.length > 1 ? entries : []));
  const open = twins.filter(({ id }) => !query.places.includes(id) && !query.actors.includes(id));
  return open.length < 2
    ? undefined
    : drawLinks(words.only, open, (entry) => writeQuery(withName(query, entry)));
}

/** The pages of the names asked for. */
function drawPages({ understanding }: Answer, root: string): HTMLElement | undefined {
  const entries = understanding.names.flatMap((name) => name.entries);
  const line = drawLinks(words.pages, entries, ({ id, lane }) => `${root}${lane}s/${id}/`);
  line?.setAttribute('data-understood', 'name');
  return line;
}

function drawSynonyms({ synonyms }: Answer, query: Query): HTMLElement | undefined {
  if (synonyms.length === 0 || query.asTyped) return undefined;
  const also = words.also([...new Set(synonyms)].slice(0, 8));
  const href = writeQuery({ ...query, asTyped: true });
  return element('p', {}, also, element('a', { href }, words.asTyped));
}

function drawNearest(query: Query, index: NameIndex): HTMLElement | undefined {
  const nothing = { ...query, words: '', places: [], actors: [], asTyped: false };
  const near = index.nearest(query.words, 5);
  const line = drawLinks(words.nearest, near, (entry) => writeQuery(withName(nothing, entry)));
  line?.classList.add('nearest');
  return line;
}

/** A line of names as links; none where there is no name. */
function drawLinks(
  before: string,
  entries: readonly NameEntry[],
  href: (entry: NameEntry) => string,
): HTMLElement | undefined {
  if (entries.length === 0) return undefined;
  const links = entries.flatMap((entry, at) => [
    at === 0 ? '' : language.comma,
    element('a', { href: href(entry) }, labelOf(entry)),
  ]);
  return element('p', {}, before, ...links);
}
