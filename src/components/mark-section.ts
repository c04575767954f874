/**
 * Marks in the contents which section is being read: the one at a line in the upper third of the window.
 *
 * @param contents its links lead to sections of the same page, `#s4`
 */
export function markSection(contents: Element): void {
  const page = contents.ownerDocument;
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#s"]')].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        Object.assign(links.get(target.id) ?? {}, { ariaCurrent: isIntersecting ? 'location' : null });
    },
    { rootMargin: '-30% 0px -70%' },
  );
  for (const id of links.keys()) {
    const section = page.getElementById(id);
    if (section) observer.observe(section);
  }
}
