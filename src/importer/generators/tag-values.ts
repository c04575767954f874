/** What a tag of a site generator is given: `{{< figure src="a.png" caption="A quay" >}}`. */
export interface TagValues {
  named: ReadonlyMap<string, string>;
  /** Values without a name, in their order. */
  others: readonly string[];
}

const value =
  /([\w.-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s"'`>]+))|"((?:\\.|[^"\\])*)"|`([^`]*)`|'([^']*)'|([^\s,"'`]+)/g;

/**
 * Reads what follows a tag's name.
 *
 * @param variables values that were set before, for those without quotation marks: `caption=c`
 */
export function readValues(text: string, variables: ReadonlyMap<string, string> = new Map()): TagValues {
  const named = new Map<string, string>();
  const others: string[] = [];
  for (const [, name, double, single, raw, bare, ...loose] of text.matchAll(value)) {
    const said = double?.replace(/\\(.)/g, '$1') ?? single ?? raw ?? (bare && (variables.get(bare) ?? bare));
    const words = (said ?? loose.find((one) => one !== undefined) ?? '').replace(/\s+/g, ' ').trim();
    if (name === undefined) others.push(words);
    else named.set(name.toLowerCase(), words);
  }
  return { named, others };
}

/** Whether an address is a picture's, by its name. */
export const isPictureAddress = (address: string): boolean =>
  /\.(?:png|jpe?g|gif|webp|avif|svg|tiff?)(?:[?#].*)?$/i.test(address) && !/[<>\n]/.test(address);

const first = (named: TagValues['named'], keys: string) =>
  keys
    .split(' ')
    .map((key) => named.get(key))
    .find(Boolean);

/** The picture that a tag shows, with its caption and credit, in one line of Markdown; nothing where it shows none. */
export function figureOf({ named, others }: TagValues): string | undefined {
  const given =
    first(named, 'src image image_path url file path img source') ?? others.find(isPictureAddress);
  if (given === undefined || !isPictureAddress(given)) return undefined;
  const alt = first(named, 'alt alttext alt_text') ?? '';
  const loose = others.filter((words) => words !== given && words.includes(' '));
  const parts = [
    named.get('title'),
    first(named, 'caption description desc text'),
    first(named, 'attribution attr credit'),
    ...(named.size === 0 ? loose : []),
  ].filter((words, at, all): words is string => !!words && words !== alt && all.indexOf(words) === at);
  const caption = parts.map((words, at) =>
    at < parts.length - 1 ? words.replace(/([^.!?…])$/, '$1.') : words,
  );
  // With its own caption alone, a picture’s words for those who do not see it are none.
  const spoken = alt.replace(/[\\[\]]/g, '\\$&');
  const address = /[\s()]/.test(given) ? `<${given}>` : given;
  return `![${spoken}](${address})${caption.length > 0 ? `<br>${caption.join(' ')}` : ''}`;
}

/** The words that a tag shows: what is named for words, and loose values that are more than one. */
export function wordsOf({ named, others }: TagValues): string {
  const keys = 'title heading label summary caption description content text body message quote author'.split(
    ' ',
  );
  return [...keys.map((key) => named.get(key) ?? ''), ...others.filter((words) => /\s/.test(words))]
    .filter(Boolean)
    .join(' ');
}

/** Where a film or a post that a page shows is to be seen; nothing for a tag that shows none. */
export function addressOf(name: string, { named, others }: TagValues): string | undefined {
  const id = named.get('id') ?? others[0];
  if (id === undefined || !/^[\w./:?=&-]+$/.test(id)) return undefined;
  if (/^https?:\/\//.test(id)) return id;
  const user = named.get('user');
  switch (name) {
    case 'youtube':
    case 'youtube-lite':
    case 'youtubelite':
      return `https://www.youtube.com/watch?v=${id}`;
    case 'vimeo':
      return `https://vimeo.com/${id}`;
    case 'gist':
      return others[1] ? `https://gist.github.com/${id}/${others[1]}` : `https://gist.github.com/${id}`;
    case 'tweet':
    case 'twitter':
    case 'x':
      return `https://x.com/${user ?? 'i'}/status/${id}`;
    case 'instagram':
      return `https://www.instagram.com/p/${id}/`;
    default:
      return undefined;
  }
}
