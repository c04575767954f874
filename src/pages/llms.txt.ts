import type { APIRoute } from 'astro';
import { titleHere } from '../citations/describe.ts';
import { writeLlms } from '../exports/llms.ts';
import { listOffered } from '../exports/offered-files.ts';
import { offersTexts, stateRights } from '../exports/rights.ts';
import { listGazetteerFiles } from '../queries/gazetteer-files.ts';
import { getPapers } from '../queries/papers.ts';
import { absolute, addresses, site } from '../queries/site.ts';
import { reading } from '#words/reading.ts';

/** What programs that read find here: the papers whose text is offered, newest first, and the lists of names. */
export const GET: APIRoute = async () => {
  const texts = (await getPapers()).filter(offersTexts).map((paper) => ({
    title: titleHere(paper),
    about: paper.standfirst,
    rights: stateRights(paper, site),
    files: listOffered(paper).map(({ name, path }) => ({
      name,
      url: absolute(addresses.file(`${paper.id}/${path}`)),
    })),
  }));
  const lists = [
    ...(await listGazetteerFiles()).map(({ name, path, lane }) => ({
      name: `${lane === 'place' ? reading.header.places : reading.header.actors}, ${name}`,
      url: absolute(addresses.file(path)),
    })),
    { name: 'MyST', url: absolute(addresses.file('myst.xref.json')) },
    { name: 'Atom', url: absolute(addresses.file('feed.xml')) },
  ];
  return new Response(writeLlms(site, texts, lists), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
