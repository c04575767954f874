import { parseHTML } from 'linkedom';
import { plainFigures, type ReadPage } from '../exports/plain-figures.ts';

/** Parts of a page that belong to the page and not to the text. */
const apparatus =
  '.side, .anchor, .key, script, style, svg, form, button, dialog, summary, [data-tools], [popover]';
/** Attributes that mean something outside the page; all others are for its styles and scripts. */
const kept = new Set([
  'href',
  'src',
  'alt',
  'id',
  'lang',
  'dir',
  'role',
  'start',
  'datetime',
  'colspan',
  'rowspan',
  'scope',
]);

/**
 * The text of a built page as it can be read anywhere: without the site's apparatus, and with absolute addresses.
 *
 * @param html the whole paper's page
 * @param url absolute address of that page
 * @param readPage gives the built pages of figures, whose tables the text then has
 * @returns HTML: what kind of edition it is, then its sections in order
 */
export function readText(html: string, url: string, readPage: ReadPage): string {
  const { document } = parseHTML(html);
  const sections = [...document.querySelectorAll('article')];
  const edition = document.querySelector('.edition');
  for (const section of [edition, ...sections]) {
    if (section === null) continue;
    plainFigures(section, url, readPage);
    for (const part of section.querySelectorAll(apparatus)) part.remove();
    // Readers of feeds leave out what is folded, or cannot open it.
    for (const details of section.querySelectorAll('details')) details.replaceWith(...details.childNodes);
    // Numbers are told from words by a space where there is no style.
    for (const number of section.querySelectorAll('.no'))
      if (!/^\s/.test(number.nextSibling?.textContent ?? '')) number.after(' ');
    for (const element of section.querySelectorAll('*')) {
      if (element.closest('math')) continue;
      for (const { name, value } of Array.from(element.attributes)) {
        const leads = name === 'href' || name === 'src';
        if (leads && URL.canParse(value, url)) element.setAttribute(name, new URL(value, url).href);
        // What is no address leads nowhere; its words stay.
        else if (leads || !(kept.has(name) || name.startsWith('aria-'))) element.removeAttribute(name);
      }
    }
  }
  const texts = sections.map(({ id, innerHTML }) => `<section id="${id}">${innerHTML}</section>`);
  return [...(edition === null ? [] : [`<p>${edition.innerHTML}</p>`]), ...texts].join('\n');
}
