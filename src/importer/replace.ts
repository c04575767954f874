import type { RootContent } from 'mdast';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { findUnfounded } from '../figures/check-basis.ts';
import { extractPassages } from '../passages/extract.ts';
import { assignIds, type Ledger } from '../passages/ledger.ts';
import type { FigureFile } from '../schemas/figure.ts';
import { type Paper, paperSchema } from '../schemas/paper.ts';
import type { ComposedSection } from './compose.ts';
import { firstSentences } from './excerpt.ts';
import { parseSection, type SectionSource } from './fidelity.ts';
import type { ReadManuscript } from './import-manuscript.ts';
import { Refusal } from './refusal.ts';
import { quote, type Report } from './report.ts';
import { toSlug } from './slugs.ts';
import { type Candidate, findDateWords, tiePassage } from './tie.ts';
import { lineOf, mapTree, readText } from './trees.ts';

/** An account as it stands in its folder. */
export interface Account {
  paper: Paper;
  sections: (SectionSource & { number: number; slug: string; title: string; excerpt: string })[];
  ledger: Ledger;
  /** `events.yaml`. */
  events: string | undefined;
  /** Name of each figure, `graph-1`, and its file. */
  figures: [name: string, source: string][];
}

const sameTitle = (one: string, other: string) => toSlug(one, 500) === toSlug(other, 500);

/**
 * Prepares a manuscript to stand in its account's place: sections under the account's addresses, the account's
 * figures where their matter is told, the account's facts about the paper.
 *
 * @throws {Refusal} when the headings are not the same
 */
export function takePlaceOf(manuscript: ReadManuscript, account: Account, rights: string | undefined): void {
  const { sections, report } = manuscript;
  matchSections(sections, account, report);
  placeFigures(manuscript, account);
  manuscript.paper = toFullText(manuscript.paper, account, rights, report);
}

function matchSections(sections: ComposedSection[], account: Account, report: Report): void {
  const refuse = (what: string, line?: number) => {
    throw new Refusal(
      what,
      'Make the headings of the manuscript those of the account, in the same order, or import it as a paper of its own.',
      line,
    );
  };
  sections.forEach((section, index) => {
    const old = account.sections[index];
    if (old?.number === index + 1 && sameTitle(old.title, section.title)) {
      section.slug = old.slug;
      section.excerpt = old.excerpt;
      return;
    }
    const first = section.blocks[0];
    refuse(
      old === undefined
        ? `the manuscript’s section ${quote(section.title)} is none of the account’s`
        : `the manuscript’s section ${index + 1} is ${quote(section.title)}, the account’s ${quote(old.title)}`,
      first && lineOf(first),
    );
  });
  const missing = account.sections[sections.length];
  if (missing) refuse(`the account’s section ${quote(missing.title)} is not in the manuscript`);
  report.add('kept', `${sections.length} sections with their addresses and the excerpts on their cards`);
}

/** Pictures give way to the account's figures of the same label; figures drawn from the text stand after the passage they count. */
function placeFigures(manuscript: ReadManuscript, account: Account): void {
  const { sections, report } = manuscript;
  const labels = new Map<string, string>();
  for (const [name, source] of account.figures) {
    const label: unknown = parseDocument(source).get('label');
    if (typeof label === 'string') labels.set(label.toLowerCase(), name);
  }
  const placed = new Set<string>();
  for (const section of sections) {
    const root = { type: 'root' as const, children: section.blocks };
    mapTree(root, (node) => {
      const picture = manuscript.pictures.find((each) => each.node === node);
      const name =
        picture?.label === undefined
          ? undefined
          : labels.get(picture.label.toLowerCase().replace(/\s+/g, ' '));
      if (picture === undefined || name === undefined) return [node];
      placed.add(name);
      manuscript.pictures = manuscript.pictures.filter((each) => each !== picture);
      report.add(
        'changed',
        `the picture’s place is taken by the figure “${name}”; its caption stays`,
        picture.line,
      );
      const [, , ...caption] = picture.node.children;
      return [figureNode(name), ...(caption.length > 0 ? [{ ...picture.node, children: caption }] : [])];
    });
    section.blocks = root.children;
  }
  const passages = new Map(account.sections.flatMap(figuresIn));
  for (const [name] of account.figures) {
    if (placed.has(name)) continue;
    const before = passages.get(name);
    const section = before === undefined ? undefined : sections[before.section - 1];
    if (before === undefined || section === undefined) continue;
    const candidates = section.blocks.map((block, index) => ({ id: String(index), text: readText(block) }));
    const tie = tiePassage(before.text, candidates);
    const at = tie?.confident ? Number(tie.candidate.id) + 1 : section.blocks.length;
    section.blocks.splice(at, 0, figureNode(name));
    report.add(
      tie?.confident ? 'kept' : 'guessed',
      tie?.confident
        ? `the figure “${name}” stands after the passage it belongs to: ${quote(tie.candidate.text, 60)}`
        : `the figure “${name}” stands at the end of ${quote(section.title)}: move it to where it belongs`,
    );
  }
}

const figureNode = (name: string): RootContent => ({ type: 'figure', name });

/** The figures of an account's section, each with the passage it follows. */
function figuresIn(account: Account['sections'][number]): [string, { section: number; text: string }][] {
  const section = account.number;
  const passages = extractPassages(parseSection(account));
  return passages.flatMap(({ kind, text }, index) => {
    const before = passages.slice(0, index).findLast((passage) => passage.kind !== 'figure');
    return kind === 'figure' && before
      ? [[text, { section, text: before.text }] as [string, { section: number; text: string }]]
      : [];
  });
}

/** The account's facts about the paper, with what changes when the full text stands here. */
function toFullText(
  manuscript: Paper,
  { paper }: Account,
  rights: string | undefined,
  report: Report,
): Paper {
  const { about: _, ...kept } = paper;
  if (paper.edition === 'account') {
    report.add('changed', 'the label: from account to full text');
    if (paper.about !== undefined) report.add('dropped', 'what was said about the account');
  }
  if ((rights ?? paper.rights) !== undefined) report.withdraw('rights not stated');
  const authors = paper.authors.map((author) => {
    const note = manuscript.authors.find(({ name }) => sameTitle(name, author.name))?.note;
    return note === undefined ? author : { ...author, note };
  });
  return paperSchema.parse({
    ...kept,
    authors,
    edition: 'manuscript',
    standfirst: firstSentences(manuscript.standfirst, 600),
    ...(rights !== undefined && { rights }),
    ...(paper.edition === 'account' && { updated: manuscript.added }),
  });
}

/** What hangs on the account's passages, tied to those of the full text. */
export interface Tied {
  /** Files that change: `events.yaml`, `figures/graph-1.yaml`; and `untied.yaml` where anything is left to the editor. */
  files: Map<string, string>;
  /** Every id of the account that is gone, with the id that takes its place. */
  moved: Record<string, string>;
}

/**
 * Ties the account's ids, events and figures to the full text's passages.
 *
 * @param passages the full text's passages by section number, in reading order, figures apart
 * @param kept all ids that the full text has
 */
export function tieToFullText(
  account: Account,
  passages: ReadonlyMap<number, readonly Candidate[]>,
  kept: ReadonlySet<string>,
  report: Report,
): Tied {
  const old = oldPassages(account);
  const moved: Record<string, string> = {};
  for (const [id, { section, text, place }] of old) {
    if (kept.has(id)) continue;
    const candidates = passages.get(section) ?? [];
    const nearby = candidates[Math.min(candidates.length - 1, Math.floor(place * candidates.length))];
    const target = tiePassage(text, candidates)?.candidate ?? nearby;
    if (target) moved[id] = target.id;
  }
  report.add(
    'kept',
    `${Object.keys(moved).length} passage ids of the account lead to the nearest passage of the full text`,
  );
  const files = new Map<string, string>();
  const untied: string[] = [];
  const sources = { old, passages, report, untied };
  if (account.events !== undefined) files.set('events.yaml', tieEvents(account.events, sources));
  for (const [name, source] of account.figures)
    files.set(`figures/${name}.yaml`, tieFigure(name, source, sources));
  if (untied.length > 0)
    files.set(
      'untied.yaml',
      `# Taken out when the full text came: give each a passage of it, and put it back where it was.\n${untied.join('')}`,
    );
  return { files, moved };
}

interface Sources {
  old: ReadonlyMap<string, { section: number; text: string; place: number }>;
  passages: ReadonlyMap<number, readonly Candidate[]>;
  report: Report;
  /** YAML of what is left to the editor. */
  untied: string[];
}

/** The account's passages by id, each with its place in its section, 0 to 1. */
function oldPassages({ sections, ledger }: Account): Sources['old'] {
  const found = new Map<string, { section: number; text: string; place: number }>();
  for (const section of sections) {
    const { number } = section;
    const texts = extractPassages(parseSection(section)).map(({ text }) => text);
    const { ids } = assignIds(number, texts, ledger);
    texts.forEach((text, index) =>
      found.set(ids[index] ?? '', { section: number, text, place: index / texts.length }),
    );
  }
  return found;
}

function tieEvents(source: string, { old, passages, report, untied }: Sources): string {
  const document: Document = parseDocument(source);
  if (!isSeq(document.contents)) return source;
  const before = document.contents.items.length;
  document.contents.items = document.contents.items.filter((item) => {
    if (!isMap(item)) return true;
    const [id, passage, words, what] = ['id', 'passage', 'words', 'what'].map((key) =>
      String(item.get(key) ?? ''),
    );
    const date: unknown = item.toJS(document).date;
    const at = old.get(passage ?? '');
    if (at === undefined || words === undefined) return true;
    if (stands(passage ?? '', at.text, passages.get(at.section))) return true;
    const tie = tiePassage(
      `${sentencesWith(at.text, words)} ${what}`,
      passages.get(at.section) ?? [],
      (text) => findDateWords(text, words, date) !== undefined,
    );
    const found = tie && findDateWords(tie.candidate.text, words, date);
    if (tie?.confident && found !== undefined) {
      item.set('passage', tie.candidate.id);
      if (found !== words) item.set('words', found);
      return true;
    }
    const guess = tie ? `; perhaps ${tie.candidate.id}, ${quote(tie.candidate.text, 60)}` : '';
    report.add('dropped', `the event “${id}” could not be tied to the full text${guess}: see untied.yaml`);
    untied.push(`- ${JSON.stringify(item.toJS(document))}\n`);
    return false;
  });
  const left = document.contents.items.length;
  report.add('kept', `${left} of ${before} dated events are tied to the full text`);
  return document.toString({ lineWidth: 110, singleQuote: true });
}

/** The sentences of a passage that hold some words, else all of it. */
function sentencesWith(text: string, words: string): string {
  const parts = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
  const holding = parts.filter((part) => part.includes(words)).join(' ');
  return holding === '' ? text : holding;
}

/** Whether a passage still stands as it did: then what hangs on it stays where it is. */
const stands = (id: string, text: string, candidates: readonly Candidate[] = []) =>
  candidates.some((candidate) => candidate.id === id && candidate.text === text);

function tieFigure(name: string, source: string, { old, passages, report, untied }: Sources): string {
  const document: Document = parseDocument(source);
  const figure = document.toJS() as FigureFile;
  let tied = 0;
  let all = 0;
  const unfounded: (readonly (string | number)[])[] = [];
  /** Ties the bases of one datum, event or statement. */
  const settle = (
    path: readonly (string | number)[],
    probe: (basis: FigureFile['disagreements'][number]['basis']) => Partial<FigureFile>,
    says: string,
  ) => {
    const bases = document.getIn([...path, 'basis']);
    if (!isSeq(bases)) return;
    const lost: unknown[] = [];
    const node = document.getIn(path);
    const was: unknown = isMap(node) ? node.toJS(document) : node;
    bases.items = bases.items.filter((item) => {
      const id = isMap(item) ? item.get('passage') : undefined;
      const at = typeof id === 'string' ? old.get(id) : undefined;
      if (!isMap(item) || at === undefined) return true;
      all++;
      if (stands(String(id), at.text, passages.get(at.section))) {
        tied++;
        return true;
      }
      const basis = item.toJS(document);
      // Tied is only what a passage says, whether or not the figure claims as much.
      const empty = { ...figure, standing: '', data: undefined, series: [], events: [], sum: undefined };
      const holds = (text: string) =>
        findUnfounded({ ...empty, ...probe([{ ...basis, passage: 's1-p1' }]) } as FigureFile, () => text)
          .length === 0;
      const tie = tiePassage(`${at.text} ${says}`, passages.get(at.section) ?? [], holds);
      if (tie?.confident) {
        tied++;
        item.set('passage', tie.candidate.id);
        return true;
      }
      const guess = tie ? `; perhaps ${tie.candidate.id}, ${quote(tie.candidate.text, 60)}` : '';
      report.add(
        'dropped',
        `a basis of “${name}” (${path.join(', ')}) could not be tied to the full text${guess}: see untied.yaml`,
      );
      lost.push(basis);
      return false;
    });
    if (lost.length === 0) return;
    const at = path.join('.');
    if (bases.items.length > 0) untied.push(`- ${JSON.stringify({ figure: name, at, basis: lost })}\n`);
    else {
      // What nothing vouches for any more cannot be shown.
      untied.push(`- ${JSON.stringify({ figure: name, at, was })}\n`);
      unfounded.push(path);
    }
  };
  figure.series?.forEach((series, index) =>
    series.data?.forEach((datum, at) =>
      settle(
        ['series', index, 'data', at],
        (basis) => ({ series: [{ ...series, data: [{ ...datum, basis }] }] }),
        `${series.name} ${datum.note ?? ''}`,
      ),
    ),
  );
  figure.events?.forEach((event, index) =>
    settle(['events', index], (basis) => ({ events: [{ ...event, basis }] }), event.what),
  );
  const { sum } = figure;
  if (sum) settle(['sum'], (basis) => ({ sum: { ...sum, basis } }), '');
  figure.disagreements?.forEach((each, index) =>
    settle(['disagreements', index], (basis) => ({ disagreements: [{ ...each, basis }] }), each.says),
  );
  for (const path of unfounded.toReversed()) document.deleteIn(path);
  if (all > 0)
    report.add('kept', `${tied} of ${all} bases of the figure “${name}” are tied to the full text`);
  return document.toString({ lineWidth: 110, singleQuote: true });
}
