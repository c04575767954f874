import type { PagePreview, PaperPreviews } from './page-preview.ts';
import type { Preview, PreviewSource } from './show-previews.ts';

/** What stands behind a link to a name, a figure or a section, from a file that the build wrote for it. */
export const pages: PreviewSource = {
  links: '.name,.ref',
  read: (link) => {
    // `/papers-address/figures/graph-1/`: one file has all of a paper; a name has its own.
    const [, paper = '', page = ''] = /(.+?\/)((?:figures\/)?[^/]+)\/(?:#.*)?$/.exec(link.href) ?? [];
    return link.matches('.name')
      ? fetchJson<PagePreview>(new URL('preview.json', link.href)).then((said) => draw(link, said))
      : fetchJson<PaperPreviews>(new URL('previews.json', paper)).then((all) => draw(link, all?.[page]));
  },
};

/** Nothing where it cannot be had: a link without a preview is still a link. */
const fetchJson = <T>(address: URL): Promise<T | undefined> =>
  fetch(address).then(
    (response) => (response.ok ? (response.json() as Promise<T>) : undefined),
    () => undefined,
  );

function draw(link: HTMLAnchorElement, said: PagePreview | undefined): Preview | undefined {
  if (!said) return undefined;
  const element = (name: string, ...content: (string | Node)[]) => {
    const made = link.ownerDocument.createElement(name);
    made.append(...content);
    return made;
  };
  const more = element('a', said.more) as HTMLAnchorElement;
  more.href = link.href;
  // Where Tab stands already: the link that opened this leads there too.
  more.tabIndex = -1;
  return {
    label: said.title,
    content: [
      element('p', element('b', said.title)),
      ...said.lines.map((line) => element('p', line)),
      element('p', more),
    ],
  };
}
