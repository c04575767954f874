import { parseHTML } from 'linkedom';
import { plainFigures, type ReadPage } from '../exports/plain-figures.ts';
import { books as words } from '#words/books.ts';
import { toXhtml } from './xhtml.ts';

/** One section of a paper, ready for a book. */
export interface Chapter {
  /** `s4`: its id on the site, and the name of its file in the book. */
  id: string;
  title: string;
  /** XHTML below `<body>`. */
  body: string;
}

/** A picture that some chapters show. */
export interface Picture {
  /** Path below the site's root, `paper/figures/graph-1.png`. */
  path: string;
  /** Name in the book: `graph-1.png`, or `pictures/1.jpg` for what pages have in a format few e-readers know. */
  name: string;
}

export interface Chapters {
  chapters: Chapter[];
  pictures: Picture[];
  /** Addresses of pictures that are no files of the site: the book has their words instead. */
  missing: string[];
}

/** Parts of a page that a book has no use for. */
const apparatus =
  '.side, .anchor, .share, .key, script, style, button, form, svg, [popover], [role="doc-backlink"]:not(:last-child), summary';
/** Attributes that mean something in a book. */
const kept = new Set([
  'id',
  'class',
  'href',
  'src',
  'alt',
  'lang',
  'dir',
  'role',
  'start',
  'datetime',
  'colspan',
  'rowspan',
  'scope',
]);

/**
 * The sections of a paper's whole page as chapters. Ids stay, so that a passage has its address in the book, too;
 * links between sections become links between chapters, and links to the rest of the site lead there.
 *
 * @param html the built page of the whole paper
 * @param url absolute address of that page
 * @param site what else is built: whether there is a file at a path, `/paper/figures/graph-1.png`, and pages
 */
export function readChapters(
  html: string,
  url: string,
  { isThere, readPage }: { isThere: (path: string) => boolean; readPage: ReadPage },
): Chapters {
  const { document } = parseHTML(html);
  const articles = [...document.querySelectorAll('article[id]')];
  const ids = new Set(articles.map(({ id }) => id));
  const pictures = new Map<string, Picture>();
  const missing: string[] = [];
  const chapters = articles.map((article) => {
    for (const image of article.querySelectorAll('img')) {
      // A figure has its picture to pass on instead.
      if (image.closest('[data-figure]')) continue;
      if (!takePicture(image, url, isThere, pictures)) missing.push(image.getAttribute('src') ?? '');
    }
    for (const { image, picture } of plainFigures(article, url, readPage)) {
      const { pathname: path } = new URL(picture);
      const name = path.split('/').at(-1) ?? '';
      pictures.set(path, { path, name });
      image.setAttribute('src', name);
    }
    for (const part of article.querySelectorAll(apparatus)) part.remove();
    const title = article.querySelector('h2')?.textContent?.trim() ?? '';
    for (const details of article.querySelectorAll('details')) details.replaceWith(...details.childNodes);
    for (const heading of article.querySelectorAll('.section-head'))
      heading.replaceWith(...titleOf(document, title));
    for (const link of article.querySelectorAll('a[href]')) pointInside(link, article.id, ids, url);
    for (const notes of article.querySelectorAll('[role="doc-endnotes"]')) markNotes(notes);
    for (const element of article.querySelectorAll('*')) tidy(element);
    return { id: article.id, title, body: Array.from(article.childNodes, toXhtml).join('') };
  });
  return { chapters, pictures: [...pictures.values()], missing };
}

function titleOf(document: Document, title: string): Element[] {
  const heading = document.createElement('h1');
  heading.textContent = title;
  return [heading];
}

/** Puts a picture of the text into the book, where the site has it; gives whether it has. */
function takePicture(
  image: Element,
  url: string,
  isThere: (path: string) => boolean,
  pictures: Map<string, Picture>,
): boolean {
  const source = image.getAttribute('src') ?? '';
  const address = URL.canParse(source, url) ? new URL(source, url) : undefined;
  const { pathname: path = '' } = address ?? {};
  if (address?.origin !== new URL(url).origin || !isThere(path)) {
    image.replaceWith(`[${words.missing(image.getAttribute('alt') ?? '')}]`);
    return false;
  }
  const picture = pictures.get(path) ?? { path, name: `pictures/${pictures.size + 1}.jpg` };
  pictures.set(path, picture);
  image.setAttribute('src', picture.name);
  return true;
}

/**
 * `#s4-p7` stays in its chapter or goes to its own; names, which the prose needs no link for, and what is no address
 * lose their link.
 */
function pointInside(link: Element, chapter: string, ids: ReadonlySet<string>, url: string): void {
  const href = link.getAttribute('href') ?? '';
  if (link.matches('.name') || !URL.canParse(href, url)) {
    link.replaceWith(...link.childNodes);
    return;
  }
  const target = new URL(href, url);
  const section = /^#(s\d+)(-.*)?$/.exec(target.hash)?.[1];
  const root = new URL('../', url);
  if (section !== undefined && ids.has(section) && target.href.startsWith(root.href)) {
    link.setAttribute('href', section === chapter ? target.hash : `${section}.xhtml${target.hash}`);
  } else link.setAttribute('href', target.href);
}

/** Notes as e-readers know them: shown in place where they can, at the chapter's end where not. */
function markNotes(notes: Element): void {
  notes.setAttribute('epub:type', 'endnotes');
  for (const item of notes.querySelectorAll('li[id]')) item.setAttribute('epub:type', 'endnote');
  const article = notes.closest('article');
  for (const reference of article?.querySelectorAll('[role="doc-noteref"]') ?? []) {
    reference.setAttribute('epub:type', 'noteref');
  }
  for (const back of notes.querySelectorAll('[role="doc-backlink"]'))
    back.setAttribute('epub:type', 'backlink');
}

function tidy(element: Element): void {
  // The one class a book has a style for: the number before a passage.
  if (element.matches('.no')) element.setAttribute('class', 'no');
  else element.removeAttribute('class');
  if (element.closest('math')) return;
  for (const { name } of Array.from(element.attributes)) {
    if (!kept.has(name) && name !== 'aria-label' && !name.startsWith('epub:')) element.removeAttribute(name);
  }
  // A name for what has no role is not read out, and not allowed.
  if (/^(p|span|b|div)$/.test(element.localName)) element.removeAttribute('aria-label');
}
