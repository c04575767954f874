import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBibliographies } from './bibliography.ts';
import { readManuscript, writePaper } from './import-manuscript.ts';

const books = String.raw`@string{quay = "Quay Press"}
@book{lund2018, author={Lund, Ida and Achterberg, Jan}, title={Tolls of the {Maas}}, publisher=quay, address={Oslo}, year={2018}}
@article{okafor_2020, author={Okafor, Ngozi}, title={What a ferry costs}, journal={Harbour Notes}, volume={7}, number={2}, pages={11--30}, year={2020}}
@article{okafor_b, author={Okafor, Ngozi}, title={A second bridge}, journal={Harbour Notes}, year={2020}}
`;

function importText(body: string, front = '', text = books, name = 'refs.bib') {
  const head = `---\ntitle: Crossings\nauthor: Cruz, Ana\ndate: 2022-03-04\n${front}---\n\n`;
  const manuscript = readManuscript(new TextEncoder().encode(`${head}${body}\n`), {
    fileName: 'crossings.md',
    today: '2026-01-31',
    rights: 'CC BY 4.0',
    bibliographies: text === '' ? [] : [{ name, text }],
  });
  const { files } = writePaper(manuscript, { found: new Map() });
  const above = head.split('\n').length - 1;
  return {
    text: [...files]
      .filter(([file]) => /^\d/.test(file))
      .map(([, section]) => section.replace(/^---\n[\s\S]*?\n---\n/, '').trim())
      .join('\n\n'),
    remarks: manuscript.report.remarks
      .filter(({ what }) => /citation|no work|bibliography|references|read in|style of/.test(what))
      .map(({ line, what }) => `${line === undefined ? '' : `${line - above}: `}${what}`),
  };
}

describe('Citations by key', () => {
  it('become authors and years, with pages, words before and after, and a list at the end', () => {
    const { text, remarks } = importText(`## Fees

Ferries cost more [see *also* @lund2018, pp. 33--35, 38 and *passim*; @okafor_2020, chap. 2].
@lund2018 [p. 4; cf. @okafor_b] doubt it; [-@lund2018] did not [@okafor_2020 and others].`);
    expect(text)
      .toBe(`Ferries cost more (see _also_ Lund and Achterberg 2018, 33–35, 38 and _passim_; Okafor 2020b, chap. 2).
Lund and Achterberg (2018, 4; cf. Okafor 2020a) doubt it; (2018) did not (Okafor 2020b and others).

- Lund, Ida, and Jan Achterberg. 2018. _Tolls of the Maas_. Oslo: Quay Press.
- Okafor, Ngozi. 2020a. “A second bridge.” _Harbour Notes_.
- Okafor, Ngozi. 2020b. “What a ferry costs.” _Harbour Notes_ 7 (2): 11–30.`);
    expect(remarks).toEqual([
      'citations by key, 4, are authors and years; the works, 3, are listed from refs.bib',
    ]);
  });

  it('are listed where the text wants it, and works that nothing cites as well', () => {
    const { text } = importText(
      `## Works

::: {#refs}
:::

## Fees

So says @okafor_b.`,
      'nocite: "@lund2018"\n',
    );
    expect(text).toBe(`- Lund, Ida, and Jan Achterberg. 2018. _Tolls of the Maas_. Oslo: Quay Press.
- Okafor, Ngozi. 2020. “A second bridge.” _Harbour Notes_.

So says Okafor (2020).`);
  });

  it('are understood as MyST writes them', () => {
    const { text } = importText(
      '## Fees\n\nSo {cite:t}`lund2018` {cite}`okafor_b, lund2018`.\n\n## References',
    );
    expect(text).toMatch(
      /^So Lund and Achterberg \(2018\) \(Okafor 2020; Lund and Achterberg 2018\)\.\n\n- Lund/,
    );
  });

  it('speak the language of the text', () => {
    const { text } = importText('## Zölle\n\nTeuer [@lund2018, S. 7].', 'lang: de\n');
    expect(text).toContain('Teuer (Lund und Achterberg 2018, 7).');
  });

  it('without a work stand as their key and are told, each once', () => {
    const { text, remarks } = importText(
      '## Fees\n\nA [@nobody99; @lund2018].\n\nB [-@nobody99], @nobody99.',
    );
    expect(text).toContain('A (nobody99; Lund and Achterberg 2018).\n\nB (nobody99), nobody99.');
    expect(remarks[0]).toBe(
      '3: no work “nobody99” in refs.bib: its key stands in the text (and 2 times more)',
    );
  });

  it('without a bibliography are told with the way to go', () => {
    const { text, remarks } = importText('## Fees\n\nA [@lund2018, p. 3].\n\n::: {#refs}\n:::', '', '');
    expect(text).toBe('A (lund2018, 3).');
    expect(remarks).toEqual([
      '3: citations by key, 1, stand as their keys: no bibliography was found. Put refs.bib beside the manuscript, or name it in the front matter: `bibliography: refs.bib`',
      '3: the place of the references: the text cites no work',
    ]);
  });

  it('are left alone in code, in addresses and where somebody is meant', () => {
    const plain =
      'Ask `[@lund2018]` or ida@lund2018.example, <https://x.example/@lund2018>, @harbour, [@lund2018](https://x.example/).';
    expect(importText(`## Fees\n\n${plain}`).text.replaceAll('\\@', '@')).toContain(
      'Ask `[@lund2018]` or [ida@lund2018.example](mailto:ida@lund2018.example)',
    );
    expect(importText(`## Fees\n\n${plain}`).text).not.toContain('Achterberg');
  });

  it('read CSL-JSON, and what is whole of a bibliography that is not', () => {
    const json =
      '[{"id": 7, "type": "book", "title": "Lights & $5 quays", "author": [{"literal": "Harbour Board"}]}]';
    expect(importText('## Fees\n\nA [@7].', '', json, 'refs.json').text).toBe(
      'A (Harbour Board n.d.).\n\n- Harbour Board. n.d. _Lights & $5 quays_.',
    );
    const broken = `${books}@book{bad, title={x} year={1}}\n`;
    const { text, remarks } = importText('## Fees\n\nA [@lund2018].', '', broken);
    expect(text).toContain('A (Lund and Achterberg 2018).');
    expect(remarks[0]).toBe('what cannot be read in refs.bib:5: expected "rbrace", got "identifier"');
  });

  it('cite what stands in the front matter', () => {
    const front =
      'references:\n  - { id: a1, type: book, title: Quays, author: [{ family: Vos }], issued: 1999 }\n';
    expect(importText('## Fees\n\n@a1 says.', front, '').text).toContain('Vos (1999) says.');
  });
});

describe('Bibliographies', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bibliography-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const find = (text: string) =>
    findBibliographies(new TextEncoder().encode(text), { file: path.join(folder, 'a.md'), root: folder });

  it('are those that the front matter names, or the only one beside a text that cites', () => {
    writeFileSync(path.join(folder, 'one.bib'), books);
    expect(find('A [@lund2018].').found).toEqual([{ name: 'one.bib', text: books }]);
    expect(find('Write to a@b.example.').found).toEqual([]);
    writeFileSync(path.join(folder, 'other.bib'), '');
    expect(find('A [@lund2018].').found).toEqual([]);
    expect(find('---\nbibliography: [one, gone.bib, ../x.bib]\n---\nA [@b].')).toEqual({
      found: [{ name: 'one.bib', text: books }],
      missing: [
        'the bibliography gone.bib was not read: there is no such file',
        'the bibliography ../x.bib was not read: there is no such file',
      ],
    });
  });
});
