import { render, type RenderResult } from 'astro:content';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProcessor } from '../markdown/processor.ts';
import type { ReportedNote, ReportedPassage } from '../markdown/report-passages.ts';
import { gazetteerData } from './gazetteer.ts';
import type { SectionEntry } from './papers.ts';
import { remember } from './remember.ts';

/** A section as pages show it: its text as a component, and its passages with the ids that the page carries. */
export interface RenderedSection extends Pick<RenderResult, 'Content' | 'headings'> {
  passages: readonly ReportedPassage[];
  /** The notes at its end, in their order. */
  notes: readonly ReportedNote[];
}

/**
 * Renders a section.
 *
 * @param options.lower its headings one level down, below the section's own on the whole paper's page. A hand-written
 *   section takes its headings from the page (`components`), an imported one from here
 */
export async function renderSection(
  { entry }: Pick<SectionEntry, 'entry'>,
  { lower = false } = {},
): Promise<RenderedSection> {
  const isImported = entry.filePath?.endsWith('.md') === true;
  const { Content, headings, remarkPluginFrontmatter } = await render(
    isImported ? await withHtml(entry, lower) : entry,
  );
  // `reportPassages` put them there.
  return {
    Content,
    headings,
    passages: (remarkPluginFrontmatter['passages'] ?? []) as readonly ReportedPassage[],
    notes: (remarkPluginFrontmatter['notes'] ?? []) as readonly ReportedNote[],
  };
}

const getRenderer = remember(() =>
  createProcessor(import.meta.env.BASE_URL, gazetteerData).createRenderer({ syntaxHighlight: false }),
);

/** An imported section's entry with its text rendered, as a loader would have left it. */
async function withHtml(entry: SectionEntry['entry'], lower: boolean) {
  const file = path.resolve(entry.filePath ?? '');
  const renderer = await getRenderer();
  const { code, metadata } = await renderer.render(readFileSync(file, 'utf8'), {
    fileURL: pathToFileURL(file),
    frontmatter: { ...entry.data, lower },
  });
  // Pictures have addresses of their own already.
  return { ...entry, rendered: { html: code, metadata: { ...metadata, imagePaths: [] } } };
}

/** Whether a figure that is drawn, and no mere picture, stands among a section's passages. */
export const showsFigure = (passages: readonly ReportedPassage[]): boolean =>
  passages.some(({ kind, text }) => kind === 'figure' && text !== '');
