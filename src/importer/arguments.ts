import { parseArgs } from 'node:util';
import { slugSchema } from '../schemas/slug.ts';

/** What the editor asks of the importer. */
export interface Arguments {
  /** Files, folders and globs, as typed. */
  manuscripts: string[];
  slug: string | undefined;
  /** The folder that holds `papers/`. */
  into: string;
  rights: string | undefined;
  publisher: string | undefined;
  /** Paper whose account gives way to its full text. */
  replace: string | undefined;
  dryRun: boolean;
  force: boolean;
  /** File for the report as JSON; `-` for standard output. */
  report: string | undefined;
  help: boolean;
}

/** Printed by `--help`. */
export const help = `Makes publications of the site from manuscripts: Markdown (.md, .mdx), Word (.docx), LibreOffice (.odt),
a saved page (.html).

  npm run import -- FILE|FOLDER|GLOB… [options]

  --slug NAME        address of the paper (one manuscript only); else made from its title
  --into FOLDER      where papers/ stands (content)
  --rights TEXT      who holds the rights; without it, search engines are asked not to list the paper
  --publisher TEXT   who published the original
  --replace PAPER    put the manuscript's full text in the place of the account of PAPER
  --dry-run          show what would be done, write nothing
  --force            write over a paper that is there already and differs
  --report FILE      all remarks as JSON ("-": to standard output)
  --help             this text

Each paper is written whole or not at all, to content/papers/NAME/. The report says with line numbers what
was kept, changed, guessed and dropped, and first of all which syntax of another program is left as text.
Exit code: 0 all done, 1 some refused, 2 the command was not understood, 3 all imported, some with syntax left as text.
`;

/** What the command says to scripts. */
export const exitCodes = { done: 0, refused: 1, misunderstood: 2, left: 3 } as const;

/** A command line that cannot be followed. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** @throws {UsageError} for options that do not exist or do not go together */
export function readArguments(args: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        slug: { type: 'string' },
        into: { type: 'string', default: 'content' },
        rights: { type: 'string' },
        publisher: { type: 'string' },
        replace: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        report: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  for (const key of ['slug', 'into', 'rights', 'publisher', 'replace', 'report'] as const) {
    if (values[key]?.trim() === '') throw new UsageError(`--${key} is empty`);
  }
  if (!values.help && positionals.length === 0) throw new UsageError('no manuscript is named');
  if (values.slug !== undefined && values.replace !== undefined)
    throw new UsageError('--slug and --replace exclude each other: the paper keeps its address');
  for (const key of ['slug', 'replace'] as const) {
    const address = values[key];
    if (address === undefined || slugSchema.safeParse(address).success) continue;
    throw new UsageError(`--${key} ${address}: an address has small letters, digits and single hyphens`);
  }
  return {
    manuscripts: positionals,
    slug: values.slug,
    into: values.into,
    rights: values.rights,
    publisher: values.publisher,
    replace: values.replace,
    dryRun: values['dry-run'],
    force: values.force,
    report: values.report,
    help: values.help,
  };
}
