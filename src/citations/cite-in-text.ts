import { plugins, type CitationItem, type Work } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { authorDate } from './author-date.ts';

const csl = plugins.config.get('@csl');
csl.styles.add('passage-author-date', authorDate);

/** Languages that citeproc’s words (“and”, “edited by”) are at hand in; others get English. */
const locales: Partial<Record<string, string>> = { de: 'de-DE', es: 'es-ES', fr: 'fr-FR', nl: 'nl-NL' };

/** What a text says with its citations, and the works it lists at its end. */
export interface Cited {
  /** Each citation as HTML, in the order given. */
  citations: string[];
  /** The works as HTML, in the order of the list, each with its id. */
  references: [id: string, html: string][];
}

/**
 * Formats a text’s citations by author and year, and the list of what it cites: text, `<i>`, `<a>` and `<span>` only.
 * All at once, since two works of one author and year are told apart by letters.
 *
 * @param works all that is cited or listed, each id once
 * @param citations works named together, with their words before and after
 * @param language of the text, `en` or `de-AT`
 */
export function citeInText(
  works: readonly Work[],
  citations: readonly (readonly CitationItem[])[],
  language: string,
): Cited {
  const engine = csl.engine(
    [...works],
    'passage-author-date',
    locales[language.slice(0, 2)] ?? 'en-US',
    'html',
  );
  // The library keeps one engine for each style: it must forget which works it has told apart before.
  engine.restoreProcessorState([]);
  const clusters = citations.map((citationItems) => ({ citationItems, properties: { noteIndex: 0 } }));
  const uncited = works.map(({ id }) => id);
  const shown = engine.rebuildProcessorState(clusters, 'html', uncited);
  engine.opt.development_extensions.wrap_url_and_doi = true;
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  return {
    citations: shown.map(([, , html]) => html),
    references: entries.map((html, index) => [ids[index]?.[0] ?? '', unwrap(html)]),
  };
}

/** citeproc wraps an entry in a box. */
const unwrap = (html: string) => html.replaceAll(/<\/?div\b[^>]*>/g, '').trim();
