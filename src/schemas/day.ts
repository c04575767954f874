import { z } from 'astro/zod';

/**
 * A day as `2024-02-06`. YAML readers of the older specification make a date object of an unquoted one;
 * it is UTC midnight and is turned back.
 */
export const daySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('expected a day as 2024-02-06'),
);
