/**
 * Part of an address from a title: small letters, digits and single hyphens, whole words up to `most`
 * characters; empty where the title has no Latin letter or digit.
 */
export function toSlug(title: string, most = 60): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[ıİ]/g, 'i')
    .replace(/[đðĐÐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > most) return slug === '' ? word.slice(0, most) : slug;
    slug = longer;
  }
  return slug;
}

/** Gives each name once: the second `figures` becomes `figures-2`. */
export class UniqueSlugs {
  readonly #used: Set<string>;

  /** @param taken names that stand for something else already */
  constructor(taken: Iterable<string> = []) {
    this.#used = new Set(taken);
  }

  take(slug: string): string {
    let unique = slug;
    for (let count = 2; this.#used.has(unique); count++) unique = `${slug}-${count}`;
    this.#used.add(unique);
    return unique;
  }
}
