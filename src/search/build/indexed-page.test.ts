import { describe, expect, it } from 'vitest';
import { readSectionPage, toIndexedPage } from './indexed-page.ts';

const head = { title: 'Quays & dues', by: 'Ana Cruz', published: '2022-03-04' };
const html = `<main><article id="s2"><header class="section-head"><h1>Ferries</h1></header>
<h2 id="s2-who-pays">Who pays</h2>
<p id="s2-p1" class="passage" data-pagefind-title="Passage 1"><a class="no" href="#s2-p1">1</a> Some 10<sup>6</sup> m<sup>2</sup>.<sup><a id="s2-fnref1" href="#s2-fn1" role="doc-noteref">1</a></sup></p>
<figure id="s2-p2" class="passage"><figcaption>Dues by year</figcaption><table><tr><td>3</td></tr></table></figure>
<section class="notes" role="doc-endnotes"><h2 id="s2-notes">Notes to section 2</h2><ul><li>Elders</li></ul><ol><li id="s2-fn1"><p>A harbour master.</p></li></ol></section>
</article></main>`;

const page = () => {
  const section = readSectionPage('ferries', html);
  return toIndexedPage(head, section ? [section] : [], {
    language: 'en',
    namesIn: (id) => (id === 's2-p1' ? ['kunar', 'is-k'] : []),
  });
};

describe('toIndexedPage', () => {
  it('has the words of titles, headings, captions and notes, each with its place', () => {
    const written = page();
    expect(written).toContain('<h1 id="s0-h">Quays &amp; dues</h1>');
    expect(written).toContain('<h1 id="s2" data-pagefind-title="ferries">Ferries</h1>');
    expect(written).toContain('<h2 id="s2-h">Who pays</h2>');
    expect(written).toContain('<i id="s2-p1" data-pagefind-title="kunar is-k"></i>');
    expect(written).toContain('<p><i id="s2-p2" data-pagefind-title=""></i>Dues by year</p>');
    expect(written).toContain('<li><i id="s2-fn1" data-pagefind-title="s2-p1"></i><p>A harbour master.</p>');
  });

  it('leaves out what the site says of the notes, and keeps a power a power', () => {
    expect(page()).not.toMatch(/Notes to section|Elders/);
    expect(page()).toContain('10⁶ m².');
  });

  it('parts words that their script does not', () => {
    const [section] = [readSectionPage('ferries', html.replace('Some', '小商人承担，'))];
    const written = toIndexedPage({ ...head, title: '港口研究' }, section ? [section] : [], {
      language: 'en',
      namesIn: () => [],
    });
    expect(written).toContain('<title>港口研究</title>');
    expect(written).toContain('<h1 id="s0-h">港口\u2060 研究</h1>');
    expect(written).toContain('小\u2060 商人\u2060 承担， 10⁶');
  });

  it('gives no id twice', () => {
    const ids = [...page().matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['s0-h', 's2', 's2-h', 's2-p1', 's2-p2', 's2-fn1']);
  });
});
