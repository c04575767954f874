import type { Topic } from '../schemas/site.ts';
import { getPapers, type PaperEntry } from './papers.ts';
import { remember } from './remember.ts';
import { addresses, site } from './site.ts';

/** A topic of the publication's own, with its papers, newest first. */
export interface TopicEntry extends Topic {
  address: string;
  papers: PaperEntry[];
}

/** The topics that some paper has, in their order in `site.yaml`. */
export const getTopics = remember(async (): Promise<TopicEntry[]> => {
  const papers = await getPapers();
  return site.topics
    .map((topic) => ({
      ...topic,
      address: addresses.topic(topic.id),
      papers: papers.filter(({ topics = [] }) => topics.includes(topic.id)),
    }))
    .filter((topic) => topic.papers.length > 0);
});
