import { expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import type { Paper } from '../schemas/paper.ts';
import { readPlainSection } from './plain-section.ts';
import { toJats } from './to-jats.ts';

const paper: Paper = {
  title: 'Quays & boats',
  shortTitle: 'Quays',
  authors: [{ name: 'Mara Ek', family: 'Ek', given: 'Mara', orcid: '0000-0002-1825-0097' }],
  keywords: ['quays'],
  edition: 'manuscript',
  published: '2024-02-06',
  added: '2024-03-01',
  updated: '2025-01-02',
  rights: 'CC BY 4.0',
  original: { url: 'https://press.example/quays', type: 'article-journal', doi: '10.1234/quays' },
  standfirst: 'Which quays boats lie at.',
  funding: 'The harbour board',
  language: 'en',
  draft: false,
};
const url = 'https://passage.example/quays/';

const write = (body: string) =>
  toJats(paper, { name: 'Passage' }, url, [
    readPlainSection(
      { slug: 'one', number: 1, html: `<article id="s1"><header><h1>One</h1></header>${body}</article>` },
      `${url}one/`,
    ),
  ]);

const bodyOf = (xml: string) => /<body>\n([^]*)\n<\/body>/.exec(xml)?.[1];

/**
 * What may stand in each element used here, in order: the parts of JATS 1.3 (Archiving and Interchange) that this site
 * writes. `%` stands for words with marks in them.
 *
 * Source: https://jats.nlm.nih.gov/archiving/tag-library/1.3/
 */
const block = '(p|list|disp-quote|preformat|table-wrap|fig|sec)';
const content: Record<string, RegExp> = {
  article: /^front body (back )?$/,
  front: /^journal-meta article-meta $/,
  'journal-meta': /^journal-title-group publisher $/,
  'article-meta':
    /^(article-id )?title-group (contrib-group )?(pub-date )?(history )?permissions self-uri (related-article )?abstract (kwd-group )?(funding-group )?$/,
  body: /^(sec )+$/,
  back: /^(fn-group )+$/,
  'fn-group': /^(fn )+$/,
  fn: /^label (p )+$/,
  sec: new RegExp(`^title (${block.replace('|sec', '')} )*(sec )*$`),
  list: /^(list-item )+$/,
  'list-item': /^((p|list|disp-quote|preformat|table-wrap|fig) )+$/,
  'disp-quote': /^((p|list|preformat|table-wrap|fig) )+$/,
  'table-wrap': /^(caption )?table $/,
  table: /^(thead )?(tfoot )?(tbody )+$/,
  thead: /^(tr )+$/,
  tbody: /^(tr )+$/,
  tr: /^((th|td) )+$/,
  fig: /^(caption )?(graphic )*$/,
  caption: /^p $/,
};
const inline =
  /^((italic|bold|strike|sup|sub|monospace|ext-link|xref|inline-graphic|inline-formula|named-content) )*$/;

function findWrong(xml: string): string[] {
  const { document } = parseHTML(
    `<html><body>${bodyOf(xml)}`.replace(/<([\w-]+)([^<>]*)\/>/g, '<$1$2></$1>'),
    {},
  );
  const all = [...document.body.querySelectorAll('*')].filter(({ localName }) => localName !== 'body');
  return all.flatMap((element) => {
    const children = [...element.children].map(({ localName }) => `${localName} `).join('');
    const rule =
      content[element.localName] ??
      (/^(p|title|td|th|italic|bold)$/.test(element.localName) ? inline : undefined);
    return rule === undefined || rule.test(children) ? [] : [`${element.localName}: ${children}`];
  });
}

it('writes sections, lists, quotations, tables, code, figures and notes as JATS has them', () => {
  const xml = write(
    '<p id="s1-p1" class="passage"> <a class="no" href="#s1-p1">1</a> Ek &amp; <em>Sør</em>, H<sub>2</sub>O.<sup><a href="#s1-fn1" role="doc-noteref">1</a></sup></p>' +
      '<h2 id="s1-ways">Ways</h2>' +
      '<ol><li id="s1-p2"> <a class="no" href="#s1-p2">2</a> one<ul><li id="s1-p3"> <a class="no" href="#s1-p3">3</a> inner</li></ul></li></ol>' +
      '<h3 id="s1-deep">Deep</h3>' +
      '<blockquote id="s1-p4"> <a class="no" href="#s1-p4">4</a> <p>Said <a href="#s1-p1">before</a>.</p></blockquote>' +
      '<div id="s1-p5" class="passage"><a class="no" href="#s1-p5">5</a><div class="wide"><table><caption>All</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td class="end">1 &lt; 2</td></tr></tbody></table></div></div>' +
      '<h2 id="s1-code">Code</h2>' +
      '<div id="s1-p6" class="passage"><a class="no" href="#s1-p6">6</a><div class="wide"><pre><code>a  b</code></pre></div></div>' +
      '<figure id="s1-p7"> <a class="no" href="#s1-p7">7</a> <img src="/pictures/q.webp" alt="A quay"><figcaption>The quay</figcaption></figure>' +
      '<section role="doc-endnotes"><ol><li id="s1-fn1"><p>See <a href="https://a.example/?b&amp;c">there</a>.</p><ul><li>and</li></ul></li></ol></section>',
  );
  expect(bodyOf(xml)).toBe(
    `<sec id="s1"><title>One</title><p id="s1-p1">Ek &amp; <italic>Sør</italic>, H<sub>2</sub>O.<xref ref-type="fn" rid="s1-fn1"><sup>1</sup></xref></p>
<sec id="s1-ways"><title>Ways</title>
<list list-type="order"><list-item id="s1-p2"><p>one</p>
<list list-type="bullet"><list-item id="s1-p3"><p>inner</p></list-item></list></list-item></list>
<sec id="s1-deep"><title>Deep</title>
<disp-quote id="s1-p4"><p>Said <xref rid="s1-p1">before</xref>.</p></disp-quote>
<table-wrap id="s1-p5"><caption><p>All</p></caption><table><thead><tr><th>A</th></tr></thead><tbody><tr><td align="right">1 &lt; 2</td></tr></tbody></table></table-wrap></sec></sec>
<sec id="s1-code"><title>Code</title>
<preformat id="s1-p6">a  b</preformat>
<fig id="s1-p7"><caption><p>The quay</p></caption><graphic xlink:href="https://passage.example/pictures/q.webp"><alt-text>A quay</alt-text></graphic></fig></sec></sec>`,
  );
  expect(xml).toContain(
    '<fn id="s1-fn1"><label>1</label><p>See <ext-link ext-link-type="uri" xlink:href="https://a.example/?b&amp;c">there</ext-link>.</p>\n<p><list list-type="bullet">',
  );
  expect(findWrong(xml)).toEqual([]);
});

it('says who wrote a manuscript, when, by which number and under what terms', () => {
  const xml = write('<p>Boats.</p>');
  for (const part of [
    '<article-id pub-id-type="doi">10.1234/quays</article-id>',
    '<article-title>Quays &amp; boats</article-title>',
    '<contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>',
    '<kwd>quays</kwd>',
    '<surname>Ek</surname><given-names>Mara</given-names>',
    '<pub-date date-type="pub" iso-8601-date="2024-02-06"><day>06</day><month>02</month><year>2024</year></pub-date>',
    '<date date-type="corrected" iso-8601-date="2025-01-02">',
    '<copyright-statement>CC BY 4.0</copyright-statement>',
    '<funding-statement>The harbour board</funding-statement>',
  ])
    expect(xml).toContain(part);
});
