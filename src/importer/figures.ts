import type { Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { quote, type Report } from './report.ts';
import { toSlug, UniqueSlugs } from './slugs.ts';
import { isParent, lineOf, readText } from './trees.ts';

/** A picture of the manuscript, where it stands in the text and what is known of it. */
export interface Picture {
  /** `figure-1`, unique in the paper. */
  id: string;
  /** Address or path as the manuscript gives it. */
  address: string;
  /** Words for those who do not see it; empty where the manuscript has none worth the name. */
  alt: string;
  /** Words of its caption as they stand in the text; empty without one. */
  caption: string;
  /** Label at the head of the caption: `Figure 1`. */
  label: string | undefined;
  line: number | undefined;
  /** The paragraph of the tree that stands for it: the picture, then its caption. */
  node: Paragraph;
}

const label =
  /^\s*▲?\s*((?:figure|fig\.?|graph|chart|table|map|box|image|photo|picture|exhibit|diagram|infographic)\s*[\divxlc]+[a-z]?)\b/i;
const captionStart =
  /^\s*(?:▲|(?:figure|fig\.|graph|chart|table|map|image|photo|picture|exhibit|diagram)\s*\d|(?:source|sources|credit|photo)\s*:)/i;

/**
 * Makes a paragraph of its own of each picture, with the caption that stands under it or in the same
 * paragraph. Pictures within a sentence, a table or a heading move behind the block they stand in.
 */
export function takePictures(tree: Root, report: Report): Picture[] {
  const pictures: Picture[] = [];
  const ids = new UniqueSlugs();
  const convert = (given: RootContent[]): RootContent[] => {
    const nodes = given.flatMap(partAtPictures);
    const out: RootContent[] = [];
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as RootContent;
      const images = takeImages(node);
      if (images.length === 0) {
        if (isParent(node) && node.type !== 'table')
          node.children = convert(node.children as RootContent[]) as typeof node.children;
        out.push(node);
        continue;
      }
      if (isParent(node) && holdsBlocks(node)) {
        node.children = convert(node.children as RootContent[]) as typeof node.children;
        out.push(node);
        continue;
      }
      for (const url of linksAround(node))
        report.add('dropped', `the address ${quote(url)} behind a picture`, lineOf(node));
      const rest = node.type === 'paragraph' ? trimBreaks(withoutImages(node.children)) : undefined;
      const opens =
        node.type === 'paragraph' && node.children[0]?.type === 'image' && node.children[1]?.type === 'break';
      const alone =
        rest !== undefined && (rest.length === 0 || isCaption(rest) || (opens && images.length === 1));
      let caption: PhrasingContent[] = rest ?? [];
      if (rest?.length === 0) {
        const next = nodes[index + 1];
        if (next?.type === 'paragraph' && takeImages(next).length === 0 && isCaption(next.children)) {
          caption = next.children;
          index++;
        }
      }
      if (!alone) {
        stripImages(node);
        out.push(node);
        report.add('changed', 'a picture in the midst of a text now stands behind it', lineOf(node));
        caption = [];
      }
      images.forEach((image, at) => {
        out.push(toParagraph(image, at === images.length - 1 ? caption : [], { pictures, ids, report }));
      });
    }
    return out;
  };
  tree.children = convert(tree.children);
  return pictures;
}

/** A paragraph of pictures that each begin a line, with a line of words under one at least, is one for each. */
function partAtPictures(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph' || node.children[0]?.type !== 'image') return [node];
  const parts: PhrasingContent[][] = [];
  for (const [at, child] of node.children.entries()) {
    const before = node.children[at - 1];
    const isNew =
      before === undefined ||
      before.type === 'break' ||
      (before.type === 'text' && before.value.endsWith('\n'));
    if (child.type === 'image' && isNew) parts.push([]);
    parts.at(-1)?.push(child);
  }
  const isFigure = (part: PhrasingContent[]) =>
    part[0]?.type === 'image' &&
    part[1]?.type === 'break' &&
    takeImages({ ...node, children: part }).length === 1;
  if (parts.length < 2 || !parts.some(isFigure)) return [node];
  return parts.map((children) => ({
    ...node,
    children: trimBreaks(children),
    position: children[0]?.position,
  }));
}

const holdsBlocks = (node: RootContent) =>
  /^(?:aside|blockquote|list|listItem|footnoteDefinition)$/.test(node.type);

/** All images in a node, in order. */
function takeImages(node: RootContent): Image[] {
  if (node.type === 'image') return [node];
  return isParent(node) ? (node.children as RootContent[]).flatMap(takeImages) : [];
}

/** Addresses of links whose words are a picture. */
function linksAround(node: RootContent): string[] {
  if (node.type === 'link' && takeImages(node).length > 0) return [node.url];
  return isParent(node) ? (node.children as RootContent[]).flatMap(linksAround) : [];
}

function withoutImages(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    if (node.type === 'image') continue;
    if (takeImages(node).length === 0) out.push(node);
    else if (isParent(node)) {
      const children = withoutImages(node.children as PhrasingContent[]);
      if (children.some((child) => child.type !== 'text' || child.value.trim() !== ''))
        out.push({ ...node, children } as PhrasingContent);
    }
  }
  return out;
}

function stripImages(node: RootContent): void {
  if (!isParent(node)) return;
  const children = (node.children as RootContent[]).filter((child) => child.type !== 'image');
  node.children = children as typeof node.children;
  for (const child of children) stripImages(child);
}

/** Without the line ends and spaces left at the edges. */
function trimBreaks(nodes: PhrasingContent[]): PhrasingContent[] {
  const kept = nodes.map((node) => (node.type === 'text' ? { ...node } : node));
  const isEmpty = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (kept.length > 0 && isEmpty(kept[0])) kept.shift();
  while (kept.length > 0 && isEmpty(kept.at(-1))) kept.pop();
  const [first] = kept;
  if (first?.type === 'text') first.value = first.value.replace(/^\s+/, '');
  const last = kept.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(/\s+$/, '');
  return kept;
}

/** A caption begins like one, or is one run of emphasis under the picture. */
function isCaption(nodes: readonly PhrasingContent[]): boolean {
  const text = nodes.map(readText).join('');
  return text.length <= 1200 && captionStart.test(text);
}

interface Collecting {
  pictures: Picture[];
  ids: UniqueSlugs;
  report: Report;
}

function toParagraph(
  image: Image,
  captionNodes: PhrasingContent[],
  { pictures, ids, report }: Collecting,
): Paragraph {
  const caption = captionNodes.map(readText).join('').replace(/\s+/g, ' ').trim();
  const name = label.exec(caption)?.[1];
  const id = ids.take(
    name === undefined
      ? `picture-${pictures.length + 1}`
      : toSlug(name.replace(/^fig\.?(?=\s|\d)/i, 'figure')),
  );
  // “image01” names a file, not what it shows.
  const alt = /^(?:image|img|figure|fig|photo|picture|untitled|screenshot)?[\s_-]*\d*(?:\.\w{3,4})?$/i.test(
    image.alt ?? '',
  )
    ? ''
    : (image.alt ?? '');
  const node: Paragraph = {
    type: 'paragraph',
    children: caption === '' ? [image] : [image, { type: 'break' }, ...captionNodes],
    position: image.position,
  };
  pictures.push({ id, address: image.url, alt, caption, label: name, line: lineOf(image), node });
  report.add(
    'kept',
    caption === '' ? `a picture without caption: ${quote(image.url)}` : `a figure: ${quote(caption)}`,
    lineOf(image),
  );
  return node;
}

/** What became of a picture's file. */
export type PictureFile = { file: string } | { missing: string };

/**
 * Writes a picture into its paragraph: the file beside the paper, or a placeholder that names the original
 * address as text, since the site asks no other host for anything.
 */
export function placePicture(picture: Picture, found: PictureFile): void {
  const [, ...caption] = picture.node.children;
  const spoken = picture.alt || picture.caption || picture.id;
  picture.node.children =
    'file' in found
      ? [{ type: 'image', url: `./${found.file}`, alt: spoken }, ...caption]
      : [{ type: 'text', value: placeholderOf(picture) }, ...caption];
}

/** The words that stand in a missing picture's place. */
export function placeholderOf(picture: Picture): string {
  const address = picture.address.replace(/\s+/g, ' ');
  const short = address.length > 300 ? `${address.slice(0, 299)}…` : address;
  return `[${picture.alt === '' ? '' : `${picture.alt.replace(/\s+/g, ' ')}. `}Picture not included here: ${short}]`;
}
