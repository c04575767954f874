import type { Element, ElementContent } from 'hast';
import { dateHere, titleHere } from '../citations/describe.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Site } from '../schemas/site.ts';
import type { PlainSection } from './plain-section.ts';
import { stateRights } from './rights.ts';

/**
 * A paper in JATS, the form in which archives keep articles: Archiving and Interchange 1.3 (NISO Z39.96-2021). Sections,
 * passages and notes have the ids of the pages.
 *
 * @param url absolute address of the paper's landing page, with a final slash
 */
export function toJats(
  paper: Paper,
  site: Pick<Site, 'name' | 'licence'>,
  url: string,
  sections: readonly PlainSection[],
): string {
  const ids = new Set(sections.flatMap(listIds));
  const write = (nodes: readonly ElementContent[]) => writeBlocks(nodes, { url, ids });
  const body = sections.map(({ number, title, children }) =>
    tag('sec', { id: `s${number}` }, tag('title', {}, escape(title)) + write(nestSections(children))),
  );
  const notes = sections
    .filter((section) => section.notes.length > 0)
    .map((section) => tag('fn-group', {}, section.notes.map((note) => writeNote(note, write)).join('\n')));
  const root = {
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    'article-type': paper.original?.type === 'article-journal' ? 'research-article' : 'report',
    'dtd-version': '1.3',
    'xml:lang': paper.language,
  };
  const back = notes.length === 0 ? '' : `\n${tag('back', {}, `\n${notes.join('\n')}\n`)}`;
  const article = `\n${writeFront(paper, site, url)}\n${tag('body', {}, `\n${body.join('\n')}\n`)}${back}\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${doctype}\n${tag('article', root, article)}\n`;
}

const doctype =
  '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN" ' +
  '"https://jats.nlm.nih.gov/archiving/1.3/JATS-archivearticle1-3.dtd">';

function writeFront(paper: Paper, site: Pick<Site, 'name' | 'licence'>, url: string): string {
  const isAccount = paper.edition === 'account';
  const doi = paper.doi ?? (isAccount ? undefined : paper.original?.doi);
  const licence = isAccount ? site.licence : undefined;
  const day = dateHere(paper);
  const contributors = isAccount
    ? [tag('collab', {}, escape(site.name))]
    : paper.authors.map(({ family, given, orcid }) =>
        given === undefined
          ? tag('collab', {}, escape(family))
          : (orcid === undefined
              ? ''
              : tag('contrib-id', { 'contrib-id-type': 'orcid' }, `https://orcid.org/${orcid}`)) +
            tag('name', {}, tag('surname', {}, escape(family)) + tag('given-names', {}, escape(given))),
      );
  const group = contributors.map((name) => tag('contrib', { 'contrib-type': 'author' }, name)).join('');
  const journal =
    tag('journal-title-group', {}, tag('journal-title', {}, escape(site.name))) +
    tag('publisher', {}, tag('publisher-name', {}, escape(site.name)));
  const terms = licence && tag('license-p', {}, escape(licence.name));
  const parts = [
    doi && tag('article-id', { 'pub-id-type': 'doi' }, escape(doi)),
    tag(
      'title-group',
      {},
      tag('article-title', {}, escape(titleHere(paper))) +
        (paper.subtitle === undefined ? '' : tag('subtitle', {}, escape(paper.subtitle))),
    ),
    group && tag('contrib-group', {}, group),
    day && writeDate('pub-date', 'pub', day),
    paper.updated && tag('history', {}, writeDate('date', 'corrected', paper.updated)),
    tag(
      'permissions',
      {},
      tag('copyright-statement', {}, escape(stateRights(paper, site))) +
        (licence && terms ? tag('license', { 'xlink:href': licence.url }, terms) : ''),
    ),
    tag('self-uri', { 'xlink:href': url }),
    isAccount &&
      paper.original &&
      tag('related-article', {
        'related-article-type': 'commentary-article',
        'ext-link-type': 'uri',
        'xlink:href': paper.original.url,
      }),
    tag('abstract', {}, tag('p', {}, escape(paper.standfirst))),
    paper.keywords &&
      tag(
        'kwd-group',
        { 'kwd-group-type': 'author' },
        paper.keywords.map((word) => tag('kwd', {}, escape(word))).join(''),
      ),
    paper.funding && tag('funding-group', {}, tag('funding-statement', {}, escape(paper.funding))),
  ];
  const meta = parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
  return tag(
    'front',
    {},
    `\n${tag('journal-meta', {}, journal)}\n${tag('article-meta', {}, `\n${meta}\n`)}\n`,
  );
}

/** A day, or a month or a year where no more is known. */
function writeDate(name: string, type: string, day: string): string {
  const [year = '', month, date] = day.split('-');
  const content = [date && tag('day', {}, date), month && tag('month', {}, month), tag('year', {}, year)];
  return tag(name, { 'date-type': type, 'iso-8601-date': day }, content.filter(Boolean).join(''));
}

const writeNote = (
  { id, children }: PlainSection['notes'][number],
  write: (nodes: ElementContent[]) => string,
) => {
  // Of blocks, a note has paragraphs alone, and these may have any other.
  const blocksOf = children.filter((child) => child.type === 'element' && blocks.has(child.tagName));
  const words =
    blocksOf.length === 0
      ? write([element('p', {}, [...children])])
      : blocksOf
          .map((child) =>
            child.type === 'element' && child.tagName === 'p' ? write([child]) : tag('p', {}, write([child])),
          )
          .join('\n');
  return tag('fn', { id }, tag('label', {}, id.replace(/^.*fn/, '')) + words);
};

interface Writing {
  url: string;
  /** Ids that links inside the paper may lead to. */
  ids: ReadonlySet<string>;
}

/** What stands under a heading, as a section of its own in that above it. */
function nestSections(nodes: readonly ElementContent[]): ElementContent[] {
  const top = element('section', {}, []);
  const open = [{ depth: 1, section: top }];
  for (const node of nodes) {
    const depth = node.type === 'element' ? Number(/^h(\d)$/.exec(node.tagName)?.[1]) : NaN;
    if (node.type !== 'element' || Number.isNaN(depth)) {
      open.at(-1)?.section.children.push(node);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const section = element('section', node.properties, [element('title', {}, node.children)]);
    open.at(-1)?.section.children.push(section);
    open.push({ depth, section });
  }
  return top.children;
}

const isMark = (node: ElementContent) => node.type === 'element' && node.tagName === 'passage-mark';

/** Blocks of a text, each with the id of the passage that it is. */
function writeBlocks(nodes: readonly ElementContent[], writing: Writing): string {
  let waiting: string | undefined;
  let inline: ElementContent[] = [];
  const written: string[] = [];
  const take = () => {
    const id = waiting;
    waiting = undefined;
    return id;
  };
  const close = () => {
    if (inline.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      written.push(tag('p', { id: take() }, writeInline(inline, writing).trim()));
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && isMark(node)) waiting = String(node.properties['id']);
    else if (node.type === 'element' && blocks.has(node.tagName)) {
      close();
      written.push(writeBlock(node, take(), writing));
    } else inline.push(node);
  }
  close();
  return written.join('\n');
}

const blocks = new Set('p ul ol li blockquote table pre figure section title hr dl'.split(' '));

/** @param id of the passage, where its mark stands before it */
function writeBlock(node: Element, id: string | undefined, writing: Writing): string {
  const own = { id: id ?? idIn(node) };
  const rest = node.children.filter((child) => !isMark(child));
  switch (node.tagName) {
    case 'section':
      return tag('sec', { id: node.properties['id'] }, writeBlocks(node.children, writing));
    case 'title':
      return tag('title', {}, writeInline(node.children, writing));
    case 'ul':
    case 'ol':
      return tag(
        'list',
        { 'list-type': node.tagName === 'ol' ? 'order' : 'bullet' },
        writeBlocks(rest, writing),
      );
    case 'li':
      return tag('list-item', own, writeBlocks(rest, writing));
    case 'blockquote':
      return tag('disp-quote', own, writeBlocks(rest, writing));
    case 'pre':
      return tag('preformat', own, escape(textOf(node)));
    case 'table':
      return writeTable(node, own, writing);
    case 'figure':
      return writeFigure(rest, own, writing);
    case 'hr':
      return '';
    case 'dl':
      return writeBlocks(
        rest.flatMap((child) => (child.type === 'element' ? [element('p', {}, child.children)] : [])),
        writing,
      );
    default:
      return tag('p', own, writeInline(rest, writing).trim());
  }
}

/** The mark of an element that is a passage: its first child, or that of its first words. */
function idIn({ children }: Element): string | undefined {
  const mark = children.find(isMark);
  return mark?.type === 'element' ? String(mark.properties['id']) : undefined;
}

function writeTable(node: Element, own: { id: string | undefined }, writing: Writing): string {
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const words =
    caption?.type === 'element'
      ? tag('caption', {}, tag('p', {}, writeInline(caption.children, writing)))
      : '';
  const parts = node.children.filter((child) => child !== caption);
  return tag('table-wrap', own, words + tag('table', {}, writeCells(parts, writing)));
}

const writeCells = (nodes: readonly ElementContent[], writing: Writing): string =>
  nodes
    .map((node) => {
      if (node.type !== 'element') return '';
      if (!/^t[dh]$/.test(node.tagName)) return tag(node.tagName, {}, writeCells(node.children, writing));
      const { align, colSpan, rowSpan, scope } = node.properties;
      return tag(
        node.tagName,
        { align, colspan: colSpan, rowspan: rowSpan, scope },
        writeInline(node.children, writing).trim(),
      );
    })
    .join('');

/** A figure: its caption and picture; what else a page has with it, remarks and numbers, follows it. */
function writeFigure(
  nodes: readonly ElementContent[],
  own: { id: string | undefined },
  writing: Writing,
): string {
  const elements = nodes.filter((node) => node.type === 'element');
  const caption = elements.find(({ tagName }) => tagName === 'figcaption');
  const pictures = elements.filter(({ tagName }) => tagName === 'img');
  const others = nodes.filter(
    (node) => node !== caption && !(node.type === 'element' && node.tagName === 'img'),
  );
  const id = own.id ?? (caption && idIn(caption));
  const words = caption?.children.filter((child) => !isMark(child)) ?? [];
  const figure =
    (words.length === 0 ? '' : tag('caption', {}, tag('p', {}, writeInline(words, writing).trim()))) +
    pictures.map((picture) => writePicture('graphic', picture)).join('');
  return [tag('fig', { id }, figure), writeBlocks(others, writing)].filter(Boolean).join('\n');
}

const writePicture = (name: string, { properties: { src, alt } }: Element) =>
  tag(name, { 'xlink:href': src }, alt ? tag('alt-text', {}, escape(String(alt))) : '');

const inlines: Partial<Record<string, string>> = {
  em: 'italic',
  i: 'italic',
  strong: 'bold',
  b: 'bold',
  del: 'strike',
  s: 'strike',
  sup: 'sup',
  sub: 'sub',
  code: 'monospace',
};

function writeInline(nodes: readonly ElementContent[], writing: Writing): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escape(node.value);
      if (node.type !== 'element') return '';
      const { tagName, properties } = node;
      const children = () => writeInline(node.children, writing);
      if (tagName === 'note-ref') {
        const rid = String(properties['id']);
        return tag('xref', { 'ref-type': 'fn', rid }, tag('sup', {}, rid.replace(/^.*fn/, '')));
      }
      if (tagName === 'a') return writeLink(String(properties['href']), children(), writing);
      if (tagName === 'img') return writePicture('inline-graphic', node);
      if (tagName === 'formula')
        return tag('inline-formula', {}, tag('tex-math', {}, escape(String(properties['alt']))));
      if (tagName === 'br') return ' ';
      if (properties['lang'] !== undefined)
        return tag(
          'named-content',
          { 'content-type': 'foreign', 'xml:lang': properties['lang'] },
          children(),
        );
      const name = inlines[tagName];
      // A block in a line, as in a table's cell: its words, apart.
      if (name === undefined) return blocks.has(tagName) ? ` ${children()} ` : children();
      return tag(name, {}, children());
    })
    .join('');
}

function writeLink(href: string, words: string, { url, ids }: Writing): string {
  const rid = /#(s\d+(?:-[\w-]+)?)$/.exec(href)?.[1];
  if (rid !== undefined && href.startsWith(url) && ids.has(rid)) return tag('xref', { rid }, words);
  return tag('ext-link', { 'ext-link-type': 'uri', 'xlink:href': href }, words);
}

/** Ids of a section, of its passages, notes and headings. */
function listIds({ number, children, notes }: PlainSection): string[] {
  const within = (nodes: readonly ElementContent[]): string[] =>
    nodes.flatMap((node) => {
      if (node.type !== 'element') return [];
      const { tagName, properties } = node;
      const own = tagName !== 'note-ref' && properties['id'] !== undefined ? [String(properties['id'])] : [];
      return [...own, ...within(node.children)];
    });
  return [`s${number}`, ...within(children), ...notes.map(({ id }) => id)];
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

function tag(name: string, attributes: Readonly<Record<string, unknown>>, content = ''): string {
  const own = Object.entries(attributes).map(([key, value]) =>
    value === undefined || value === null ? '' : ` ${key}="${escape(String(value))}"`,
  );
  return content === '' ? `<${name}${own.join('')}/>` : `<${name}${own.join('')}>${content}</${name}>`;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it, without the signs that it forbids. */
const escape = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
