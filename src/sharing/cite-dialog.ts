import { anyPassage } from '../citations/passage.ts';

/**
 * Shows the references of a page in a dialog. They are those of the page that the link leads to, so there is one
 * place where they are made; if it cannot be fetched, the link is followed.
 *
 * @param passage number of the passage to cite instead of its whole section
 */
export async function openCitation(href: string, passage?: number): Promise<void> {
  const page = await fetchPage(href);
  const cited = page && readReferences(page, passage);
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

/** A page of the site, or nothing where it cannot be had. Unlike DOMParser, Trusted Types let a request parse. */
function fetchPage(href: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', href);
    request.responseType = 'document';
    request.addEventListener('loadend', () =>
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined),
    );
    request.send();
  });
}

/** The part of a page of references that a dialog shows, with the passage in the page's place. */
function readReferences(page: Document, passage: number | undefined): DocumentFragment | undefined {
  const parts = page.querySelector('[data-cite-parts]');
  if (!parts) return undefined;
  const template = parts.querySelector('template');
  template?.remove();
  if (passage !== undefined && template) {
    fill(template.content, passage);
    parts.querySelector('[data-cite-page]')?.replaceChildren(template.content);
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...parts.children);
  return fragment;
}

/** Puts the passage's number wherever a template has the number of any passage, in text and in addresses. */
function fill(template: DocumentFragment, passage: number): void {
  const put = (text: string) => text.replaceAll(String(anyPassage), String(passage));
  const walker = document.createTreeWalker(template, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Element)) node.nodeValue = put(node.nodeValue ?? '');
    else for (const attribute of node.attributes) attribute.value = put(attribute.value);
  }
}
