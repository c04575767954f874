import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { readText } from './trees.ts';

/** As many characters as the schema allows. */
const longest = 600;

/**
 * The italic paragraphs that open a text, as one standfirst, and the blocks without them. A standfirst with
 * links or notes, or too long for one, stays in the text.
 *
 * @param excerptEnd offset of the excerpt marker: paragraphs that begin before it belong to the standfirst
 */
export function takeStandfirst(
  blocks: readonly RootContent[],
  excerptEnd: number | undefined,
): { standfirst: string | undefined; taken: RootContent[]; rest: RootContent[] } {
  const taken: Paragraph[] = [];
  for (const block of blocks) {
    const offset = block.position?.start.offset;
    const within =
      taken.length === 0 || (excerptEnd !== undefined && offset !== undefined && offset < excerptEnd);
    if (block.type !== 'paragraph' || !within || !isItalic(block)) break;
    taken.push(block);
  }
  const standfirst = taken
    .map((block) => readText(block))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (taken.length === 0 || standfirst.length > longest)
    return { standfirst: undefined, taken: [], rest: [...blocks] };
  return { standfirst, taken, rest: blocks.slice(taken.length) };
}

/** Nothing but plain emphasis, spaces apart. */
function isItalic(paragraph: Paragraph): boolean {
  let emphasised = false;
  for (const child of paragraph.children) {
    if (child.type === 'emphasis' && isPlain(child.children)) emphasised = true;
    else if (
      child.type === 'strong' &&
      child.children.every((inner) => inner.type === 'emphasis' && isPlain(inner.children))
    )
      emphasised = true;
    else if (child.type !== 'break' && (child.type !== 'text' || child.value.trim() !== '')) return false;
  }
  return emphasised;
}

const isPlain = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.every(
    (node) =>
      node.type === 'text' ||
      node.type === 'break' ||
      ((node.type === 'strong' || node.type === 'emphasis') && isPlain(node.children)),
  );
