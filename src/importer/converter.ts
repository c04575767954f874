import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Refusal } from './refusal.ts';
import type { Answer, Request } from './worker.ts';

/** Bounds of one manuscript's conversion. */
export interface Bounds {
  /** Seconds for reading and writing it. */
  seconds: number;
  /** Of what the thread holds; the process, with what it keeps beside, stays below 1 GB. */
  megabytes: number;
}

export const bounds: Bounds = { seconds: 30, megabytes: 600 };

type AnswerTo<Task extends Request['task']> = Extract<Answer, { task: Task }>;

/**
 * A thread that converts one manuscript after another. What takes too long or too much memory is given up and
 * refused, and the thread replaced: no manuscript can hold up the others.
 */
export class Converter {
  #worker: Worker | undefined;
  /** Milliseconds that the manuscript at hand may still take. */
  #left = 0;
  readonly #bounds: Bounds;

  constructor(within: Bounds = bounds) {
    this.#bounds = within;
  }

  /** @throws {Refusal} */
  async ask<Task extends Request['task']>(
    request: Extract<Request, { task: Task }>,
  ): Promise<AnswerTo<Task>> {
    const worker = (this.#worker ??= new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#bounds.megabytes,
        maxYoungGenerationSizeMb: 64,
        stackSizeMb: 8,
      },
    }));
    const { seconds, megabytes } = this.#bounds;
    if (request.task === 'read') this.#left = seconds * 1000;
    const start = performance.now();
    const racing = new AbortController();
    const { signal } = racing;
    let answer: Answer;
    try {
      const answers = once(worker, 'message', { signal });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage(request);
      [answer] = (await Promise.race([
        answers,
        once(worker, 'exit', { signal }).then(() => {
          throw new Refusal(
            'its conversion stopped without an answer',
            'Report this fault, with the manuscript.',
          );
        }),
        setTimeout(Math.max(0, this.#left), undefined, { signal }).then(() => {
          const what = `it takes longer than ${seconds} seconds to read`;
          throw new Refusal(what, 'Look for long runs of brackets or asterisks, or split the paper.');
        }),
      ])) as [Answer];
    } catch (error) {
      await this.close();
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        throw new Refusal(`it takes more than ${megabytes} MB of memory to read`, 'Split the paper.');
      }
      throw error;
    } finally {
      this.#left -= performance.now() - start;
      racing.abort();
    }
    if (answer.task === 'refused') throw new Refusal(answer.what, answer.remedy, answer.line);
    return answer as AnswerTo<Task>;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
