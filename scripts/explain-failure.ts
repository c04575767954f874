/** The system's name for what went wrong, `ENOSPC`; empty where it was not the system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const reasons: Partial<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room, or delete .cache/, which builds fill anew.',
  EDQUOT: 'Your share of the disk is used up: make room, or delete .cache/, which builds fill anew.',
  EROFS: 'The disk can only be read: build in a folder that can be written.',
  EACCES: 'The project’s folder cannot be written: make it yours, or build in a copy of it.',
};

/** With less than this, some tool of a build fails in words of its own. */
const full = 16 * 1024 * 1024;

/**
 * Says why a build failed where it was the machine, and always that nothing was lost.
 *
 * @param error what a build threw; nothing where a tool has said already what was wrong
 * @param free bytes that can still be written
 */
export function explainFailure(error: unknown, free: number): string {
  const code = free < full ? 'ENOSPC' : codeOf(error);
  const said = error === undefined ? [] : [error instanceof Error ? error.message : String(error)];
  return [
    ...said,
    ...(reasons[code] ? [reasons[code]] : []),
    'Nothing was published: dist/ is as it was.',
  ].join('\n');
}
