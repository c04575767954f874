import { type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement, mdxToMdast } from 'satteri';
import { applyCuts, type Cut, feeds } from '../cuts.ts';
import { kept, unwrapped } from '../html-tags.ts';
import { Refusal } from '../refusal.ts';
import { quote, type Report } from '../report.ts';
import { addressOf, figureOf, isPictureAddress, type TagValues, wordsOf } from './tag-values.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Components that set words apart, as Docusaurus, Starlight and others name them. */
const boxes = /^(?:admonition|alert|aside|callout|caution|danger|important|info|note|tip|warning)$/;

/**
 * Reads a manuscript that is a program (MDX, as Astro, Docusaurus and others have it) without running it: what is imported
 * and exported goes, a component gives its pictures and words, and a plain value stands where it is asked for. Each is
 * reported; what only running it would show stays as text. Lines keep their numbers.
 *
 * @throws {Refusal} where it is no MDX, with the line
 */
export function convertMdx(text: string, report: Report): string {
  const tree = read(text);
  const values = new Map<string, string>();
  const cuts: Cut[] = [];
  visit(tree, (node) => {
    if (node.type === 'mdxjsEsm') readValues(node.value, values);
  });
  visit(tree, (node, within) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const line = node.position?.start.line;
    const cut = (from: number, to: number, by: string) => {
      // Before a tag that begins its line nothing is left that Markdown would take for code.
      const indent = /(?:^|\n)([ \t]+)$/.exec(text.slice(Math.max(0, from - 200), from))?.[1]?.length ?? 0;
      cuts.push({
        start: from - (within === 'top' ? indent : 0),
        end: to,
        by: by + feeds(text.slice(from, to)),
      });
    };
    switch (node.type) {
      case 'mdxjsEsm':
        report.add('dropped', `a line of a program: ${quote(node.value)}`, line);
        cut(start, end, '');
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) {
          report.add('dropped', `a comment: ${quote(node.value)}`, line);
          cut(start, end, '');
          return;
        }
        const value = valueOf(node.value, values);
        if (value !== undefined) cut(start, end, value);
        return;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const first = node.children[0]?.position?.start.offset;
        const last = node.children.at(-1)?.position?.end.offset;
        const shown = showElement(node, values, report);
        if (first === undefined || last === undefined) cut(start, end, shown.whole);
        else {
          cut(start, start + text.slice(start, first).trimEnd().length, shown.opening);
          cut(end - text.slice(last, end).trimStart().length, end, shown.closing);
        }
        return;
      }
      default:
        if (within === 'component') unindent(text, node, cuts);
    }
  });
  return applyCuts(text, cuts).text;
}

function read(text: string): MdastNode {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  // Comments and headings' own ids, which Docusaurus allows, are no MDX; what comes after this reads them.
  const source = text.replace(/<!--[\s\S]*?-->/g, blank).replace(/\{#[\w:.-]+\}(?=[ \t]*$)/gm, blank);
  try {
    return mdxToMdast(source);
  } catch (error) {
    const [, line, , what] =
      /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[\w:-]*\))?$/.exec(String((error as Error).message)) ?? [];
    throw new Refusal(
      `it is no MDX that can be read: ${what ?? String(error)}`,
      'Mend the line; or call the file .md, where tags and braces are text.',
      line === undefined ? undefined : Number(line),
    );
  }
}

/** Where a block stands: under the root or components alone, right within one, or anywhere else. */
type Within = 'top' | 'component' | 'other';

function visit(node: MdastNode, see: (node: MdastNode, within: Within) => void, isTop = true): void {
  if (!('children' in node)) return;
  const isComponent = node.type === 'mdxJsxFlowElement';
  for (const child of node.children as MdastNode[]) {
    const isTag = child.type.startsWith('mdx');
    see(child, !isTop ? 'other' : isComponent && !isTag ? 'component' : 'top');
    visit(child, see, isTop && child.type === 'mdxJsxFlowElement');
  }
}

/** What a block within a component is indented by goes: outside of MDX it would make code of it. */
function unindent(text: string, node: MdastNode, cuts: Cut[]): void {
  const from = node.position?.start.offset ?? 0;
  const depth = (node.position?.start.column ?? 1) - 1;
  const first = text.lastIndexOf('\n', from - 1) + 1;
  if (depth === 0 || text.slice(first, from).trim() !== '') return;
  for (let at = first; at < (node.position?.end.offset ?? 0); at = text.indexOf('\n', at) + 1) {
    const indent = /^[ \t]*/.exec(text.slice(at, at + depth))?.[0].length ?? 0;
    if (indent > 0) cuts.push({ start: at, end: at + indent });
    if (text.indexOf('\n', at) < 0) break;
  }
}

/** What imports and exports give a name to, where it is a picture's address or a plain value. */
function readValues(program: string, values: Map<string, string>): void {
  for (const [, name = '', , address = ''] of program.matchAll(
    /^import\s+(\w+)\s+from\s+(["'])([^"'\n]+)\2/gm,
  ))
    if (isPictureAddress(address)) values.set(name, address);
  for (const [, name = '', value = ''] of program.matchAll(
    /^export\s+const\s+(\w+)\s*=\s*([^;\n]+);?\s*$/gm,
  )) {
    const plain = valueOf(value, values);
    if (plain !== undefined) values.set(name, plain);
  }
}

/** A plain value that an expression is, or the one it names; nothing for all that would have to be run. */
function valueOf(expression: string, values: ReadonlyMap<string, string>): string | undefined {
  const text = expression.trim();
  const literal = /^(["'`])((?:(?!\1)[^\\$]|\\.)*)\1$/s.exec(text);
  if (literal) return (literal[2] ?? '').replace(/\\(["'`\\])/g, '$1');
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  // `require("./a.png").default`, `useBaseUrl("/a.png")`
  const address = /^(?:require|useBaseUrl)\(\s*(["'])([^"']+)\1\s*\)(?:\.default)?$/.exec(text)?.[2];
  return address ?? values.get(/^(\w+)(?:\.(?:src|default))?$/.exec(text)?.[1] ?? '');
}

interface Shown {
  /** In the place of the opening tag, and of the closing one. */
  opening: string;
  closing: string;
  /** In the place of an element without content. */
  whole: string;
}

function showElement(node: Element, values: ReadonlyMap<string, string>, report: Report): Shown {
  const nothing: Shown = { opening: '', closing: '', whole: '' };
  if (node.name === null) return nothing;
  const given = readAttributes(node, values);
  const name = node.name.replace(/^.*\./, '');
  const tell = (fate: 'changed' | 'dropped', what: string) =>
    report.add(fate, `the component ${quote(`<${node.name}>`)} ${what}`, node.position?.start.line);
  const isBlock = node.type === 'mdxJsxFlowElement';
  const figure = figureOf(given);
  if (figure !== undefined) {
    if (name !== 'img') tell('changed', 'became a figure');
    return { ...nothing, opening: figure, whole: figure };
  }
  if (/^[a-z]/.test(name)) return showTag(name, given, isBlock) ?? nothing;
  const kind = given.named.get('type') ?? given.named.get('kind') ?? name.toLowerCase();
  const words = wordsOf(given);
  const address = addressOf(name.toLowerCase(), given);
  if (address !== undefined) {
    tell('changed', 'became a link');
    return { ...nothing, opening: `<${address}> `, whole: `<${address}>` };
  }
  if (isBlock && boxes.test(name.toLowerCase()) && node.children.length > 0) {
    tell('changed', 'became a box');
    return {
      ...nothing,
      opening: `:::${boxes.test(kind) ? kind : 'note'}${words && `[${words}]`}`,
      closing: ':::',
    };
  }
  const hasWords = words !== '' || node.children.length > 0;
  tell(hasWords ? 'changed' : 'dropped', hasWords ? 'is taken away, its words stay' : 'shows nothing here');
  // Two spaces end the line, should no empty one follow.
  return { ...nothing, opening: words === '' ? '' : isBlock ? `**${words}**  ` : `${words} `, whole: words };
}

/** A tag of HTML as Markdown's readers know it; nothing for one that only arranges. */
function showTag(name: string, { named }: TagValues, isBlock: boolean): Shown | undefined {
  if (unwrapped.has(name) || (isBlock && name === 'p')) return undefined;
  const attributes = kept.has(name)
    ? ['href', 'title', 'lang', 'dir', 'colspan', 'rowspan'].flatMap((key) => {
        const value = named.get(key);
        return value === undefined ? [] : [` ${key}="${value.replaceAll('"', '&quot;')}"`];
      })
    : [];
  const opening = `<${name}${attributes.join('')}>`;
  const empty = name === 'br' || name === 'hr';
  return { opening, closing: `</${name}>`, whole: empty ? opening : `${opening}</${name}>` };
}

function readAttributes(node: Element, values: ReadonlyMap<string, string>): TagValues {
  const named = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    const said = typeof value === 'string' ? value : value ? valueOf(value.value, values) : undefined;
    if (said !== undefined) named.set(name.toLowerCase(), said.replace(/\s+/g, ' ').trim());
  }
  return { named, others: [] };
}
