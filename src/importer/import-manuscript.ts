import type { Nodes, Root, RootContent } from 'mdast';
import { stringify } from 'yaml';
import type { Bibliography } from '../citations/read-works.ts';
import { extractPassages } from '../passages/extract.ts';
import {
  type Assignment,
  assignIds,
  emptyLedger,
  formatLedger,
  type Ledger,
  updateLedger,
} from '../passages/ledger.ts';
import { countText } from '../passages/reading-time.ts';
import { type Paper, paperSchema } from '../schemas/paper.ts';
import { type Section, sectionSchema } from '../schemas/section.ts';
import { toAsides } from './asides.ts';
import { takeAuthorNotes } from './author-notes.ts';
import { endBareAddresses } from './bare-addresses.ts';
import { type ComposedSection, composeSections } from './compose.ts';
import { dropContentsList, freeHeadings } from './contents-list.ts';
import { decodeManuscript } from './decode.ts';
import { findDifference, parseSection, readShown, type SectionSource, toPieces } from './fidelity.ts';
import { findCode } from './find-code.ts';
import { type Picture, type PictureFile, placeholderOf, placePicture, takePictures } from './figures.ts';
import { takeNotes } from './footnotes.ts';
import { splitFrontMatter } from './front-matter.ts';
import { convertHtml } from './html.ts';
import { readLanguage } from './language.ts';
import { findLeftOver, type LeftOver } from './left-over.ts';
import { convertGenerators } from './generators/convert.ts';
import { settleLinks } from './links.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';
import { readMetadata, titleFromFile, toPaper, toPaperSlug } from './metadata.ts';
import { outline } from './outline.ts';
import { mayHoldInstructions, prepare } from './prepare.ts';
import { type Account, takePlaceOf, tieToFullText } from './replace.ts';
import type { Candidate } from './tie.ts';
import { Refusal } from './refusal.ts';
import { mayHoldPandoc } from './pandoc.ts';
import { quote, Report } from './report.ts';
import { convertScholarly } from './scholarly.ts';
import { SetAside } from './set-aside.ts';
import { setDashes } from './set-dashes.ts';
import { toSlug } from './slugs.ts';
import { takeStandfirst } from './standfirst.ts';
import { tidyTree } from './tidy.ts';
import { isParent, lineOf, readText, refuseDeepTrees } from './trees.ts';

/** What the editor says beside the manuscript. */
export interface ImportOptions {
  /** Name of the manuscript's file, for what the front matter does not say. */
  fileName: string;
  slug?: string | undefined;
  rights?: string | undefined;
  publisher?: string | undefined;
  /** BCP 47 tag of the publication's language, English without it: for manuscripts that do not tell theirs. */
  language?: string | undefined;
  /** What the text may cite from. */
  bibliographies?: readonly Bibliography[] | undefined;
  /** Day of the import, `2026-11-23`. */
  today: string;
}

/** A manuscript read and understood, its pictures not yet looked for. */
export interface ReadManuscript {
  slug: string;
  paper: Paper;
  sections: ComposedSection[];
  pictures: Picture[];
  report: Report;
  /** What no step here has understood, and the pages will show as it stands. */
  left: LeftOver[];
  /** What the pages must show, in order; the text that stands outside the sections is given with it. */
  expected: { whole: string; before: string; after: string };
}

const yamlStyle = { lineWidth: 0, singleQuote: true } as const;

/** What is known when a manuscript is written. */
export interface WriteOptions {
  /** What became of each picture's file, by its id. */
  found: ReadonlyMap<string, PictureFile>;
  /** Passage ids published already, empty for a new paper. */
  ledger?: Ledger | undefined;
  /** The account whose place the manuscript takes. */
  account?: Account | undefined;
  rights?: string | undefined;
}

/** A paper as it is written to disk. */
export interface WrittenPaper {
  /** Path below the paper's folder to content: `paper.yaml`, `01-introduction.md`, `passages.json`. */
  files: Map<string, string>;
  words: number;
  ledger: Ledger;
}

/**
 * Reads a manuscript: what it says, and what the report says of it.
 *
 * @throws {Refusal} when it cannot be imported as it stands
 */
export function readManuscript(bytes: Uint8Array, options: ImportOptions): ReadManuscript {
  const report = new Report();
  const { fields, body: given } = splitFrontMatter(decodeManuscript(bytes, report), report);
  const written = convertGenerators(given, { fileName: options.fileName, findCode, report });
  const setAside = new SetAside();
  const bibliographies = options.bibliographies ?? [];
  const language = readLanguage(fields, given, options.language ?? 'en', report);
  const body = convertScholarly(written, { fields, bibliographies, language, report, setAside });
  const metadata = readMetadata(fields, { ...options, language }, report);
  const separator = fields.get('excerpt_separator')?.value;
  const {
    text: source,
    excerptEnd,
    anchors,
  } = prepare(body, {
    code: mayHoldInstructions(body) ? findCode(body) : [],
    separator: typeof separator === 'string' ? separator : undefined,
    values: new Map([
      ...[...fields].flatMap(([key, { value }]): [string, string][] =>
        typeof value === 'string' ? [[`page.${key}`, value]] : [],
      ),
      ['page.title', metadata.title ?? ''],
      ['page.author', metadata.authors.map(({ name }) => name).join(', ')],
      ['page.date', metadata.published ?? ''],
    ]),
    report,
  });
  const tree = readMarkdown(source);
  refuseDeepTrees(tree);
  convertHtml(tree, { source, report });
  setAside.putBack(tree);
  endBareAddresses(tree, report);
  dropContentsList(tree, report);
  freeHeadings(tree);
  settleLinks(tree, report);
  const said = ['title', 'subtitle', 'description', 'excerpt', 'summary', 'abstract'].flatMap((key) => {
    const value = fields.get(key)?.value;
    return typeof value === 'string' ? value : [];
  });
  const left = findLeftOver(tree, said, options.fileName);
  if (mayHoldPandoc(given)) setDashes(tree, report);
  tidyTree(tree);
  refuseDeepTrees(tree);
  toAsides(tree);
  const title = takeTitle(tree, metadata.title, anchors, report) ?? titleFromFile(options.fileName);
  const notes = takeNotes(tree, report);
  const whole = readText(tree);
  const pictures = takePictures(tree, report);
  if (whole.trim() === '' && notes.definitions.size === 0 && pictures.length === 0) {
    throw new Refusal('the manuscript has no text', 'Is it the right file?');
  }
  for (const note of notes.definitions.values()) {
    const inner: Root = { type: 'root', children: note.children };
    pictures.push(...takePictures(inner, report));
    note.children = inner.children as typeof note.children;
  }
  const { standfirst, taken, rest } = takeStandfirst(tree.children, excerptEnd);
  const about = takeAuthorNotes(rest, metadata, report);
  const outlined = outline({ type: 'root', children: about?.rest ?? rest }, source, report);
  const sections = composeSections(outlined, { paperTitle: title, notes, anchors, report });
  if (sections.length === 0)
    throw new Refusal('the manuscript has no text beside its standfirst', 'Is it the right file?');
  const marked = textBefore(rest, excerptEnd);
  const opening = marked !== '' ? marked : (sections[0]?.excerpt ?? title);
  const paper = toPaper(
    metadata,
    fields,
    { ...options, language },
    { title, standfirst, authors: about?.authors, opening },
    report,
  );
  return {
    slug: toPaperSlug(title, options, report),
    paper,
    sections,
    pictures,
    report,
    left,
    expected: { whole, before: textOf(taken), after: textOf(about?.taken ?? []) },
  };
}

const textOf = (blocks: readonly RootContent[]) => readText({ type: 'root', children: [...blocks] });

/**
 * The text's title where its first heading is one. A heading or a line that says once more what the front matter or the
 * heading before it has said is taken out: a title is shown once.
 */
function takeTitle(
  tree: Root,
  title: string | undefined,
  anchors: ReadonlyMap<string, number>,
  report: Report,
): string | undefined {
  const wordsOf = (node: RootContent | undefined) =>
    node === undefined ? '' : readText(node).replace(/\s+/g, ' ').trim();
  const says = (node: RootContent | undefined, words: string) =>
    toSlug(words) !== '' && toSlug(wordsOf(node), 500) === toSlug(words, 500);
  const [first] = tree.children;
  let found = title;
  if (found === undefined) {
    // Google Docs gives an id to each heading, and none to the title.
    const named = new Set(anchors.values());
    const isNamed = (node: RootContent | undefined) => named.has((node && lineOf(node)) ?? 0);
    const isLone = tree.children.every(
      (node) =>
        node.type !== 'heading' ||
        node.depth > 1 ||
        says(node, wordsOf(first)) ||
        (isNamed(node) && !isNamed(first)),
    );
    if (first?.type !== 'heading' || first.depth !== 1 || !isLone || wordsOf(first) === '') return undefined;
    found = wordsOf(first);
  }
  // A line may stand for a heading at the very beginning; a standfirst or a picture may stand before a heading.
  const heading = tree.children.findIndex(({ type }) => type === 'heading');
  const isLine = first?.type === 'paragraph' && says(first, found);
  let at = isLine ? 0 : heading;
  if (at < 0 || at > 3) return found;
  for (
    let node = tree.children[at];
    node && /^(?:heading|paragraph)$/.test(node.type) && says(node, found);
    node = tree.children[at]
  ) {
    report.add('changed', `the first heading is the paper’s title: ${quote(wordsOf(node))}`, lineOf(node));
    tree.children.splice(at, 1);
    // Behind a line, the same as a heading.
    if (isLine) at = tree.children[0]?.type === 'heading' ? 0 : tree.children.length;
  }
  return found;
}

/** The text that stands before the excerpt marker. */
function textBefore(blocks: readonly RootContent[], end: number | undefined): string {
  if (end === undefined) return '';
  const before = blocks.filter(
    (block) => block.type === 'paragraph' && (block.position?.end.offset ?? Infinity) <= end,
  );
  return textOf(before).replace(/\s+/g, ' ').trim();
}

/**
 * Writes a manuscript as a paper of the site, and makes sure that its pages will show every word of it, in
 * order, and no other.
 *
 * @throws {Refusal} when a word would be lost, added or moved
 */
export function writePaper(
  manuscript: ReadManuscript,
  { found, ledger = emptyLedger, account, rights }: WriteOptions,
): WrittenPaper {
  if (account) takePlaceOf(manuscript, account, rights);
  const { paper, sections, report, expected } = manuscript;
  const placeholders = placePictures(manuscript, found);
  const figures = new Set(account?.figures.map(([name]) => name));
  const files = new Map([['paper.yaml', stringify(paperSchema.parse(paper), yamlStyle)]]);
  const shown: string[] = [];
  const width = Math.max(2, String(sections.length).length);
  const assignments = new Map<number, Assignment>();
  const passages = new Map<number, Candidate[]>();
  sections.forEach((section, index) => {
    const number = index + 1;
    const { text, ...written } = writeSection(section, placeholders, figures);
    shown.push(section.headed ? section.title : '', text);
    const name = `${String(number).padStart(width, '0')}-${section.slug}`;
    files.set(`${name}.${written.format}`, written.source);
    const blocks = extractPassages(parseSection(written));
    const assignment = assignIds(
      number,
      blocks.map((passage) => passage.text),
      ledger,
    );
    assignments.set(number, assignment);
    passages.set(
      number,
      blocks.flatMap(({ kind, text: words }, at) =>
        kind === 'figure' ? [] : [{ id: assignment.ids[at] ?? '', text: words }],
      ),
    );
  });
  const all = [expected.before, ...shown, expected.after].join('\n');
  refuseDifference(expected.whole, all);
  let before = ledger;
  if (account) {
    const tied = tieToFullText(
      account,
      passages,
      new Set([...assignments.values()].flatMap(({ ids }) => ids)),
      report,
    );
    for (const [name, content] of tied.files) files.set(name, content);
    before = { ...ledger, moved: { ...ledger.moved, ...tied.moved } };
  }
  const written = redirectVanished(updateLedger(before, assignments), before, assignments, report);
  // A paper that no build has published has no ids to keep: see `record-passages.ts`.
  if (account || before.passages.length > 0) files.set('passages.json', formatLedger(written));
  return { files, ledger: written, words: countText(all) };
}

/** Puts the pictures that were found into the text, and words for those that were not; gives these words. */
function placePictures(
  { pictures, report }: ReadManuscript,
  found: ReadonlyMap<string, PictureFile>,
): string[] {
  const placeholders: string[] = [];
  for (const picture of pictures) {
    const file = found.get(picture.id) ?? { missing: 'not looked for' };
    if ('missing' in file) {
      placeholders.push(placeholderOf(picture));
      report.add(
        'changed',
        `the picture ${quote(picture.address)} is named in words: ${file.missing}`,
        picture.line,
      );
    }
    placePicture(picture, file);
  }
  return placeholders;
}

/** Ids that lost their passage lead to the one that stands where it stood. */
function redirectVanished(
  written: Ledger,
  before: Ledger,
  assignments: ReadonlyMap<number, Assignment>,
  report: Report,
): Ledger {
  const moved = { ...written.moved };
  for (const { id, begins } of before.passages) {
    if (id in moved) continue;
    const [section = 1, number = 1] = id.slice(1).split('-p').map(Number);
    const assignment = assignments.get(section);
    if (assignment?.ids.includes(id)) continue;
    const target =
      nearest(assignment?.ids ?? [], number) ?? [...assignments.values()].flatMap(({ ids }) => ids).at(-1);
    if (target === undefined) continue;
    moved[id] = target;
    report.add(
      'guessed',
      `the published passage ${id} (${quote(`${begins} …`)}) is gone: its address leads to ${target}`,
    );
  }
  // What led to a passage that is gone now leads on.
  for (const [from, to] of Object.entries(moved)) moved[from] = moved[to] ?? to;
  // As the next build would leave it: what was moved needs no entry of its own.
  return { passages: written.passages.filter(({ id }) => !(id in moved)), moved };
}

/** The last passage of a section whose published number is not above that of the one that vanished, else its first. */
function nearest(ids: readonly string[], number: number): string | undefined {
  const numberOf = (id: string) => Number(id.slice(id.indexOf('p') + 1));
  return ids.findLast((id) => numberOf(id) < number) ?? ids[0];
}

function writeSection(
  { title, slug, excerpt, blocks, notes }: ComposedSection,
  placeholders: string[],
  figures: ReadonlySet<string>,
): SectionSource & { text: string } {
  const meta: Section = sectionSchema.parse({ title, slug, excerpt });
  const expected = textOf(blocks);
  const expectedNotes = notes.map(readText);
  let problem: Refusal | undefined;
  // A figure is a component, which data cannot hold.
  const format = blocks.some(holdsFigure) ? 'mdx' : 'md';
  for (const written of writeMarkdown({ type: 'root', children: [...blocks, ...notes] }, format)) {
    const body = written.trim();
    const source = `---\n${stringify(meta, yamlStyle)}---\n${body === '' ? '' : `\n${body}\n`}`;
    try {
      const shown = readShown({ format, source }, figures);
      refuseDifference(expected, shown.text);
      expectedNotes.forEach((note, index) => refuseDifference(note, shown.notes[index] ?? ''));
      return { format, source, text: withoutPlaceholders(shown.text, placeholders) };
    } catch (error) {
      problem =
        error instanceof Refusal
          ? error
          : new Refusal(
              `the section ${quote(title)} does not come out as it is: ${String(error)}`,
              'Report this as a fault of the importer, with the section.',
              blocks[0] && lineOf(blocks[0]),
            );
    }
  }
  throw problem ?? new Error('unreachable');
}

const holdsFigure = (node: Nodes): boolean =>
  node.type === 'figure' || (isParent(node) && node.children.some(holdsFigure));

function withoutPlaceholders(text: string, placeholders: string[]): string {
  let rest = toPieces(text).join(' ');
  while (placeholders.length > 0) {
    const [next = ''] = placeholders;
    const at = rest.indexOf(toPieces(next).join(' '));
    if (at < 0) break;
    rest = `${rest.slice(0, at)} ${rest.slice(at + toPieces(next).join(' ').length)}`;
    placeholders.shift();
  }
  return rest;
}

function refuseDifference(expected: string, found: string): void {
  const difference = findDifference(expected, found);
  if (!difference) return;
  throw new Refusal(
    `the words ${quote(difference.expected, 160)} would come out as ${quote(difference.found, 160)}`,
    'Write that passage more simply; and report this as a fault of the importer.',
  );
}
