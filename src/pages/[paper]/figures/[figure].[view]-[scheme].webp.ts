import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPicture, type Scheme } from '../../../figures/draw.ts';
import { type View, views } from '../../../figures/layout.ts';
import type { FigureModel } from '../../../figures/model.ts';
import { figurePaths } from '../../../queries/figures.ts';

const looks: { view: View; scheme: Scheme }[] = [
  ...(Object.keys(views) as View[]).flatMap((view) =>
    (['light', 'dark'] as const).map((scheme) => ({ view, scheme })),
  ),
  { view: 'medium', scheme: 'print' },
];

export const getStaticPaths = (async () =>
  (await figurePaths())
    .filter(({ props }) => props.figure.kind !== 'table')
    .flatMap(({ params, props }) =>
      looks.map((look) => ({ params: { ...params, ...look }, props: { ...look, figure: props.figure } })),
    )) satisfies GetStaticPaths;

/** The picture of a figure in a page: what one sees without script, and on paper. */
export const GET: APIRoute<{ figure: FigureModel; view: View; scheme: Scheme }> = async ({ props }) =>
  new Response(new Uint8Array(await drawPicture(props.figure, props.view, props.scheme, '.cache/figures')), {
    headers: { 'content-type': 'image/webp' },
  });
