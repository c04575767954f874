import { anyPassage } from '../citations/passage.ts';

/**
 * Shows the references of a page in a dialog. They are those of the page that the link leads to, so there is one
 * place where they are made; if it cannot be fetched, the link is followed.
 *
 * @param passage number of the passage to cite instead of its whole section
 */
export async function openCitation(href: string, passage?: number): Promise<void> {
  const html = await fetch(href).then(
    (response) => (response.ok ? response.text() : undefined),
    () => undefined,
  );
  const cited = html === undefined ? undefined : readReferences(html, passage);
  if (cited === undefined) {
    location.assign(href);
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.className = 'cite-dialog';
  dialog.setAttribute('aria-labelledby', 'cite-title');
  const bar = document.createElement('div');
  bar.className = 'bar';
  const heading = document.createElement('p');
  heading.id = 'cite-title';
  heading.textContent = passage === undefined ? 'Cite' : `Cite paragraph ${passage}`;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  bar.append(heading, close);
  dialog.append(bar, cited);
  for (const button of dialog.querySelectorAll<HTMLElement>('[data-copy-text]')) button.hidden = false;
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** The part of a page of references that a dialog shows, with the passage in the page's place. */
function readReferences(html: string, passage: number | undefined): DocumentFragment | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const parts = page.querySelector('[data-cite-parts]');
  if (!parts) return undefined;
  const template = parts.querySelector('template');
  template?.remove();
  if (passage !== undefined && template) {
    const filled = page.createElement('template');
    filled.innerHTML = template.innerHTML.replaceAll(String(anyPassage), String(passage));
    parts.querySelector('[data-cite-page]')?.replaceChildren(filled.content);
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...parts.children);
  return fragment;
}
