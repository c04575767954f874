import { spawn } from 'node:child_process';
import {
  appendFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyProject } from './copy-project.ts';
import { makeManuscript } from './make-manuscripts.ts';

const scales = [10, 100, 1000];

/** What one command took. */
interface Taken {
  seconds: number;
  /** The most that it and all it started held at one time, MB. */
  memory: number;
}

/** Prints what importing and building take with papers of 5,000 words that a seeded generator writes. */
export async function benchScale(): Promise<void> {
  console.log(
    '\nPapers of 5,000 words, beside those of this site: seconds, and the most memory of all processes together\n',
  );
  console.log('| papers | import | build, nothing kept | build, one paper changed |');
  console.log('|--:|--:|--:|--:|');
  const folder = mkdtempSync(path.join(tmpdir(), 'passage-scale-'));
  try {
    for (const papers of scales) {
      const project = path.join(folder, `${papers}`);
      mkdirSync(project);
      copyProject(project);
      const manuscripts = path.join(project, 'manuscripts');
      mkdirSync(manuscripts);
      for (let seed = 1; seed <= papers; seed++) {
        writeFileSync(path.join(manuscripts, `${String(seed).padStart(5, '0')}.md`), makeManuscript(seed));
      }
      const imported = await take(
        project,
        'src/importer/cli.ts',
        manuscripts,
        '--rights',
        'None: written by a program',
      );
      const cold = await take(project, 'scripts/build.ts');
      const [changed = ''] = globSync('content/papers/*-1/01-*.md', { cwd: project });
      appendFileSync(path.join(project, changed), '\nOne paragraph more.\n');
      const again = await take(project, 'scripts/build.ts');
      console.log(`| ${papers} | ${[imported, cold, again].map(tell).join(' | ')} |`);
    }
  } finally {
    // Not before: ext4 without a journal takes ten times as long for a new file while many were removed in the last
    // five minutes, since it looks at each of those first.
    rmSync(folder, { recursive: true, force: true });
  }
}

const tell = ({ seconds, memory }: Taken) => `${seconds.toFixed(1)} s, ${Math.round(memory)} MB`;

/** Runs one of a project's commands and looks at its memory four times a second. */
async function take(project: string, script: string, ...args: string[]): Promise<Taken> {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(project, script), ...args], {
    cwd: project,
    env: { ...process.env, INIT_CWD: project, CI: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (words: Buffer) => (said = `${said}${words.toString()}`.slice(-4000)));
  }
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid ?? 0))), 250);
  const code = await new Promise<number | null>((end) => child.on('exit', end));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${script} failed:\n${said}`);
  return { seconds: (performance.now() - began) / 1000, memory };
}

/** What a process and all below it hold, MB; from Linux's `/proc`, elsewhere nothing is known. */
function memoryOf(pid: number): number {
  const processes = globSync('/proc/[0-9]*/status').flatMap((file) => {
    try {
      const status = readFileSync(file, 'utf8');
      const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return [{ pid: read('Pid'), parent: read('PPid'), megabytes: read('VmRSS') / 1024 }];
    } catch {
      // It ended while it was looked at.
      return [];
    }
  });
  const sum = (id: number): number =>
    processes.reduce(
      (total, one) => total + (one.pid === id ? one.megabytes : 0) + (one.parent === id ? sum(one.pid) : 0),
      0,
    );
  return sum(pid);
}
