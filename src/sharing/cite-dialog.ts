import { anyPassage } from '../citations/passage.ts';
import { citing } from '#words/citing.ts';
import { type TrustedPolicy, trustedTypes } from './trusted-types.ts';

/** A passage that is cited. */
interface CitedPassage {
  number: number;
  /** `s4-p7`, or with the mark of its words, `s4-p7.7c1d0e4`. */
  id: string;
}

/**
 * Shows references in a dialog. They are those of the page that the link leads to, so there is one place where they
 * are made; if it cannot be fetched, the link is followed.
 *
 * @param href of the page of references, with the section (`#s4`) that is to be cited
 * @param passage the passage to cite instead of its whole section: its number, and its id as its address has it
 */
export async function openCitation(href: string, passage?: CitedPassage): Promise<void> {
  const page = await fetchPage(href);
  const cited = page && readReferences(page, new URL(href).hash.slice(1), passage);
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
  heading.textContent = passage === undefined ? tools.citePage : tools.citePassage(passage.number);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = tools.close;
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

/** A page of the site, or nothing where it cannot be had. */
async function fetchPage(href: string): Promise<Document | undefined> {
  const html = await fetch(href).then(
    (response) => (response.ok ? response.text() : undefined),
    () => undefined,
  );
  return html === undefined ? undefined : new DOMParser().parseFromString(trust(html), 'text/html');
}

const { tools } = citing;

let policy: TrustedPolicy | undefined;

/** Vouches for the HTML of a page of this site: the page's policy takes no string for HTML before. */
function trust(html: string): string {
  // A policy of one name can be made once.
  policy ??= trustedTypes?.createPolicy('cite', {
    // Its styles are not for this page, whose policy would complain of them.
    createHTML: (page) => page.replace(/<style[\s\S]*?<\/style>/g, ''),
  });
  return policy?.createHTML(html) ?? html;
}

/** What is cited (the page's own work, one of its sections, or a passage of that), then the original. */
function readReferences(
  page: Document,
  section: string,
  passage: CitedPassage | undefined,
): DocumentFragment | undefined {
  const place = page.getElementById(section) ?? page.querySelector('[data-cited="page"]');
  if (!place) return undefined;
  const template = place.querySelector('template');
  if (passage !== undefined && template) fill(template.content, passage);
  const cited = passage === undefined ? place : template?.content;
  const fragment = document.createDocumentFragment();
  const reference = cited?.querySelector('.reference');
  const original = page.querySelector('[data-cited="original"] .reference');
  const said = passage === undefined ? undefined : placeInOriginal(place, passage.number);
  if (said) reference?.querySelector('h2')?.after(said);
  for (const part of [reference, original]) if (part) fragment.append(part);
  return fragment;
}

/** Which paragraph of the original a passage retells, as the page of references lists it. */
function placeInOriginal(section: Element, passage: number): HTMLElement | undefined {
  const run = [...section.querySelectorAll<HTMLElement>('[data-place]')].find(
    ({ dataset }) => Number(dataset['first']) <= passage && passage <= Number(dataset['last']),
  );
  if (!run) return undefined;
  const said = document.createElement('p');
  said.textContent = tools.inOriginal(passage, run.dataset['place'] ?? '');
  return said;
}

/** Puts the passage's number wherever a template has the number of any passage, and fills its files. */
function fill(template: DocumentFragment, { number, id }: CitedPassage): void {
  const address = new RegExp(`#s\\d+-p${anyPassage}`, 'g');
  const put = (text: string) =>
    text.replace(address, `#${id}`).replaceAll(String(anyPassage), String(number));
  const walker = document.createTreeWalker(template, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Element)) node.nodeValue = put(node.nodeValue ?? '');
    else for (const attribute of node.attributes) attribute.value = put(attribute.value);
  }
  for (const link of template.querySelectorAll<HTMLAnchorElement>('a[download]')) {
    const text = link.closest('details')?.querySelector('pre')?.textContent;
    if (text) link.href += encodeURIComponent(text);
  }
}
