import type { Work } from '@citation-js/core';
import { type Bibliography, readWorks } from '../citations/read-works.ts';
import { convertCitations } from './citations.ts';
import { convertCrossReferences } from './cross-references.ts';
import { convertDirectives } from './directives.ts';
import { findCode } from './find-code.ts';
import { convertFormulas } from './formulas.ts';
import type { Field, Manuscript } from './front-matter.ts';
import { convertPandocBlocks, convertPandocSigns, mayHoldPandoc } from './pandoc.ts';
import { quote, type Report } from './report.ts';
import type { SetAside } from './set-aside.ts';

interface Options {
  /** Front matter; what is used here is taken out of it. */
  fields: Manuscript['fields'];
  bibliographies: readonly Bibliography[];
  /** BCP 47 tag of the text. */
  language: string;
  report: Report;
  setAside: SetAside;
}

/**
 * Reads what the Markdown of scholars (Pandoc, Quarto, R Markdown, MyST, Manubot) says beyond that of all others: first
 * by blocks, whose columns and fences must stand as written, then within lines.
 */
export function convertScholarly(
  text: string,
  { fields, bibliographies, language, report, setAside }: Options,
): string {
  let out = text;
  const echo =
    !/\becho\s*=\s*F(?:ALSE)?\b/.test(/opts_chunk\$set\([^)]*\)/.exec(text)?.[0] ?? '') && executes(fields);
  if (/^ {0,3}(?:```+|~~~+|:::+)[ \t]*(?:\{|figure|image)/m.test(out))
    out = convertDirectives(out, { echo }, report);
  if (/\{#|@ref\(/.test(out)) out = convertCrossReferences(out, findCode);
  const isPandoc = mayHoldPandoc(out);
  if (isPandoc) out = convertPandocBlocks(out, findCode, report);
  out = convertFormulas(out, { findCode, report, setAside });
  const cited = takeCitedWorks(fields, bibliographies, report);
  if (/@|\{cite|\uE120/.test(out))
    out = convertCitations(out, { ...cited, language, code: findCode(out), report, setAside });
  return isPandoc ? convertPandocSigns(out, findCode, report) : out;
}

/** Whether Quarto's front matter shows code: `execute: { echo: false }`. */
function executes(fields: Manuscript['fields']): boolean {
  const execute = fields.get('execute')?.value;
  fields.delete('execute');
  return !(execute instanceof Map && execute.get('echo') === 'false');
}

/** The works a manuscript may cite, and what its front matter says of citing them. */
function takeCitedWorks(
  fields: Manuscript['fields'],
  bibliographies: readonly Bibliography[],
  report: Report,
) {
  const take = (name: string) => {
    const field = fields.get(name);
    fields.delete(name);
    return field;
  };
  const works = new Map<string, Work>();
  const named = take('bibliography');
  const inline = take('references');
  const all = [...bibliographies];
  if (inline) all.push({ name: 'the front matter.json', text: JSON.stringify(toData(inline.value)) });
  for (const bibliography of all) {
    const { works: found, problems } = readWorks(bibliography);
    for (const { line, what } of problems) {
      const at = line === undefined ? bibliography.name : `${bibliography.name}:${line}`;
      report.add('dropped', `what cannot be read in ${at}: ${what}`, named?.line);
    }
    for (const work of found) if (!works.has(work.id)) works.set(work.id, work);
  }
  const style = take('csl') ?? take('citation-style');
  if (style) {
    const name = typeof style.value === 'string' ? `: ${quote(style.value)}` : '';
    report.add(
      'dropped',
      `the manuscript’s style of citing${name}; the publication cites by author and year`,
      style.line,
    );
  }
  for (const name of ['link-citations', 'suppress-bibliography', 'biblio-style']) take(name);
  const uncited = JSON.stringify(toData(take('nocite')?.value ?? ''));
  const heading = take('reference-section-title')?.value;
  return {
    works,
    source: all.map(({ name }) => name.replace(/^the front matter\.json$/, 'the front matter')).join(', '),
    uncited: [...uncited.matchAll(/@(\*|[\p{L}\p{N}_][\p{L}\p{N}_:./-]*)/gu)].map(([, id = '']) => id),
    heading: typeof heading === 'string' && heading !== '' ? heading : 'References',
  };
}

function toData(field: Field): unknown {
  if (typeof field === 'string') return field;
  return Array.isArray(field)
    ? field.map(toData)
    : Object.fromEntries([...field].map(([name, value]) => [name, toData(value)]));
}
