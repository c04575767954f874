import {
  parse,
  TomlDate,
  TomlError,
  type TomlTableWithoutBigInt,
  type TomlValueWithoutBigInt,
} from 'smol-toml';
import type { Field, Manuscript } from './front-matter.ts';
import { Refusal } from './refusal.ts';

const opening = /^\s*\+\+\+[ \t]*\n/;
const longest = 64 * 1024;

/**
 * Takes front matter in TOML from a manuscript's text, as Hugo and Zola have it; nothing where there is none.
 *
 * @throws {Refusal} where it is never closed, or no TOML
 */
export function splitToml(text: string): Manuscript | undefined {
  const opened = opening.exec(text);
  if (!opened) return undefined;
  const start = opened[0].length;
  const firstLine = opened[0].split('\n').length;
  const closing = /^\+\+\+[ \t]*(?:\n|$)/m.exec(text.slice(start, start + longest));
  if (!closing) {
    const what = 'the front matter that opens here is never closed';
    throw new Refusal(what, 'Put a line of three plus signs after its last key.', firstLine - 1);
  }
  const toml = text.slice(start, start + closing.index);
  const rest = start + closing.index + closing[0].length;
  const lines = toml.split('\n');
  const fields: Manuscript['fields'] = new Map();
  for (const [key, value] of Object.entries(read(toml, firstLine))) {
    const at = lines.findIndex((line) =>
      line
        .replace(/["'[\]]/g, '')
        .trimStart()
        .startsWith(key),
    );
    fields.set(key.toLowerCase(), { value: toField(value), line: firstLine + Math.max(0, at) });
  }
  // What a theme asks for stands below `[params]`; what is said outside of it counts first.
  const params = fields.get('params');
  if (params?.value instanceof Map) {
    fields.delete('params');
    for (const [key, value] of params.value)
      if (!fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), { value, line: params.line });
  }
  return { fields, body: '\n'.repeat(text.slice(0, rest).split('\n').length - 1) + text.slice(rest) };
}

function read(toml: string, firstLine: number): TomlTableWithoutBigInt {
  try {
    return parse(toml, { maxDepth: 20 });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new Refusal(
      `the front matter is no valid TOML: ${error.message.split('\n')[0] ?? ''}`,
      'Mend the line, or write it as YAML between lines of three hyphens.',
      firstLine + error.line - 1,
    );
  }
}

function toField(value: TomlValueWithoutBigInt): Field {
  if (Array.isArray(value)) return value.map(toField);
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'object')
    return new Map(Object.entries(value).map(([key, one]) => [key, toField(one)]));
  return String(value).trim();
}
