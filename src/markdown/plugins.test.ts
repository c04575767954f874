import { mdxToHast } from 'satteri';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { extractPassages } from '../passages/extract.ts';
import { assignIds, emptyLedger } from '../passages/ledger.ts';
import { markOf } from '../passages/wording.ts';
import { alignCells } from './align-cells.ts';
import { footnoteRoles } from './footnote-roles.ts';
import { numberPassages } from './number-passages.ts';
import { plainWords } from './plain-words.ts';
import { placePictures } from './place-pictures.ts';
import { renderWith } from './fixtures.ts';
import { wrapFigures } from './wrap-figures.ts';

const findSection = () => ({ section: 4, ledger: emptyLedger });
const render = (source: string) =>
  renderWith(source, [numberPassages({ findSection }), footnoteRoles({ findSection })]);

const entriesOf = (...texts: string[]) => assignIds(4, texts, emptyLedger).entries;

describe('numberPassages', () => {
  it('gives a paragraph its id and a named link to itself', () => {
    expect(render('Kunar stayed quiet.')).toBe(
      '<p id="s4-p1" class="passage" data-pagefind-title="Passage 1">' +
        '<a class="no" id="s4-p1.446f89b" href="#s4-p1" aria-label="Passage 1">1</a> Kunar stayed quiet.</p>',
    );
  });

  it('counts each list item, and a quotation with all it holds as one', () => {
    const ids = [
      ...render('One.\n\n- two\n- three\n\n> four\n>\n> still four\n\nFive.').matchAll(/id="(s4-p\d+)"/g),
    ];
    expect(ids.map(([, id]) => id)).toEqual(['s4-p1', 's4-p2', 's4-p3', 's4-p4', 's4-p5']);
  });

  it('wraps a table, which may hold no link of its own', () => {
    expect(render('| a | b |\n|---|---|\n| 1 | 2 |')).toMatch(
      /^<div id="s4-p1" class="passage"[^>]*><a class="no"[^>]*>1<\/a><div class="wide"><table>.*<\/table><\/div><\/div>$/s,
    );
  });

  it('lets links to ids that were moved arrive', () => {
    const moved = { ...emptyLedger, moved: { 's4-p9': 's4-p10' } };
    const html = renderWith('Text.', [
      numberPassages({ findSection: () => ({ section: 4, ledger: moved }) }),
    ]);
    expect(html).toMatch(
      /^<p id="s4-p10"[^>]*><a class="no"[^>]*>10<\/a><span id="s4-p9"><\/span> Text\.<\/p>$/,
    );
  });

  it('lets citations of words arrive that it has no longer, and of those moved to it', () => {
    const versions = {
      's4-p1': [
        { on: '2026-03-01', words: 'Text of old.' },
        { on: '2026-04-01', words: 'Text.' },
      ],
      's4-p9': [{ on: '2026-03-01', words: 'Other text.' }],
    };
    const ledger = { ...emptyLedger, moved: { 's4-p9': 's4-p1' } };
    const find = () => ({ section: 4, ledger: { ...ledger, passages: entriesOf('Text.') }, versions });
    const html = renderWith('Text.', [numberPassages({ findSection: find })]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const former = ['Text of old.', 'Other text.', 'Text.'].map((words) => `s4-p1.${markOf(words)}`);
    expect(ids.sort()).toEqual(['s4-p1', 's4-p9', ...former].sort());
  });

  it('gives a figure no mark, whose id is not what it shows', () => {
    expect(render('![](quay.png)')).not.toContain('s4-p1.');
  });

  it('leaves notes, headings and files that are no section alone', () => {
    expect(render('## A heading\n\nText.[^1]\n\n[^1]: A note.')).not.toContain('s4-p2');
    expect(renderWith('Text.', [numberPassages({ findSection: () => undefined })])).toBe('<p>Text.</p>');
  });
});

describe('plainWords', () => {
  it('lets names and words be found that a manuscript breaks with soft hyphens and ligatures', () => {
    const html = renderWith('Ku\u00ADnar of\uFB01ces, *di\uFB03cult*: `a\u00ADb`', [plainWords]);
    expect(html).toBe('<p>Kunar offices, <em>difficult</em>: <code>a\u00ADb</code></p>');
  });
});

describe('wrapFigures', () => {
  const wrap = (source: string) => renderWith(source, [numberPassages({ findSection }), wrapFigures]);

  it('makes a figure of a picture with the line under it', () => {
    expect(wrap('![A quay](quay.png)\\\n*Figure 1.* The quay.')).toMatch(
      /^<figure id="s4-p1"[^>]*><a class="no"[^>]*>1<\/a> <img src="quay.png" alt="A quay"><figcaption><em>Figure 1.<\/em> The quay.<\/figcaption><\/figure>$/,
    );
  });

  it('makes one of a picture alone, and leaves a picture in a sentence', () => {
    expect(wrap('![A quay](quay.png)')).toMatch(
      /^<figure id="s4-p1"[^>]*>.*<img src="quay.png" alt="A quay"><\/figure>$/,
    );
    expect(wrap('![A quay](quay.png) and more')).toMatch(/^<p/);
    expect(wrap('See ![A quay](quay.png)')).toMatch(/^<p/);
  });
});

describe('extractPassages', () => {
  const kinds = (source: string) =>
    extractPassages(mdxToHast(source) as Root).map(({ kind, text }) => `${kind}: ${text}`);

  it('reads a passage without its note references', () => {
    expect(kinds('Said so.[^1]\n\n[^1]: Who.')).toEqual(['paragraph: Said so.']);
  });

  it('takes a figure by its id, and a nested list as items of its own', () => {
    expect(kinds('<Figure id="graph-1" />\n\n- outer\n  - inner')).toEqual([
      'figure: graph-1',
      'item: outer',
      'item: inner',
    ]);
  });
});

describe('footnoteRoles', () => {
  it('ties a note in a note both ways, also one that only a note refers to', () => {
    const html = render(
      'It was lit.[^1]\n\n[^1]: So the keeper says.[^2]\n\n[^2]: He of 1901,[^1] not of 1902.[^3]\n\n[^3]: Who was away.',
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(targets).toEqual(
      expect.arrayContaining(['s4-fn1', 's4-fn2', 's4-fn3', 's4-fnref1-2', 's4-fnref3']),
    );
    expect(html).not.toContain('user-content');
    expect(html.match(/role="doc-noteref"/g)).toHaveLength(4);
  });

  const html = render(
    'One.[^a] Two.[^b] Again.[^a]\n\n[^a]: An elder, *May 2023*, see [there](https://example.org/).\n[^b]: Another.',
  );

  it('names references by section, number and place', () => {
    expect(
      [...html.matchAll(/id="(s4-fnref[^"]*)" href="([^"]*)"/g)].map(([, id, href]) => `${id} ${href}`),
    ).toEqual(['s4-fnref1 #s4-fn1', 's4-fnref2 #s4-fn2', 's4-fnref1-2 #s4-fn1']);
  });

  it('leads back to each place a note was called from, by name', () => {
    expect(
      [...html.matchAll(/href="(#s4-fnref[^"]*)" role="doc-backlink" aria-label="([^"]*)"/g)].map(
        ([, href, name]) => `${href} ${name}`,
      ),
    ).toEqual([
      '#s4-fnref1 Back to reference 1',
      '#s4-fnref1-2 Back to reference 1, place 2',
      '#s4-fnref2 Back to reference 2',
    ]);
  });

  it('puts a copy beside the first reference, for the eye only and without links', () => {
    const sides = [...html.matchAll(/<span class="side" aria-hidden="true">(.*?)<\/span>/g)].map(
      ([, text]) => text,
    );
    expect(sides).toEqual(['<b>1</b> An elder, <em>May 2023</em>, see there.', '<b>2</b> Another.']);
  });

  it('makes one section of notes with a heading', () => {
    expect(html).toContain('<section class="notes" role="doc-endnotes" aria-labelledby="s4-notes">');
    expect(html).not.toContain('user-content');
  });
});

describe('placePictures', () => {
  const findPicture = (section: string, source: string) => ({
    address: `/pictures/${section.split('/').at(-2)}/${source.replace('./images/', '')}`,
    width: 8,
    height: 6,
  });

  it('gives a picture its address and keeps its room', () => {
    expect(renderWith('![A quay](./images/quay.png)', [wrapFigures, placePictures({ findPicture })])).toBe(
      '<figure><img src="/pictures/a-paper/quay.png" alt="A quay" width="8" height="6" loading="lazy" decoding="async"></figure>',
    );
  });
});

describe('alignCells', () => {
  it('sets cells by classes, never by styles', () => {
    const html = renderWith('| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |', [alignCells]);
    expect(html.match(/<t[hd]\b[^>]*>/g)).toEqual([
      '<th>',
      '<th>',
      '<th class="middle">',
      '<th class="end">',
      '<td>',
      '<td>',
      '<td class="middle">',
      '<td class="end">',
    ]);
  });
});
