import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { decodeEntities } from './entities.ts';
import { indentQuoted } from './quoted-lines.ts';
import { Refusal } from './refusal.ts';
import { quote, type Report } from './report.ts';
import { splitToml } from './toml-front-matter.ts';

/** A value of the front matter: text as written, a list, or a map; numbers and dates stay text. */
export type Field = string | Field[] | Map<string, Field>;

/** A manuscript taken apart at its front matter. */
export interface Manuscript {
  /** Keys in lower case. */
  fields: Map<string, { value: Field; line: number }>;
  /** The text after the front matter, preceded by as many empty lines, so that line numbers stay true. */
  body: string;
}

const longest = 64 * 1024;

/**
 * Takes a manuscript's front matter from its text. What is no YAML, such as a title with a colon in it, is
 * read line by line as it was meant.
 *
 * @throws {Refusal} when the front matter is never closed, or would unfold to more than it says
 */
export function splitFrontMatter(text: string, report: Report): Manuscript {
  const opening = /^\s*---[ \t]*\n/.exec(text);
  if (!opening) {
    return splitToml(text) ?? { fields: new Map(), body: text };
  }
  const start = opening[0].length;
  const firstLine = opening[0].split('\n').length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text.slice(start, start + longest));
  if (!closing) {
    if (!/^[\w-]+\s*:/.test(text.slice(start))) return { fields: new Map(), body: text };
    throw new Refusal(
      'the front matter that opens here is never closed',
      'Put a line of three hyphens after its last key.',
      firstLine - 1,
    );
  }
  const yaml = text.slice(start, start + closing.index);
  const rest = start + closing.index + closing[0].length;
  const linesBefore = text.slice(0, rest).split('\n').length - 1;
  const body = '\n'.repeat(linesBefore) + text.slice(rest);
  return { fields: readYaml(yaml, firstLine, report) ?? readLines(yaml, firstLine, report), body };
}

type Fields = Manuscript['fields'];

function readYaml(yaml: string, firstLine: number, report: Report): Fields | undefined {
  // One level of nesting is what a list of authors needs; without this, brackets could exhaust the stack.
  if (/[[{](?:[^\]}\n]*[[{]){20}/.test(yaml)) {
    throw new Refusal('the front matter is nested too deep', 'Keep keys with plain values.', firstLine);
  }
  const document = parseDocument(indentQuoted(yaml), {
    uniqueKeys: false,
    schema: 'failsafe',
    logLevel: 'silent',
  });
  const lineOf = (node: unknown) => {
    const range = (node as Node | undefined)?.range;
    return range ? firstLine + yaml.slice(0, range[0]).split('\n').length - 1 : firstLine;
  };
  visit(document, (_, node) => {
    if (isAlias(node)) {
      throw new Refusal(
        `the front matter refers to another value (*${node.source})`,
        'Write the value itself.',
        lineOf(node),
      );
    }
  });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return new Map();
  if (!isMap(document.contents)) return undefined;
  const fields: Fields = new Map();
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value).trim().toLowerCase() : '';
    if (name === '') continue;
    if (fields.has(name)) report.add('guessed', `“${name}” is given twice; the first counts`, lineOf(key));
    else fields.set(name, { value: toField(value), line: lineOf(key) });
  }
  return fields;
}

function toField(node: unknown): Field {
  if (isScalar(node)) return node.value === null ? '' : decodeEntities(String(node.value)).trim();
  if (isSeq(node)) return node.items.map(toField);
  if (isMap(node)) {
    return new Map(
      node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', toField(value)]),
    );
  }
  return '';
}

function readLines(yaml: string, firstLine: number, report: Report): Fields {
  const fields: Fields = new Map();
  let last: { value: Field; line: number } | undefined;
  yaml.split('\n').forEach((line, index) => {
    const pair = /^([\w-]+)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$/.exec(line);
    if (pair) {
      last = { value: unquote(pair[2] ?? ''), line: firstLine + index };
      const name = (pair[1] ?? '').toLowerCase();
      if (!fields.has(name)) fields.set(name, last);
    } else if (/^[ \t]*-[ \t]+\S/.test(line) && last) {
      const item = unquote(line.replace(/^[ \t]*-[ \t]+/, ''));
      last.value = Array.isArray(last.value) ? [...last.value, item] : [item];
    } else if (/^[ \t]+\S/.test(line) && typeof last?.value === 'string') {
      last.value = `${last.value} ${line.trim()}`.trim();
    } else if (line.trim() !== '' && !line.trim().startsWith('#')) {
      report.add(
        'dropped',
        `a line of the front matter that is no “key: value”: ${quote(line)}`,
        firstLine + index,
      );
    }
  });
  report.add('guessed', 'the front matter is no valid YAML and was read line by line', firstLine);
  return fields;
}

function unquote(value: string): string {
  const text = value.trim();
  const quoted = /^(["'])(.*)\1$/s.exec(text);
  if (quoted)
    return quoted[1] === '"'
      ? (quoted[2] ?? '').replace(/\\(["\\])/g, '$1')
      : (quoted[2] ?? '').replace(/''/g, "'");
  return text.replace(/\s+#.*$/, '');
}
