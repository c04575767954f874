import type { Nodes, Root } from 'hast';
import { markdownToHast, markdownToMdast, type MdastNode, mdxToHast, mdxToMdast } from 'satteri';
import { extractPassages, type FoundPassage, isNotes } from '../passages/extract.ts';
import { show } from '../schemas/problems.ts';
import { sectionFeatures } from './features.ts';
import { allowedHtml, findForeignHtml } from './plain-html.ts';

/**
 * The passages of a section's source, or all that keeps them from being read and shown. For whoever looks at the text
 * before a build, with no page in mind: pages have theirs from `render()`.
 *
 * @param source MDX or Markdown with its front matter
 * @param name of the file, for the messages; its ending tells which of the two it is
 */
export function readSection(
  source: string,
  name: string,
): { passages: FoundPassage[]; problems?: undefined } | { passages?: undefined; problems: string[] } {
  const isMdx = name.endsWith('.mdx');
  try {
    const options = { position: false, features: sectionFeatures };
    const tree = (isMdx ? mdxToHast(source, options) : markdownToHast(source, options)) as Root;
    const problems = [
      ...(isMdx ? [] : findForeignHtml(tree)).map(
        ({ found, like }) =>
          `${name}:${lineOf(source, like)}: (the text): expected ${allowedHtml}; found ${show(found)}: ` +
          'write it in Markdown, or call the file .mdx if it is a program of yours',
      ),
      ...findLostNotes(source, tree, isMdx).map(
        ({ label, line }) =>
          `${name}:${line}: (the notes): expected [^${label}] in the text; found the note alone, which no page would ` +
          'show: write the reference where it belongs; after a bare address, which it would be a part of, make that ' +
          '[words](address)',
      ),
    ];
    return problems.length > 0 ? { problems } : { passages: extractPassages(tree) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, line = '1', reason = said] = /^(\d+):\d+: ([^]*?)(?: \(mdx[\w:-]*\))?$/.exec(said) ?? [];
    const found = show(source.split('\n')[Number(line) - 1]?.trim());
    return {
      problems: [
        `${name}:${line}: (the text): expected MDX; found ${found}: ${reason}; ` +
          'where the sign itself is meant, write \\< or \\{',
      ],
    };
  }
}

/** The line of a source that something stands in, the first if none looks like it. */
function lineOf(source: string, like: RegExp): number {
  const at = source.search(like);
  return at < 0 ? 1 : source.slice(0, at).split('\n').length;
}

interface Note {
  label: string;
  line: number;
}

/** Notes that nothing refers to, or that another of their label stands before: Markdown leaves them out. */
function findLostNotes(source: string, tree: Root, isMdx: boolean): Note[] {
  const shown = tree.children.filter(isNotes).flatMap(listIds);
  const unmatched = new Set(shown);
  // What may be a note: mostly each is shown, and the source need not be read again.
  const like = source.matchAll(/\[\^([^\]]+)\]:/g);
  if (like.every(([, label = '']) => unmatched.delete(label.toLowerCase()))) return [];
  const unclaimed = new Set(shown);
  const parsed = isMdx ? mdxToMdast(source) : markdownToMdast(source);
  return listNotes(parsed).filter(({ label }) => !unclaimed.delete(label.toLowerCase()));
}

/** Labels of the notes at a section's end. */
function listIds(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const id = node.type === 'element' && node.tagName === 'li' ? String(node.properties['id']) : '';
  const own = /^user-content-fn-(.*)$/.exec(id)?.[1];
  return [...(own === undefined ? [] : [decodeURI(own)]), ...node.children.flatMap(listIds)];
}

function listNotes(node: MdastNode): Note[] {
  const own =
    node.type === 'footnoteDefinition'
      ? [{ label: node.label ?? node.identifier, line: node.position?.start.line ?? 1 }]
      : [];
  return 'children' in node ? [...own, ...node.children.flatMap(listNotes)] : own;
}
