import type { Answer } from '../answer.ts';
import type { Pieces } from '../excerpt.ts';
import type { FrontPage } from '../name-table.ts';
import { numberOf, type ResultPassage, type ResultSection } from '../results.ts';
import { plural } from '../say.ts';
import { element } from './element.ts';

/** From so many passages on, a result sorted by fit shows the best of each section and keeps the rest a tap away. */
const long = 8;
const bestOfEach = 2;

/** The passages of an answer as lists of links, grouped by section. */
export function drawResults({ sections, order, also, front }: Answer): HTMLElement[] {
  const papers = new Set(sections.map(({ paper }) => paper)).size;
  const passages = sections.reduce((sum, section) => sum + section.passages.length, 0);
  const folded = order === 'best' && passages > long && sections.length > 2;
  return [
    ...sections.map((section) => drawSection(section, papers > 1, folded)),
    ...(also.length > 0
      ? [
          element('p', { class: 'apart' }, 'Only as part of another name:'),
          ...also.map((section) => drawSection(section, papers > 1, false)),
        ]
      : []),
    ...(front.length > 0 ? [drawFront(front)] : []),
  ];
}

function drawSection(section: ResultSection, withPaper: boolean, folded: boolean): HTMLElement {
  const { address, number, title, paper, passages } = section;
  const shown = folded ? passages.slice(0, bestOfEach) : passages;
  const rest = passages.slice(shown.length);
  const list = element('ol', { class: 'passages' }, ...shown.map((passage) => drawPassage(passage, address)));
  const heading = element(
    'h2',
    {},
    element('span', { class: 'number' }, String(number)),
    element('span', {}, title),
    withPaper ? element('span', { class: 'ui paper' }, paper) : undefined,
    element('span', { class: 'ui count' }, plural(passages.length, 'passage')),
  );
  const group = element('section', { class: 'group' }, heading, list);
  if (rest.length > 0) {
    const more = element(
      'button',
      { type: 'button', class: 'ui more' },
      `Show ${rest.length} more in this section`,
    );
    more.addEventListener('click', () => {
      const items = rest.map((passage) => drawPassage(passage, address));
      list.append(...items);
      more.remove();
      items[0]?.querySelector('a')?.focus();
    });
    group.append(more);
  }
  return group;
}

function drawFront(front: readonly FrontPage[]): HTMLElement {
  const links = front.map(({ address, title }) => element('li', {}, element('a', { href: address }, title)));
  return element(
    'section',
    { class: 'group' },
    element('h2', {}, element('span', { class: 'wide' }, 'Named on the landing page')),
    element('ul', { class: 'front' }, ...links),
  );
}

function drawPassage({ id, pieces }: ResultPassage, address: string): HTMLElement {
  return element(
    'li',
    {},
    element(
      'a',
      { href: `${address}#${id}`, class: 'hit' },
      element(
        'span',
        { class: 'no' },
        element('span', { class: 'unseen' }, 'Passage '),
        String(numberOf(id)),
      ),
      element('span', { class: 'words' }, ...drawPieces(pieces)),
    ),
  );
}

/** Plain and marked pieces in turn. */
export function drawPieces(pieces: Pieces): Node[] {
  return pieces.flatMap((piece, index) => {
    if (piece === '') return [];
    return [index % 2 === 1 ? element('mark', {}, piece) : document.createTextNode(piece)];
  });
}
