import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

/** A section as its page says it, without anything of the page. */
export interface PlainSection {
  /** 4 for `s4`. */
  number: number;
  /** Address below the paper's. */
  slug: string;
  title: string;
  /**
   * Headings, paragraphs, lists, tables, figures. Of elements that are not HTML's, `passage-mark` begins a passage and
   * has its id, `note-ref` refers to a note and has the id of that,
   * `formula` has its TeX.
   */
  children: ElementContent[];
  /** Its notes in their order. */
  notes: { id: string; children: ElementContent[] }[];
}

/**
 * Reads a section from its built page.
 *
 * @param article HTML of the page's `article`
 * @param url absolute address of the page
 */
export function readPlainSection(
  { slug, number, html: article }: { slug: string; number: number; html: string },
  url: string,
): PlainSection {
  const root = fromHtml(article, { fragment: true });
  const body = root.children.find((child) => child.type === 'element');
  const head = body?.children.find((child) => child.type === 'element' && child.tagName === 'header');
  const notes: PlainSection['notes'] = [];
  const children = (body?.children ?? []).flatMap((child) => {
    if (child === head) return [];
    if (child.type !== 'element' || child.properties['role'] !== 'doc-endnotes') return toPlain(child, url);
    notes.push(...readNotes(child, url));
    return [];
  });
  return { number, slug, title: head === undefined ? '' : titleIn(head), children: join(children), notes };
}

function titleIn(head: ElementContent): string {
  const heading = find(head, ({ tagName }) => tagName === 'h1' || tagName === 'h2');
  if (heading === undefined) return '';
  return toText({ ...heading, children: heading.children.filter((child) => !isApparatus(child)) }).trim();
}

/** The items of the one list with ids; the voices before it say once more who speaks in which. */
function readNotes(section: Element, url: string): PlainSection['notes'] {
  const list = find(section, ({ tagName }) => tagName === 'ol');
  return (list?.children ?? []).flatMap((item) =>
    item.type === 'element'
      ? [
          {
            id: String(item.properties['id']),
            children: join(item.children.flatMap((child) => toPlain(child, url))),
          },
        ]
      : [],
  );
}

function find(node: Nodes, is: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && is(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, is);
    if (found) return found;
  }
  return undefined;
}

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties['className']) ? properties['className'].map(String) : [];

const apparatus = new Set(['side', 'anchor', 'key', 'share', 'moved-passages', 'on-paper']);
const tools = new Set('script style template svg button form dialog input summary source'.split(' '));

/** What belongs to the page and not to the text. */
const isApparatus = (node: ElementContent): boolean =>
  node.type === 'element' &&
  (tools.has(node.tagName) ||
    node.properties['popover'] !== undefined ||
    node.properties['role'] === 'doc-backlink' ||
    classesOf(node).some((name) => apparatus.has(name)));

/** Boxes and marks that say nothing by themselves. */
const open = new Set('span div details section picture small abbr header article'.split(' '));
/** Attributes that mean something outside the page. */
const kept = ['alt', 'lang', 'dir', 'start', 'colSpan', 'rowSpan', 'scope'];

function toPlain(node: ElementContent | Nodes, url: string): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element' || isApparatus(node)) return [];
  const { tagName, properties } = node;
  const classes = classesOf(node);
  const leads = String(properties['href'] ?? '');
  if (tagName === 'a' && classes.includes('no')) return [mark('passage-mark', leads.slice(1))];
  if (properties['role'] === 'doc-noteref') return [mark('note-ref', leads.slice(1))];
  if (tagName === 'math') {
    const said = String(properties['alttext'] ?? toText(node));
    return [element('formula', { alt: said }, [{ type: 'text', value: said }])];
  }
  const children = () => join(node.children.flatMap((child) => toPlain(child, url)));
  const drawing = properties['dataFigure'];
  // The picture to pass on, for that in the page has one for each width and scheme.
  if (drawing !== undefined) {
    const image = find(node, (element) => element.tagName === 'img');
    const src = absolute(String(drawing).replace(/\.json$/, '.png'), url);
    return [element('img', { src, alt: image?.properties['alt'] ?? '' }, [])];
  }
  // A name needs no link: which it is, the list of names says.
  if (tagName === 'a' && (leads === '' || classes.includes('name') || classes.includes('short')))
    return children();
  if (open.has(tagName) && properties['lang'] === undefined && properties['dir'] === undefined) {
    // A box is a line of its own, and so is a remark in a cell.
    const boxed = tagName === 'small' && node.children.length > 0;
    return boxed ? [{ type: 'text', value: ' ' }, ...children()] : children();
  }
  // The number of a note is raised by whoever draws it.
  if (tagName === 'sup') {
    const [only, ...others] = children();
    if (only?.type === 'element' && only.tagName === 'note-ref' && others.length === 0) return [only];
  }
  const own: Properties = {};
  for (const name of kept) if (properties[name] !== undefined) own[name] = properties[name];
  if (tagName === 'a') own['href'] = absolute(leads, url);
  if (tagName === 'img') own['src'] = absolute(String(properties['src'] ?? ''), url);
  if (/^h\d$/.test(tagName) && properties['id'] !== undefined) own['id'] = properties['id'];
  const side = classes.includes('end') ? 'right' : classes.includes('middle') ? 'center' : undefined;
  if (side !== undefined && /^t[hd]$/.test(tagName)) own['align'] = side;
  return [element(tagName, own, children())];
}

const absolute = (address: string, url: string) =>
  URL.canParse(address, url) ? new URL(address, url).href : address;

const mark = (tagName: string, id: string) => element(tagName, { id }, []);

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Neighbouring texts as one: pages part them for their lines. */
function join(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node);
  }
  return joined;
}
