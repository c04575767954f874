import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Author } from '../schemas/paper.ts';
import { toAuthor } from './authors.ts';
import type { Report } from './report.ts';
import { lineOf, readText } from './trees.ts';

/** What stands about the authors after a text's last rule. */
export interface AuthorNotes {
  /** The authors, each with their note. */
  authors: Author[];
  /** The paragraphs taken, in the manuscript's order. */
  taken: Paragraph[];
  /** The blocks without rule and notes. */
  rest: RootContent[];
}

const mostBlocks = 12;
const mostCharacters = 6000;

/**
 * Takes the paragraphs after the last rule for notes on the authors when each, or the first, names one; a
 * front matter that ends in “et al.” gets the names that such paragraphs begin with.
 */
export function takeAuthorNotes(
  blocks: readonly RootContent[],
  { authors, others }: { authors: readonly Author[]; others: boolean },
  report: Report,
): AuthorNotes | undefined {
  const rule = blocks.findLastIndex((block) => block.type === 'thematicBreak');
  const tail = blocks.slice(rule + 1);
  if (rule < 0 || tail.length === 0 || tail.length > mostBlocks) return undefined;
  const paragraphs = tail.filter(
    (block): block is Paragraph => block.type === 'paragraph' && block.children.every(isPlain),
  );
  if (paragraphs.length < tail.length || readText({ type: 'root', children: tail }).length > mostCharacters)
    return undefined;

  const noted: Author[] = authors.map((author) => ({ ...author }));
  let current: Author | undefined;
  const owners = paragraphs.map((paragraph) => {
    const text = readText(paragraph);
    const lead = leadOf(paragraph);
    const named = noted.find((author) => names(author, lead ?? text.slice(0, 300)));
    if (named) current = named;
    else if (lead !== undefined && others && looksLikeName(lead)) {
      current = toAuthor(lead);
      noted.push(current);
      report.add('guessed', `${lead} is taken for one of the other authors`, lineOf(paragraph));
    }
    return current;
  });
  const [first] = owners;
  if (first === undefined) return undefined;
  paragraphs.forEach((paragraph, index) => {
    const owner = owners[index] ?? first;
    const text = readText(paragraph).replace(/\s+/g, ' ').trim();
    owner.note = owner.note === undefined ? text : `${owner.note} ${text}`;
  });
  report.add(
    'changed',
    'what stands after the last rule is now the note on the author',
    lineOf(tail[0] as RootContent),
  );
  return { authors: noted, taken: paragraphs, rest: blocks.slice(0, rule) };
}

const isPlain = (node: PhrasingContent): boolean =>
  node.type === 'text' ||
  node.type === 'break' ||
  ((node.type === 'strong' || node.type === 'emphasis') && node.children.every(isPlain));

/** The bold words a paragraph begins with, `__Jane Doe__ is …`, possibly within emphasis. */
function leadOf(paragraph: Paragraph): string | undefined {
  let [first]: PhrasingContent[] = paragraph.children;
  if (first?.type === 'emphasis') [first] = first.children;
  return first?.type === 'strong' ? readText(first).trim() : undefined;
}

const names = (author: Author, text: string) => text.toLowerCase().includes(author.name.toLowerCase());

const looksLikeName = (text: string) => /^\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}.’'-]+){1,4}$/u.test(text);
