import { parseHTML } from 'linkedom';

/** Gives a built page by its address, `https://passage.example/paper/figures/graph-1/`; nothing where there is none. */
export type ReadPage = (address: string) => string | undefined;

/**
 * Makes of each figure what can be read outside the site: its picture with the words of it, what the page of the figure
 * says at length, and its table. The drawing, its legend and its folds are the site's own.
 *
 * @param root a built page, or a part of one; changed in place
 * @param url absolute address of that page
 * @returns the figures, each with its picture's absolute address
 */
export function plainFigures(
  root: ParentNode,
  url: string,
  readPage: ReadPage,
): { figure: Element; image: Element; picture: string }[] {
  return [...root.querySelectorAll('figure')].flatMap((figure) => {
    const drawing = figure.querySelector('[data-figure]');
    const data = drawing?.getAttribute('data-figure');
    if (drawing === null || !data) return [];
    const page = new URL(data.replace(/\.json$/, '/'), url).href;
    const picture = page.replace(/\/$/, '.png');
    const image = figure.ownerDocument.createElement('img');
    image.setAttribute('src', picture);
    image.setAttribute('alt', drawing.querySelector('img')?.getAttribute('alt') ?? '');
    drawing.replaceWith(image);
    for (const part of figure.querySelectorAll('.key, svg, details')) part.remove();
    // The line of links to what stands here now.
    for (const link of figure.querySelectorAll('a[href$=".png"]')) link.parentElement?.remove();
    image.after(...explain(readPage(page), page));
    return [{ figure, image, picture }];
  });
}

/** The long description and the tables on a figure's own page, with absolute addresses. */
function explain(html: string | undefined, page: string): Element[] {
  if (html === undefined) return [];
  const { document } = parseHTML(html);
  const parts = [...document.querySelectorAll('main figure details > p, main figure table')];
  for (const part of parts) {
    for (const element of [part, ...part.querySelectorAll('*')]) {
      // The page that the parts come to has ids of its own.
      element.removeAttribute('id');
      const href = element.getAttribute('href');
      if (href !== null && URL.canParse(href, page)) element.setAttribute('href', new URL(href, page).href);
    }
  }
  return parts;
}
