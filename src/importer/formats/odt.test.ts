import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOdt } from './odt.ts';

const spaces = ['office', 'text', 'style', 'table', 'draw', 'dc', 'fo', 'xlink', 'svg', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
  .replace('urn:oasis:names:tc:opendocument:xmlns:dc:1.0', 'http://purl.org/dc/elements/1.1/')
  .replace('xmlns:fo:1.0', 'xmlns:xsl-fo-compatible:1.0')
  .replace('xmlns:svg:1.0', 'xmlns:svg-compatible:1.0');

const paragraph = (content: string, style = 'Text_20_body') =>
  `<text:p text:style-name="${style}">${content}</text:p>`;

/** A document of LibreOffice, as small as one can be. */
function toOdt(body: string, styles = ''): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${spaces} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content,
    'styles.xml': `<?xml version="1.0"?><office:document-styles ${spaces}></office:document-styles>`,
    'meta.xml': `<?xml version="1.0"?><office:document-meta ${spaces}><office:meta/></office:document-meta>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('readOdt', () => {
  it('makes Markdown of title, authors, headings, notes, quotations and tables', () => {
    const note =
      '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>' +
      `${paragraph('Letters of the ferrymen.', 'Footnote')}</text:note-body></text:note>`;
    const cell = (text: string) => `<table:table-cell>${paragraph(text)}</table:table-cell>`;
    const { markdown, remarks } = readOdt(
      toOdt(
        [
          paragraph('Ferry dues', 'P1'),
          paragraph('Ana Cruz', 'Author'),
          paragraph('14 March 2024', 'Date'),
          '<text:h text:style-name="Heading_20_1" text:outline-level="1">Dues</text:h>',
          paragraph(`The toll was old.${note} Nobody paid &amp; all knew.`),
          paragraph('We paid.', 'Quotations'),
          `<table:table><table:table-row>${cell('Bridge')}${cell('Carts')}</table:table-row><table:table-row>${cell('Upper')}${cell('412')}</table:table-row></table:table>`,
        ].join(''),
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>',
      ),
    );
    expect(markdown).toBe(`---
title: Ferry dues
author: Ana Cruz
date: 14 March 2024
---

# Dues

The toll was old.[^odf-note-n1] Nobody paid & all knew.

> We paid.

| Bridge | Carts |
| ------ | ----- |
| Upper  | 412   |

[^odf-note-n1]: Letters of the ferrymen.
`);
    expect(remarks).toEqual([]);
  });

  it('takes tracked changes as accepted, leaves comments out, and says so', () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/>' +
      `${paragraph('older')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const comment = `<office:annotation><dc:creator>Bo</dc:creator>${paragraph('Really?')}</office:annotation>`;
    const { markdown, remarks } = readOdt(
      toOdt(`${changes}${paragraph(`A new<text:change text:change-id="c1"/> toll.${comment}`)}`),
    );
    expect(markdown).toBe('A new toll.\n');
    expect(remarks).toEqual([
      { fate: 'changed', what: 'tracked changes taken as accepted: 1' },
      { fate: 'dropped', what: 'comments left out: 1' },
    ]);
  });

  it('refuses rather than lose a word', () => {
    const hidden = `<draw:custom-shape>${paragraph('Hidden in shape')}</draw:custom-shape>`;
    expect(() => readOdt(toOdt(`${paragraph('Seen.')}${hidden}`))).toThrow(/3 of its words would be lost/);
  });

  it.each([
    ['no archive', new TextEncoder().encode('Just words')],
    ['another archive', zipSync({ 'a.txt': strToU8('a') })],
  ])('says of %s what to do', (_what, bytes) => {
    expect(() => readOdt(bytes)).toThrow('it is no document of LibreOffice');
  });
});
