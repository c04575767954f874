import type { APIRoute, GetStaticPaths } from 'astro';
import { getNamedIds, getNamedSections } from '../../../queries/search.ts';
import { type NamePassages, toNamePassages } from '../../../search/name-table.ts';

/** One name's passages, `kunar.json`, in several files where it has very many: `kunar.2.json`. */
export const getStaticPaths = (async () => {
  const sections = await getNamedSections();
  return (await getNamedIds()).flatMap((id) =>
    toNamePassages(id, sections).map((passages, index) => ({
      params: { file: index === 0 ? id : `${id}.${index + 1}` },
      props: { passages },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ passages: NamePassages }> = ({ props }) => Response.json(props.passages);
