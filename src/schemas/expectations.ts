import type { z } from 'astro/zod';

/** What a value that fits no schema should have been, in an editor's words: `expected text`. */
export function sayExpected(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `expected ${keysOf(issue.inst).join(', ')}`;
    case 'too_small':
      return `expected at least ${bound(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `expected at most ${bound(issue.maximum, issue.origin)}`;
    case 'invalid_format':
      return `expected ${formats[issue.format] ?? issue.format}`;
    default:
      return 'expected something else';
  }
}

const kinds: Partial<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with their values',
  record: 'keys with their values',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

const formats: Partial<Record<string, string>> = {
  email: 'an e-mail address',
  url: 'an address as https://example.org/',
};

/** `300 characters`, `one entry`; a number is only itself. */
function bound(limit: number | bigint, origin: string): string {
  const unit = { string: ['character', 'characters'], array: ['entry', 'entries'] }[origin];
  if (unit === undefined) return String(limit);
  return limit === 1 ? `one ${unit[0]}` : `${limit} ${unit[1]}`;
}

/** The keys that an object may have. */
export function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null || !('shape' in schema)) return [];
  return Object.keys(schema.shape ?? {});
}
