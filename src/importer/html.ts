import { fromHtml } from 'hast-util-from-html';
import type { Properties } from 'hast';
import type { Html, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { convertFragment, keptAttributes } from './html-fragment.ts';
import { inlineTags, isScript, kept, signless, toName, unwrapped } from './html-tags.ts';
import { readInlineMarkdown } from './markdown.ts';
import { quote, type Report } from './report.ts';
import { isParent, lineOf, mergeTexts } from './trees.ts';

interface Context {
  /** The Markdown the tree was read from. */
  source: string;
  report: Report;
}

/**
 * Turns raw HTML into Markdown where it says something Markdown can say; all else is shown as the text it is.
 * Afterwards no `html` node is left in the tree.
 */
export function convertHtml(parent: Parents, context: Context): void {
  for (const child of parent.children) if (isParent(child)) convertHtml(child, context);
  const blocks = parent.children as RootContent[];
  const children = blocks.some((node) => node.type === 'html')
    ? holdsBlocks(parent)
      ? convertBlocks(blocks, context)
      : convertInline(blocks as PhrasingContent[], context)
    : blocks;
  parent.children = mergeTexts(children) as typeof parent.children;
}

const holdsBlocks = (node: Nodes) =>
  node.type === 'root' ||
  node.type === 'blockquote' ||
  node.type === 'listItem' ||
  node.type === 'footnoteDefinition';

const tagPattern = /<(\/?)([A-Za-z][\w:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/y;

interface Tag {
  name: string;
  closing: boolean;
  /** `<br/>` or a tag that never has content. */
  empty: boolean;
}

const voidTags = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/** The tag that begins at an offset, if one does. */
function readTag(text: string, at = 0): (Tag & { end: number }) | undefined {
  tagPattern.lastIndex = at;
  const match = tagPattern.exec(text.length > at + 20_000 ? text.slice(0, at + 20_000) : text);
  if (!match) return undefined;
  const name = toName(match[2] ?? '');
  return {
    name,
    closing: match[1] === '/',
    empty: match[3] === '/' || voidTags.has(name),
    end: tagPattern.lastIndex,
  };
}

/** The tags of a piece of HTML that holds nothing else; nothing where it holds text. */
function onlyTags(text: string): Tag[] | undefined {
  const tags: Tag[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const tag = readTag(text, at);
    if (!tag || tags.length > 50) return undefined;
    tags.push(tag);
    at = tag.end;
  }
  return tags;
}

/** Whether a tag without its partner may go: what it holds stays. */
const isSilent = (name: string) => unwrapped.has(name) || signless.has(name) || name === 'p';

const comment = /^(?:\s*<!--[\s\S]*?-->)+\s*$/;

function convertBlocks(nodes: RootContent[], context: Context): RootContent[] {
  const out: RootContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.type !== 'html') {
      if (node) out.push(node);
      continue;
    }
    const line = lineOf(node);
    if (comment.test(node.value)) {
      context.report.add('dropped', `a comment: ${quote(node.value)}`, line);
      continue;
    }
    const tags = onlyTags(node.value);
    const first = readTag(node.value.trimStart());
    if (
      tags?.length &&
      tags.every(({ name }) => isSilent(name) || name === 'figure' || name === 'figcaption')
    ) {
      context.report.add('changed', `${quote(node.value)} taken away, what it holds stays`, line);
      continue;
    }
    const [only] = tags ?? [];
    if (tags?.length === 1 && only?.name === 'blockquote') {
      const end = only.closing ? -1 : findClosing(nodes, index, 'blockquote');
      if (end >= 0) {
        const held = convertBlocks(nodes.slice(index + 1, end), context) as never[];
        out.push({ type: 'blockquote', children: held, position: node.position });
        index = end;
        continue;
      }
    }
    const end = first && !first.closing && !first.empty ? findEnd(nodes, index, first.name) : index;
    const last = nodes[end];
    const html =
      end > index && last
        ? context.source.slice(node.position?.start.offset, last.position?.end.offset)
        : node.value;
    index = end;
    if (end === index && first && inlineTags.has(first.name)) {
      out.push(...convertInlineBlock(html, line, context));
    } else {
      out.push(...convertFragment(html, line, context.report));
    }
  }
  return out;
}

/** Index of the node that closes what the node at `index` opens, looking a little ahead; −1 where none does. */
function findClosing(nodes: RootContent[], index: number, name: string): number {
  let depth = 0;
  for (let at = index; at < Math.min(nodes.length, index + 200); at++) {
    const node = nodes[at];
    if (node?.type !== 'html') continue;
    depth += balance(node.value, name);
    if (depth <= 0) return at;
  }
  return -1;
}

function findEnd(nodes: RootContent[], index: number, name: string): number {
  const node = nodes[index];
  if (node?.type !== 'html' || balance(node.value, name) <= 0 || unwrapped.has(name) || inlineTags.has(name))
    return index;
  const end = findClosing(nodes, index, name);
  return end < 0 ? index : end;
}

/** How many more elements of a name a piece of HTML opens than it closes. */
function balance(html: string, name: string): number {
  const opened = html.match(new RegExp(`<${name}(?=[\\s>])`, 'gi'))?.length ?? 0;
  const closed = html.match(new RegExp(`</${name}\\s*>`, 'gi'))?.length ?? 0;
  return opened - closed;
}

/** A block that begins with an inline tag: kramdown and authors mean a paragraph of Markdown. */
function convertInlineBlock(html: string, line: number | undefined, context: Context): RootContent[] {
  const tree = readInlineMarkdown(html.trim());
  const shift = (line ?? 1) - 1;
  const inner: Context = { source: html.trim(), report: context.report };
  moveDown(tree, shift);
  convertHtml(tree, inner);
  return tree.children;
}

function moveDown(node: Nodes, lines: number): void {
  if (node.position) {
    node.position = {
      start: { ...node.position.start, line: node.position.start.line + lines },
      end: { ...node.position.end, line: node.position.end.line + lines },
    };
  }
  if (isParent(node)) for (const child of node.children) moveDown(child, lines);
}

const inlineMarks: Partial<Record<string, 'emphasis' | 'strong' | 'delete'>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
};

/** Inline tags come one by one, opening and closing; those that pair up become nodes, the others text. */
function convertInline(nodes: PhrasingContent[], context: Context): PhrasingContent[] {
  const { report } = context;
  const asText = (node: Html): PhrasingContent => {
    report.add('changed', `HTML shown as text: ${quote(node.value)}`, lineOf(node));
    return { type: 'text', value: node.value };
  };
  interface Level {
    tag: (Tag & { node: Html }) | undefined;
    children: PhrasingContent[];
  }
  const stack: Level[] = [{ tag: undefined, children: [] }];
  const top = () => stack[stack.length - 1] as Level;
  const giveUp = () => {
    const level = stack.pop();
    if (level?.tag) top().children.push(asText(level.tag.node), ...level.children);
  };
  for (const node of nodes) {
    if (node.type !== 'html') {
      top().children.push(node);
      continue;
    }
    if (comment.test(node.value)) {
      report.add('dropped', `a comment: ${quote(node.value)}`, lineOf(node));
      continue;
    }
    const tag = readTag(node.value);
    if (!tag || tag.end !== node.value.length) top().children.push(asText(node));
    else if (tag.name === 'br') top().children.push({ type: 'break', position: node.position });
    else if (tag.name === 'img') top().children.push(toImage(node, report) ?? asText(node));
    else if (tag.name === 'wbr' || (tag.empty && isSilent(tag.name)))
      report.add('changed', `${quote(node.value)} taken away`, lineOf(node));
    else if (tag.empty || (!kept.has(tag.name) && !unwrapped.has(tag.name)))
      top().children.push(asText(node));
    else if (!tag.closing) {
      if (stack.length > 60) top().children.push(asText(node));
      else stack.push({ tag: { ...tag, node }, children: [] });
    } else {
      const opener = stack.findLastIndex((level) => level.tag?.name === tag.name);
      if (opener < 0) {
        if (isSilent(tag.name)) report.add('changed', `${quote(node.value)} taken away`, lineOf(node));
        else top().children.push(asText(node));
        continue;
      }
      while (stack.length - 1 > opener) giveUp();
      const level = stack.pop();
      if (level?.tag) top().children.push(...closeTag(level.tag, level.children, report));
    }
  }
  while (stack.length > 1) {
    const name = top().tag?.name ?? '';
    if (isSilent(name)) {
      const level = stack.pop() as Level;
      report.add('changed', `<${name}> taken away, what it holds stays`, level.tag && lineOf(level.tag.node));
      top().children.push(...level.children);
    } else giveUp();
  }
  return top().children;
}

function closeTag(tag: Tag & { node: Html }, children: PhrasingContent[], report: Report): PhrasingContent[] {
  const line = lineOf(tag.node);
  const mark = inlineMarks[tag.name];
  if (mark) return wrapTight(children, (held) => ({ type: mark, children: held }));
  if (signless.has(tag.name)) {
    const given = keptAttributes(propertiesOf(tag.node.value));
    // Without one, it only arranged or coloured its words.
    if (tag.name !== 'span' || Object.keys(given).length > 0)
      return children.length === 0
        ? []
        : [{ type: 'textDirective', name: tag.name, attributes: given, children }];
  }
  if (tag.name === 'code' && children.every((child) => child.type === 'text')) {
    const value = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    return value.trim() === '' ? children : [{ type: 'inlineCode', value }];
  }
  if (tag.name === 'a') {
    const url = attributeOf(tag.node.value, 'href');
    if (url !== undefined && !isScript(url))
      return [{ type: 'link', url, children: children as never[], position: tag.node.position }];
  }
  if (tag.name === 'q') return [{ type: 'text', value: '“' }, ...children, { type: 'text', value: '”' }];
  report.add('changed', `${quote(tag.node.value)} taken away, what it holds stays`, line);
  return children;
}

/** Spaces at the edge of emphasis stay outside, where Markdown can write them. */
function wrapTight(
  children: PhrasingContent[],
  wrap: (children: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  if (children.every((child) => child.type === 'text' && child.value.trim() === '')) return children;
  const first = children[0];
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const last = children.at(-1);
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text' && after !== '') last.value = last.value.slice(0, -after.length);
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [
    ...text(before),
    wrap(children.filter((child) => child.type !== 'text' || child.value !== '')),
    ...text(after),
  ];
}

function propertiesOf(tag: string): Properties {
  const tree = fromHtml(tag, { fragment: true });
  return tree.children.find((child) => child.type === 'element')?.properties ?? {};
}

function attributeOf(tag: string, name: string): string | undefined {
  const value = propertiesOf(tag)[name];
  return typeof value === 'string' ? value : undefined;
}

function toImage(node: Html, report: Report): PhrasingContent | undefined {
  const url = attributeOf(node.value, 'src');
  if (url === undefined || isScript(url)) return undefined;
  if (/\son\w+\s*=/i.test(node.value))
    report.add('changed', `the script in ${quote(node.value)} taken away`, lineOf(node));
  return { type: 'image', url, alt: attributeOf(node.value, 'alt') ?? '', position: node.position };
}
