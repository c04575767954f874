import type { Nodes } from 'mdast';
import { isParent } from './trees.ts';

/** Syntax of another program that a paper would show as text. */
export interface LeftOver {
  /** What it is: `citations`. */
  what: string;
  count: number;
  /** Line of the first. */
  line: number | undefined;
  /** The first, as it stands. */
  first: string;
  /** What the editor can do. */
  remedy: string;
}

/** What takes the place of code while a text is looked through: there, signs are text. */
const code = '\ufffc';

const gfm = (name: string) => `\`pandoc ${name} -t gfm -o as-gfm.md\``;
const quarto = (name: string) => `\`quarto render ${name} --to gfm\``;

interface Kind {
  what: string;
  pattern: RegExp;
  /** Files in which alone it means something. */
  files?: RegExp;
  remedy(name: string): string;
}

/**
 * What other programs would have read, the most certain first: what one kind takes is none of those after it. Each
 * pattern asks for more than a sign that prose has as well: `$5 to $10`, `@somebody` and `a < b` are words.
 */
const kinds: readonly Kind[] = [
  {
    what: 'formulas',
    pattern:
      /\$\$[^$]+\$\$|\\\[[^\]]+\\\]|\\\([^)]+\\\)|\\begin\{(?:equation|align|gather|math|array|matrix)[a-z]*\*?\}|\$(?=\S)(?:[^$\n]{0,200}[\\^_{}=+<>][^$\n]{0,200}|[A-Za-z]{1,2})(?<=\S)\$(?!\d)/g,
    remedy: (name) => gfm(`${name} -f markdown+tex_math_single_backslash`),
  },
  {
    what: 'shortcodes {{< … >}}',
    pattern: /\{\{[<%][^{}]*?[%>]\}\}/g,
    remedy: () => 'write out what each would show',
  },
  { what: 'tags {% … %}', pattern: /\{%[^{}]*?%\}/g, remedy: () => 'write out what each would show' },
  { what: 'values {{ … }}', pattern: /\{\{[^{}]+\}\}/g, remedy: () => 'write the value itself' },
  {
    what: 'citations',
    pattern:
      /\[(?:[^[\]\n]*[\s(;])?-?@\{?[\p{L}\p{N}_][^[\]]*\]|\((?=[^()/\n]{0,200}\b[a-z][a-z_-]{3,30}(?:1[5-9]|20)\d\d[a-z]?\b)[^()/\n]{0,200}\)|(?<![\p{L}\p{N}@/.])@(?!fig-|tbl-|sec-|eq-|lst-|thm-)[A-Za-z][\w:.-]*(?:1[5-9]|20)\d\d[a-z]?\b|\\(?:text|paren|auto|foot)?cite[a-z]*\*?(?:\[[^\]]*\])*\{[^}]*\}|\{cite(?::[a-z]+)?\}\ufffc/gu,
    remedy: (name) => gfm(`${name} --citeproc`),
  },
  {
    what: 'cross-references',
    pattern:
      /(?<![\p{L}\p{N}])\\?@(?:fig|tbl|sec|eq|lst|thm)-[\w-]+|\\@?(?:auto|eq|c|C|page)?ref\{?\(?[^)}\s]*[)}]|\{(?:numref|ref|eq|doc)\}\ufffc/gu,
    remedy: quarto,
  },
  { what: 'roles {…}`…`', pattern: /\{[a-z][\w:-]*\}\ufffc/g, remedy: () => 'write the words alone' },
  { what: '`:::`', pattern: /^[ \t]*:{3,}.*$/gm, remedy: (name) => `take the line out, or ${quarto(name)}` },
  {
    what: 'commands of TeX',
    pattern: /\\(?!@)[A-Za-z]{2,}\*?(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})+|^\\[a-z]{3,}[ \t]*$/gm,
    remedy: gfm,
  },
  {
    what: 'pictures ![[…]]',
    pattern: /!\[\[[^[\]\n]+\]\]/g,
    remedy: () => 'write `![what it shows](file.png)`',
  },
  { what: 'links [[…]]', pattern: /\[\[[^[\]\n]+\]\]/g, remedy: () => 'write the words alone, or a link' },
  { what: 'comments %% … %%', pattern: /%%[^%]+%%/g, remedy: () => 'take them out' },
  { what: 'marks == … ==', pattern: /==(?=[^\s=])[^=\n]+==/g, remedy: () => 'write `<mark>…</mark>`' },
  {
    what: 'pictures and links of Markdown',
    pattern: /!?\[[^[\]\n]*\]\((?=[^()\n]*[./#{])[^()\n]*\)/g,
    remedy: () => 'give each an address without spaces, and the line a paragraph of its own',
  },
  {
    what: 'attributes {…}',
    pattern:
      /\{:?[ \t]*(?:[.#][A-Za-z][\w:-]*|-)(?:[ \t]+[^{}\n]*)?\}|\{:[^{}\n]+\}|(?<=[\])])\{[\w-]+=[^{}\n]+\}/g,
    remedy: () => 'take them out',
  },
  {
    what: 'notes without a text',
    pattern: /\[\^[^\]\s]+\]/g,
    remedy: () => 'write `[^1]: The note.` on a line of its own',
  },
  {
    what: 'components',
    pattern:
      /<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>|^(?:import\s.{1,200}\sfrom\s+["'].*|export\s+(?:const|default|function)\s.*)$/gm,
    remedy: () => 'write out the words of each',
  },
  {
    what: 'tags of HTML',
    pattern: /<\/?[a-z][\w:-]*(?:\s[^<>]*)?\/?>/g,
    remedy: () => 'write their words without the tags',
  },
  {
    what: 'tables drawn with signs',
    pattern: /^\+(?:[-=:]{3,}\+)+$|^ *-{3,}(?: +-{3,})+ *$|^\|.*\|[ \t]*\n\|[\s:|-]+\|$/gm,
    remedy: gfm,
  },
  {
    what: 'expressions {…}',
    files: /\.mdx$/i,
    pattern: /\{[^{}\n]+\}/g,
    remedy: () => 'write the value itself',
  },
  {
    what: 'marks ** and __',
    pattern:
      /\*\*[^*\n]{0,200}\p{L}[^*\n]{0,200}\*\*|(?<![\p{L}\p{N}_])__[^_\n]{0,200}\p{L}[^_\n]{0,200}__/gu,
    remedy: () => 'take the spaces inside the marks away',
  },
];

const chunks: Omit<Kind, 'pattern'> = { what: 'chunks of code to run', remedy: quarto };

/**
 * Looks through what the pages will show for syntax that this importer has not understood: one entry a kind, in the
 * order of {@link kinds}.
 *
 * @param root the text as a tree, notes and all, with the lines of the manuscript
 * @param texts what stands beside the text: title, standfirst
 * @param fileName name of the manuscript, for the commands that remedies name
 */
export function findLeftOver(root: Nodes, texts: readonly string[], fileName: string): LeftOver[] {
  const found = new Map<string, LeftOver>();
  const add = ({ what, remedy }: Omit<Kind, 'pattern'>, first: string, line: number | undefined) => {
    const known = found.get(what);
    if (known) known.count++;
    else found.set(what, { what, count: 1, line, first, remedy: remedy(fileName) });
  };
  const within = kinds.filter(({ files }) => files?.test(fileName) ?? true);
  const search = ({ text, lineAt }: Block) => {
    let rest = text;
    for (const kind of within) {
      rest = rest.replace(kind.pattern, (match: string, ...more: unknown[]) => {
        const at = more.find((value) => typeof value === 'number') ?? 0;
        add(kind, match.replaceAll(code, '`…`'), lineAt(at));
        return match.replace(/[^\n]/g, ' ');
      });
    }
  };
  for (const block of readBlocks(root, (first, line) => add(chunks, first, line))) search(block);
  for (const text of texts) search({ text, lineAt: () => undefined });
  const order = [...kinds, chunks].map(({ what }) => what);
  return [...found.values()].sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}

interface Block {
  text: string;
  lineAt(offset: number): number | undefined;
}

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** The running text of each block, and code that was to be run. */
function* readBlocks(
  node: Nodes,
  chunk: (first: string, line: number | undefined) => void,
): Generator<Block> {
  const line = node.position?.start.line;
  if (node.type === 'code' && node.lang?.startsWith('{'))
    chunk(`\`\`\`${node.lang} ${node.meta ?? ''}`.trim(), line);
  if (blocks.has(node.type)) {
    const pieces: { text: string; line: number | undefined }[] = [];
    collect(node, pieces, chunk);
    yield {
      text: pieces.map(({ text }) => text).join(''),
      lineAt(offset) {
        let left = offset;
        for (const piece of pieces) {
          if (left < piece.text.length)
            return (piece.line ?? line ?? 1) + piece.text.slice(0, left).split('\n').length - 1;
          left -= piece.text.length;
        }
        return line;
      },
    };
  } else if (isParent(node)) for (const child of node.children) yield* readBlocks(child, chunk);
}

function collect(
  node: Nodes,
  pieces: { text: string; line: number | undefined }[],
  chunk: (first: string, line: number | undefined) => void,
): void {
  const line = node.position?.start.line;
  if (node.type === 'text' || node.type === 'html') pieces.push({ text: node.value, line });
  else if (node.type === 'inlineCode') {
    if (/^\{?(?:r|python|julia)\}? \S/.test(node.value)) chunk(`\`${node.value}\``, line);
    pieces.push({ text: code, line });
  } else if (node.type === 'break') pieces.push({ text: '\n', line });
  else if (isParent(node)) for (const child of node.children) collect(child, pieces, chunk);
}

/** What was left, for a headline: `citations 47, formulas 212`. */
export const nameLeftOver = (left: readonly LeftOver[]): string =>
  left.map(({ what, count }) => `${what} ${count.toLocaleString('en')}`).join(', ');
