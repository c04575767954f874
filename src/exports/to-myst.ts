import type { ElementContent } from 'hast';
import type { PlainSection } from './plain-section.ts';

/** What a MyST project may refer to: a page, or a passage or note of one (mystmd, `myst.xref.json`). */
export interface MystReference {
  kind: string;
  /** Path of the page below the site, from its first slash. */
  url: string;
  /** Path of what the page says, for a preview. */
  data: string;
  /** `s4-p7`. */
  identifier?: string;
  /** Named together with its page alone: other papers have the same ids. */
  implicit?: true;
}

/** Name of the file with what a section's page says, for MyST. */
export const mystPage = 'myst.json';

/**
 * A section's page, passages and notes as things that MyST projects can refer to.
 *
 * Source: https://mystmd.org/guide/website-metadata, and what mystmd 1.8 reads
 *
 * @param paper its address below the site
 */
export function listMystReferences(paper: string, section: PlainSection): MystReference[] {
  const url = `/${paper}/${section.slug}/`;
  const data = `${url}${mystPage}`;
  const inside = listTargets(section).map(
    ({ id, kind }) => ({ identifier: id, kind, url, data, implicit: true }) as const,
  );
  return [{ kind: 'page', url, data }, ...inside];
}

/** What a section says as a page of MyST: enough to preview what is referred to. */
export function toMystPage(paper: string, section: PlainSection): object {
  const children = listTargets(section).map(({ id, text }) => ({
    type: 'paragraph',
    identifier: id,
    label: id,
    html_id: id,
    children: [{ type: 'text', value: text }],
  }));
  return {
    kind: 'Article',
    slug: `${paper}.${section.slug}`,
    location: `/${paper}/${section.slug}/`,
    dependencies: [],
    frontmatter: { title: section.title },
    mdast: { type: 'root', children: [{ type: 'block', children }] },
    references: { cite: { order: [], data: {} } },
  };
}

const kinds: Partial<Record<string, string>> = { figure: 'figure', table: 'table' };

function listTargets({ children, notes }: PlainSection): { id: string; kind: string; text: string }[] {
  return [
    ...listPassages(children),
    ...notes.map(({ id, children: words }) => ({ id, kind: 'paragraph', text: wordsIn(words) })),
  ];
}

/** Passages by their marks: a mark is the first thing in what it marks, or stands before it. */
function listPassages(nodes: readonly ElementContent[]): { id: string; kind: string; text: string }[] {
  return nodes.flatMap((node, at) => {
    if (node.type !== 'element') return [];
    if (node.tagName === 'passage-mark') {
      const next = nodes.slice(at + 1).find((one) => one.type === 'element');
      const isBox = next?.type === 'element' && /^(?:table|pre)$/.test(next.tagName);
      return isBox ? [describe(String(node.properties['id']), next.tagName, [next])] : [];
    }
    const holder = node.children.find((child) => child.type === 'element');
    const caption =
      holder?.type === 'element' && holder.tagName === 'figcaption' ? holder.children : node.children;
    const mark = caption.find((child) => child.type === 'element' && child.tagName === 'passage-mark');
    const boxed = caption.some((child) => child.type === 'element' && /^(?:table|pre)$/.test(child.tagName));
    if (mark?.type !== 'element' || boxed) return listPassages(node.children);
    const isItem = node.tagName === 'li';
    const own = isItem ? node.children.filter((child) => !isList(child)) : caption;
    const inner = isItem ? listPassages(node.children.filter(isList)) : [];
    return [describe(String(mark.properties['id']), node.tagName, own), ...inner];
  });
}

const isList = (node: ElementContent) =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');

const describe = (id: string, tagName: string, nodes: readonly ElementContent[]) => ({
  id,
  kind: kinds[tagName] ?? 'paragraph',
  text: wordsIn(nodes),
});

const wordsIn = (nodes: readonly ElementContent[]): string => read(nodes).replace(/\s+/g, ' ').trim();

const read = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      return /^(?:p|li|tr|t[dh]|pre)$/.test(node.tagName) ? `${read(node.children)} ` : read(node.children);
    })
    .join('');
