import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.ts';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

/** A document of Word with styles by these names, as small as one can be. */
function toDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const styles = ['Title', 'Author', 'Date', 'Caption', 'Quote', 'heading 1', 'heading 2'].map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  );
  const type = (part: string, kind: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('word/document.xml', 'document.main')}${type('word/styles.xml', 'styles')}${type('word/footnotes.xml', 'footnotes')}</Types>`,
    '_rels/.rels': `<Relationships ${relations}>${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${relations}>${relation('r1', 'styles', 'styles.xml')}${relation('r2', 'footnotes', 'footnotes.xml')}</Relationships>`,
    'word/document.xml': `<w:document ${space} xmlns:m="m" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${space}>${styles.join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${space}><w:footnote w:id="2">${paragraph(run('Letters of the ferrymen.'))}</w:footnote></w:footnotes>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('readDocx', () => {
  it('makes Markdown of title, authors, headings, notes, quotations and tables', async () => {
    const { markdown, remarks } = await readDocx(
      toDocx(
        [
          paragraph(run('Ferry dues'), 'Title'),
          paragraph(run('Ana Cruz'), 'Author'),
          paragraph(run('Piet Sørby'), 'Author'),
          paragraph(run('14 March 2024'), 'Date'),
          paragraph(run('Dues'), 'heading1'),
          paragraph(run('The toll was ') + run('old', '<w:i/>') + run('.') + note(2)),
          paragraph(
            run('10') +
              run('6', '<w:vertAlign w:val="superscript"/>') +
              run(' carts & more <i>').replace('&', '&amp;').replace('<i>', '&lt;i&gt;'),
          ),
          paragraph(run('Nobody paid.'), 'Quote'),
          `<w:tbl><w:tr>${cell('Bridge')}${cell('Carts')}</w:tr><w:tr>${cell('Upper')}${cell('412')}</w:tr></w:tbl>`,
        ].join(''),
      ),
    );
    expect(markdown).toBe(`---
title: Ferry dues
author:
  - Ana Cruz
  - Piet Sørby
date: 14 March 2024
---

# Dues

The toll was *old*.[^footnote-2]

10<sup>6</sup> carts & more \\<i>

> Nobody paid.

| Bridge | Carts |
| ------ | ----- |
| Upper  | 412   |

[^footnote-2]: Letters of the ferrymen.
`);
    expect(remarks).toEqual([]);
  });

  it('takes tracked changes as accepted, leaves comments out, and says so', async () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>older</w:delText></w:r></w:del>';
    const body = paragraph(run('A ') + deleted + `<w:ins w:id="2">${run('new')}</w:ins>` + run(' toll.'));
    const comment = `<w:comments ${space}><w:comment w:id="0">${paragraph(run('Really?'))}</w:comment></w:comments>`;
    const { markdown, remarks } = await readDocx(toDocx(body, { 'word/comments.xml': comment }));
    expect(markdown).toBe('A new toll.\n');
    expect(remarks).toEqual([
      { fate: 'changed', what: 'tracked changes taken as accepted: 1 inserted, 1 deleted' },
      { fate: 'dropped', what: 'comments left out: 1' },
    ]);
  });

  it('refuses rather than lose a word', async () => {
    const shape = `<w:ruby><w:rt>${run('Hidden in an object')}</w:rt></w:ruby>`;
    await expect(readDocx(toDocx(paragraph(run('Seen.')) + paragraph(shape)))).rejects.toThrow(
      /4 of its words would be lost: “Hidden in an object”/,
    );
  });

  it.each([
    ['no archive', new TextEncoder().encode('Just words')],
    ['another archive', zipSync({ 'a.txt': strToU8('a') })],
  ])('says of %s what to do', async (_what, bytes) => {
    await expect(readDocx(bytes)).rejects.toMatchObject({
      message: 'it is no Word document',
      remedy: 'Open it in a word processor and save it as .docx.',
    });
  });
});
