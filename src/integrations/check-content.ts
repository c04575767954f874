import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createSkip } from '../kept/plan.ts';
import { actorsSchema } from '../schemas/actor.ts';
import { ambiguitiesSchema } from '../schemas/ambiguity.ts';
import { eventsSchema } from '../schemas/event.ts';
import { figureSchema } from '../schemas/figure.ts';
import { paperSchema } from '../schemas/paper.ts';
import { placesSchema } from '../schemas/place.ts';
import { checkFrontMatter, checkYaml } from '../schemas/problems.ts';
import { sectionSchema } from '../schemas/section.ts';
import { siteSchema } from '../schemas/site.ts';
import { paperSlugSchema } from '../schemas/slug.ts';

const files = [
  { pattern: 'site.yaml', schema: siteSchema },
  { pattern: 'gazetteer/places.yaml', schema: placesSchema },
  { pattern: 'gazetteer/actors.yaml', schema: actorsSchema },
  { pattern: 'gazetteer/ambiguous.yaml', schema: ambiguitiesSchema },
  { pattern: 'papers/*/paper.yaml', schema: paperSchema },
  { pattern: 'papers/*/events.yaml', schema: eventsSchema },
  { pattern: 'papers/*/figures/*.yaml', schema: figureSchema },
  { pattern: 'papers/*/[0-9]*-*.mdx', schema: sectionSchema },
];

/**
 * Says at once all that is wrong with the files in `content/`, where an editor finds it: file, line and key.
 * The collections check the same schemas, but stop at the first file that fails, and know no lines.
 */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        const problems = findContentProblems(path.join(fileURLToPath(config.root), 'content'), createSkip());
        if (problems.length > 0) throw new Error(`The content has mistakes:\n  ${problems.join('\n  ')}`);
      },
    },
  };
}

/**
 * Everything wrong with a content folder's files by themselves.
 *
 * @param skip papers that need not be looked at
 * @returns a sentence each: `content/papers/x/paper.yaml:3: published: expected a day as 2024-02-06; found "May"`
 */
export function findContentProblems(
  content: string,
  skip: (paper: string) => boolean = () => false,
): string[] {
  const problems = files.flatMap(({ pattern, schema }) =>
    globSync(pattern, { cwd: content })
      .filter((name) => !(name.startsWith('papers') && skip(name.split(path.sep)[1] ?? '')))
      .sort()
      .flatMap((name) => {
        const source = readFileSync(path.join(content, name), 'utf8');
        const file = path.posix.join('content', name.split(path.sep).join('/'));
        const check = name.endsWith('.mdx') ? checkFrontMatter : checkYaml;
        return check<unknown>(file, source, schema).problems;
      }),
  );
  return [...problems, ...findStrayPapers(content), ...findSharedAddresses(content)];
}

/** Folders that hold a paper's parts and could not be built. */
function findStrayPapers(content: string): string[] {
  return globSync('papers/*/', { cwd: content }).flatMap((name) => {
    const folder = path.posix.join('content', name.split(path.sep).join('/'));
    const has = (pattern: string) => globSync(pattern, { cwd: path.join(content, name) });
    const sections = has('[0-9]*-*.mdx');
    const numbers = sections.map((file) => Number.parseInt(file, 10));
    const address = paperSlugSchema.safeParse(path.basename(name));
    return [
      ...(address.error?.issues.map(
        ({ message }) => `${folder}: the folder’s name is the paper’s address: ${message}. Rename it`,
      ) ?? []),
      ...(has('paper.yaml').length === 0 ? [`${folder}: no paper.yaml`] : []),
      ...(sections.length === 0 ? [`${folder}: no section, expected 01-introduction.mdx and so on`] : []),
      ...sections
        .filter((_, index) => numbers.indexOf(numbers[index] ?? 0) !== index)
        .map((file) => `${folder}/${file}: its number is another section’s too`),
    ];
  });
}

/** Sections that would be built over another of their paper. */
function findSharedAddresses(content: string): string[] {
  const first = new Map<string, string>();
  return globSync('papers/*/[0-9]*-*.mdx', { cwd: content })
    .sort()
    .flatMap((name) => {
      const file = path.posix.join('content', name.split(path.sep).join('/'));
      const { data } = checkFrontMatter(file, readFileSync(path.join(content, name), 'utf8'), sectionSchema);
      if (data === undefined) return [];
      const address = `${path.dirname(name)}/${data.slug}`;
      const other = first.get(address);
      if (other !== undefined)
        return [`${file}: slug: ${path.basename(other)} has “${data.slug}”, too. Change one`];
      first.set(address, name);
      return [];
    });
}
