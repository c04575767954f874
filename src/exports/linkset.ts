/** Where a link leads, as RFC 9264 writes it. */
export interface Target {
  href: string;
  type?: string;
}

/** Links of one address by their relations. */
export type Links = Readonly<Partial<Record<string, readonly Target[]>>>;

/** A link in a page's head. */
export interface HeadLink extends Target {
  rel: string;
}

/** Links of a page as its head names them. */
export const toHeadLinks = (links: Links): HeadLink[] =>
  Object.entries(links).flatMap(([rel, targets = []]) => targets.map((target) => ({ rel, ...target })));

/**
 * The links of some addresses in one file, for programs that follow Signposting (https://signposting.org/FAIR/, level 2):
 * a set of links in JSON (RFC 9264, section 4.2).
 *
 * @param links by the absolute address that each is of; relations in absolute addresses, too
 */
export const toLinkset = (links: ReadonlyMap<string, Links>): object => ({
  linkset: [...links].map(([anchor, relations]) => ({ anchor, ...relations })),
});
