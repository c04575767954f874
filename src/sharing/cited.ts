import { changes } from '#words/changes.ts';
import type { Piece } from '../passages/changes.ts';
import { wearStyles } from './styles.ts';
import type { Told } from './told.ts';

const words = changes.cited;

let box: HTMLElement | undefined;

/**
 * Tells a reader who followed a citation whether its words still stand, below the passage; where not, what they were.
 *
 * @param passage arrived at
 * @param mark stands for the words that were cited
 */
export async function tellCited(passage: HTMLElement, mark: string): Promise<void> {
  wearStyles();
  // The browser's own arrival is at the number, or nowhere where the mark is of no words that were ever here.
  passage.classList.add('arrived');
  if (!document.querySelector(':target')) passage.scrollIntoView();
  const known = document.getElementById(`${passage.id}.${mark}`);
  const stands = known?.matches('.no') === true;
  const told = !stands && known ? await fetchTold(known.id) : undefined;
  const said = stands ? words.unchanged : (told?.said ?? (known ? words.unread : words.unknown));
  show(passage, said, told);
}

/** Takes away what was told. */
export function forget(): void {
  box?.previousElementSibling?.classList.remove('arrived');
  box?.parentElement?.classList.remove('arrived');
  box?.remove();
  box = undefined;
}

const list = () => new URL('../changes.json', location.href.replace(/[?#].*$/, ''));

const fetchTold = (id: string): Promise<Told | undefined> =>
  fetch(list())
    .then((response) => (response.ok ? (response.json() as Promise<Record<string, Told>>) : {}))
    .then(
      (all: Record<string, Told>) => all[id],
      () => undefined,
    );

function show(passage: HTMLElement, said: string, told: Told | undefined): void {
  forget();
  const group = make('div', 'cited ui no-print');
  group.dataset['tools'] = '';
  const line = make('p');
  line.setAttribute('role', 'status');
  const close = make('button', '', words.close);
  close.type = 'button';
  close.addEventListener('click', () => {
    forget();
    passage.focus({ preventScroll: true });
  });
  group.append(line, close);
  if (told) {
    const details = make('details');
    const both = make('div', 'difference');
    both.append(column(words.before, told.before, 'del'), column(words.after, told.after, 'ins'));
    details.append(make('summary', '', words.compare), both);
    const links = [...told.places, { name: words.all, href: new URL('../changes/', list()).href }];
    const more = make('p');
    links.forEach(({ name, href }, at) => {
      const link = make('a', '', name);
      link.href = href;
      more.append(at > 0 ? ' · ' : '', link);
    });
    details.append(more);
    group.append(details);
  }
  // A list holds nothing but its items.
  if (passage.matches('li')) passage.append(group);
  else passage.after(group);
  box = group;
  // Read out, since it stood there before it had words.
  setTimeout(() => {
    line.textContent = said;
    // The browser has gone to the number, which is a link of no words.
    if (document.activeElement?.matches('.no')) passage.focus({ preventScroll: true });
  }, 60);
}

function column(title: string, pieces: readonly Piece[], tag: 'ins' | 'del'): HTMLElement {
  const block = make('div');
  const text = make('p', 'wording');
  text.append(...pieces.map(([part, differs]) => (differs ? make(tag, '', part) : part)));
  block.append(make('p', '', title), text);
  return block;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
