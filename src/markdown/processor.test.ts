import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProcessor } from './processor.ts';
import type { ReportedPassage } from './report-passages.ts';

const project = mkdtempSync(path.join(tmpdir(), 'passage-processor-'));
const file = path.join(project, 'content/papers/quay/04-harbour.md');
beforeAll(() => mkdirSync(path.dirname(file), { recursive: true }));
afterAll(() => rmSync(project, { recursive: true }));

const text = `Cells left Kunar.[^1]

## The north

| In | Number |
|---|--:|
| Kabul | 2 |

CO<sub>2</sub>, "ten" -- so on.

[^1]: Elders in Herat.
`;

async function render(source: string, frontmatter = {}) {
  writeFileSync(file, source);
  const renderer = await createProcessor('/x').createRenderer({ syntaxHighlight: false });
  const { code, metadata } = await renderer.render(source, { fileURL: pathToFileURL(file), frontmatter });
  return { html: code, metadata };
}

describe('createProcessor', () => {
  it('runs every plugin, in an order in which none takes another’s work for text', async () => {
    const { html, metadata } = await render(text);
    // Numbered, named under the host's folder, with its note beside it.
    expect(html).toContain(
      '<p id="s4-p1" class="passage" data-pagefind-title="Passage 1"><a class="no" id="s4-p1.a6ab5e7" href="#s4-p1" aria-label="Passage 1">1</a> ' +
        'Cells left <a class="name" href="/x/places/kunar/">Kunar</a>.<sup><a id="s4-fnref1" href="#s4-fn1" role="doc-noteref">1</a></sup>' +
        '<span class="side" aria-hidden="true"><b>1</b> Elders in Herat.</span></p>',
    );
    expect(html).toContain('<h2 id="s4-the-north">The north</h2>');
    expect(html).toContain('<th class="end">Number</th>');
    expect(html).toContain('CO<sub>2</sub>, "ten" -- so on.');
    expect(html).toContain('role="doc-endnotes"');
    // Passages as their words are: neither numbers nor notes are in them.
    const passages = metadata.frontmatter['passages'] as readonly ReportedPassage[];
    expect(passages.map(({ id, kind, text: words }) => `${id} ${kind}: ${words}`)).toEqual([
      's4-p1 paragraph: Cells left Kunar.',
      's4-p2 table: In Number Kabul 2',
      's4-p3 paragraph: CO₂, "ten" -- so on.',
    ]);
    expect(passages.map(({ mentions }) => mentions.flatMap(({ ids }) => ids))).toEqual([
      ['kunar'],
      ['kabul'],
      [],
    ]);
  });

  it('sets headings one level down where the text stands below a section’s heading', async () => {
    const { html } = await render(text, { lower: true });
    expect(html).toContain('<h3 id="s4-the-north">The north</h3>');
  });

  it.each([
    ['a script', 'Text.\n\n<script>alert(1)</script>', '<script>'],
    ['a frame', '<iframe src="https://example.org/"></iframe>', '<iframe>'],
    ['an object', 'In <object data="x"></object> text', '<object>'],
    ['a form', '<form action="/x"><button>Go</button></form>', '<form>'],
    ['a picture with a handler', '<img src="./images/a.png" onerror="alert(1)">', 'onError'],
    ['a handler', '<span onclick="steal()">a</span>', 'onClick'],
    ['a style', '<b style="position:fixed">a</b>', 'style'],
    ['an address that runs', '[a](javascript:alert(1))', 'javascript:alert(1)'],
    ['one with signs between', '<a href="java&#10;script:alert(1)">a</a>', 'script:alert(1)'],
    ['one that brings a page', '[a](data:text/html,<b>x</b>)', 'data:text/html'],
    ['a drawing', '<svg onload="alert(1)"></svg>', '<svg>'],
    ['a base', '<base href="https://example.org/">', '<base>'],
  ])('lets %s into no page of a manuscript', async (_what, source, named) => {
    await expect(render(source)).rejects.toThrow(named);
  });

  it('runs nothing in a manuscript', async () => {
    const { html } = await render('{process.exit()}\n\nimport fs from "node:fs"\n\nexport const a = 1');
    expect(html).toContain('{process.exit()}');
    expect(html).toContain('import fs from "node:fs"');
    expect(html).toContain('export const a = 1');
  });
});
