import { search as said } from '#words/search.ts';
import { foldName } from '../../annotations/fold.ts';
import { isUnspaced } from '../../annotations/unspaced.ts';
import { type Answer, answerQuery, type Sources, type WordSearch } from '../query/answer.ts';
import type { PaperContents } from '../query/find-reference.ts';
import type { NameEntry, NameTable } from '../../annotations/name-entry.ts';
import type { NamePassages } from '../query/list-passages.ts';
import { createNameIndex, type NameIndex } from '../../annotations/name-index.ts';
import { type Query, readQuery, writeQuery } from '../query/query-address.ts';
import { fetchJson, once, remember } from './load.ts';
import { isStopWord } from '../query/stop-words.ts';
import { understand } from '../query/understand.ts';
import { createCombobox } from './combobox.ts';
import { drawAnswer, type Places } from './draw-answer.ts';
import { describe, withName } from './draw-facets.ts';
import { element, written } from './element.ts';
import { carryMarks } from './carry-marks.ts';
import { goBackTo, noteLeaving, readLeftOff } from './keep-results.ts';

/**
 * How long a reader pauses before what is typed is looked up unasked, in milliseconds: a listed name costs little, words
 * ten times as much, so that what may become a name is given time to.
 */
const pause = { listed: 120, words: 300, name: 900 };

/**
 * Brings the search page to life: names under the field as one types, results below, the query in the address.
 *
 * @param root the site's root, with a final slash
 * @param table the name table, already on its way
 * @param wasSubmitted whether the reader sent the query off before all this was there
 */
export async function startSearch(
  places: Places,
  root: string,
  table: Promise<NameTable>,
  wasSubmitted: () => boolean,
): Promise<void> {
  const { form, input } = places;
  const names = await table;
  const { papers } = names;
  const index = createNameIndex(names);
  const sources: Sources = {
    index,
    loadName: remember((file) => fetchJson<NamePassages>(`${root}search/names/${file}.json`)),
    loadContents: once(() => fetchJson<PaperContents[]>(`${root}search/contents.json`)),
    loadWords: once<WordSearch>(async () => (await import('./load-words.ts')).loadWords(root, papers)),
  };
  const combobox = createCombobox(input, places.names);
  let questions = 0;
  /** What the last answer left for later, and how often its reader asked for more. */
  let more: Answer['more'];
  let steps = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (query: Query) => {
    const mine = ++questions;
    clearTimeout(timer);
    const empty = writeQuery({ ...query, asTyped: false }) === '';
    let answer: Answer | undefined;
    try {
      if (!empty) {
        places.status.textContent = said.searching;
        answer = await answerQuery(query, sources);
      }
    } catch (error) {
      if (mine === questions) sayFailure(places, error);
      return;
    }
    // Another question was asked in the meantime.
    if (mine !== questions) return;
    steps = 0;
    draw(answer, query);
  };
  const draw = (answer: Answer | undefined, query: Query) => {
    more = answer?.more;
    drawAnswer(places, answer, query, index, root, (rest) => void goOn(rest, query));
  };
  /** Shows more of an answer, and leads to the first passage that was not there before. */
  const goOn = async (rest: NonNullable<Answer['more']>, query: Query) => {
    const mine = questions;
    const before = new Set(listLinks().map(({ href }) => href));
    try {
      const answer = await rest.load();
      if (mine !== questions) return;
      steps += 1;
      draw(answer, query);
      listLinks()
        .find(({ href }) => !before.has(href))
        ?.focus();
    } catch (error) {
      if (mine === questions) sayFailure(places, error);
    }
  };
  const listLinks = () => [...places.results.querySelectorAll<HTMLAnchorElement>('a.hit')];
  /** Writes the query into the address and answers it; `step` makes it a step of the history. */
  const ask = (query: Query, step: boolean) => {
    const fragment = writeQuery(query) || location.pathname;
    if (step && fragment !== location.hash) history.pushState(null, '', fragment);
    else history.replaceState(null, '', fragment);
    return run(query);
  };
  const current = (): Query => ({ ...readQuery(location.hash), words: input.value, asTyped: false });

  const choose = (entry: NameEntry, typed: string) => {
    input.value = `${input.value.trimEnd().slice(0, -typed.length)}${entry.name}`;
    const alone = index.find(entry.name)?.entries.length === 1;
    const query = current();
    void ask(alone ? query : withName(query, entry), true);
  };
  /** @returns whether what is typed may yet become a name */
  const suggest = (): boolean => {
    const typed = lastWords(input.value, index);
    combobox.show(
      (typed === '' ? [] : index.complete(typed, 8)).map(({ entry, as }) => ({
        content: drawSuggestion(entry, as),
        choose: () => choose(entry, typed),
      })),
    );
    return typed !== '' && index.find(typed) === undefined;
  };

  input.addEventListener('input', () => {
    const mayBeName = suggest();
    clearTimeout(timer);
    const query = current();
    const { words, phrases, names: heard, guesses } = understand(query.words, index);
    const isName = heard.length > guesses.length && words.length + phrases.length + guesses.length === 0;
    if (query.words.trim() === '') void ask(query, false);
    else if (isName) timer = setTimeout(() => void ask(query, false), pause.listed);
    // A word of Chinese may be one letter.
    else if (foldName(query.words).length > 2 || isUnspaced(query.words))
      timer = setTimeout(() => void ask(query, false), mayBeName ? pause.name : pause.words);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    combobox.close();
    void ask(current(), true);
  });
  const readAddress = () => {
    const query = readQuery(location.hash);
    input.value = query.words;
    return run(query);
  };
  addEventListener('hashchange', () => void readAddress());
  carryMarks(places.results);
  noteLeaving(places.results, () => steps);

  const left = readLeftOff();
  const asked = writeQuery(readQuery(location.hash)) !== '';
  if (input.value !== '' && !asked) {
    // Typed before this had loaded.
    if (wasSubmitted()) await ask(current(), true);
    else input.dispatchEvent(new Event('input'));
  } else if (asked) await readAddress();
  if (!left) return;
  for (let at = 0; at < left.steps; at++) if (more) await goOn(more, readQuery(location.hash));
  goBackTo(places.results, left);
}

function drawSuggestion(entry: NameEntry, as: string | undefined): (Node | string)[] {
  return [
    element('span', { class: 'suggested' }, entry.name),
    ...(as === undefined ? [] : [' ', element('span', { class: 'as' }, element('bdi', {}, ...written(as)))]),
    ' ',
    element('span', { class: 'kind' }, describe(entry)),
  ];
}

/** The words at the end of what is typed that may be the beginning of a name. */
function lastWords(typed: string, index: NameIndex): string {
  const words = typed.trim().split(/\s+/);
  for (let start = Math.max(0, words.length - 4); start < words.length; start++) {
    const text = words.slice(start).join(' ');
    const tail = start > 0 && foldName(text).length < 2;
    if (!tail && !isStopWord(foldName(text)) && index.complete(text, 1).length > 0) return text;
  }
  return '';
}

function sayFailure({ status, browse }: Places, error: unknown): void {
  status.textContent = said.failed;
  browse.hidden = false;
  console.error(error);
}
