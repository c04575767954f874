import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { checkYaml } from '../src/schemas/problems.ts';
import { siteSchema } from '../src/schemas/site.ts';
import { buildOrSay } from './build.ts';
import { root } from './tools.ts';

const help = `Makes of this clone an empty publication of your own, imports your first manuscripts, and builds it.

  npm run new -- [FILE…] [options]

  --name TEXT        its name
  --tagline TEXT     half a line on what it is
  --language TAG     language of its pages (en)
  --url ADDRESS      where it will stand
  --contact E-MAIL   whom readers write to
  --rights TEXT      who holds the rights of the manuscripts
  --force            also where content/ has changes that are not committed

What is not given is asked for. The papers, names and synonyms of the demonstration are taken away.
`;

const content = path.join(root, 'content');
const questions = {
  name: ['What is it called?', 'My publication'],
  tagline: ['What is it, in half a line?', 'Research that you can point at'],
  language: ['In which language (a tag as en)?', 'en'],
  url: ['Where will it stand?', 'https://example.org'],
  contact: ['Whom do readers write to?', 'editors@example.org'],
} as const;

type Answers = Record<keyof typeof questions, string>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    tagline: { type: 'string' },
    language: { type: 'string' },
    url: { type: 'string' },
    contact: { type: 'string' },
    rights: { type: 'string' },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
  process.exit(0);
}
if (!values.force && !isKept()) {
  console.error(
    'content/ has changes that no commit keeps, and this would take them away. Commit them first, or give --force.',
  );
  process.exit(1);
}
const site = toSite(await ask());
empty(site);
const imported = positionals.length === 0 || run('src/importer/cli.ts', importArguments());
const built = await buildOrSay();
console.log(built && imported ? sayNext() : '\nThe publication is made, but see what is said above.');
process.exit(built && imported ? 0 : 1);

/** Whether version control has all that is in `content/`. */
function isKept(): boolean {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', 'content'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 && stdout.trim() === '';
}

/** What is given as options, and else by whoever sits there; without anybody, what stands for it. */
async function ask(): Promise<Answers> {
  const asks = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  const answers: Partial<Answers> = {};
  for (const [key, [question, usual]] of Object.entries(questions)) {
    const name = key as keyof Answers;
    const given = values[name] ?? (await asks?.question(`${question} (${usual}) `))?.trim();
    answers[name] = given || usual;
  }
  asks?.close();
  return answers as Answers;
}

/** `site.yaml`, or what is wrong with the answers. */
function toSite({ name, tagline, language, url, contact }: Answers): string {
  const description = `${name}: ${tagline}.`;
  const yaml = stringify({ name, tagline, description, language, url, contact }, { lineWidth: 0 });
  const { problems } = checkYaml('content/site.yaml', yaml, siteSchema);
  if (problems.length === 0) return yaml;
  console.error(`Nothing was changed:\n  ${problems.join('\n  ')}`);
  process.exit(1);
}

function empty(siteYaml: string): void {
  rmSync(path.join(content, 'papers'), { recursive: true });
  mkdirSync(path.join(content, 'papers'));
  // So that version control keeps the folder.
  writeFileSync(path.join(content, 'papers', '.gitkeep'), '');
  writeFileSync(path.join(content, 'site.yaml'), siteYaml);
  for (const name of ['places.yaml', 'actors.yaml', 'ambiguous.yaml'])
    writeFileSync(path.join(content, 'gazetteer', name), readHead(path.join(content, 'gazetteer', name)));
  writeFileSync(
    path.join(content, 'search/other-names.txt'),
    readHead(path.join(content, 'search/other-names.txt')),
  );
  writeFileSync(path.join(content, 'search/synonyms.yaml'), '{}\n');
  const about = path.join(content, 'pages/about.mdx');
  // What the demonstration's subject asks for.
  writeFileSync(about, readFileSync(about, 'utf8').replace(/^## Care\n[^]*?(?=^## )/m, ''));
}

/** The comment that a file begins with, which says what it is for. */
function readHead(file: string): string {
  return /^(?:#.*\n)*/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
}

function importArguments(): string[] {
  return [...positionals, ...(values.rights === undefined ? [] : ['--rights', values.rights])];
}

function run(script: string, args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

function sayNext(): string {
  return `
Your publication is built. What next:
  npm start                            shows it
  npm run import -- paper.docx         adds a paper
  npm run names -- PAPER               proposes its places and actors, for you to tick
  content/site.yaml                    name, links, colours; the contact there is on a page: is it yours?
  content/pages/                       about and accessibility speak for you: read them
  docs/editors.md                      says the rest
`;
}
