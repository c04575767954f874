import { parseHTML } from 'linkedom';
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
  /** Name in the book, `graph-1.png`. */
  name: string;
}

export interface Chapters {
  chapters: Chapter[];
  pictures: Picture[];
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
 */
export function readChapters(html: string, url: string): Chapters {
  const { document } = parseHTML(html);
  const articles = [...document.querySelectorAll('article[id]')];
  const ids = new Set(articles.map(({ id }) => id));
  const pictures = new Map<string, Picture>();
  const chapters = articles.map((article) => {
    for (const figure of article.querySelectorAll('figure')) replacePicture(figure, url, pictures);
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
  return { chapters, pictures: [...pictures.values()] };
}

function titleOf(document: Document, title: string): Element[] {
  const heading = document.createElement('h1');
  heading.textContent = title;
  return [heading];
}

/** The drawing gives way to the picture made from the same data; its description is the picture's. */
function replacePicture(figure: Element, url: string, pictures: Map<string, Picture>): void {
  const link = [...figure.querySelectorAll('a[href$=".png"]')].at(-1);
  const drawn = figure.querySelector('[role="img"]');
  const path = new URL(link?.getAttribute('href') ?? '', url).pathname;
  const name = path.split('/').at(-1) ?? '';
  if (link && drawn) {
    pictures.set(name, { path, name });
    const image = figure.ownerDocument.createElement('img');
    image.setAttribute('src', name);
    image.setAttribute('alt', drawn.getAttribute('aria-label') ?? '');
    drawn.replaceWith(image);
    link.parentElement?.remove();
  }
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
  for (const { name } of Array.from(element.attributes)) {
    if (!kept.has(name) && name !== 'aria-label' && !name.startsWith('epub:')) element.removeAttribute(name);
  }
  // A name for what has no role is not read out, and not allowed.
  if (/^(p|span|b|div)$/.test(element.localName)) element.removeAttribute('aria-label');
}
