/** Every internal address of the site, written once. All end in a slash, as static hosts serve them. */
export interface Addresses {
  home: string;
  about: string;
  accessibility: string;
  search: string;
  places: string;
  actors: string;
  timeline: string;
  /** Landing page of a paper. */
  paper(paper: string): string;
  /** One section, or one passage or note of it (`s4-p7`, `s4-fn3`). */
  section(paper: string, section: string, id?: string): string;
  /** The whole paper on one page, with the same ids. */
  full(paper: string, id?: string): string;
  figure(paper: string, figure: string): string;
  /** References to a paper, or to one section and each of its passages. */
  cite(paper: string, section?: string): string;
  place(id: string): string;
  actor(id: string): string;
  /** A file of the site by its path from the root, `feed.xml`. */
  file(path: string): string;
}

/**
 * The addresses under a folder of the host.
 *
 * @param base `/` or `/some/folder`, with or without a final slash: Astro's `base`.
 */
export function addressesUnder(base: string): Addresses {
  const root = base.endsWith('/') ? base : `${base}/`;
  const at = (path: string, id?: string) => `${root}${path}${id === undefined ? '' : `#${id}`}`;
  return {
    home: root,
    about: at('about/'),
    accessibility: at('accessibility/'),
    search: at('search/'),
    places: at('places/'),
    actors: at('actors/'),
    timeline: at('timeline/'),
    paper: (paper) => at(`${paper}/`),
    section: (paper, section, id) => at(`${paper}/${section}/`, id),
    full: (paper, id) => at(`${paper}/full/`, id),
    figure: (paper, figure) => at(`${paper}/figures/${figure}/`),
    cite: (paper, section) => at(section === undefined ? `${paper}/cite/` : `${paper}/${section}/cite/`),
    place: (id) => at(`places/${id}/`),
    actor: (id) => at(`actors/${id}/`),
    file: (path) => at(path),
  };
}
