import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { wordsCondition } from './words-condition.mjs';

/** The project's folder. */
export const root = path.dirname(import.meta.dirname);

/**
 * Runs one of the installed tools on the Node that runs this file, with the interface’s words in the publication’s language.
 *
 * @param tool path of its program below `node_modules`
 * @returns its exit code
 */
export function runTool(tool: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return awaitEnd(
    spawn(process.execPath, [wordsCondition(root), path.join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    }),
  );
}

/**
 * Waits for a process that this one has started. Whoever stops this process stops that one, and this process ends after
 * it, with everything put away.
 *
 * @returns its exit code
 */
export function awaitEnd(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const stop = (signal: NodeJS.Signals) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM'] as const;
    for (const signal of signals) process.on(signal, stop);
    const done = () => signals.forEach((signal) => process.off(signal, stop));
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('exit', (code) => {
      done();
      resolve(code ?? 1);
    });
  });
}
