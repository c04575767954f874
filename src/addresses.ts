/** Every internal address of the site, written once. All end in a slash, as static hosts serve them. */
export interface Addresses {
  home: string;
  about: string;
  accessibility: string;
  search: string;
  places: string;
  actors: string;
  /** Everybody who wrote a paper here, and the publication's own topics. */
  authors: string;
  topics: string;
  timeline: string;
  /** The list of all papers, where there are more than the front page shows. */
  papers: string;
  /** Landing page of a paper. */
  paper(paper: string): string;
  /** One section, or one passage or note of it (`s4-p7`, `s4-fn3`). */
  section(paper: string, section: string, id?: string): string;
  /** The whole paper on one page, with the same ids. */
  full(paper: string, id?: string): string;
  figure(paper: string, figure: string): string;
  /** References to a paper, its sections (`s4`) and their passages (`s4-p7`). */
  cite(paper: string, id?: string): string;
  /** What was changed in a paper since it was first published. */
  changes(paper: string): string;
  place(id: string): string;
  actor(id: string): string;
  author(slug: string): string;
  topic(id: string): string;
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
    authors: at('authors/'),
    topics: at('topics/'),
    timeline: at('timeline/'),
    papers: at('papers/'),
    paper: (paper) => at(`${paper}/`),
    section: (paper, section, id) => at(`${paper}/${section}/`, id),
    full: (paper, id) => at(`${paper}/full/`, id),
    figure: (paper, figure) => at(`${paper}/figures/${figure}/`),
    cite: (paper, id) => at(`${paper}/cite/`, id),
    changes: (paper) => at(`${paper}/changes/`),
    place: (id) => at(`places/${id}/`),
    actor: (id) => at(`actors/${id}/`),
    author: (slug) => at(`authors/${slug}/`),
    topic: (id) => at(`topics/${id}/`),
    file: (path) => at(path),
  };
}
