import type { Element, ElementContent, Root, RootContent } from 'hast';

/** What Markdown makes of its own signs, notes and tables among them. */
const made =
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section strong sup table tbody td th thead tr ul';
/** What a text may need that Markdown has no sign for. */
export const plainElements =
  'abbr aside b bdi bdo br cite del dfn em i ins kbd mark q s samp small span strong sub sup u var wbr';
const elements = new Set(`${made} ${plainElements}`.split(' '));

const everywhere = ['dir', 'lang', 'title'];
/** Attributes as Markdown makes them, by element. */
const attributes: Partial<Record<string, readonly string[]>> = {
  a: ['href', 'id', 'className', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
  code: ['className'],
  h2: ['className', 'id'],
  img: ['src', 'alt'],
  input: ['type', 'checked', 'disabled'],
  li: ['className', 'id'],
  ol: ['start', 'className'],
  section: ['className', 'dataFootnotes'],
  td: ['align', 'style'],
  th: ['align', 'style'],
  ul: ['className'],
};

/** Something that is not to be published, in words, and what it looks like in the source. */
export interface Foreign {
  found: string;
  like: RegExp;
}

/**
 * What a Markdown text holds beyond Markdown and a few plain elements: parts of a page, script, event handlers, styles,
 * addresses that run something.
 *
 * @param tree of a source whose HTML was made elements (`rawHtml`)
 */
export function findForeignHtml(tree: Root): Foreign[] {
  const found: Foreign[] = [];
  for (const child of tree.children) collect(child, found);
  return found;
}

function collect(node: RootContent | ElementContent, found: Foreign[]): void {
  if (node.type !== 'element') return;
  const { tagName, properties } = node;
  if (!elements.has(tagName)) found.push({ found: `<${tagName}>`, like: new RegExp(`<${tagName}\\b`, 'i') });
  else {
    for (const name of Object.keys(properties)) {
      if (!everywhere.includes(name) && !attributes[tagName]?.includes(name))
        found.push({
          found: `<${tagName} ${name}=…>`,
          like: new RegExp(`<${tagName}\\b.*\\s${name}\\b`, 'i'),
        });
    }
    const address = addressOf(node);
    if (address !== undefined) found.push({ found: address, like: /\w+:/ });
  }
  for (const child of node.children) collect(child, found);
}

/** The address of a link or a picture, if it is not one to read at. */
function addressOf({ properties }: Element): string | undefined {
  const address = String(properties['href'] ?? properties['src'] ?? '').trim();
  // Browsers leave control signs and blanks out of a scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\0-\x20]/g, ''))?.[1]?.toLowerCase();
  return scheme === undefined || /^(?:https?|mailto|tel|ftp|doi|urn)$/.test(scheme) ? undefined : address;
}

/** What may stand in a Markdown section, for messages. */
export const allowedHtml = `Markdown, or ${plainElements
  .split(' ')
  .map((name) => `<${name}>`)
  .join(' ')} with no attributes but ${everywhere.join(', ')}`;
