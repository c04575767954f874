import { findUnfounded } from '../figures/check-basis.ts';
import { createModel, type FigureModel } from '../figures/model.ts';
import { readFigures } from '../figures/read-figure.ts';
import { nameOf } from '../schemas/problems.ts';
import { getPaper, getPapers, type PaperEntry } from './papers.ts';
import { type Passage, readPassages } from './passages.ts';
import { rememberEach } from './remember.ts';
import { yearOf } from '../citations/describe.ts';
import { figures } from '#words/figures.ts';
import { absolute, addresses } from './site.ts';

const words = figures.credit;

/**
 * The figures of a paper with everything their faces draw, by name.
 *
 * @throws with every number whose passage does not say it
 */
export const getFigures = rememberEach(readAll, ({ id }: PaperEntry) => id);

async function readAll(paper: PaperEntry): Promise<FigureModel[]> {
  const files = readFigures(`content/papers/${paper.id}`);
  if (files.length === 0) return [];
  const passages = new Map((await readPassages(paper)).map((passage) => [passage.id, passage]));
  return files.map(({ id, file }) => {
    const unfounded = findUnfounded(file, (passage) => passages.get(passage)?.text);
    if (unfounded.length > 0) {
      const told = unfounded.map(({ path, message }) => `${nameOf(path)}: ${message}`);
      throw new Error(`Figure ${id} of ${paper.id} says what its passages do not:\n  ${told.join('\n  ')}`);
    }
    const page = addresses.figure(paper.id, id);
    const beside = (ending: string) => addresses.file(`${paper.id}/figures/${id}.${ending}`);
    return createModel(file, {
      id,
      edition: paper.edition,
      addresses: { page, csv: beside('csv'), json: beside('json'), png: beside('png') },
      passage: (passage) => addresses.section(paper.id, passages.get(passage)?.section ?? '', passage),
    });
  });
}

/** Where a figure stands in its paper; nothing where no section shows it. */
export async function findFigurePassage(paper: PaperEntry, figure: string): Promise<Passage | undefined> {
  return (await readPassages(paper)).find(({ kind, text }) => kind === 'figure' && text === figure);
}

/**
 * One figure of a paper.
 *
 * @throws when the paper has none of that name
 */
export async function getFigure(paper: string, id: string): Promise<FigureModel> {
  const figure = (await getFigures(await getPaper(paper))).find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`The paper ${paper} has no figure called ${id}.`);
  return figure;
}

/** The pages and files of all figures, for `getStaticPaths`. */
export async function figurePaths() {
  const paths = (await getPapers()).map(async (paper) =>
    (await getFigures(paper)).map((figure) => ({
      params: { paper: paper.id, figure: figure.id },
      props: { paper, figure },
    })),
  );
  return (await Promise.all(paths)).flat();
}

/** Who is behind a figure’s numbers and where each is explained: the lines burned into its picture. */
export function figureCredit(paper: PaperEntry, figure: FigureModel): string[] {
  const work = [...paper.authors.map(({ name }) => name), paper.title].join(', ');
  const by = [paper.publisher, yearOf(paper)].filter(Boolean).join(', ');
  const used = new Set(figure.data.flatMap(({ basis }) => basis.map(({ source }) => source)));
  const others = new Set(figure.sources.filter(({ key }) => used.has(key)).map(({ publisher }) => publisher));
  return [words.numbers(work, by, [...others]), words.address(absolute(figure.addresses.page))];
}
