import type { Answer } from '../query/answer.ts';
import type { Pieces } from '../query/excerpt.ts';
import type { FrontPage } from '../build/name-table.ts';
import { numberOf, paperOf, type ResultPassage, type ResultSection } from '../query/results.ts';
import { plural } from '../query/say.ts';
import { element } from './element.ts';

/** From so many passages on, a result sorted by fit shows the best of each section and keeps the rest a tap away. */
const long = 8;
const bestOfEach = 2;

/** The passages of an answer as lists of links, grouped by section, and by paper where there are several. */
export function drawResults({ sections, order, also, front }: Answer): HTMLElement[] {
  const passages = sections.reduce((sum, section) => sum + section.passages.length, 0);
  const folded = order === 'best' && passages > long && sections.length > 2;
  return [
    ...drawPapers(sections, folded),
    ...(also.length > 0
      ? [element('p', { class: 'apart' }, 'Only as part of another name:'), ...drawPapers(also, false)]
      : []),
    ...(front.length > 0 ? [drawFront(front)] : []),
  ];
}

/** Papers in the order of their first sections; one paper alone needs no heading. */
function drawPapers(sections: readonly ResultSection[], folded: boolean): HTMLElement[] {
  const papers = [...Map.groupBy(sections, ({ address }) => paperOf(address))];
  if (papers.length < 2) return sections.map((section) => drawSection(section, 'h2', folded));
  return papers.map(([address, own]) =>
    element(
      'section',
      { class: 'paper' },
      element('h2', {}, element('a', { href: address }, own[0]?.paper)),
      ...own.map((section) => drawSection(section, 'h3', folded)),
    ),
  );
}

function drawSection(
  { address, number, title, passages }: ResultSection,
  level: 'h2' | 'h3',
  folded: boolean,
): HTMLElement {
  const shown = folded ? passages.slice(0, bestOfEach) : passages;
  const rest = passages.slice(shown.length);
  const list = element('ol', { class: 'passages' }, ...shown.map((passage) => drawPassage(passage, address)));
  const heading = element(
    level,
    { class: 'of-section' },
    element('span', { class: 'number' }, String(number)),
    element('span', {}, title),
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
    element('h2', { class: 'of-section' }, element('span', { class: 'wide' }, 'Named on the landing page')),
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
