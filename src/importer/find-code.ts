import { readMarkdown } from './markdown.ts';
import { walk } from './trees.ts';

/** A stretch of a text, by its offsets. */
export interface Place {
  start: number;
  end: number;
}

/** Stretches of code, in which every sign is text. */
export function findCode(text: string): Place[] {
  const code: Place[] = [];
  walk(readMarkdown(text), (node) => {
    const start = node.position?.start.offset ?? 0;
    // What is only indented is as likely the continuation of a list.
    if (node.type !== 'inlineCode' && !(node.type === 'code' && /^[`~]/.test(text.slice(start, start + 1))))
      return;
    code.push({ start, end: node.position?.end.offset ?? start });
  });
  return code;
}

/** Asks for offsets from the first to the last whether code stands there: the end of it, or nothing. */
export function createCodeFinder(code: readonly Place[]): (offset: number) => number | undefined {
  let next = 0;
  return (offset) => {
    while (next < code.length && (code[next]?.end ?? 0) <= offset) next++;
    const here = code[next];
    return here && here.start <= offset ? here.end : undefined;
  };
}
