import { describe, expect, it } from 'vitest';
import { readWebPage } from './web-page.ts';

const long =
  'The clerk of the lower quay kept two ledgers, and neither agreed with what the carts had paid, ';
const page = (article: string) => `<!doctype html><html><head>
<title>Who keeps the books | Harbour Review</title>
<meta name="author" content="Ana Cruz"><meta name="author" content="Piet Sørby">
<meta property="article:published_time" content="2023-05-06T08:00:00Z">
<meta property="og:site_name" content="Harbour Review">
<link rel="canonical" href="https://harbour.example/books"></head>
<body><nav><a href="/">Home</a> <a href="/x">Subscribe now</a></nav><h1>Who keeps the books</h1>
<article>${article}</article><aside>Ten quays to see</aside><footer>Cookies</footer></body></html>`;

describe('readWebPage', () => {
  it('takes the article, what it is called, by whom and when, and nothing around it', () => {
    const { markdown, remarks } = readWebPage(
      page(
        `<p>${long.repeat(4)}as all knew.</p><h2>Ledgers</h2><p>${long.repeat(4)}10<sup>6</sup> carts.</p>` +
          '<script>alert(1)</script><table><tr><th>Year</th></tr><tr><td>1889</td></tr></table>',
      ),
    );
    expect(markdown).toMatch(
      /^---\ntitle: Who keeps the books\nauthor:\n {2}- Ana Cruz\n {2}- Piet Sørby\ndate: 2023-05-06\n/,
    );
    expect(markdown).toContain('publisher: Harbour Review\noriginal: https://harbour.example/books\n');
    expect(markdown).toContain('## Ledgers');
    expect(markdown).toContain('10<sup>6</sup> carts.');
    expect(markdown).toContain('| 1889 |');
    expect(markdown).not.toMatch(/alert|Subscribe|Cookies|Ten quays/);
    expect(remarks.map(({ what }) => what)).toEqual([
      'only the article of the page is taken: not what stands around it',
    ]);
  });

  it('makes notes of what short links lead to, and shows nothing of menus', () => {
    const { markdown } = readWebPage(
      page(
        `<p class="author">By Ana Cruz</p><p>${long.repeat(4)}twice.<sup><a href="#n1" id="r1">1</a></sup> <a href="#n2">[2]</a></p>` +
          `<form>Search</form><nav><ul><li>Menu</li></ul></nav><ol><li id="n1">The book. <a href="#r1">↩</a></li><li id="n2">The <i>other</i>.</li></ol>`,
      ),
    );
    expect(markdown).toMatch(/twice\.\[\^n1\] ?\[\^n2\]\n/);
    expect(markdown).toMatch(/\[\^n1\]: The book\.\s*\n\n\[\^n2\]: The \*other\*\.\n$/);
    expect(markdown).not.toMatch(/Menu|Search|↩|By Ana/);
  });

  it('says where there is none', () => {
    expect(() => readWebPage('<!doctype html><title>Empty</title><body></body>')).toThrow(
      'no article is found in it',
    );
  });
});
