import { plugins, type Work } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from 'yaml';

/** A bibliography as a file or a manuscript’s front matter holds it. */
export interface Bibliography {
  /** `refs.bib`; its ending tells what it is. */
  name: string;
  text: string;
}

/** What cannot be read in one. */
export interface BibliographyProblem {
  line?: number;
  what: string;
}

/** The works of a bibliography: BibTeX or BibLaTeX (`.bib`), CSL-JSON (`.json`) or CSL-YAML (`.yaml`). */
export function readWorks({ name, text }: Bibliography): { works: Work[]; problems: BibliographyProblem[] } {
  if (/\.bib$/i.test(name)) return readBibtex(text);
  try {
    const data: unknown = /\.ya?ml$/i.test(name) ? parse(text, { maxAliasCount: 0 }) : JSON.parse(text);
    const list = isObject(data) && Array.isArray(data['references']) ? data['references'] : data;
    if (!Array.isArray(list)) throw new Error('expected a list of works');
    const works = list.filter(isWork).map(mend);
    const lost = list.length - works.length;
    return { works, problems: lost === 0 ? [] : [{ what: `${lost} of its works have no id` }] };
  } catch (error) {
    return {
      works: [],
      problems: [{ what: error instanceof Error ? firstLine(error.message) : String(error) }],
    };
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isWork = (value: unknown): value is Work =>
  isObject(value) && /^(?:string|number)$/.test(typeof value['id']) && value['id'] !== '';

/** Dates as people write them in place of CSL's: `2020`, `2020-03`, or `{ year: 2020 }`. */
function mend(work: Work): Work {
  const mended: Work = { ...work, id: String(work.id) };
  for (const name of ['issued', 'accessed', 'original-date']) {
    const [date] = [work[name]].flat();
    if (typeof date === 'string' || typeof date === 'number') mended[name] = { raw: String(date) };
    else if (isObject(date) && 'year' in date)
      mended[name] = { 'date-parts': [['year', 'month', 'day'].flatMap((part) => date[part] ?? [])] };
  }
  return mended;
}

/** Entry by entry where one is wrong, for the library gives up the whole file. */
function readBibtex(text: string): ReturnType<typeof readWorks> {
  const isLatex = /^\s*(?:date|journaltitle|location)\s*=/im.test(text);
  // Said outright: left to itself, the library would take a text for an address, and ask for it.
  const bibtex = { forceType: isLatex ? '@biblatex/text' : '@bibtex/text', generateGraph: false } as const;
  try {
    return { works: plugins.input.chain(text, bibtex), problems: [] };
  } catch {
    const works: Work[] = [];
    const problems: BibliographyProblem[] = [];
    let macros = '';
    let line = 1;
    for (const entry of text.split(/^(?=[ \t]*@)/m)) {
      try {
        if (/^\s*@string\b/i.test(entry)) macros += entry;
        else if (entry.trim().startsWith('@')) works.push(...plugins.input.chain(macros + entry, bibtex));
      } catch (error) {
        problems.push({ line, what: error instanceof Error ? firstLine(error.message) : String(error) });
      }
      line += entry.split('\n').length - 1;
    }
    return { works, problems };
  }
}

const firstLine = (message: string) => (message.split('\n')[0] ?? '').replace(/ at line \d+ col \d+:?/, '');
