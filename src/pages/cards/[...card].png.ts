import type { APIRoute, GetStaticPaths } from 'astro';
import { getPicture } from '../../cards/cache.ts';
import { paperCard, partCard, siteCard } from '../../cards/cards.ts';
import type { Card } from '../../cards/layout.ts';
import { formatDate } from '../../timeline/dates.ts';
import { getStrip } from '../../queries/events.ts';
import type { FigureModel } from '../../figures/model.ts';
import { drawCard } from '../../figures/poster.ts';
import { getFigures } from '../../queries/figures.ts';
import { getPapers, type PaperEntry, type SectionEntry } from '../../queries/papers.ts';
import { drawsSections } from '../../queries/sharing.ts';
import { reading } from '#words/reading.ts';
import { site } from '../../queries/site.ts';

/** One picture a page that is shared, drawn once and kept between builds. */
export const getStaticPaths = (async () => {
  const papers = await getPapers();
  const count = reading.paper.count(papers.length);
  const ofPapers = papers.map(async (paper) => [
    {
      params: { card: `${paper.id}/index` },
      props: { card: paperCard(paper, site, formatDate(paper.published)) },
    },
    ...(await Promise.all(
      ((await drawsSections(paper)) ? paper.sections : []).map((section) => cardOf(paper, section)),
    )),
    ...(await getFigures(paper)).map((figure) => ({
      params: { card: `${paper.id}/figures/${figure.id}` },
      props: { figure },
    })),
  ]);
  return [
    { params: { card: 'index' }, props: { card: siteCard(site, count) } },
    ...(await Promise.all(ofPapers)).flat(),
  ];
}) satisfies GetStaticPaths;

async function cardOf(paper: PaperEntry, section: SectionEntry) {
  const place = reading.section.of(section.number, paper.sections.length);
  const strip = await getStrip(paper, section);
  return {
    params: { card: `${paper.id}/${section.slug}` },
    props: { card: partCard({ place, title: section.title, ...(strip && { strip }) }, paper, site) },
  };
}

type Props = { card: Card } | { figure: FigureModel };

/** A figure’s card is the figure itself: nothing says better what the page holds. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const picture =
    'figure' in props ? drawCard(props.figure, site.name) : await getPicture(props.card, '.cache/cards');
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
