import type { Nodes, Root } from 'hast';
import { markdownToHast, markdownToMdast, type MdastNode, mdxToHast, mdxToMdast } from 'satteri';
import { extractPassages, type FoundPassage, isNotes } from '../passages/extract.ts';
import type { Voices } from '../schemas/note.ts';
import { show } from '../schemas/problems.ts';
import { sectionFeatures } from './features.ts';
import { findMissing } from './find-missing.ts';
import { drawFormula, FormulaError } from './formula.ts';
import { allowedHtml, findForeignHtml } from './plain-html.ts';
import { isNote, readNote } from './read-note.ts';

/**
 * The passages of a section's source, or all that keeps them from being read and shown. For whoever looks at the text
 * before a build, with no page in mind: pages have theirs from `render()`.
 *
 * @param source MDX or Markdown with its front matter
 * @param name of the file, for the messages; its ending tells which of the two it is
 * @param voices those of the paper, to hold notes against that are data; without them these are not looked at
 * @param hasFile whether a file is there, by its address as the text has it; without it files are not looked at
 */
export function readSection(
  source: string,
  name: string,
  voices?: Voices,
  hasFile: (address: string) => boolean = () => true,
): { passages: FoundPassage[]; problems?: undefined } | { passages?: undefined; problems: string[] } {
  const isMdx = name.endsWith('.mdx');
  try {
    const looksAtNotes = isMdx && voices !== undefined && source.includes('<Note');
    const options = { position: false, features: sectionFeatures };
    const tree = (isMdx ? mdxToHast(source, options) : markdownToHast(source, options)) as Root;
    const problems = [
      ...(isMdx ? [] : findForeignHtml(tree)).map(
        ({ found, like }) =>
          `${name}:${lineOf(source, like)}: (the text): expected ${allowedHtml}; found ${show(found)}: ` +
          'write it in Markdown, or call the file .mdx if it is a program of yours',
      ),
      ...findWrongFormulas(tree).map(
        ({ source: formula, reason }) =>
          `${name}:${lineOf(source, formula)}: (the text): expected a formula that can be read; found ${show(formula)}: ` +
          `${reason}; write it otherwise, or between backticks as code`,
      ),
      ...findLostNotes(source, tree, isMdx).map(
        ({ label, line }) =>
          `${name}:${line}: (the notes): expected [^${label}] in the text; found the note alone, which no page would ` +
          'show: write the reference where it belongs; after a bare address, which it would be a part of, make that ' +
          '[words](address)',
      ),
      ...findMissing(tree, source, hasFile).map(
        ({ like, said }) => `${name}:${lineOf(source, like)}: ${said}`,
      ),
      ...(looksAtNotes && !/^import\s+Note\b/m.test(source) ? findWrongNotes(source, name, voices) : []),
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

/** What is wrong with the notes that are data. */
function findWrongNotes(source: string, name: string, voices: Voices): string[] {
  const collect = (node: MdastNode, isOwn: boolean): string[] => {
    if (isNote(node)) {
      const problems = isOwn ? (readNote(node, voices).problems ?? []) : [misplaced];
      return problems.map((said) => `${name}:${node.position?.start.line ?? 1}: ${said}`);
    }
    if (!('children' in node)) return [];
    const isAlone = node.type === 'footnoteDefinition' && node.children.length === 1;
    return node.children.flatMap((child) => collect(child, isAlone));
  };
  return collect(mdxToMdast(source), false);
}

const misplaced =
  'Note: expected alone in a note; found it among other words: write [^1]: <Note … />, and its words between its tags';

/** Formulas that would be shown as their source. */
function findWrongFormulas(node: Nodes): { source: string; reason: string }[] {
  if (!('children' in node)) return [];
  const name = node.type === 'element' && node.tagName === 'code' ? String(node.properties['className']) : '';
  const [formula] = node.children;
  if (!name.includes('math-') || formula?.type !== 'text') return node.children.flatMap(findWrongFormulas);
  try {
    drawFormula(formula.value, name.includes('math-display'));
    return [];
  } catch (error) {
    if (error instanceof FormulaError) return [{ source: formula.value, reason: error.message }];
    throw error;
  }
}

/** The line of a source that something stands in, the first if none looks like it. */
function lineOf(source: string, like: RegExp | string): number {
  const at = typeof like === 'string' ? source.indexOf(like) : source.search(like);
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
