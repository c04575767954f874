import { Readability } from '@mozilla/readability';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { parseHTML } from 'linkedom';
import { Refusal } from '../refusal.ts';
import { takePageNotes } from './page-notes.ts';
import { type Converted, toMarkdown } from './to-markdown.ts';

/**
 * Reads a saved page: its article alone, with the title, the authors and the day that the page's own data state. Nothing in
 * it is run, and nothing around the article is taken.
 *
 * @throws {Refusal} where no article is found in it
 */
export function readWebPage(html: string): Converted {
  const { document } = parseHTML(html);
  const meta = (...names: string[]) =>
    names.flatMap((name) =>
      [...document.querySelectorAll(`meta[name="${name}" i], meta[property="${name}" i]`)].flatMap(
        (tag) => tag.getAttribute('content')?.trim() || [],
      ),
    );
  const authors = meta('citation_author', 'dc.creator', 'author', 'article:author');
  const [date] = meta(
    'citation_publication_date',
    'citation_date',
    'article:published_time',
    'dc.date',
    'date',
  );
  const [abstract] = meta('citation_abstract', 'description', 'og:description');
  const [publisher] = meta('citation_publisher', 'dc.publisher', 'og:site_name');
  const original = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url')[0];
  for (const aside of document.querySelectorAll(
    'nav, script, style, noscript, template, form, dialog, [hidden]',
  ))
    aside.remove();
  // Readability takes the page apart.
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim();
  const article = new Readability(document as unknown as Document, { keepClasses: false }).parse();
  if (!article?.content) {
    throw new Refusal(
      'no article is found in it',
      'Copy its text into a file in Markdown, or save the page anew.',
    );
  }
  const tree = fromHtml(article.content, { fragment: true });
  const named = meta('citation_title', 'og:title')[0] ?? article.title ?? '';
  // Behind the title many pages name their site.
  const title = heading && named.startsWith(heading) ? heading : named;
  dropTitle(tree, title);
  const notes = takePageNotes(tree);
  const byline = article.byline
    ?.replace(/\s+/g, ' ')
    .replace(/^by\s+/i, '')
    .trim();
  const by = new Set([byline, ...authors, authors.join(' and ')]);
  dropFirst(tree, /^(?:p|div|span|address)$/, (words) => by.has(words.replace(/^by\s+/i, '')));
  const fields = {
    title,
    author: authors.length > 1 ? authors : (authors[0] ?? byline),
    date: date?.slice(0, 10).replaceAll('/', '-') ?? article.publishedTime?.slice(0, 10),
    abstract,
    publisher,
    ...(/^https?:/.test(original ?? '') && { original }),
  };
  return {
    markdown: toMarkdown(tree, fields, notes),
    pictures: new Map(),
    remarks: [
      { fate: 'changed', what: 'only the article of the page is taken: not what stands around it' },
      ...(authors.length === 0 && byline
        ? [{ fate: 'guessed' as const, what: `the author is read off the page: ${byline}` }]
        : []),
    ],
  };
}

/** A heading at the top that repeats the title. */
const dropTitle = (tree: Root, title: string) =>
  dropFirst(tree, /^h[12]$/, (words) => words === title.replace(/\s+/g, ' ').trim());

/** Takes the first element away that says something once more. */
function dropFirst(tree: Root, names: RegExp, says: (words: string) => boolean): void {
  const find = (node: Root | Element): boolean =>
    node.children.some((child, at) => {
      if (child.type !== 'element') return false;
      if (names.test(child.tagName) && says(toText(child).replace(/\s+/g, ' ').trim())) {
        node.children.splice(at, 1);
        return true;
      }
      return find(child);
    });
  find(tree);
}
