import { citing } from '#words/citing.ts';

let status: HTMLElement | undefined;

/**
 * Where what was done is said aloud. It stands in the page before the first message, or it would not be read out,
 * and inside an open dialog, since what is behind one is silent.
 */
function say(message: string): void {
  const home = document.querySelector('dialog[open]') ?? document.body;
  if (status?.parentElement !== home) {
    status ??= Object.assign(document.createElement('p'), { className: 'unseen' });
    status.setAttribute('role', 'status');
    home.append(status);
  }
  const spoken = status;
  spoken.textContent = '';
  setTimeout(() => (spoken.textContent = message), 60);
}

/**
 * Copies a text, shows and says “Copied”; where nothing may be copied, shows the text to copy by hand.
 *
 * @param shown what says “Copied” for two seconds
 */
export async function copy(text: string, shown: HTMLElement): Promise<void> {
  // Without https, and without the reader's leave, a page may not write to the clipboard.
  const copied =
    'clipboard' in navigator &&
    (await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ));
  if (!copied) {
    window.prompt(citing.tools.copyByHand, text);
    return;
  }
  const message = citing.tools.copied;
  say(message);
  if (shown.matches('.anchor')) return showBeside(shown, message);
  if (shown.dataset['was'] !== undefined) return;
  shown.dataset['was'] = '';
  const before = [...shown.childNodes];
  shown.replaceChildren(message);
  setTimeout(() => {
    shown.replaceChildren(...before);
    delete shown.dataset['was'];
  }, 2000);
}

/** The sign in a heading keeps its text, or the heading would be read and copied as “Spring 2023Copied”. */
function showBeside(sign: HTMLElement, message: string): void {
  sign.dataset['copied'] = message;
  setTimeout(() => delete sign.dataset['copied'], 2000);
}

/** Address of a place on this page or another, whole, without the words that a text fragment would add. */
export function addressOf(link: HTMLAnchorElement): string {
  return new URL(link.getAttribute('href') ?? '', location.href.replace(/#.*$/, '')).href;
}
