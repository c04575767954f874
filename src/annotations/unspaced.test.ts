import { expect, it } from 'vitest';
import { splitUnspaced } from './unspaced.ts';

it.each([
  ['平均等待九天，', ['平均', '等待', '九天，']],
  ['“商人”', ['“商人”']],
  ['SME商人', ['SME', '商人']],
  ['river', ['river']],
  ['کشتی‌ها', ['کشتی‌ها']],
  ['、', ['、']],
])('parts %s into its words', (text, words) => expect(splitUnspaced(text)).toEqual(words));
