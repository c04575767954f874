/** What is asked, as it stands in the address after `#`. */
export interface Query {
  words: string;
  /** Ids of places and actors that every passage must name. */
  places: string[];
  actors: string[];
  /** Take the words as they are typed: no guess at names, no correction. */
  asTyped: boolean;
}

/**
 * Reads `#q=words&place=kunar&actor=taliban`. The fragment never reaches a server, so none can log what is
 * looked for.
 */
export function readQuery(fragment: string): Query {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    words: fields.get('q') ?? '',
    places: fields.getAll('place').filter(isId),
    actors: fields.getAll('actor').filter(isId),
    asTyped: fields.has('exact'),
  };
}

/** The fragment for a query, empty where nothing is asked. */
export function writeQuery({ words, places, actors, asTyped }: Query): string {
  const fields = new URLSearchParams();
  if (words.trim() !== '') fields.set('q', words.trim());
  for (const id of places) fields.append('place', id);
  for (const id of actors) fields.append('actor', id);
  if (asTyped) fields.set('exact', '');
  const text = fields.toString();
  return text === '' ? '' : `#${text}`;
}

const isId = (text: string): boolean => /^[a-z0-9-]+$/.test(text);
