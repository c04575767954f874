import type { Element, ElementContent, Root, RootContent } from 'hast';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  defineHastPlugin,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
  mdxToHast,
} from 'satteri';
import { markdownFeatures } from './features.ts';

/** What a text may need that Markdown has no sign for. */
const plain = new Set(
  'abbr b bdi bdo br cite del dfn em i ins kbd mark q s samp small span strong sub sup u var wbr'.split(' '),
);
const attributes = new Set(['dir', 'lang', 'title']);

type Node = RootContent | ElementContent;
type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/**
 * Makes elements of the few tags a text may need, and refuses all else that MDX could hold: code, components, the
 * parts of a page. `<Figure>` is left to `placeFigures`. Runs first, for other plugins know elements only.
 *
 *     CO<sub>2</sub>   →   the same, no longer a component of that name
 *
 * @throws with file, line and remedy
 */
export const plainElements: HastPluginEntry = ({ source }) =>
  mayHoldCode(source) &&
  defineHastPlugin({
    name: 'plain-elements',
    before(root, ctx) {
      if (findProblem(root) !== undefined) throw new Error(describeProblem(ctx));
      for (const child of root.children) replaceTags(child, ctx);
    },
  });

/**
 * Whether MDX has a sign that could begin a tag or code. Most sections have none, or each after a backslash, which
 * makes a letter of it, and are spared a look at their whole tree.
 */
export const mayHoldCode = (source: string): boolean =>
  /(?<!\\)(?:\\\\)*[<{]|^\s*(?:import|export)\b/m.test(source);

function replaceTags(node: Node, ctx: HastVisitorContext): void {
  if (isJsx(node)) {
    if (node.name !== 'Figure') ctx.replaceNode(node, withElements(node));
  } else if ('children' in node) for (const child of node.children) replaceTags(child, ctx);
}

/** The node with elements for its tags, all the way down. */
function withElements(node: Node): ElementContent {
  if (!('children' in node)) return node as ElementContent;
  const children = node.children.map(withElements);
  if (!isJsx(node)) return { ...node, children } as ElementContent;
  const properties: Element['properties'] = {};
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute') properties[attribute.name] = String(attribute.value ?? '');
  return { type: 'element', tagName: node.name ?? '', properties, children };
}

const isJsx = (node: Node | Root): node is Jsx =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

interface Problem {
  node: Node;
  says: string;
}

/** The first thing in a tree that is no text, no plain element and no figure. */
function findProblem(node: Node | Root): Problem | undefined {
  if (node.type === 'mdxjsEsm') return { node, says: 'a line of code' };
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return { node, says: `{${node.value}}, code to run` };
  }
  if (isJsx(node) && !isAllowed(node)) return { node, says: `the tag <${node.name ?? ''}>` };
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const problem = findProblem(child);
    if (problem) return problem;
  }
  return undefined;
}

function isAllowed({ type, name, attributes: given }: Jsx): boolean {
  if (name === 'Figure') return type === 'mdxJsxFlowElement';
  const texts = given.every(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attributes.has(attribute.name) &&
      typeof attribute.value === 'string',
  );
  return plain.has(name ?? '') && texts;
}

function describeProblem({ source, fileURL }: HastVisitorContext): string {
  // Read once more, now with lines: it costs time that sections without problems are spared.
  const problem = findProblem(mdxToHast(source, { position: true, features: markdownFeatures }) as Root);
  const file = fileURL && fileURLToPath(fileURL);
  const whole = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : source;
  const before = whole.slice(0, Math.max(0, whole.lastIndexOf(source))).split('\n').length - 1;
  const line = before + (problem?.node.position?.start.line ?? 1);
  return (
    `${file ?? 'section'}:${line}: ${problem?.says ?? 'something'} cannot stand in a section: expected text, ` +
    `<Figure id="…" /> on a line by itself, or ${[...plain].map((name) => `<${name}>`).join(' ')} with no attributes ` +
    `but ${[...attributes].join(', ')}. Write \\{ or \\< for the sign itself.`
  );
}
