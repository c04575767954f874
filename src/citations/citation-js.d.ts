/** The part of citation-js that this folder calls; the packages ship no types of their own. */
declare module '@citation-js/core' {
  export interface CslName {
    family?: string;
    given?: string;
    /** `de la`, where a reader of BibTeX takes it off the family name. */
    'non-dropping-particle'?: string;
    literal?: string;
  }

  /** A work in CSL-JSON, with the variables this site writes or reads back. */
  export interface CslItem {
    id: string;
    type: string;
    title: string;
    author?: CslName[];
    translator?: CslName[];
    publisher?: string;
    'publisher-place'?: string;
    'container-title'?: string;
    'collection-title'?: string;
    'collection-number'?: string;
    issued?: { 'date-parts': number[][] };
    URL?: string;
    DOI?: string;
    language?: string;
    note?: string;
    abstract?: string;
    /** Divided by commas. */
    keyword?: string;
  }

  /** A work as a bibliography of somebody else's has it: CSL-JSON, its values not looked at. */
  export interface Work extends Record<string, unknown> {
    id: string;
  }

  /** A work where it is cited, with what stands around it. */
  export interface CitationItem {
    id: string;
    prefix?: string;
    suffix?: string;
    locator?: string;
    /** What the locator counts: `page`, `chapter`. */
    label?: string;
    /** The text has named the author already. */
    'suppress-author'?: boolean;
    'author-only'?: boolean;
  }

  /** citeproc, started for some works in a style and a language. */
  export interface Engine {
    opt: { development_extensions: { wrap_url_and_doi: boolean } };
    restoreProcessorState(citations: []): void;
    rebuildProcessorState(
      citations: { citationItems: readonly CitationItem[]; properties: { noteIndex: number } }[],
      format: 'html',
      uncited: string[],
    ): [id: string, note: number, html: string][];
    makeBibliography(): [{ entry_ids: string[][] }, string[]];
  }

  /** Reads what is written here back in; only tests do. */
  export class Cite {
    /** @param data a string in a format one of the plugins reads. */
    constructor(data: string);
    data: CslItem[];
  }

  export const plugins: {
    output: {
      format(
        name: 'ris',
        data: CslItem[],
        options: { format: 'object' },
      ): Record<string, string | string[]>[];
      format(
        name: 'bibliography',
        data: CslItem[],
        options: { template: string; format: 'html'; nosort: true; asEntryArray: true },
      ): [id: string, html: string][];
    };
    input: {
      chain(
        text: string,
        options: { forceType: '@bibtex/text' | '@biblatex/text'; generateGraph: false },
      ): Work[];
    };
    config: {
      get(ref: '@csl'): {
        styles: { add(name: string, style: string): void; get(name: string): string };
        engine(works: Work[], style: string, locale: string, format: 'html'): Engine;
      };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
