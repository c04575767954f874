import { z } from 'astro/zod';

/**
 * A day as `2024-02-06`. YAML readers of the older specification make a date object of an unquoted one;
 * it is UTC midnight and is turned back.
 */
export const daySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('expected a day as 2024-02-06'),
);

/** A month as `2024-02`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month as 2023-04');

/** A year as `'2024'`. */
export const yearSchema = z.string().regex(/^\d{4}$/, 'expected a year as 2023');

/** A day, a month or a year, as exactly as it is known. An unquoted year is a number to YAML, and turned back. */
export const dateSchema = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.union([daySchema, monthSchema, yearSchema], {
    error: 'expected a day as 2024-02-06, a month as 2024-02, or a year as 2024',
  }),
);
