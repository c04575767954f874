import { search as words } from '#words/search.ts';
import { formatDate } from '../../timeline/dates.ts';
import type { Pieces } from '../../annotations/excerpt.ts';
import type { Answer } from '../query/answer.ts';
import {
  numberOf,
  passageAddress,
  type ResultPaper,
  type ResultPassage,
  sectionOf,
} from '../query/results.ts';
import { found } from '#words/found.ts';
import { element } from './element.ts';

/** So many passages of a paper are shown at first: of one among several, and of the only one that answers. */
const shownAtFirst = { among: 3, best: 12 };

/** The passages of an answer as lists of links, grouped by paper, and in each by section where these follow. */
export function drawResults({ papers, also, order, more }: Answer): HTMLElement[] {
  const several = papers.length > 1 || more?.papers !== undefined;
  const most = several ? shownAtFirst.among : order === 'best' ? shownAtFirst.best : Infinity;
  return [
    ...papers.map((paper) => drawPaper(paper, most)),
    ...(also.length > 0 ? [element('p', { class: 'apart' }, words.partOfName)] : []),
    ...also.map((paper) => drawPaper(paper, shownAtFirst.among)),
  ];
}

function drawPaper(paper: ResultPaper, most: number): HTMLElement {
  const { address, title, by, published, passages } = paper;
  const left = passages.length - most;
  // One more is no reason to fold it.
  const shown = left > 1 ? passages.slice(0, most) : passages;
  const rest = passages.slice(shown.length);
  return element(
    'section',
    { class: 'paper' },
    element('h2', { dir: 'auto' }, element('a', { href: address }, title)),
    element(
      'p',
      { class: 'ui' },
      [by, formatDate(published || undefined), found.passages(passages.length)].filter(Boolean).join(' · '),
    ),
    ...drawSections(paper, shown),
    rest.length > 0
      ? element(
          'details',
          { class: 'rest' },
          element('summary', {}, words.more(rest.length)),
          ...drawSections(paper, rest),
        )
      : undefined,
  );
}

/** Passages in their order; those of one section that follow each other stand under its title. */
function drawSections(paper: ResultPaper, passages: readonly ResultPassage[]): HTMLElement[] {
  const runs: ResultPassage[][] = [];
  for (const passage of passages) {
    const run = runs.at(-1);
    if (run?.[0] && sectionOf(run[0].id) === sectionOf(passage.id)) run.push(passage);
    else runs.push([passage]);
  }
  return runs.map((run) => {
    const number = sectionOf(run[0]?.id ?? '');
    return element(
      'section',
      { class: 'group' },
      element(
        'h3',
        { class: 'of-section' },
        element('span', { class: 'number' }, String(number)),
        element('span', { dir: 'auto' }, paper.sections[number]?.title),
      ),
      element('ol', { class: 'passages' }, ...run.map((passage) => drawPassage(passage, paper))),
    );
  });
}

function drawPassage({ id, pieces, beside = [] }: ResultPassage, paper: ResultPaper): HTMLElement {
  return element(
    'li',
    {},
    element(
      'a',
      { href: passageAddress(paper, id), class: 'hit' },
      element(
        'span',
        { class: 'no' },
        element('span', { class: 'unseen' }, words.passage),
        String(numberOf(id)),
      ),
      element(
        'span',
        { class: 'words', dir: 'auto' },
        ...drawPieces(pieces),
        ...beside.map(({ room, pieces: near }) =>
          element('span', { class: 'beside' }, `${words.beside[room]} `, ...drawPieces(near)),
        ),
      ),
    ),
  );
}

/** Plain and marked pieces in turn. */
function drawPieces(pieces: Pieces): Node[] {
  return pieces.flatMap((piece, index) => {
    if (piece === '') return [];
    return [index % 2 === 1 ? element('mark', {}, piece) : document.createTextNode(piece)];
  });
}
