import type { APIRoute, GetStaticPaths } from 'astro';
import { getNamedSections } from '../../../../queries/search.ts';
import { addresses } from '../../../../queries/site.ts';
import type { NamedSection } from '../../../../search/name-table.ts';

/** A section as Pagefind is to index it; removed from the finished site once that is done. */
export const getStaticPaths = (async () => {
  const sections = await getNamedSections();
  return sections.map((named) => {
    const [paper, section] = named.address.slice(addresses.home.length).split('/');
    return { params: { paper, section }, props: { named } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ named: NamedSection }> = ({ props }) => Response.json(props.named);
