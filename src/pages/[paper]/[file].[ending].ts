import type { APIRoute } from 'astro';
import { joinReferences, type ReferenceFormat, referenceFormats } from '../../citations/reference-files.ts';
import { citePaper } from '../../queries/citing.ts';
import { getPapers, type PaperEntry } from '../../queries/papers.ts';

export const getStaticPaths = async () =>
  (await getPapers()).flatMap((paper) =>
    referenceFormats.map((format) => ({
      params: { paper: paper.id, file: paper.id, ending: format.ending },
      props: { paper, format },
    })),
  );

/** The references to a paper for a reference manager: to what stands here, and to its original. */
export const GET: APIRoute<{ paper: PaperEntry; format: ReferenceFormat }> = ({ props }) => {
  const { page, original } = citePaper(props.paper);
  const references = original === undefined ? [page] : [page, original];
  return new Response(joinReferences(references, props.format), {
    headers: { 'content-type': `${props.format.type}; charset=utf-8` },
  });
};
