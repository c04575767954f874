import { type PagePreview, type PaperPreviews, previewName } from '../previews/page-preview.ts';
import { ways } from '#words/ways.ts';
import { figureName } from '../figures/describe.ts';
import { getFigures } from './figures.ts';
import { getNames, type NameEntry } from './mentions.ts';
import { findOuter } from './name-page.ts';
import type { PaperEntry } from './papers.ts';

/** The previews of all names of a lane, with their paths below `/places/` or `/actors/`. */
export async function namePreviewPaths(lane: NameEntry['lane']) {
  const names = await getNames();
  return (
    names
      .filter((name) => name.lane === lane)
      // Only pages link to it, and those of names are not there where no passage names any.
      .filter((_, __, all) => all.some(({ mentions }) => mentions > 0))
      .map((name) => ({ params: { id: name.id }, props: { preview: toPreview(name, names) } }))
  );
}

function toPreview(name: NameEntry, names: readonly NameEntry[]): PagePreview {
  return previewName({
    title: name.title,
    entry: name.entry,
    outer: findOuter(name, names).map(({ entry }) => entry),
    passages: name.passages.length,
    papers: new Set(name.passages.map(({ passage }) => passage.paper)).size,
  });
}

/** What a paper’s text may refer to: its sections and its figures. */
export async function getPaperPreviews(paper: PaperEntry): Promise<PaperPreviews> {
  const sections = paper.sections.map(({ slug, title, excerpt, number, minutes }) => [
    slug,
    { title, lines: [excerpt], more: ways.openSection(number, minutes) },
  ]);
  const figures = (await getFigures(paper)).map((figure) => [
    `figures/${figure.id}`,
    {
      title: figureName(figure),
      lines: figure.gist === undefined ? [] : [figure.gist],
      more: ways.openFigure,
    },
  ]);
  return Object.fromEntries([...sections, ...figures]) as PaperPreviews;
}
