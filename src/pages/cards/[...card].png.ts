import type { APIRoute, GetStaticPaths } from 'astro';
import { getPicture } from '../../cards/cache.ts';
import { paperCard, partCard, siteCard } from '../../cards/cards.ts';
import type { Card } from '../../cards/layout.ts';
import { formatDay } from '../../components/dates.ts';
import { getMonths } from '../../queries/events.ts';
import { getPapers } from '../../queries/papers.ts';
import { site } from '../../queries/site.ts';

/** One picture a page that is shared, drawn once and kept between builds. */
export const getStaticPaths = (async () => {
  const papers = await getPapers();
  const count = papers.length === 1 ? '1 paper' : `${papers.length} papers`;
  return [
    { params: { card: 'index' }, props: { card: siteCard(site, count) } },
    ...papers.flatMap((paper) => [
      {
        params: { card: `${paper.id}/index` },
        props: { card: paperCard(paper, site, formatDay(paper.published)) },
      },
      ...paper.sections.map((section) => {
        const place = `Section ${section.number} of ${paper.sections.length}`;
        const months = getMonths(paper, section).touched;
        return {
          params: { card: `${paper.id}/${section.slug}` },
          props: { card: partCard({ place, title: section.title, months }, paper, site) },
        };
      }),
    ]),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await getPicture(props.card, '.cache/cards')), {
    headers: { 'content-type': 'image/png' },
  });
