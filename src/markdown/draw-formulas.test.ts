import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../passages/ledger.ts';
import { drawFormulas } from './draw-formulas.ts';
import { renderWith } from './fixtures.ts';
import { footnoteRoles } from './footnote-roles.ts';
import { numberPassages } from './number-passages.ts';
import { readSection } from './read-section.ts';

const render = (source: string) =>
  renderWith(source, [
    numberPassages({ findSection: () => ({ section: 1, ledger: emptyLedger }) }),
    drawFormulas,
  ]);

describe('drawFormulas', () => {
  it('draws formulas of a line and of their own, with their source and no styles', () => {
    expect(render('As $$x_1^2$$ says.')).toContain(
      '</a> As <math alttext="x_1^2"><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math> says.',
    );
    const html = render('$$\n\\begin{align} a &= b \\\\ c &= d \\tag{2} \\end{align}\n$$');
    expect(html).toMatch(
      /^<div id="s1-p1" class="passage".*<div class="wide"><math display="block" alttext=/s,
    );
    expect(html).toContain('<mtd class="end"><mi>a</mi></mtd>');
    expect(html).not.toContain(' style=');
  });

  it('are whole in the margin’s copy of a note', () => {
    const findSection = () => ({ section: 1, ledger: emptyLedger });
    const html = renderWith('A.[^1]\n\n[^1]: Of $$x_1$$.', [drawFormulas, footnoteRoles({ findSection })]);
    expect(html).toMatch(/<span class="side"[^>]*><b>1<\/b> Of <math alttext="x_1"><msub>/);
  });

  it('leaves money, code, and what cannot be read alone', () => {
    expect(render('From $5 to $6, `$$a$$`.')).not.toContain('<math');
    expect(render('An $$\\nowhere{x}$$.')).toContain('>\\nowhere{x}</code>');
  });
});

describe('readSection', () => {
  it('names a formula that cannot be read, with its line', () => {
    const aligned = '$$\n\\begin{align} a &= b \\tag{1} \\end{align}\n$$';
    expect(readSection(`---\ntitle: A\n---\n\n${aligned}\n`, '01-a.md').problems).toBeUndefined();
    expect(readSection('---\ntitle: A\n---\n\nSo $$a$$ and\n$$\\frac{a$$.\n', '01-a.md').problems).toEqual([
      '01-a.md:6: (the text): expected a formula that can be read; found "\\\\frac{a": Unexpected end of input in a macro argument, expected \'}\'; write it otherwise, or between backticks as code',
    ]);
  });
});
