import type { PreviewSource } from './show-previews.ts';

/** What an abbreviation is short for, from the page’s list of them. */
export const abbreviations: PreviewSource = {
  links: '.short',
  read: (link) => {
    const page = link.ownerDocument;
    const explained = page.getElementById(link.hash.slice(1));
    if (!explained) return undefined;
    const said = page.createElement('p');
    const [short, long] = [...explained.children].map((part) => part.textContent ?? '');
    const name = page.createElement('b');
    name.append(short ?? '');
    said.append(name, ' ', long ?? '');
    return { label: short ?? '', content: [said] };
  },
};
