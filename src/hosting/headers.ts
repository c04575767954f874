/** What files a rule is for, by their path below the site's root. */
export interface HeaderRule {
  /** How hosts write it: `*` stands for anything, at the end or the beginning; all that match count. */
  path: string;
  headers: Readonly<Record<string, string>>;
  /** What these files go without of the headers of all. */
  without?: readonly string[];
}

/** What files that are offered to programs end in: data of any other site's page may be made of them. */
export const dataEndings = ['csv', 'json', 'geojson', 'bib', 'ris', 'md', 'xml', 'txt'];

const ownOnly = 'Cross-Origin-Resource-Policy';

/** Devices and powers that a page might be made to ask a reader for. Few: headers travel with every page. */
const powers = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/**
 * The headers a host should send, written once: the files for hosts and our own server are made of this.
 *
 * What a page may do stands in the page itself, where it can name the hashes of what is in it; here is what
 * a page cannot say of itself. No two rules set one header to the same file: some hosts would send both.
 *
 * @param base folder of the host that the site is built for, with a final slash
 */
export function headerRules(base: string): HeaderRule[] {
  return [
    {
      path: '*',
      headers: {
        'Content-Security-Policy': "frame-ancestors 'none'",
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'Permissions-Policy': powers.map((power) => `${power}=()`).join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
        [ownOnly]: 'same-origin',
        // Signposting: whatever a program asked for first, there is the list of all that is made for it.
        Link: `<${base}llms.txt>; rel=describedby`,
      },
    },
    // Named by a hash of what is in them: another content comes under another name.
    ...['_astro/*', 'pictures/*', 'pagefind/index/*', 'pagefind/fragment/*'].map((path) => ({
      path,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
    ...dataEndings.map((ending) => ({
      path: `*.${ending}`,
      headers: { 'Access-Control-Allow-Origin': '*' },
      without: [ownOnly],
    })),
  ];
}

/** Sent with files that no rule gives a time to keep: hosts do so by themselves, our server is told. */
export const revalidated = 'public, max-age=0, must-revalidate';

/**
 * The headers of one file.
 *
 * @param file path below the site's root, without a first slash
 * @param base as of the rules
 */
export function headersOf(file: string, base = '/'): Record<string, string> {
  const headers: Record<string, string> = { 'Cache-Control': revalidated };
  for (const rule of headerRules(base).filter(({ path }) => matches(path, file))) {
    Object.assign(headers, rule.headers);
    for (const name of rule.without ?? []) delete headers[name];
  }
  return headers;
}

function matches(path: string, file: string): boolean {
  if (path.endsWith('*')) return file.startsWith(path.slice(0, -1));
  return path.startsWith('*') ? file.endsWith(path.slice(1)) : file === path;
}
