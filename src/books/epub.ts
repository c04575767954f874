import { strToU8, type Zippable, zipSync } from 'fflate';
import { dateHere, fullTitle, titleHere } from '../citations/describe.ts';
import { directionOf } from '../schemas/language.ts';
import type { Paper } from '../schemas/paper.ts';
import { books as words } from '#words/books.ts';
import type { Chapter } from './chapters.ts';

/** All that goes into one e-book. */
export interface Book {
  paper: Pick<
    Paper,
    | 'title'
    | 'authors'
    | 'edition'
    | 'publisher'
    | 'published'
    | 'added'
    | 'updated'
    | 'language'
    | 'rights'
    | 'standfirst'
    | 'subtitle'
    | 'abstract'
    | 'keywords'
  >;
  /** Name of the publication. */
  site: string;
  /** Absolute address of the paper's landing page: the book's identifier. */
  url: string;
  /** XHTML of the title page, below the title: what edition this is, and how to cite it. */
  front: string;
  chapters: Chapter[];
  /** Names end in `.png` or `.jpg`. */
  pictures: { name: string; data: Uint8Array }[];
  /** PNG that shelves of e-readers show. */
  cover: Uint8Array;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const css = `body { line-height: 1.5; }
h1 { font-weight: normal; line-height: 1.2; }
a { color: inherit; }
.no { margin-inline-end: 0.7em; font-size: 0.75em; text-decoration: none; }
a[epub|type~='noteref'], sup { font-size: 0.75em; line-height: 0; vertical-align: super; }
section[epub|type~='endnotes'] { border-top: 1px solid; margin-top: 2em; font-size: 0.85em; }
table { border-collapse: collapse; font-size: 0.85em; }
th, td { border-bottom: 1px solid; padding-block: 0.2em; padding-inline: 0 0.6em; text-align: start; vertical-align: top; }
figure { margin: 1.5em 0; }
img { max-width: 100%; }
.title-page { text-align: start; }
`;

const page = (
  title: string,
  language: string,
  type: string,
  body: string,
) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"/><title>${escape(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body><section epub:type="${type}"${type === 'chapter' ? ' role="doc-chapter"' : ''}>${body}</section></body>
</html>
`;

/**
 * An EPUB 3 of a paper: a chapter a section, notes that readers show in place, a table of contents, and what the
 * book offers to those who read by ear (EPUB Accessibility 1.0, section 2). The same content gives the same bytes.
 */
export function makeEpub(book: Book): Uint8Array {
  const { paper, site, chapters, pictures, cover } = book;
  const files: Record<string, string | Uint8Array> = {
    'META-INF/container.xml': `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`,
    'book/package.opf': packageOf(book),
    'book/nav.xhtml': navigationOf(book),
    'book/book.css': `@namespace epub 'http://www.idpf.org/2007/ops';\n${css}`,
    'book/title.xhtml': page(
      paper.title,
      paper.language,
      'titlepage',
      `<h1>${escape(fullTitle(paper))}</h1>${paper.authors.length === 0 ? '' : `<p>${escape(paper.authors.map(({ name }) => name).join(', '))}</p>`}<p>${escape(paper.abstract ?? paper.standfirst)}</p>${book.front}<p>${escape(site)}: <a href="${escape(book.url)}">${escape(book.url)}</a></p>`,
    ),
    ...Object.fromEntries(
      chapters.map(({ id, title, body }) => [
        `book/${id}.xhtml`,
        page(title, paper.language, 'chapter', body).replace('<section ', `<section id="${id}" `),
      ]),
    ),
    'book/cover.png': cover,
    ...Object.fromEntries(pictures.map(({ name, data }) => [`book/${name}`, data])),
  };
  // The first file, uncompressed, tells what kind of archive this is. A fixed time keeps the bytes the same.
  const zip: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: epoch }] };
  for (const [name, content] of Object.entries(files)) {
    zip[name] = [typeof content === 'string' ? strToU8(content) : content, { level: 9, mtime: epoch }];
  }
  return zipSync(zip);
}

const epoch = new Date(1980, 0, 1);

function packageOf({ paper, site, url, chapters, pictures }: Book): string {
  const isAccount = paper.edition === 'account';
  const creators = isAccount ? [site] : paper.authors.map(({ name }) => name);
  const metadata = [
    `<dc:identifier id="id">${escape(url)}</dc:identifier>`,
    `<dc:title>${escape(titleHere(paper))}</dc:title>`,
    `<dc:language>${escape(paper.language)}</dc:language>`,
    ...creators.map((name) => `<dc:creator>${escape(name)}</dc:creator>`),
    `<dc:publisher>${escape(site)}</dc:publisher>`,
    ...[dateHere(paper)].flatMap((date) => (date === undefined ? [] : `<dc:date>${date}</dc:date>`)),
    `<dc:description>${escape(paper.abstract ?? paper.standfirst)}</dc:description>`,
    ...(paper.keywords ?? []).map((keyword) => `<dc:subject>${escape(keyword)}</dc:subject>`),
    ...(paper.rights === undefined ? [] : [`<dc:rights>${escape(words.rights(paper.rights))}</dc:rights>`]),
    `<meta property="dcterms:modified">${paper.updated ?? paper.added}T00:00:00Z</meta>`,
    // For readers of EPUB 2, which know no other sign of a cover.
    '<meta name="cover" content="cover"/>',
    ...Object.entries(accessibility(pictures.length > 0)).flatMap(([property, values]) =>
      values.map((value) => `<meta property="schema:${property}">${escape(value)}</meta>`),
    ),
  ];
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="css" href="book.css" media-type="text/css"/>',
    '<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>',
    ...chapters.map(
      ({ id, body }) =>
        `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"${body.includes('<math') ? ' properties="mathml"' : ''}/>`,
    ),
    '<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>',
    ...pictures.map(
      ({ name }, index) =>
        `<item id="picture-${index + 1}" href="${escape(name)}" media-type="image/${name.endsWith('.jpg') ? 'jpeg' : 'png'}"/>`,
    ),
  ];
  const spine = ['title', ...chapters.map(({ id }) => id)].map((id) => `<itemref idref="${id}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${paper.language}" dir="${directionOf(paper.language)}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${directionOf(paper.language)}">
${spine.join('\n')}
</spine>
</package>
`;
}

/** What the book offers and asks of a reader, in schema.org's terms. */
function accessibility(hasPictures: boolean): Record<string, string[]> {
  return {
    accessMode: hasPictures ? ['textual', 'visual'] : ['textual'],
    accessModeSufficient: ['textual'],
    accessibilityFeature: [
      'tableOfContents',
      'readingOrder',
      'structuralNavigation',
      'alternativeText',
      'displayTransformability',
    ],
    accessibilityHazard: ['none'],
    accessibilitySummary: [words.accessibility],
  };
}

function navigationOf({ paper, chapters }: Book): string {
  const links = chapters
    .map(({ id, title }) => `<li><a href="${id}.xhtml">${escape(title)}</a></li>`)
    .join('');
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${paper.language}" xml:lang="${paper.language}" dir="${directionOf(paper.language)}">
<head><meta charset="utf-8"/><title>${words.contents}</title></head>
<body>
<nav epub:type="toc" role="doc-toc" aria-label="${words.contents}"><h1>${words.contents}</h1><ol><li><a href="title.xhtml">${escape(paper.title)}</a></li>${links}</ol></nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${words.landmarks}"><ol><li><a epub:type="titlepage" href="title.xhtml">${words.titlePage}</a></li><li><a epub:type="bodymatter" href="${chapters[0]?.id ?? 'title'}.xhtml">${words.text}</a></li></ol></nav>
</body>
</html>
`;
}
