import type { APIRoute } from 'astro';
import { formatDate } from '../../timeline/dates.ts';
import type { FormerWords } from '../../passages/changes.ts';
import { getChanges, type Place } from '../../queries/changes.ts';
import { getPapers, type PaperEntry } from '../../queries/papers.ts';
import type { Told } from '../../sharing/told.ts';
import { changes } from '#words/changes.ts';

export const getStaticPaths = async () =>
  (await getPapers()).flatMap((paper) =>
    getChanges(paper).former.length > 0 ? [{ params: { paper: paper.id }, props: { paper } }] : [],
  );

/** What is told to those who cite words that stand no longer: fetched by them alone. */
export const GET: APIRoute<{ paper: PaperEntry }> = ({ props: { paper } }) => {
  const told = getChanges(paper).former.map((words): [string, Told] => [
    `${words.id}.${words.mark}`,
    { said: sayFate(words), places: words.places, ...words.difference },
  ]);
  return Response.json(Object.fromEntries(told));
};

function sayFate({ id, until, fate, places }: FormerWords & { places: readonly Place[] }): string {
  const day = formatDate(until);
  const { cited } = changes;
  if (fate.kind === 'stops') return cited.stops(day);
  if (fate.kind === 'changed') return cited.changed(day);
  const isHere = fate.in.every((place) => place === id);
  return isHere
    ? cited.added(day)
    : cited.stand(
        day,
        places.map(({ name }) => name),
      );
}
