import type { AstroIntegration } from 'astro';
import { isDrawn } from '../cards/letters.ts';
import { readPapers } from '../feeds/read-papers.ts';

/** Warns of papers whose pictures for sharing cannot show their title or authors. */
export function checkCards(): AstroIntegration {
  return {
    name: 'check-cards',
    hooks: {
      'astro:build:done': ({ logger }) => {
        for (const { id, paper } of readPapers('content/papers')) {
          const left = [paper.title, ...paper.authors.map(({ name }) => name)].filter(
            (text) => !isDrawn(text),
          );
          if (left.length > 0)
            logger.warn(
              `content/papers/${id}/paper.yaml: its pictures for sharing leave out “${left.join('”, “')}”: their fonts ` +
                'have Latin, Greek, Cyrillic and Arabic letters only',
            );
        }
      },
    },
  };
}
