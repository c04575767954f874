import { getEvents } from './events.ts';
import { getNames } from './mentions.ts';
import { getPapers } from './papers.ts';
import { remember } from './remember.ts';
import { getTopics } from './topics.ts';

/** A part of the site that a publication has where its papers give it something to show. */
export type SitePart = 'topics' | 'authors' | 'places' | 'actors' | 'timeline';

/** The parts that have something in them: the others are not there, nor in the navigation. */
export const listParts = remember(async (): Promise<SitePart[]> => {
  const names = await getNames();
  const isNamed = (lane: 'place' | 'actor') => names.some((name) => name.lane === lane && name.mentions > 0);
  const papers = await getPapers();
  const events = await Promise.all(papers.map(getEvents));
  const all = {
    topics: (await getTopics()).length > 0,
    // Of one paper, its own page says who wrote it.
    authors: papers.length > 1 && papers.some(({ authors }) => authors.length > 0),
    places: isNamed('place'),
    actors: isNamed('actor'),
    timeline: events.some((ofPaper) => ofPaper.length > 0),
  };
  return (Object.keys(all) as SitePart[]).filter((part) => all[part]);
});
