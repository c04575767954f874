import type { Element, ElementContent, Properties, Root as HastRoot, RootContent as HastContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { attributes, inlineTags, isScript, kept, signless, toName, unwrapped } from './html-tags.ts';
import { quote, type Report } from './report.ts';
import { flatten, isParent, isPhrasing, type Tag } from './trees.ts';

const schema: Schema = {
  tagNames: [...kept],
  attributes: {
    '*': [...attributes],
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: [],
  required: {},
  ancestors: {},
};

/** Turns a block of raw HTML into Markdown's blocks; what has no place in a text is shown as the code it is. */
export function convertFragment(html: string, line: number | undefined, report: Report): RootContent[] {
  const tree = fromHtml(html, { fragment: true });
  const shown: string[] = [];
  const gone = new Set<string>();
  tree.children = tree.children.flatMap((node) => judge(node, html, shown, gone, 0) as HastContent[]);
  for (const text of shown) report.add('changed', `HTML shown as text: ${quote(text)}`, line);
  for (const what of gone) report.add(what.startsWith('a comment') ? 'dropped' : 'changed', what, line);
  const clean = sanitize(tree, schema) as HastRoot;
  const mdast = toMdast(clean, {
    handlers: { ...keptTags, dt: paragraphOf, dd: paragraphOf, dl: childrenOf },
  });
  const children = mdast.type === 'root' ? mdast.children : [mdast as RootContent];
  const blocks = tidy(wrapPhrasing(children));
  for (const block of blocks) setLine(block, line);
  return blocks;
}

/** Keeps an element, takes it away from around its content, or turns it into the text it was written as. */
function judge(
  node: HastContent,
  html: string,
  shown: string[],
  gone: Set<string>,
  depth: number,
): ElementContent[] {
  if (node.type === 'comment') {
    gone.add(`a comment: ${quote(node.value)}`);
    return [];
  }
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const written = /^<([A-Za-z][\w:-]*)/.exec(
    html.slice(node.position?.start.offset ?? html.length).slice(0, 100),
  )?.[1];
  const name = written === undefined ? node.tagName : toName(written);
  if (depth > 60 || (!kept.has(name) && !unwrapped.has(name))) {
    const { start, end } = node.position ?? {};
    const text = start && end ? html.slice(start.offset, end.offset) : `<${name}>`;
    shown.push(text);
    if (depth === 0 && !inlineTags.has(name)) {
      // A block by itself stands as code does: verbatim, and no part of the running text.
      const code: Element = {
        type: 'element',
        tagName: 'code',
        properties: {},
        children: [{ type: 'text', value: text }],
      };
      return [{ type: 'element', tagName: 'pre', properties: {}, children: [code] }];
    }
    return [{ type: 'text', value: text }];
  }
  for (const [key, value] of Object.entries(node.properties)) {
    if (/^on/i.test(key)) gone.add(`the script in ${key.toLowerCase()}="…" of <${name}> taken away`);
    if (/^(?:href|src)$/.test(key) && typeof value === 'string' && isScript(value)) {
      gone.add(`the address ${quote(value)} of <${name}> taken away`);
    }
  }
  const children = node.children.flatMap((child) => judge(child, html, shown, gone, depth + 1));
  // A span without attributes only arranged or coloured its words.
  if (unwrapped.has(name) || (name === 'span' && Object.keys(keptAttributes(node.properties)).length === 0)) {
    gone.add(`<${name}> taken away, what it holds stays`);
    if (name === 'q') return [{ type: 'text', value: '“' }, ...children, { type: 'text', value: '”' }];
    const block: Element = { type: 'element', tagName: 'p', properties: {}, children };
    return inlineTags.has(name) || children.some(isBlock) ? children : [block];
  }
  const element: Element = { ...node, children };
  if (name === 'table') return [...liftCaption(element), element];
  if (name === 'figure' && children.some(isBlock)) {
    const joined = joinCaption(children);
    return joined ? [joined] : children;
  }
  if (name === 'figure' || name === 'figcaption')
    return children.some(isBlock) ? children : [{ ...element, tagName: 'p' }];
  return [element];
}

const isBlock = (node: ElementContent) => node.type === 'element' && !inlineTags.has(node.tagName);

/** A picture with the caption under it or above it: one paragraph, a line each; nothing where a figure holds more. */
function joinCaption(children: ElementContent[]): Element | undefined {
  const said = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [caption, ...others] = said.filter(isBlock);
  const pictures = said.filter((child) => !isBlock(child));
  const holdsPicture = (node: ElementContent): boolean =>
    node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture));
  if (caption?.type !== 'element' || caption.tagName !== 'p' || others.length > 0) return undefined;
  if (pictures.length === 0 || !pictures.every(holdsPicture) || holdsPicture(caption)) return undefined;
  const line: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
  return { ...caption, children: [...pictures, line, ...caption.children] };
}

/** A table's caption becomes the paragraph before it. */
function liftCaption(table: Element): Element[] {
  const captions = table.children.filter(
    (child) => child.type === 'element' && child.tagName === 'caption',
  ) as Element[];
  table.children = table.children.filter((child) => !captions.includes(child as Element));
  return captions.map((caption) => ({ ...caption, tagName: 'p' }));
}

const keepTag: Handle = (state, node): Tag => ({
  type: 'textDirective',
  name: node.tagName,
  attributes: keptAttributes(node.properties),
  children: state.all(node) as PhrasingContent[],
});

/** Those of an element's attributes that may stand in a section. */
export const keptAttributes = (properties: Properties): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((name) => (typeof properties[name] === 'string' ? [[name, properties[name]]] : [])),
  );

const keptTags = Object.fromEntries(Array.from(signless, (name) => [name, keepTag]));

const paragraphOf: Handle = (state, node) => {
  const children = state.all(node);
  if (node.tagName === 'dt')
    return { type: 'paragraph', children: [{ type: 'strong', children: flatten(children as Nodes[]) }] };
  return wrapPhrasing(children as RootContent[]) as never;
};

const childrenOf: Handle = (state, node) => state.all(node) as never;

/** Puts inline nodes that stand among blocks into paragraphs. */
function wrapPhrasing(nodes: RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const close = () => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      out.push({ type: 'paragraph', children: run });
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node);
    else if (node.type === 'tableCell' || node.type === 'tableRow') {
      // A cell outside of any table.
      close();
      out.push({ type: 'paragraph', children: flatten([node]) });
    } else {
      close();
      out.push(node);
    }
  }
  close();
  return out;
}

/** Makes a tree from HTML one that Markdown can write: no blocks in cells and headings, no stray inline nodes. */
function tidy(nodes: RootContent[]): RootContent[] {
  for (const node of nodes) {
    if (node.type === 'tableCell' || node.type === 'heading' || node.type === 'paragraph')
      node.children = flatten(node.children);
    else if (node.type === 'listItem' || node.type === 'blockquote') {
      node.children = tidy(wrapPhrasing(node.children)) as typeof node.children;
    } else if (isParent(node)) tidy(node.children as RootContent[]);
  }
  return nodes;
}

function setLine(node: Nodes, line: number | undefined): void {
  if (line === undefined) return;
  const point = { line, column: 1 };
  node.position = { start: point, end: point };
  if (isParent(node)) for (const child of node.children) setLine(child, line);
}
