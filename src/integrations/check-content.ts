import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { findGazetteerProblems } from '../annotations/check-gazetteer.ts';
import { actorsSchema } from '../schemas/actor.ts';
import { ambiguitiesSchema } from '../schemas/ambiguity.ts';
import { checkFile, readText } from '../schemas/check-file.ts';
import { pageSchema } from '../schemas/page.ts';
import { formSchema, placesSchema } from '../schemas/place.ts';
import { contentError, show } from '../schemas/problems.ts';
import { siteSchema } from '../schemas/site.ts';
import { reservedSlugs, slugSchema } from '../schemas/slug.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { findPaperProblems, findTextProblems, hasClaims } from './check-paper.ts';

/**
 * Stops what reads the content before it has begun, and says at once all that is wrong with the files in `content/`,
 * where an editor finds it. The collections check the same schemas, but stop at the first file that fails, and
 * know no lines.
 *
 * @throws with a line for each problem
 */
export function refuseWrongContent(content: string): void {
  const problems = findContentProblems(content);
  if (problems.length > 0)
    throw contentError(['The content has mistakes:', ...problems.map((one) => `  ${one}`)]);
}

/**
 * Everything wrong with a content folder.
 *
 * @returns a sentence each: `content/papers/x/paper.yaml:3: published: expected a day as 2024-02-06; found "May"`
 */
export function findContentProblems(content: string): string[] {
  const papers = listPapers(content);
  const site = checkFile(content, 'site.yaml', siteSchema);
  const topics = site.data?.topics.map(({ id }) => id) ?? [];
  const problems = [
    ...site.problems,
    ...findNameProblems(content),
    ...findPageProblems(content, papers),
    ...checkFile(content, 'search/synonyms.yaml', synonymsSchema, { wordsOnly: true }).problems,
    ...findOtherNameProblems(content),
    ...papers.flatMap((paper) => findPaperProblems(content, paper, topics)),
  ];
  const names = knownNames(content);
  // Every text is parsed again when the build comes to it: here only what must be, unless it will not come to it.
  const texts = papers
    .filter((paper) => problems.length > 0 || hasClaims(content, paper))
    .flatMap((paper) => findTextProblems(content, paper, names));
  return [...new Set([...problems, ...texts])];
}

/** Pages of the publication's own words that every site has. */
const always = ['about', 'accessibility'];

function findPageProblems(content: string, papers: readonly string[]): string[] {
  const folder = path.join(content, 'pages');
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : [];
  const taken = new Set([...reservedSlugs.paper, ...papers]);
  return [...new Set([...always, ...found.map((name) => name.slice(0, -'.mdx'.length))])].flatMap((page) => [
    ...checkFile(content, `pages/${page}.mdx`, pageSchema).problems,
    ...(always.includes(page) || (slugSchema.safeParse(page).success && !taken.has(page))
      ? []
      : [
          `${path.join(folder, `${page}.mdx`)}:1: (its name): expected small letters, digits and hyphens, and no address of ` +
            `a paper or of the site; found "${page}": give the file another name`,
        ]),
  ]);
}

const listPapers = (content: string) =>
  readdirSync(path.join(content, 'papers'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const gazetteerFiles = {
  places: { name: 'gazetteer/places.yaml', schema: placesSchema },
  actors: { name: 'gazetteer/actors.yaml', schema: actorsSchema },
  ambiguities: { name: 'gazetteer/ambiguous.yaml', schema: ambiguitiesSchema },
};

function findNameProblems(content: string): string[] {
  const read = <T>({ name, schema }: { name: string; schema: z.ZodType<T> }) =>
    checkFile(content, name, schema);
  const checked = {
    places: read(gazetteerFiles.places),
    actors: read(gazetteerFiles.actors),
    ambiguities: read(gazetteerFiles.ambiguities),
  };
  const { places, actors, ambiguities } = checked;
  if (places.data === undefined || actors.data === undefined || ambiguities.data === undefined) {
    return Object.values(checked).flatMap(({ problems }) => problems);
  }
  const say = { places: places.say, actors: actors.say, ambiguities: ambiguities.say };
  return findGazetteerProblems({
    places: places.data,
    actors: actors.data,
    ambiguities: ambiguities.data,
  }).map(({ file, ...problem }) => say[file](problem));
}

/** The ids that events may name, also where the rest of an entry is wrong; nothing where no id can be read. */
function knownNames(content: string): { places: Set<string>; actors: Set<string> } | undefined {
  const entries = z.array(z.looseObject({ id: z.string() }));
  const [places, actors] = [gazetteerFiles.places, gazetteerFiles.actors].map(
    ({ name }) => checkFile(content, name, entries).data,
  );
  if (places === undefined || actors === undefined) return undefined;
  const idsOf = (all: { id: string }[]) => new Set(all.map(({ id }) => id));
  return { places: idsOf(places), actors: idsOf(actors) };
}

function findOtherNameProblems(content: string): string[] {
  const name = 'search/other-names.txt';
  const { text, problems } = readText(content, name);
  if (text === undefined) return problems;
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const message = formSchema.safeParse(line.trimEnd()).error?.issues[0]?.message;
    return message === undefined
      ? []
      : [`content/${name}:${index + 1}: (the line): ${message}; found ${show(line)}: one name a line`];
  });
}
