import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { findGazetteerProblems } from '../src/annotations/check-gazetteer.ts';
import { proposeNames } from '../src/annotations/propose-names.ts';
import { readGazetteer } from '../src/annotations/read-gazetteer.ts';
import { toSlug, UniqueSlugs } from '../src/importer/slugs.ts';
import { readSection } from '../src/markdown/read-section.ts';
import { isProse } from '../src/passages/extract.ts';
import { readLedger, sectionNumber } from '../src/passages/files.ts';
import { assignIds } from '../src/passages/ledger.ts';
import { actorsSchema } from '../src/schemas/actor.ts';
import { placesSchema } from '../src/schemas/place.ts';
import { checkYaml } from '../src/schemas/problems.ts';
import { kinds, proposalsSchema, type TickedName } from '../src/schemas/proposals.ts';

const help = `Proposes the places and actors of a paper that nobody has indexed, and enters those that you tick.

  npm run names -- PAPER           writes content/papers/PAPER/proposed-names.yaml, for you to tick
  npm run names -- PAPER --enter   enters what is ticked in content/gazetteer, and takes the file away
  --content FOLDER                 where papers/ and gazetteer/ stand (content)
`;

/** What is written, and what the editor is told of it. */
function main(args: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      enter: { type: 'boolean', default: false },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', default: false },
    },
  });
  const [paper, ...others] = positionals;
  if (values.help || paper === undefined || others.length > 0) return help;
  const folder = path.join(values.content, 'papers', paper);
  if (!existsSync(path.join(folder, 'paper.yaml'))) {
    const papers = readdirSync(path.dirname(folder)).join(', ');
    throw new Error(`${folder}: expected a paper; found none: there are ${papers}`);
  }
  const gazetteer = path.join(values.content, 'gazetteer');
  const file = path.join(folder, 'proposed-names.yaml');
  return values.enter ? enterTicked(file, gazetteer) : writeProposals(folder, file, gazetteer);
}

function writeProposals(folder: string, file: string, gazetteer: string): string {
  const { places, actors } = readGazetteer(gazetteer);
  const known = [...places, ...actors].flatMap(({ name, forms, inContext, spellings }) => [
    name,
    ...forms,
    ...inContext,
    ...spellings,
  ]);
  // What an editor has ticked or mended stays.
  const ticked = new Map(existsSync(file) ? readProposals(file).map((one) => [one.name, one]) : []);
  const proposals = proposeNames(readPassages(folder), new Set(known)).map(
    ({ name, forms, times, passages, sentence }): TickedName =>
      ticked.get(name) ?? { name, is: 'no', forms, times, in: passages[0] ?? '', sentence },
  );
  const head = `# What this paper seems to name, most frequent first. Put for \`no\` what it is:
# a place (${kinds.places.join(', ')})
# or an actor (${kinds.actors.join(', ')}).
# Mend names and forms, then run the command again with --enter. Nothing is entered that is not ticked.
`;
  writeFileSync(file, `${head}\n${stringify(proposals, { lineWidth: 0 })}`);
  return `${proposals.length} names proposed. Tick them in ${file}`;
}

function enterTicked(file: string, gazetteer: string): string {
  if (!existsSync(file))
    throw new Error(`${file}: expected ticked names; found no file: leave out --enter first`);
  const ticked = readProposals(file).filter(({ is }) => is !== 'no');
  const { places, actors, ambiguities } = readGazetteer(gazetteer);
  const slugs = new UniqueSlugs([...places, ...actors].map(({ id }) => id));
  const entries = ticked.map(({ name, is, forms }) => ({
    id: slugs.take(toSlug(name)),
    name,
    kind: is,
    ...(forms.length > 0 && { forms }),
  }));
  const [newPlaces, newActors] = [kinds.places, kinds.actors].map((of) =>
    entries.filter(({ kind }) => of.includes(kind)),
  );
  const problems = findGazetteerProblems({
    places: [...places, ...placesSchema.parse(newPlaces)],
    actors: [...actors, ...actorsSchema.parse(newActors)],
    ambiguities,
  });
  if (problems.length > 0)
    throw new Error(
      `${file}: nothing was entered: ${problems.map(({ message, remedy }) => [message, remedy].filter(Boolean).join(': ')).join('; ')}`,
    );
  append(path.join(gazetteer, 'places.yaml'), newPlaces);
  append(path.join(gazetteer, 'actors.yaml'), newActors);
  rmSync(file);
  return `${entries.length} names entered in ${gazetteer}. Give places a point to have them on the map.`;
}

/** Adds entries at the end of a file, each apart, whose own words and comments stay as they are. */
function append(file: string, entries: readonly object[] = []): void {
  if (entries.length === 0) return;
  const before = readFileSync(file, 'utf8').trimEnd();
  const added = entries.map((entry) => stringify([entry], { lineWidth: 0 }));
  writeFileSync(file, [before === '[]' ? '' : before, ...added].filter(Boolean).join('\n\n'));
}

/** @throws with file, line and key of what is wrong */
function readProposals(file: string): TickedName[] {
  const { data, problems } = checkYaml(file, readFileSync(file, 'utf8'), proposalsSchema);
  if (data === undefined) throw new Error(problems.join('\n'));
  return data;
}

/** The passages of prose of a paper, with their ids. */
function readPassages(folder: string): { id: string; text: string }[] {
  const ledger = readLedger(folder);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.resolve(folder, name);
      const section = sectionNumber(file);
      if (section === undefined) return [];
      const { passages, problems } = readSection(readFileSync(file, 'utf8'), path.join(folder, name));
      if (passages === undefined) throw new Error(problems.join('\n'));
      const { ids } = assignIds(
        section,
        passages.map(({ text }) => text),
        ledger,
      );
      return passages.flatMap(({ kind, text }, at) => (isProse(kind) ? [{ id: ids[at] ?? '', text }] : []));
    });
}

try {
  console.log(main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
