import type { z } from 'astro/zod';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { sayExpected } from './expectations.ts';
import { nearest } from './nearest.ts';

/** Something wrong within a file's data. */
export interface Problem {
  path: readonly PropertyKey[];
  /** `expected a day as 2024-02-06`. What was found is looked up. */
  message: string;
  /** What to do, where the expectation does not say it. */
  remedy?: string | undefined;
}

/** A file's data, or everything that is wrong with it: `content/site.yaml:3: name: expected text; found 7: …`. */
export type Checked<T> =
  | {
      data: T;
      problems: [];
      /** Tells of a problem that no schema sees. */ say: (problem: Problem) => string;
    }
  | { data: undefined; problems: string[] };

/**
 * Checks YAML against a schema and says all that is wrong, each with file, line, key, what was expected, what was
 * found, and what to do.
 *
 * @param file name for the messages
 * @param source YAML
 * @param options.firstLine line of the file at which the source begins, for front matter
 * @param options.wordsOnly every value is text, `no` and `7` too
 */
export function checkYaml<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  { firstLine = 1, wordsOnly = false }: { firstLine?: number; wordsOnly?: boolean } = {},
): Checked<T> {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    schema: wordsOnly ? 'failsafe' : 'core',
  });
  const at = (offset: number) => `${file}:${lines.linePos(offset).line + firstLine - 1}`;
  if (document.errors.length > 0) {
    const problems = tellable(document.errors).map((error) => {
      const offset = beginningOf(error, document);
      return `${at(offset)}: ${saySyntax(error, source, offset)}`;
    });
    return { data: undefined, problems };
  }
  const value = readValue(document);
  if (value instanceof Error) {
    return { data: undefined, problems: [`${file}:${firstLine}: (the file): ${value.message}`] };
  }
  const say = ({ path, message, remedy }: Problem) =>
    `${at(offsetOf(document, path))}: ${nameOf(path)}: ${message}; found ${show(readAt(value, path))}` +
    (remedy === undefined ? '' : `: ${remedy}`);
  const result = schema.safeParse(value, { error: sayExpected });
  if (result.success) return { data: result.data, problems: [], say };
  return {
    data: undefined,
    problems: result.error.issues.flatMap((issue) => toProblems(issue, value)).map(say),
  };
}

const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\s*(?:\n|$)/;

/** A Markdown file's text, without the front matter before it. */
export const withoutFrontMatter = (source: string): string => source.replace(frontMatter, '');

/** Checks the front matter between the first two `---` lines of a Markdown file. */
export function checkFrontMatter<T>(file: string, source: string, schema: z.ZodType<T>): Checked<T> {
  const found = frontMatter.exec(source)?.[1];
  if (found !== undefined) return checkYaml(file, found, schema, { firstLine: 2 });
  const [first = ''] = source.trim().split('\n');
  return {
    data: undefined,
    problems: [
      `${file}:1: (the file): expected front matter between two lines ---; found ${show(first || undefined)}`,
    ],
  };
}

/** All that is wrong with a file: what its schema found, or else what `find` does in its data. */
export function findAll<T>(checked: Checked<T>, find: (data: T) => readonly Problem[]): string[] {
  return 'say' in checked ? find(checked.data).map(checked.say) : checked.problems;
}

/** One mistake can make all that follows unreadable: only the first is told, and every key that stands twice. */
function tellable(errors: readonly YAMLError[]): YAMLError[] {
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  return [...errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1), ...twice];
}

const remedies: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a value that has “: ” in it in quotation marks',
  TAB_AS_INDENT: 'indent with spaces',
  MISSING_CHAR: 'close the quotation mark or bracket',
};

/** Where a mistake begins: a quotation that nobody closes is noticed only at the end of the file. */
function beginningOf({ pos: [offset] }: YAMLError, document: Document): number {
  let beginning = offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < offset && offset <= range[1]) beginning = range[0];
    },
  });
  return beginning;
}

function saySyntax({ code, message }: YAMLError, source: string, offset: number): string {
  const [line = ''] = source.slice(source.lastIndexOf('\n', offset - 1) + 1).split('\n', 1);
  if (code === 'DUPLICATE_KEY') {
    return `${line.trim().split(':', 1)[0]}: expected once; found a second time: take one out`;
  }
  return `(the file): expected YAML; found ${show(line.trim())}: ${remedies[code] ?? message}`;
}

/** References that repeat each other without end are read no further. */
function readValue(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return new Error(`expected plain YAML; found references (${String(error)}): write the values out`);
  }
}

/** What a schema found wrong, with what an editor may do about it; a key too many is told at its own line. */
function toProblems(issue: z.core.$ZodIssue, value: unknown): Problem[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    const keys = message.replace(/^expected /, '').split(', ');
    return issue.keys.map((key) => {
      const meant = nearest(key, keys);
      return {
        path: [...path, key],
        message,
        remedy: meant === undefined ? `take “${key}” out` : `did you mean “${meant}”?`,
      };
    });
  }
  const found = readAt(value, path);
  if (issue.code === 'invalid_key') return [{ path, message: issue.issues[0]?.message ?? message }];
  return [{ path, message, remedy: remedyOf(issue, found) }];
}

function remedyOf(issue: z.core.$ZodIssue, found: unknown): string | undefined {
  if (issue.code === 'custom')
    return typeof issue.params?.['remedy'] === 'string' ? issue.params['remedy'] : undefined;
  if (found === undefined) return 'add it';
  if (found === null) return 'fill it in';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof found !== 'object') {
    return 'put it in quotation marks';
  }
  if (issue.code === 'too_big' && typeof found === 'string') {
    return `shorten it by ${found.length - Number(issue.maximum)}`;
  }
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const meant = nearest(found, issue.values.map(String));
    return meant === undefined ? undefined : `did you mean “${meant}”?`;
  }
  return undefined;
}

/** Where a key stands; of a missing one, where the thing stands that lacks it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  for (let length = keys.length; length > 0; length--) {
    const parent = document.getIn(keys.slice(0, length - 1), true);
    const last = keys[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))
      : undefined;
    const node = pair?.key ?? document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

/** `series[2].data[1].value`, lists counted from one. */
export function nameOf(path: readonly PropertyKey[]): string {
  const key = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
  return key.replace(/^\./, '') || '(the file)';
}

function readAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** A value as a message quotes it. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** An error that says what is wrong with the content. The place to look at is there, not in this program: no stack. */
export function contentError(problems: readonly string[]): Error {
  const error = new Error(problems.join('\n'));
  error.stack = '';
  return error;
}
