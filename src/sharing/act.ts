import { citing } from '#words/citing.ts';
import { addressOf, copy } from './copy.ts';
import { markedId } from './marked.ts';
import { openCitation } from './cite-dialog.ts';
import { wearStyles } from './styles.ts';

/** Does what a link or button was pressed for. */
export async function act(asked: HTMLElement): Promise<void> {
  wearStyles();
  if (asked.matches('[data-copy-text]')) {
    const text = asked.closest('dd, details')?.querySelector('[data-text]')?.textContent ?? '';
    await copy(text, asked);
  } else if (asked instanceof HTMLAnchorElement) {
    if (asked.matches('[data-cite]')) await openCitation(asked.href);
    else if (asked.matches('.no')) showPassageTools(asked);
    else await share(asked);
  }
}

/** The system's own sheet where there is one that a finger would use, else the clipboard. */
async function share(link: HTMLAnchorElement): Promise<void> {
  const url = addressOf(link);
  if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
    await navigator.share({ title: document.title, url }).catch(() => copy(url, link));
  } else await copy(url, link);
}

const words = citing.tools;

let tools: HTMLElement | undefined;

/** Beside the number of a passage: copy its link, cite it, share it. Escape takes them away again. */
function showPassageTools(number: HTMLAnchorElement): void {
  const passage = number.closest<HTMLElement>('.passage');
  const again = tools?.parentElement === passage;
  tools?.remove();
  tools = undefined;
  if (!passage || again) return;
  const name = number.getAttribute('aria-label') ?? words.passage;
  const group = document.createElement('span');
  group.className = 'passage-tools';
  group.dataset['tools'] = '';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', name);
  const add = (label: string, run: (button: HTMLElement) => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => run(button));
    group.append(button);
  };
  const url = `${addressOf(number).replace(/#.*/, '')}#${markedId(passage)}`;
  add(words.copyLink, (button) => void copy(url, button));
  const cite = document.querySelector<HTMLAnchorElement>('[data-cite]');
  const place = /-p(\d+)$/.exec(passage.id)?.[1];
  if (cite && place !== undefined)
    add(words.cite, () => void openCitation(cite.href, { number: Number(place), id: markedId(passage) }));
  if ('share' in navigator) {
    add(
      words.share,
      (button) => void navigator.share({ title: document.title, url }).catch(() => copy(url, button)),
    );
  }
  number.after(group);
  tools = group;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !tools || document.querySelector('dialog[open]')) return;
  const inside = tools.contains(document.activeElement);
  const number = tools.previousElementSibling;
  tools.remove();
  tools = undefined;
  if (inside && number instanceof HTMLElement) number.focus();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (!(target instanceof Element) || target.closest('.passage-tools, .no, dialog')) return;
  tools?.remove();
  tools = undefined;
});
