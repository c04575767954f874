import { Cite, plugins } from '@citation-js/core';
import type { CslItem } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { apa, chicagoNotes, mla } from './styles.ts';

const { format } = plugins.config.get('@bibtex');
format.useIdAsLabel = true;
// Accents as TeX commands come apart in names; TeX has read UTF-8 by default since 2018.
format.asciiOnly = false;
const { styles } = plugins.config.get('@csl');
styles.add('passage-chicago-notes', chicagoNotes);
styles.add('passage-mla', mla);
styles.add('passage-apa', apa);

/** One work in every form a reader may copy or download. The three styles are HTML: text and `<i>` only. */
export interface Reference {
  chicago: string;
  apa: string;
  mla: string;
  bibtex: string;
  ris: string;
  /** A CSL-JSON array of one item. */
  csl: string;
}

const templates = { chicago: 'passage-chicago-notes', apa: 'passage-apa', mla: 'passage-mla' } as const;

/** The bracketed place at the end of a title keeps its small letters where a style capitalises titles. */
function keepPlaceSmall(item: CslItem): CslItem {
  const title = item.title.replace(/ (\(section \d+[^)]*\))$/, ' <span class="nocase">$1</span>');
  return { ...item, title };
}

/**
 * Formats works, in the order given. Build time only: citeproc is heavy, and starts once a style and call, so hand
 * over a paper's works together.
 *
 * @throws if two items share an id.
 */
export function formatReferences(items: CslItem[]): Reference[] {
  if (new Set(items.map(({ id }) => id)).size < items.length) throw new Error('two references share an id');
  const shown = new Cite(items.map(keepPlaceSmall));
  const [chicago, apaEntries, mlaEntries] = Object.values(templates).map((template) =>
    shown.format('bibliography', { template, format: 'html', nosort: true, asEntryArray: true }).map(unwrap),
  );
  return items.map((item, index) => {
    const one = new Cite([item]);
    return {
      chicago: chicago?.[index] ?? '',
      apa: apaEntries?.[index] ?? '',
      mla: mlaEntries?.[index] ?? '',
      bibtex: escapeTex(one.format('bibtex').trim()),
      ris: toRis(item),
      csl: JSON.stringify([item], null, 2),
    };
  });
}

/** citation-js escapes TeX's own characters only together with accents; addresses are read as they stand. */
function escapeTex(bibtex: string): string {
  return bibtex.replaceAll(/^\t(?!url|doi).*$/gm, (line) => line.replaceAll(/(?<!\\)[&%#$_]/g, '\\$&'));
}

/** Records with one line a field: citation-js would break long lines, and an address broken in two is lost. */
function toRis(item: CslItem): string {
  const [record = {}] = new Cite([item]).format('ris', { format: 'object' });
  const { TY, DA, ID: _truncated, ...rest } = record;
  const fields = Object.entries({
    TY,
    ...rest,
    // The format asks for two digits of month and day.
    ...(DA !== undefined && { DA: String(DA).replaceAll(/\/(\d)(?=\/)/g, '/0$1') }),
    ER: '',
  });
  return fields.flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${one}\n`)).join('');
}

/** citeproc wraps an entry in boxes for hanging indents; the page has its own. */
function unwrap([, html]: [string, string]): string {
  return html.replaceAll(/<\/?div\b[^>]*>/g, '').trim();
}
