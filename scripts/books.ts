import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { addressesUnder } from '../src/addresses.ts';
import { readChapters } from '../src/books/chapters.ts';
import { drawCover } from '../src/books/cover.ts';
import { makeEpub } from '../src/books/epub.ts';
import { printPages } from '../src/books/pdf.ts';
import { toXhtml } from '../src/books/xhtml.ts';
import { readSiteAddress } from '../src/hosting/site-address.ts';
import { paperCard } from '../src/cards/cards.ts';
import { formatDate } from '../src/timeline/dates.ts';
import { readPapers } from '../src/feeds/read-papers.ts';
import { readSite } from '../src/schemas/read-site.ts';
import { books as words } from '#words/books.ts';
import { chromiumArgs, findChromium } from './chromium.ts';
import { serveSite } from './serve.ts';
import { root } from './tools.ts';

/**
 * Makes `<paper>/<paper>.pdf` and `.epub` in a built site, from its own pages of the whole papers.
 *
 * @param folder the built site
 * @param env settings that the site was built with: `BASE_PATH`, `SITE_URL`
 */
export async function makeBooks(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const site = readSite(new URL('../content/site.yaml', import.meta.url));
  const { site: home, base } = readSiteAddress(env, site.url);
  const addresses = addressesUnder(base);
  const papers = readPapers(path.join(root, 'content/papers'));
  if (papers.length === 0) return;

  for (const { id, paper } of papers) {
    const html = readFileSync(path.join(folder, id, 'full/index.html'), 'utf8');
    const fileAt = (address: string) =>
      path.join(folder, decodeURI(address.slice(addresses.home.length - 1)));
    const isThere = (address: string) => address.startsWith(addresses.home) && existsSync(fileAt(address));
    const readPage = (address: string) => {
      const file = `${new URL(address).pathname}index.html`;
      return isThere(file) ? readFileSync(fileAt(file), 'utf8') : undefined;
    };
    const whole = new URL(addresses.full(id), home).href;
    const { chapters, pictures, missing } = readChapters(html, whole, { isThere, readPage });
    for (const address of missing) console.warn(words.left(`${id}.epub`, address));
    const epub = makeEpub({
      paper,
      site: site.name,
      url: new URL(addresses.paper(id), home).href,
      front: readFront(html, whole),
      chapters,
      pictures: await Promise.all(
        pictures.map(async ({ path: address, name }) => ({
          name,
          data: await readPicture(fileAt(address), name),
        })),
      ),
      cover: drawCover(paperCard(paper, site, formatDate(paper.published))),
    });
    writeFileSync(path.join(folder, id, `${id}.epub`), epub);
  }

  const { address, server } = await serveSite(folder, { base });
  try {
    const pages = papers.map(({ id }) => ({
      address: `${address}${id}/full/`,
      file: path.join(folder, id, `${id}.pdf`),
    }));
    await printPages(pages, findChromium(), chromiumArgs);
  } finally {
    server.close();
    server.closeAllConnections();
  }
  console.log(`Books of ${papers.length} ${papers.length === 1 ? 'paper' : 'papers'} made.`);
}

/**
 * A picture as every e-reader knows it: WebP becomes JPEG, on white, since pages of books are turned dark under drawings
 * on nothing.
 */
const readPicture = async (file: string, name: string): Promise<Uint8Array> =>
  name.endsWith('.jpg')
    ? sharp(file)
        .flatten({ background: 'white' })
        .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
        .toBuffer()
    : readFileSync(file);

/** The words under the title that say what edition this is and how to cite it, for the title page of the book. */
function readFront(html: string, url: string): string {
  const { document } = parseHTML(html);
  const parts = [...document.querySelectorAll('.lead .edition, .lead .front p')];
  for (const part of parts) {
    for (const { name } of Array.from(part.attributes)) part.removeAttribute(name);
    for (const element of part.querySelectorAll('*')) {
      const href = element.getAttribute('href');
      for (const { name } of Array.from(element.attributes)) element.removeAttribute(name);
      if (href !== null) element.setAttribute('href', new URL(href, url).href);
    }
  }
  return parts.map(toXhtml).join('');
}
