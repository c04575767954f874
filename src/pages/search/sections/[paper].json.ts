import type { APIRoute, GetStaticPaths } from 'astro';
import { getNamedSections } from '../../../queries/search.ts';
import { addresses } from '../../../queries/site.ts';
import { ofTheSite } from '../../../queries/site-paths.ts';
import type { NamedSection } from '../../../search/name-table.ts';

/** A paper's sections as Pagefind is to index them; removed from the finished site once that is done. */
export const getStaticPaths = ofTheSite(async () => {
  const paperOf = ({ address }: NamedSection) => address.slice(addresses.home.length).split('/')[0] ?? '';
  const papers = Map.groupBy(await getNamedSections(), paperOf);
  return [...papers].map(([paper, sections]) => ({ params: { paper }, props: { sections } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ sections: NamedSection[] }> = ({ props }) => Response.json(props.sections);
