import { Readability } from '@mozilla/readability';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { parseHTML } from 'linkedom';
import { Refusal } from '../refusal.ts';
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
  return {
    markdown: toMarkdown(tree, {
      title,
      author: authors.length > 1 ? authors : (authors[0] ?? article.byline ?? undefined),
      date: date?.slice(0, 10).replaceAll('/', '-') ?? article.publishedTime?.slice(0, 10),
      abstract,
      publisher,
      ...(/^https?:/.test(original ?? '') && { original }),
    }),
    pictures: new Map(),
    remarks: [
      { fate: 'changed', what: 'only the article of the page is taken: not what stands around it' },
      ...(authors.length === 0 && article.byline
        ? [{ fate: 'guessed' as const, what: `the author is read off the page: ${article.byline}` }]
        : []),
    ],
  };
}

/** A heading at the top that repeats the title. */
function dropTitle(tree: Root, title: string): void {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const find = (node: Root | Element): boolean =>
    node.children.some((child, at) => {
      if (child.type !== 'element') return false;
      if (/^h[12]$/.test(child.tagName) && squeeze(toText(child)) === squeeze(title)) {
        node.children.splice(at, 1);
        return true;
      }
      return find(child);
    });
  find(tree);
}
