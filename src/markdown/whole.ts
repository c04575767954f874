import type { TextPart } from './place-figures.ts';

/**
 * A section's text as it stands among the others on the whole paper's page, which is for printing, keeping and the
 * browser's own find: its headings one level down, below the section's own; without what makes a fifth of the page
 * and stands on the sections' own: the margin's copies of notes, links of names, marks for the index, the word before a
 * passage's number, and a place to come back to for each reference. There, notes lead back to the passage.
 *
 *     <h2>The north</h2>                                →   <h3>The north</h3>
 *     <a href="#s4-fnref2" role="doc-backlink" …>↩</a>   →   <a href="#s4-p3" role="doc-backlink" …>↩</a>
 */
export function shortenForWhole(parts: readonly TextPart[]): TextPart[] {
  // A note at the end may be called from before a figure.
  const passageOf = findPassages(parts.filter((part) => typeof part === 'string').join(''));
  return parts.map((part) => (typeof part === 'string' ? shorten(part, passageOf) : part));
}

function shorten(html: string, passageOf: ReadonlyMap<string, string>): string {
  return (
    html
      // A copy in the margin holds no span of its own.
      .replace(/<span class="side"[^>]*>[\s\S]*?<\/span>/g, '')
      .replace(/<a class="name"[^>]*>([^<]*)<\/a>/g, '$1')
      .replace(/ data-pagefind-title="[^"]*"/g, '')
      .replace(/(<a class="no" href="#s\d+-p\d+") aria-label="[^"]*"/g, '$1')
      .replace(/(<a) id="s\d+-fnref[\d-]+"/g, '$1')
      .replace(
        /href="#(s\d+-fnref[\d-]+)"( role="doc-backlink") aria-label="[^"]*"/g,
        (link, reference: string, role: string) => {
          const passage = passageOf.get(reference);
          return passage === undefined ? link : `href="#${passage}"${role} aria-label="Back to its passage"`;
        },
      )
      .replace(/(<li id="s\d+-fn\d+">)\s*<p>((?:(?!<p>)[\s\S])*?)<\/p>\s*<\/li>/g, '$1$2</li>')
      .replace(
        /(<\/?h)([2-5])(?=[\s>])/g,
        (_, start: string, level: string) => `${start}${Number(level) + 1}`,
      )
  );
}

/** The passage that each reference to a note stands in. */
function findPassages(html: string): Map<string, string> {
  const found = new Map<string, string>();
  let passage: string | undefined;
  for (const [, id = '', reference] of html.matchAll(/\sid="(?:(s\d+-p\d+)|(s\d+-fnref[\d-]+))"/g)) {
    if (reference === undefined) passage = id;
    else if (passage !== undefined) found.set(reference, passage);
  }
  return found;
}
