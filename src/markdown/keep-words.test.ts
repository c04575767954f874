import { expect, it } from 'vitest';
import { renderWith } from './fixtures.ts';
import { keepWords } from './keep-words.ts';

it('marks names and ranges that no line may break, in links and headings too, and leaves code alone', () => {
  expect(renderWith('## IS-K\n\n[Mazar-i](/m/) in 2021–22, `IS-K`.', [keepWords])).toBe(
    '<h2><span class="nb">IS-K</span></h2>\n' +
      '<p><a href="/m/"><span class="nb">Mazar-i</span></a> in <span class="nb">2021–22</span>, <code>IS-K</code>.</p>',
  );
});
