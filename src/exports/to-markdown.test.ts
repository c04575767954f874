import { describe, expect, it } from 'vitest';
import { readPlainSection } from './plain-section.ts';
import { toFrontMatter, toMarkdown } from './to-markdown.ts';

const url = 'https://passage.example/boats/quays/';
const write = (body: string) =>
  toMarkdown(
    readPlainSection(
      {
        slug: 'quays',
        number: 2,
        html: `<article id="s2"><header><p>Section 2 of 3</p><h1>Quays <a class="anchor" href="#s2">#</a></h1></header>${body}</article>`,
      },
      url,
    ),
  );

describe('toMarkdown', () => {
  it('begins a passage with its id, and calls notes by theirs', () => {
    expect(
      write(
        '<p id="s2-p1" class="passage"> <a class="no" href="#s2-p1">1</a> At <a class="name" href="/places/kunar/">Ku<span class="nb">nar</span></a> the quay sank.' +
          '<sup><a id="s2-fnref1" href="#s2-fn1" role="doc-noteref">1</a></sup><span class="side"><b>1</b> Twice.</span></p>' +
          '<section role="doc-endnotes"><h2>Notes</h2><ul><li>A keeper</li></ul><ol><li id="s2-fn1"><p><b>A keeper</b>. Twice. <a href="#s2-fnref1" role="doc-backlink">↩</a></p></li></ol></section>',
      ),
    ).toBe(`# Quays

<a id="s2-p1"></a>At Kunar the quay sank.[^s2-fn1]

[^s2-fn1]: **A keeper**. Twice.
`);
  });

  it('keeps lists, quotations, raised numbers and links as they are, and signs of Markdown as signs', () => {
    expect(
      write(
        '<ol start="3"><li id="s2-p1"> <a class="no" href="#s2-p1">1</a> 40 m<sup>2</sup> * 2</li></ol>' +
          '<blockquote id="s2-p2"> <a class="no" href="#s2-p2">2</a> <p>See <a href="../ways/#s3-p1">ways</a>.</p></blockquote>',
      ),
    ).toBe(`# Quays

3. <a id="s2-p1"></a>40 m<sup>2</sup> \\* 2

> <a id="s2-p2"></a>
>
> See [ways](https://passage.example/boats/ways/#s3-p1).
`);
  });

  it('gives a figure its words, the picture to pass on, and its table with a caption', () => {
    expect(
      write(
        '<figure id="s2-p1"><figcaption><a class="no" href="#s2-p1">1</a> <b>Boats</b></figcaption>' +
          '<div class="pic" data-figure="/boats/figures/landings.json"><picture><source srcset="x"><img src="y.webp" alt="Many."></picture><img class="on-paper" src="z.webp" alt="Many."></div>' +
          '<details><summary>All</summary><table><caption>The numbers</caption><thead><tr><th>Quay</th><th class="end">Boats</th></tr></thead><tbody><tr><th>Long | old</th><td class="end">12</td></tr></tbody></table></details></figure>',
      ),
    ).toBe(`# Quays

<a id="s2-p1"></a>**Boats**

![Many.](https://passage.example/boats/figures/landings.png)

The numbers

| Quay | Boats |
| - | -: |
| Long \\| old | 12 |
`);
  });
});

it('writes facts that no YAML takes for something else', () => {
  expect(toFrontMatter({ title: 'Ways: 1', section: 2 })).toBe('---\ntitle: "Ways: 1"\nsection: 2\n---\n\n');
});
