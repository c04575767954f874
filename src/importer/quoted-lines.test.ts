import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { decodeEntities } from './entities.ts';
import { indentQuoted } from './quoted-lines.ts';

it.each([
  ['a: "Ships wait,\nand wait."\nb: c', { a: 'Ships wait, and wait.', b: 'c' }],
  ["a: 'It''s\nlate: ''now'''\nb: c", { a: "It's late: 'now'", b: 'c' }],
  ['a: "Says \\"no\\"\nand goes"', { a: 'Says "no" and goes' }],
  ['a: "one line"\nb:\n  - "x"\nc: it\'s', { a: 'one line', b: ['x'], c: "it's" }],
])('reads %j over its lines', (yaml, value) => {
  expect(parse(indentQuoted(yaml))).toEqual(value);
});

it('reads the signs that entities of HTML stand for', () => {
  expect(decodeEntities('Dues &amp; tolls&#8217; &ndash; &lt;old&gt; &nonsense; R&D; x')).toBe(
    'Dues & tolls’ – <old> &nonsense; R&D; x',
  );
});
