import { expect, it } from 'vitest';
import { explainFailure } from './explain-failure.ts';

const plenty = 1e9;
const systemError = (code: string) => Object.assign(new Error(`${code}: it did not work`), { code });
const end = 'Nothing was published: dist/ is as it was.';

it.each([
  ['ENOSPC', 'The disk is full'],
  ['EROFS', 'The disk can only be read'],
  ['EACCES', 'cannot be written'],
])('says what to do about %s', (code, words) => {
  const said = explainFailure(systemError(code), plenty);
  expect(said).toContain(`${code}: it did not work`);
  expect(said).toContain(words);
  expect(said.endsWith(end)).toBe(true);
});

it('sees a full disk behind a tool that failed in words of its own', () => {
  expect(explainFailure(undefined, 4096)).toBe(
    `The disk is full: make room, or delete .cache/, which builds fill anew.\n${end}`,
  );
});

it('adds nothing to what a tool has said', () => {
  expect(explainFailure(undefined, plenty)).toBe(end);
});

it('keeps the words of other errors', () => {
  expect(explainFailure(new Error('a date is missing'), plenty)).toBe(`a date is missing\n${end}`);
});
