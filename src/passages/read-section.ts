import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { show } from '../schemas/problems.ts';
import { extractPassages, type FoundPassage } from './extract.ts';

/**
 * The passages of a section's source, or what keeps them from being read.
 *
 * @param source MDX with its front matter
 * @param name of the file, for the message
 */
export function readSection(
  source: string,
  name: string,
): { passages: FoundPassage[]; problem?: undefined } | { passages?: undefined; problem: string } {
  try {
    return { passages: extractPassages(mdxToHast(source, { position: false }) as Root) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, line = '1', reason = said] = /^(\d+):\d+: ([^]*?)(?: \(mdx[\w:-]*\))?$/.exec(said) ?? [];
    const found = show(source.split('\n')[Number(line) - 1]?.trim());
    return {
      problem:
        `${name}:${line}: (the text): expected MDX; found ${found}: ${reason}; ` +
        'where the sign itself is meant, write \\< or \\{',
    };
  }
}
