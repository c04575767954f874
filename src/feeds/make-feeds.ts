import { Feed } from 'feed';
import { directionOf } from '../schemas/language.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';
import { titleHere } from '../citations/describe.ts';
import { feeds } from '#words/feeds.ts';

/** One paper as a feed tells of it. */
export interface Told {
  paper: Pick<
    Paper,
    | 'title'
    | 'subtitle'
    | 'authors'
    | 'translators'
    | 'edition'
    | 'added'
    | 'updated'
    | 'standfirst'
    | 'abstract'
    | 'keywords'
    | 'rights'
    | 'original'
    | 'language'
  >;
  /** Absolute address of its landing page. */
  url: string;
  /** Its text as HTML with absolute addresses. */
  text: string;
}

const toDate = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * The feeds of a publication, newest paper first, each with its full text.
 *
 * @param home absolute address of the front page, with a final slash
 * @param topic of which the papers are, with the absolute address of its page, where they are not of all
 * @returns Atom 1.0 (RFC 4287) and JSON Feed 1
 */
export function makeFeeds(
  site: Site,
  home: string,
  papers: readonly Told[],
  topic: { name: string; url: string } | undefined = undefined,
): { atom: string; json: string } {
  // Atom reads titles and summaries as HTML, JSON Feed as text.
  const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const read = papers.map((one) => ({
    ...one,
    title: plain(titleHere(one.paper)),
    summary: plain(one.paper.abstract ?? one.paper.standfirst),
    text: plain(one.text),
  }));
  return {
    atom: nameLanguages(fill(site, home, read, escape, topic).atom1(), site, read),
    json: fill(site, home, read, (words) => words, topic).json1(),
  };
}

/** Without signs that steer a terminal: XML forbids some of them and readers show the others as boxes. */
const plain = (text: string) =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '');

/** Says of the feed and of each entry in which language it is (XML 1.0, 2.12), which the library leaves out. */
function nameLanguages(atom: string, site: Site, papers: readonly Told[]): string {
  let index = 0;
  return atom
    .replace(/<feed [^>]*/, (tag) => `${tag} xml:lang="${site.language}"`)
    .replaceAll('<entry>', () => `<entry xml:lang="${papers[index++]?.paper.language ?? site.language}">`);
}

/** A paper, its words without steering signs. */
interface Read extends Told {
  title: string;
  summary: string;
}

/** Readers of feeds set all of them from the left, unless one says otherwise. */
const directed = (text: string, language: string) =>
  directionOf(language) === 'rtl' ? `<div lang="${language}" dir="rtl">${text}</div>` : text;

function fill(
  site: Site,
  home: string,
  papers: readonly Read[],
  write: (words: string) => string,
  topic: { name: string; url: string } | undefined,
): Feed {
  const dates = papers.map(({ paper }) => paper.updated ?? paper.added).sort();
  const page = topic?.url ?? home;
  const feed = new Feed({
    id: page,
    link: page,
    title: topic === undefined ? site.name : `${site.name}: ${topic.name}`,
    description: site.description,
    language: site.language,
    copyright: feeds.rights,
    updated: toDate(dates.at(-1) ?? '1970-01-01'),
    generator: false,
    author: { name: site.name, email: site.contact, link: home },
    feedLinks: { atom: `${page}feed.xml`, json: `${page}feed.json` },
  });
  for (const { paper, url, title, summary, text } of papers) {
    const isAccount = paper.edition === 'account';
    const authors = isAccount ? [{ name: site.name }] : paper.authors.map(({ name }) => ({ name }));
    const note = paper.updated === undefined ? '' : feeds.corrected(paper.updated);
    feed.addItem({
      id: url,
      link: url,
      title: write(title),
      description: write(`${note}${summary}`),
      content: directed(text, paper.language),
      // Without any, an entry has the feed's (RFC 4287, 4.2.1).
      ...(authors.length > 0 && { author: authors }),
      ...(paper.translators && { contributor: paper.translators.map(({ name }) => ({ name })) }),
      ...(paper.keywords && { category: paper.keywords.map(plain).map((name) => ({ name, term: name })) }),
      published: toDate(paper.added),
      date: toDate(paper.updated ?? paper.added),
      ...(!isAccount && paper.rights !== undefined && { copyright: paper.rights }),
    });
  }
  return feed;
}
