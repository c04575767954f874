import type { Definition, Root, RootContent } from 'mdast';
import { quote, type Report } from './report.ts';
import { lineOf, mapTree, readText, walk } from './trees.ts';

/**
 * Brings every address to where it is used and keeps those a reader can follow from here: to other sites
 * and to headings of the same text. Addresses that run something, and paths on the manuscript's former
 * site, lose their link and keep their words.
 */
export function settleLinks(tree: Root, report: Report): void {
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  mapTree(tree, (node) => {
    switch (node.type) {
      case 'linkReference': {
        const definition = definitions.get(node.identifier);
        return definition
          ? settleLink(
              { ...titled(definition), type: 'link', children: node.children, position: node.position },
              report,
            )
          : node.children;
      }
      case 'imageReference': {
        const definition = definitions.get(node.identifier);
        return definition
          ? [{ ...titled(definition), type: 'image', alt: node.alt ?? '', position: node.position }]
          : [{ type: 'text', value: node.alt ?? '' }];
      }
      case 'definition':
        return used.has(node.identifier) ? [] : keepDefinition(node, report);
      case 'link':
        return settleLink(node, report);
      default:
        return [node];
    }
  });
}

const titled = ({ url, title }: Definition) => (title ? { url, title } : { url });

/** An address nobody refers to is no text; but “[Note]: see above” is, whatever Markdown makes of it. */
function keepDefinition(node: Definition, report: Report): RootContent[] {
  if (/[/.#@]/.test(node.url)) {
    report.add(
      'dropped',
      `an address no link uses: ${quote(`[${node.label ?? node.identifier}]: ${node.url}`)}`,
      lineOf(node),
    );
    return [];
  }
  report.add('guessed', 'what looks like the address of a link is text', lineOf(node));
  const value = `[${node.label ?? node.identifier}]: ${node.url}${node.title ? ` "${node.title}"` : ''}`;
  return [{ type: 'paragraph', children: [{ type: 'text', value }], position: node.position }];
}

type LinkNode = Extract<RootContent, { type: 'link' }>;

function settleLink(node: LinkNode, report: Report): RootContent[] {
  const line = lineOf(node);
  const url = toFollowable(node.url);
  const silent = readText(node).trim() === '' && !node.children.some((child) => child.type === 'image');
  if (silent) {
    report.add('dropped', `a link without words to ${quote(node.url)}`, line);
    return node.children;
  }
  if (url === undefined) {
    report.add(
      'dropped',
      `the address ${quote(node.url)} of ${quote(readText(node), 40)}; its words stay`,
      line,
    );
    return node.children;
  }
  return [{ ...node, url }];
}

/**
 * An address as it can stand on the site; nothing for one that runs something (`javascript:`, `data:`) or
 * that only meant something on the manuscript's former site (`/2023/post.html`). `#heading` is kept.
 */
export function toFollowable(address: string): string | undefined {
  // Browsers ignore control characters and spaces that hide a scheme.
  // oxlint-disable-next-line no-control-regex
  const url = address.trim().replace(/[\u0000-\u001f]/g, '');
  if (/^#./.test(url)) return url;
  if (/^\/\/[^/]/.test(url)) return toFollowable(`https:${url}`);
  if (/^mailto:\S+@\S+$/i.test(url)) return url;
  if (/^https?:\/\/[^/\s]/i.test(url) && URL.canParse(url)) return url.replace(/\s/g, '%20');
  return undefined;
}
