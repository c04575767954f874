import { referenceFormats } from '../citations/reference-files.ts';
import type { Paper } from '../schemas/paper.ts';
import { offersTexts } from './rights.ts';

/** A file in which a paper is offered to programs. */
export interface OfferedFile {
  /** As people call it: `BibTeX`. */
  name: string;
  /** Path below the paper's folder. */
  path: string;
  type: string;
  /** Whether it says the same as the pages in another form, or describes them. */
  rel: 'alternate' | 'describedby';
}

/** The files of a paper beside its pages: its text where that is offered, and the references to it. */
export function listOffered({ id, rights }: Pick<Paper, 'rights'> & { id: string }): OfferedFile[] {
  const texts: OfferedFile[] = [
    { name: 'Markdown', path: `${id}.md`, type: 'text/markdown', rel: 'alternate' },
    { name: 'JATS', path: `${id}.jats.xml`, type: 'application/jats+xml', rel: 'alternate' },
    { name: 'JSON', path: 'paper.json', type: 'application/json', rel: 'alternate' },
  ];
  const references = referenceFormats.map(({ name, ending, type }): OfferedFile => ({
    name,
    path: `${id}.${ending}`,
    type,
    rel: 'describedby',
  }));
  return [...(offersTexts({ rights }) ? texts : []), ...references];
}

/** Name of a section's file of Markdown, beside its page: the page's with `.md`, as https://llmstxt.org proposes. */
export const sectionTwin = 'index.html.md';
