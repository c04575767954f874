import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { awaitEnd, root } from './tools.ts';

/** What a run of Astro is told. */
export interface AstroRun {
  /** As on Astro's command line. */
  args: readonly string[];
  /** Settings beside those that all runs have. */
  env: NodeJS.ProcessEnv;
}

/** Runs of Astro, each in a process of its own. */
export interface AstroRuns {
  /** Loads Astro for so many runs, beside what is done until they begin. */
  prepare(runs: number): void;
  /** @returns Astro's exit code */
  run(what: AstroRun): Promise<number>;
  /** Ends what was prepared and not run. */
  stop(): void;
}

/**
 * Runs side by side keep all cores busy: V8’s threads that help to collect what is young would wait for a core, and the
 * run for them: a twentieth of a build of many papers, and nothing that can be measured of a small one.
 */
const execArgv = ['--no-parallel-scavenge'];

/** @param env settings of all runs, beside those of this process */
export function createAstroRuns(env: NodeJS.ProcessEnv): AstroRuns {
  const waiting: { child: ChildProcess; end: Promise<number> }[] = [];
  const start = () => {
    const child = fork(path.join(root, 'scripts', 'run-astro.ts'), {
      cwd: root,
      env: { ...process.env, ...env },
      execArgv,
    });
    const end = awaitEnd(child);
    // Heard by who asks for the run; one that nobody asks for may end as it likes.
    end.catch(() => undefined);
    return { child, end };
  };
  return {
    prepare(runs) {
      while (waiting.length < runs) waiting.push(start());
    },
    run(what) {
      const { child, end } = waiting.pop() ?? start();
      // One that was stopped meanwhile is told nothing: its end says so.
      if (child.connected) child.send(what);
      return end;
    },
    stop() {
      for (const { child } of waiting.splice(0)) child.kill();
    },
  };
}
