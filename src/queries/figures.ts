import { findUnfounded } from '../figures/check-basis.ts';
import { createModel, type FigureModel } from '../figures/model.ts';
import { readFigures } from '../figures/read-figure.ts';
import { nameOf } from '../schemas/problems.ts';
import { getChangedPapers, getPaper, type PaperEntry } from './papers.ts';
import { getSectionPassages, type Passage } from './passages.ts';
import { absolute, addresses } from './site.ts';

const found = new Map<string, FigureModel[]>();

/**
 * The figures of a paper with everything their faces draw, by name.
 *
 * @throws with every number whose passage does not say it
 */
export function getFigures(paper: PaperEntry): FigureModel[] {
  const known = import.meta.env.DEV ? undefined : found.get(paper.id);
  if (known) return known;
  const figures = readFigures(`content/papers/${paper.id}`).map(({ id, file }) => {
    const unfounded = findUnfounded(file, (passage) => findPassage(paper, passage)?.text);
    if (unfounded.length > 0) {
      const told = unfounded.map(({ path, message }) => `${nameOf(path)}: ${message}`);
      throw new Error(`Figure ${id} of ${paper.id} says what its passages do not:\n  ${told.join('\n  ')}`);
    }
    const page = addresses.figure(paper.id, id);
    const beside = (ending: string) => addresses.file(`${paper.id}/figures/${id}.${ending}`);
    return createModel(file, {
      id,
      addresses: { page, csv: beside('csv'), json: beside('json'), png: beside('png') },
      passage: (passage) => addresses.section(paper.id, findPassage(paper, passage)?.section ?? '', passage),
    });
  });
  found.set(paper.id, figures);
  return figures;
}

/** The passage of a paper with an id, `s2-p3`. */
function findPassage(paper: PaperEntry, id: string): Passage | undefined {
  const section = paper.sections.find(({ number }) => id.startsWith(`s${number}-`));
  return section && getSectionPassages(paper, section).find((passage) => passage.id === id);
}

/** Where a figure stands in its paper; nothing where no section shows it. */
export function findFigurePassage(paper: PaperEntry, figure: string): Passage | undefined {
  return paper.sections
    .flatMap((section) => getSectionPassages(paper, section))
    .find(({ kind, text }) => kind === 'figure' && text === figure);
}

/**
 * One figure of a paper.
 *
 * @throws when the paper has none of that name
 */
export async function getFigure(paper: string, id: string): Promise<FigureModel> {
  const figure = getFigures(await getPaper(paper)).find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`The paper ${paper} has no figure called ${id}.`);
  return figure;
}

/** The pages and files of all figures that this build makes, for `getStaticPaths`. */
export const figurePaths = async () =>
  (await getChangedPapers()).flatMap((paper) =>
    getFigures(paper).map((figure) => ({
      params: { paper: paper.id, figure: figure.id },
      props: { paper, figure },
    })),
  );

/** Who is behind a figure’s numbers and where each is explained: the lines burned into its picture. */
export function figureCredit(paper: PaperEntry, figure: FigureModel): string[] {
  const authors = paper.authors.map(({ name }) => name).join(', ');
  const by = [paper.publisher, paper.published.slice(0, 4)].filter(Boolean).join(', ');
  const used = new Set(figure.data.flatMap(({ basis }) => basis.map(({ source }) => source)));
  const others = new Set(figure.sources.filter(({ key }) => used.has(key)).map(({ publisher }) => publisher));
  return [
    `Numbers: ${authors}, ${paper.title} (${by})${[...others].map((name) => `; ${name}`).join('')}.`,
    `Each number with its source: ${absolute(figure.addresses.page)}`,
  ];
}
