import type { Nodes, RootContent } from 'mdast';
import { toRaised } from '../typography/raised.ts';
import { readText } from './trees.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The first sentences of a text, at most `most` characters; of a first sentence that is longer, its first
 * words and an ellipsis.
 */
export function firstSentences(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  let taken = '';
  for (const { segment } of sentences.segment(line.slice(0, most * 4))) {
    if ((taken + segment).trimEnd().length > most) break;
    taken += segment;
  }
  if (taken.trim() !== '') return taken.trim();
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  const words = (space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, '');
  return `${words.toWellFormed().replace(/\ufffd$/, '')}…`;
}

/** The text of a paragraph, in which a raised number stays one; of any other block, its text. */
function readRaised(node: Nodes): string {
  if (node.type === 'textDirective' && (node.name === 'sup' || node.name === 'sub'))
    return toRaised(node.name, readText(node));
  return node.type === 'paragraph' ? node.children.map(readRaised).join('') : readText(node);
}

/** What a card says of a section: the first sentences of its running text, else its first words of any kind. */
export function toExcerpt(blocks: readonly RootContent[], otherwise: string): string {
  const prose = blocks.filter(
    (block) => block.type === 'paragraph' && !block.children.some((child) => child.type === 'image'),
  );
  for (const source of [prose, blocks.filter((block) => block.type !== 'heading'), blocks]) {
    const text = source.slice(0, 12).map(readRaised).join(' ').replace(/\s+/g, ' ').trim();
    if (text !== '') return firstSentences(text, 300);
  }
  return firstSentences(otherwise, 300);
}
