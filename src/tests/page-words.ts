import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { readWith } from '../../scripts/readers.ts';
import { toWords } from '../passages/words.ts';

/** What of a section's page is no text: its tools, its numbers, and what is said twice. */
const besideText =
  'header, .no, .side, .anchor, .key, .moved-passages, .on-paper, script, style, svg, summary, [role="doc-noteref"], ' +
  '[role="doc-backlink"], .footnote-ref, .footnote-back';

/** A text as it is compared: its words by where they stand, `text` for the section and the id for each note. */
export type WordsByPlace = Record<string, string[]>;

/** Words of HTML, blocks apart; letters that are raised are words' letters all the same. */
const wordsOf = (html: string) =>
  toWords(
    parseHTML(
      `<html><body>${html.replace(/<\/?(?:p|li|t[dhr]|h\d|div|figcaption|caption|small|br|img|a id)\b[^>]*>/g, ' $& ')}`,
    ).document.body.textContent ?? '',
  );

/** The sections of a built paper, in their order, by their addresses below its own. */
export function listSections(dist: string, paper: string): string[] {
  const numbered = readdirSync(path.join(dist, paper), { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name === 'full') return [];
    const number = /<article\b[^>]* id="s(\d+)"/.exec(readPage(dist, paper, entry.name))?.[1];
    return number === undefined ? [] : [{ slug: entry.name, number: Number(number) }];
  });
  return numbered.sort((a, b) => a.number - b.number).map(({ slug }) => slug);
}

function readPage(dist: string, paper: string, section: string): string {
  try {
    return readFileSync(path.join(dist, paper, section, 'index.html'), 'utf8');
  } catch {
    return '';
  }
}

/** What a section's page says. */
export function wordsOfPage(dist: string, paper: string, section: string): WordsByPlace {
  const { document } = parseHTML(readPage(dist, paper, section));
  const article = document.querySelector('article');
  for (const part of article?.querySelectorAll(besideText) ?? []) part.remove();
  const endnotes = article?.querySelector('[role="doc-endnotes"]');
  const notes = [...(endnotes?.querySelectorAll('ol > li') ?? [])].map(
    ({ id, innerHTML }) => [id, wordsOf(innerHTML)] as const,
  );
  endnotes?.remove();
  return { text: wordsOf(article?.innerHTML ?? ''), ...Object.fromEntries(notes) };
}

/** What a section's file of Markdown says, as pandoc reads it. */
export function wordsOfMarkdown(dist: string, paper: string, section: string): WordsByPlace {
  const inNotes: string[] = [];
  // Pandoc knows no note in a note: such ones are called after the text.
  const source = readFileSync(path.join(dist, paper, section, 'index.html.md'), 'utf8').replace(
    /^(\[\^[\w-]+\]:)(.*)$/gm,
    (_, label: string, words: string) =>
      label + words.replace(/\[\^[\w-]+\]/g, (one) => (inNotes.push(one), '')),
  );
  // It numbers notes, so their labels are read in the order of the text.
  const whole = `${source}\n${inNotes.join(' ')}\n`;
  const labels = [...whole.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(([, label = '']) => label);
  const html = readWith('pandoc', ['-f', 'gfm+yaml_metadata_block', '-t', 'html', '--wrap=none'], whole);
  const { document } = parseHTML(`<html><body>${html}`);
  for (const part of document.querySelectorAll(besideText)) part.remove();
  const endnotes = document.querySelector('.footnotes');
  const notes = [...(endnotes?.querySelectorAll('ol > li') ?? [])].map(
    (item, index) => [labels[index] ?? '', wordsOf(item.innerHTML)] as const,
  );
  endnotes?.remove();
  document.querySelector('h1')?.remove();
  return { text: wordsOf(document.body.innerHTML), ...Object.fromEntries(notes) };
}

/** What a paper's JATS says: headings and text of all sections, then the notes in their order. */
export function wordsOfJats(file: string): string[] {
  const [body = ''] = /<body>[^]*<\/back>/.exec(readFileSync(file, 'utf8')) ?? [];
  const words = body
    .replace(
      /<(graphic|inline-graphic)\b[^]*?<\/\1>|<xref ref-type="fn"[^]*?<\/xref>|<label>.*?<\/label>/g,
      '',
    )
    .replace(/<\/?(?:title|list-item|fn|sec)\b[^>]*>/g, ' ');
  return wordsOf(words);
}
