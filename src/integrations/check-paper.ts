import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { prints } from '../annotations/abbreviations.ts';
import { readRecord } from '../feeds/read-papers.ts';
import { findUnfounded } from '../figures/check-basis.ts';
import { findExportProblems } from '../figures/read-export.ts';
import { ledgerFile } from '../passages/files.ts';
import { assignIds, emptyLedger, type Ledger, ledgerSchema } from '../passages/ledger.ts';
import { readSection } from '../markdown/read-section.ts';
import { checkFile, readText } from '../schemas/check-file.ts';
import { eventsSchema } from '../schemas/event.ts';
import { figureSchema } from '../schemas/figure.ts';
import { nearest } from '../schemas/nearest.ts';
import { originalSchema } from '../schemas/original.ts';
import { type Paper, paperSchema } from '../schemas/paper.ts';
import { checkYaml, findAll, type Problem, show } from '../schemas/problems.ts';
import { sectionSchema } from '../schemas/section.ts';
import { paperSlugSchema } from '../schemas/slug.ts';
import { findProblems, type Known } from '../timeline/read-events.ts';

/** Where the passages of an account stand in the original. */
const originalFile = (paper: string) => `papers/${paper}/original.yaml`;
/** Every value is text: as a number, 4.10 would be 4.1. */
const checkOriginal = (content: string, paper: string) =>
  checkFile(content, originalFile(paper), originalSchema, { wordsOnly: true });

/** Files of one folder of a paper, by their names in the content. */
function list(content: string, paper: string, pattern: RegExp, below = ''): string[] {
  const folder = path.posix.join('papers', paper, below);
  if (!has(content, folder)) return [];
  return readdirSync(path.join(content, folder))
    .filter((name) => pattern.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => path.posix.join(folder, name));
}
const sectionsOf = (content: string, paper: string) => list(content, paper, /^\d.*-.*\.mdx?$/);
const figuresOf = (content: string, paper: string) => list(content, paper, /\.yaml$/, 'figures');
/** The address that a section’s file is named for. */
const slugOf = (name: string) => path.posix.basename(name).replace(/^\d+-|\.mdx?$/g, '');
const numberOf = (name: string) => Number.parseInt(path.posix.basename(name), 10);
const has = (content: string, name: string) =>
  statSync(path.join(content, name), { throwIfNoEntry: false }) !== undefined;

/**
 * Everything wrong with the files of a paper's folder, its text left aside.
 *
 * @param content folder of the content
 * @param paper name of the folder below `papers/`
 * @param topics ids of the publication's topics
 */
export function findPaperProblems(content: string, paper: string, topics: readonly string[]): string[] {
  return [
    ...findNameProblems(paper),
    ...findStrayFiles(content, paper),
    ...findRecordProblems(content, paper, topics),
    ...findSectionProblems(content, paper),
    ...(has(content, `papers/${paper}/events.yaml`)
      ? checkFile(content, `papers/${paper}/events.yaml`, eventsSchema).problems
      : []),
    ...(has(content, originalFile(paper)) ? checkOriginal(content, paper).problems : []),
    ...figuresOf(content, paper).flatMap((name) => findFigureProblems(content, paper, name)),
    ...(has(content, `papers/${paper}/${ledgerFile}`) ? findLedgerProblems(content, paper) : []),
  ];
}

function findNameProblems(paper: string): string[] {
  const [issue] = paperSlugSchema.safeParse(paper).error?.issues ?? [];
  return issue
    ? [`content/papers/${paper}:1: (the folder): ${issue.message}; found ${show(paper)}: rename it`]
    : [];
}

/** Files that look like a part of a paper and would be passed over. */
function findStrayFiles(content: string, paper: string): string[] {
  const say = (name: string, expected: string) =>
    `content/${name}:1: (the file): expected ${expected}; found ${show(path.posix.basename(name))}: rename it, or take it out`;
  const parts = list(content, paper, /\.(?:ya?ml|md|markdown|mdx)$/)
    .filter(
      (name) => !/\/(?:(?:paper|events|original|untied|proposed-names)\.yaml|\d+-[^/]*\.mdx?)$/.test(name),
    )
    .map((name) =>
      say(name, 'paper.yaml, events.yaml, original.yaml, or a section as 01-introduction.mdx or .md'),
    );
  const figures = list(content, paper, /\.(?:yml|json)$/, 'figures').map((name) =>
    say(name, 'a figure as graph-1.yaml'),
  );
  return [...parts, ...figures];
}

function findRecordProblems(content: string, paper: string, topics: readonly string[]): string[] {
  const figures = figuresOf(content, paper).map((name) => path.posix.basename(name, '.yaml'));
  const isWrong = (figure: string | undefined) => figure !== undefined && !figures.includes(figure);
  const record = readRecord(content, paper);
  const unused = record ? findUnused(content, paper, record) : [];
  const isStray = (topic: string) => !topics.includes(topic);
  if (record && !isWrong(record.leadFigure) && unused.length === 0 && !record.topics?.some(isStray))
    return [];
  // Read again for what is wrong with it, and where.
  return findAll(
    checkFile(content, `papers/${paper}/paper.yaml`, paperSchema),
    ({ leadFigure, topics: named = [] }) => [
      ...(leadFigure !== undefined && isWrong(leadFigure)
        ? [{ path: ['leadFigure'], ...strayFigure(leadFigure, figures) }]
        : []),
      ...named.flatMap((topic, at) => {
        if (!isStray(topic)) return [];
        const meant = nearest(topic, topics);
        const remedy = meant === undefined ? 'add it to topics in site.yaml' : `did you mean “${meant}”?`;
        return [{ path: ['topics', at], message: 'expected a topic of site.yaml', remedy }];
      }),
      ...unused.map((short) => ({
        path: ['abbreviations', short],
        message: 'expected an abbreviation that the paper prints',
        remedy: 'spell it as the text does, or take it out',
      })),
    ],
  );
}

/** Abbreviations that are explained and neither a section nor the landing page prints. */
function findUnused(content: string, paper: string, record: Paper): string[] {
  const explained = Object.keys(record.abbreviations ?? {});
  if (explained.length === 0) return [];
  const front = [
    record.standfirst,
    record.abstract ?? '',
    record.about ?? '',
    ...record.authors.map(({ note }) => note ?? ''),
  ];
  const texts = [...front, ...sectionsOf(content, paper).map((name) => readText(content, name).text ?? '')];
  return explained.filter((short) => !texts.some((text) => prints(text, short)));
}

function strayFigure(id: string, figures: readonly string[]): { message: string; remedy: string } {
  const meant = nearest(id, figures);
  const remedy = meant === undefined ? `write figures/${id}.yaml` : `did you mean “${meant}”?`;
  return { message: 'expected a figure of this paper', remedy };
}

function findSectionProblems(content: string, paper: string): string[] {
  const names = sectionsOf(content, paper);
  if (names.length === 0) {
    return [
      `content/papers/${paper}:1: (the folder): expected a section as 01-introduction.mdx; found nothing: add it`,
    ];
  }
  const figures = figuresOf(content, paper).map((name) => path.posix.basename(name, '.yaml'));
  const numbers = names.map(numberOf);
  const slugs = names.map(slugOf);
  return names.flatMap((name, index) => [
    ...findAll(checkFile(content, name, sectionSchema), ({ slug }) => checkSlug(slug, name)),
    ...(numbers.indexOf(numberOf(name)) === index
      ? []
      : [
          `content/${name}:1: (the file): expected a number that no other section has; found ${numberOf(name)}: rename it`,
        ]),
    ...(slugs.indexOf(slugOf(name)) === index
      ? []
      : [
          `content/${name}:1: slug: expected an address that no other section has; found ${show(slugOf(name))}: change it, and the file’s name`,
        ]),
    ...findStrayFigures(readText(content, name).text ?? '', `content/${name}`, figures),
  ]);
}

function checkSlug(slug: string, name: string): Problem[] {
  const wanted = slugOf(name);
  if (slug === wanted) return [];
  const message = `expected ${wanted}, as the file is called`;
  return [{ path: ['slug'], message, remedy: 'change it, or rename the file' }];
}

/** Figures that a text shows and its paper does not have. */
function findStrayFigures(text: string, name: string, figures: readonly string[]): string[] {
  return [...text.matchAll(/^<Figure\s+id=["']([^"']*)["']/gm)].flatMap(({ 1: id = '', index }) => {
    if (figures.includes(id)) return [];
    const line = text.slice(0, index).split('\n').length;
    const { message, remedy } = strayFigure(id, figures);
    return [`${name}:${line}: Figure: ${message}; found ${show(id)}: ${remedy}`];
  });
}

function findFigureProblems(content: string, paper: string, name: string): string[] {
  const { data: figure, problems } = checkFile(content, name, figureSchema);
  if (figure?.data === undefined) return problems;
  const table = `papers/${paper}/figures/${figure.data}`;
  const { text, problems: unread } = readText(content, table);
  return text === undefined ? unread : findExportProblems(text, figure, `content/${table}`);
}

/** The ledger is read as JSON, which is fast; only a wrong one is read again for its lines. */
function findLedgerProblems(content: string, paper: string): string[] {
  const name = `papers/${paper}/${ledgerFile}`;
  const { text, problems } = readText(content, name);
  if (text !== undefined && parseLedger(text)) return [];
  const told =
    text === undefined ? problems : findAll(checkYaml(`content/${name}`, text, ledgerSchema), findRepeats);
  // YAML forgives what JSON does not.
  const last = told.at(-1) ?? `content/${name}:1: (the file): expected JSON; found something like it`;
  return [
    ...told.slice(0, -1),
    `${last}; restore it from version control: the addresses readers share depend on it`,
  ];
}

function parseLedger(text: string): Ledger | undefined {
  try {
    const { data } = ledgerSchema.safeParse(JSON.parse(text));
    return data !== undefined && findRepeats(data).length === 0 ? data : undefined;
  } catch {
    // What is wrong with it is told by who reads its lines.
    return undefined;
  }
}

/** A paper's ledger, empty where none was written yet; nothing where it is wrong. */
function readLedger(content: string, paper: string): Ledger | undefined {
  const name = `papers/${paper}/${ledgerFile}`;
  return has(content, name) ? parseLedger(readText(content, name).text ?? '') : emptyLedger;
}

function findRepeats({ passages }: Ledger): Problem[] {
  const seen = new Set<string>();
  return passages.flatMap(({ id }, at) => {
    if (seen.size < seen.add(id).size) return [];
    return [{ path: ['passages', at, 'id'], message: 'expected an id that no other passage has' }];
  });
}

/**
 * What events, figures and places in the original say of a paper's passages and these do not bear out, and what in its sections cannot be read.
 * Each section has to be parsed for it.
 *
 * @param names ids of the gazetteer, nothing where it cannot be read
 */
export function findTextProblems(
  content: string,
  paper: string,
  names: Pick<Known, 'places' | 'actors'> | undefined,
): string[] {
  const ledger = readLedger(content, paper);
  // Of a paper whose record is wrong, nobody knows who speaks.
  const record = readRecord(content, paper);
  const voices = record && (record.voices ?? {});
  const passages = new Map<string, string>();
  const problems = sectionsOf(content, paper).flatMap((name) => {
    const { passages: found, problems: unread } = readSection(
      readText(content, name).text ?? '',
      `content/${name}`,
      voices,
      (address) => has(content, path.posix.join('papers', paper, decodeURI(address))),
    );
    if (found === undefined) return unread;
    const texts = found.map(({ text }) => text);
    const { ids } = assignIds(numberOf(name), texts, ledger ?? emptyLedger);
    for (const [index, id] of ids.entries()) passages.set(id, texts[index] ?? '');
    return ledger === undefined ? [] : findStrayPoints(content, name, ids);
  });
  // Half a text would be said to lack what stands in the other half, a text without its ids to lack all.
  if (problems.length > 0 || ledger === undefined) return problems;
  const events = `papers/${paper}/events.yaml`;
  return [
    ...(names && has(content, events)
      ? findAll(checkFile(content, events, eventsSchema), (data) =>
          findProblems(data, { ...names, passages }),
        )
      : []),
    ...(has(content, originalFile(paper))
      ? findAll(checkOriginal(content, paper), (data) => findStrayPassages(Object.keys(data), passages))
      : []),
    ...figuresOf(content, paper).flatMap((name) =>
      findAll(checkFile(content, name, figureSchema), (data) =>
        findUnfounded(data, (id) => passages.get(id), record?.language),
      ),
    ),
  ];
}

/** Points of a section that name a passage it does not have. */
function findStrayPoints(content: string, name: string, ids: readonly string[]): string[] {
  const { data, ...checked } = checkFile(content, name, sectionSchema);
  // What is wrong with the front matter itself is told by who looks at that.
  if (data?.points === undefined || !('say' in checked)) return [];
  const { say } = checked;
  const remedy = `name one from ${ids[0] ?? 'its text'} to ${ids.at(-1) ?? 'its end'}`;
  return data.points.flatMap(({ passage }, at) =>
    ids.includes(passage)
      ? []
      : [say({ path: ['points', at, 'passage'], message: 'expected a passage of this section', remedy })],
  );
}

/** Passages that are said to retell the original and do not exist. */
function findStrayPassages(ids: readonly string[], passages: ReadonlyMap<string, string>): Problem[] {
  return ids
    .filter((id) => !passages.has(id))
    .map((id) => {
      const meant = nearest(id, [...passages.keys()]);
      const remedy =
        meant === undefined ? 'take it out' : `take it out, or did you mean another as “${meant}”?`;
      return { path: [id], message: 'expected a passage of this paper before the colon', remedy };
    });
}

/** Whether a paper has anything that its passages must bear out, notes that are data, code or pictures in its text. */
export function hasClaims(content: string, paper: string): boolean {
  return (
    ['events.yaml', 'original.yaml'].some((name) => has(content, `papers/${paper}/${name}`)) ||
    figuresOf(content, paper).length > 0 ||
    sectionsOf(content, paper).some(
      (name) =>
        name.endsWith('.mdx') ||
        /^points:|<Note\b|\]\((?:\.\/)?images\//m.test(readText(content, name).text ?? ''),
    )
  );
}
