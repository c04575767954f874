import type { z } from 'astro/zod';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** A file's data, or everything that is wrong with it. */
export type Checked<T> = { data: T; problems: [] } | { data: undefined; problems: string[] };

/**
 * Checks YAML against a schema and says all that is wrong, each with file, line, key, what was expected and
 * what was found.
 *
 * @param file name for the messages
 * @param source YAML
 * @param options.firstLine line of the file at which the source begins, for front matter
 */
export function checkYaml<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  { firstLine = 1 }: { firstLine?: number } = {},
): Checked<T> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => `${file}:${lines.linePos(offset).line + firstLine - 1}`;
  if (document.errors.length > 0) {
    return {
      data: undefined,
      problems: document.errors.map(({ pos, message }) => `${at(pos[0])}: ${message}`),
    };
  }
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  return {
    data: undefined,
    problems: result.error.issues.map(
      (issue) => `${at(offsetOf(document, issue.path))}: ${describeIssue(issue, value)}`,
    ),
  };
}

/** Checks the front matter between the first two `---` lines of a Markdown file. */
export function checkFrontMatter<T>(file: string, source: string, schema: z.ZodType<T>): Checked<T> {
  const found = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\s*(?:\n|$)/.exec(source)?.[1];
  if (found === undefined) {
    return { data: undefined, problems: [`${file}:1: no front matter: expected lines between --- and ---`] };
  }
  return checkYaml(file, found, schema, { firstLine: 2 });
}

/** Where a key stands; of a missing one, where the thing stands that lacks it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  for (let length = keys.length; length >= 0; length--) {
    const node = document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const key = issue.path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('');
  const name = key.replace(/^\./, '') || '(the file)';
  if (issue.code === 'unrecognized_keys')
    return `${name}: unknown key ${issue.keys.map((one) => `“${one}”`).join(', ')}`;
  const found = readAt(value, issue.path);
  const given = found === undefined ? 'nothing' : shorten(JSON.stringify(found));
  const expected = issue.message
    .replace(/^Invalid (input|string|option): /, '')
    .replace(/, received .*$/, '');
  return `${name}: ${expected.startsWith('expected') ? '' : 'expected: '}${expected}; found ${given}`;
}

function readAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
