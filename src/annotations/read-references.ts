import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import type { Addresses } from '../addresses.ts';
import { readRecord } from '../feeds/read-papers.ts';
import { readLedger, sectionNumber } from '../passages/files.ts';
import { checkFile } from '../schemas/check-file.ts';
import { abbreviationId } from './abbreviations.ts';
import { createReferenceFinder, type FindReferences } from './find-references.ts';

const sectionHead = z.looseObject({ title: z.string(), slug: z.string() });
const figureHead = z.looseObject({ label: z.string().optional() });

/**
 * Reads what each paper’s text may refer to, from its folder: once, and again when a file of it has changed.
 *
 * @returns for a section’s file the matcher of its paper; nothing for other files
 */
export function createReferenceReader(addresses: Addresses): (file: URL) => FindReferences | undefined {
  const known = new Map<string, { state: string; find: FindReferences | undefined }>();
  return (url) => {
    const file = fileURLToPath(url);
    if (sectionNumber(file) === undefined) return undefined;
    const folder = path.dirname(file);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:mdx?|ya?ml)$/.test(name))
      .sort();
    const state = files.map((name) => `${name} ${statSync(path.join(folder, name)).mtimeMs}`).join();
    const before = known.get(folder);
    if (before?.state === state) return before.find;
    const find = readFinder(folder, files, addresses);
    known.set(folder, { state, find });
    return find;
  };
}

function readFinder(
  folder: string,
  files: readonly string[],
  addresses: Addresses,
): FindReferences | undefined {
  const id = path.basename(folder);
  const content = path.dirname(path.dirname(folder));
  const paper = readRecord(content, id);
  if (!paper) return undefined;
  const read = <T>(name: string, schema: z.ZodType<T>) =>
    checkFile(content, path.posix.join('papers', id, name.split(path.sep).join('/')), schema).data;

  const sections = files.flatMap((name) => {
    const number = sectionNumber(path.join(folder, name));
    const head = number === undefined ? undefined : read(name, sectionHead);
    return head && number !== undefined ? [{ ...head, number }] : [];
  });
  const figures = files.flatMap((name) => {
    if (!/^figures[\\/][^\\/]+\.yaml$/.test(name)) return [];
    const label = read(name, figureHead)?.label;
    return label === undefined
      ? []
      : [{ label, address: addresses.figure(id, path.basename(name, '.yaml')) }];
  });
  const slugs = new Map(sections.map(({ number, slug }) => [number, slug]));

  return createReferenceFinder({
    // Of two that are called alike, none is certain.
    figures: figures.filter(({ label }) => figures.filter((one) => one.label === label).length === 1),
    sections: sections
      .filter(({ title }) => sections.filter((one) => one.title === title).length === 1)
      .map(({ title, slug, number }) => ({
        title,
        // An account counts as this site does, a manuscript as its own headings.
        number: paper.edition === 'account' ? number : printedNumber(title),
        // With its id, which leads within the whole paper as a book.
        address: addresses.section(id, slug, `s${number}`),
      })),
    passage: (passage) => {
      const slug = slugs.get(Number(/^s(\d+)-/.exec(passage)?.[1]));
      const isPublished = readLedger(folder).passages.some((one) => one.id === passage);
      return slug !== undefined && isPublished ? addresses.section(id, slug, passage) : undefined;
    },
    abbreviations: Object.keys(paper.abbreviations ?? {}).map((short) => ({
      short,
      address: `#${abbreviationId(short)}`,
    })),
  });
}

/** `4. Adaptation` → 4. */
function printedNumber(title: string): number | undefined {
  const digits = /^(?:section\s)?(\d+)(?=[.:)\s])/i.exec(title)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
