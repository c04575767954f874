import { type HeaderRule, headerRules, headersOf, revalidated } from './headers.ts';

/** Content of the files for hosts, by their names. */
export interface HeaderFiles {
  /** Netlify and Cloudflare Pages. */
  _headers: string;
  /** To be included in a `server` block of nginx. */
  'nginx.conf': string;
  /** To be imported in a site's block of Caddy. */
  Caddyfile: string;
}

/**
 * Writes the headers as hosts read them.
 *
 * @param base folder of the host that the site is built for, with a final slash
 */
export function writeHeaderFiles(base: string): HeaderFiles {
  return { _headers: forNetlify(base), 'nginx.conf': forNginx(base), Caddyfile: forCaddy(base) };
}

function forNetlify(base: string): string {
  // Files without a rule of their own are revalidated by these hosts without being told.
  const rules = headerRules(base).map(({ path, headers, without = [] }) =>
    [
      `${base}${path}`,
      // Cloudflare takes a header of another rule off so. Netlify passes over the line, and what it then sends with a file
      // keeps no program from it: the policy is not asked where a request is made by CORS.
      ...without.map((name) => `  ! ${name}`),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n'),
  );
  return `${rules.join('\n')}\n`;
}

/** Kinds of files as hosts should name them, also where their own list lacks one. */
const types = {
  'text/html': ['html'],
  'text/css': ['css'],
  'text/javascript': ['js'],
  'text/plain': ['txt'],
  'text/markdown': ['md'],
  'text/csv': ['csv'],
  'text/xml': ['xml'],
  'application/json': ['json'],
  'application/geo+json': ['geojson'],
  'application/x-bibtex': ['bib'],
  'application/x-research-info-systems': ['ris'],
  'application/manifest+json': ['webmanifest'],
  'application/pdf': ['pdf'],
  'application/epub+zip': ['epub'],
  'image/svg+xml': ['svg'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
};

function forNginx(base: string): string {
  const [, ...others] = headerRules(base);
  return [
    `# include this file in the server block ${whereBuilt(base)}`,
    `location ^~ ${base} {`,
    '    types {',
    ...Object.entries(types).map(([type, endings]) => `        ${type} ${endings.join(' ')};`),
    '    }',
    '    default_type application/octet-stream;',
    '    charset utf-8;',
    '    charset_types text/css text/csv text/javascript text/markdown text/plain text/xml;',
    '    gzip_static on;',
    '    gzip_vary on;',
    '    # brotli_static on;  # with the module ngx_brotli',
    '    index index.html;',
    '    # Behind another server, the address that this one knows itself by is not the reader’s.',
    '    absolute_redirect off;',
    `    error_page 404 ${base}404.html;`,
    '    # A folder without a page is nothing to be seen.',
    `    error_page 403 =404 ${base}404.html;`,
    ...nginxFiles(headersOf('', base)),
    ...others.flatMap((rule) => ['', ...nginxLocation(base, rule)].map((line) => line && `    ${line}`)),
    '}',
    '',
  ].join('\n');
}

/** A location that adds one header inherits none, so each names all of its files'. */
function nginxLocation(base: string, { path }: HeaderRule): string[] {
  if (path.startsWith('*'))
    return [
      `location ~ ${path.slice(1).replaceAll('.', '\\.')}$ {`,
      ...nginxFiles(headersOf(path, base)),
      '}',
    ];
  const folder = path.replace(/\*$/, '');
  return [`location ^~ ${base}${folder} {`, ...nginxFiles(headersOf(folder, base)), '}'];
}

const nginxFiles = (headers: Record<string, string>) => [
  ...Object.entries(headers).map(([name, value]) => `    add_header ${name} ${quote(value)} always;`),
  '    try_files $uri $uri/ =404;',
];

function forCaddy(base: string): string {
  const [everywhere, ...others] = headerRules(base);
  // Only at its beginning does a star of Caddy's stand for folders.
  const pathsOf = (rules: readonly HeaderRule[]) =>
    rules.map(({ path }) => (path.startsWith('*') ? path : base + path)).join(' ');
  const [offered, ...alike] = others.filter(({ path }) => path.startsWith('*'));
  const endings = [offered, ...alike].flatMap((rule) => rule?.path.slice(2) ?? []);
  const kept = others.filter(({ headers }) => 'Cache-Control' in headers);
  const going = Object.entries(everywhere?.headers ?? {}).map(([name, value]) => ({
    name,
    value,
    without: others.filter((rule) => rule.without?.includes(name)),
  }));
  return [
    `# import this file in the block of the site ${whereBuilt(base)}`,
    `header ${base}* {`,
    ...going
      .filter(({ without }) => without.length === 0)
      .map(({ name, value }) => `\t${name} ${quote(value)}`),
    '}',
    ...going
      .filter(({ without }) => without.length > 0)
      .flatMap(({ name, value, without }) => [
        `@${name} {`,
        `\tpath ${base}*`,
        `\tnot path ${pathsOf(without)}`,
        '}',
        `header @${name} ${name} ${quote(value)}`,
      ]),
    // Caddy takes the longest path first and lets the shorter one overwrite it.
    '@revalidated {',
    `\tpath ${base}*`,
    `\tnot path ${pathsOf(kept)}`,
    '}',
    `header @revalidated Cache-Control ${quote(revalidated)}`,
    ...others
      .filter(({ path }) => !path.startsWith('*'))
      .flatMap(({ path, headers }) =>
        Object.entries(headers).map(([name, value]) => `header ${base}${path} ${name} ${quote(value)}`),
      ),
    '@offered {',
    `\tpath ${base}*`,
    `\tpath_regexp \\.(?:${endings.join('|')})$`,
    '}',
    ...Object.entries(offered?.headers ?? {}).map(
      ([name, value]) => `header @offered ${name} ${quote(value)}`,
    ),
    `header ${base}manifest.webmanifest Content-Type "application/manifest+json"`,
    `file_server ${base}* {`,
    '\tprecompressed br gzip',
    '}',
    'handle_errors {',
    `\t@missing path ${base}*`,
    `\trewrite @missing ${base}404.html`,
    '\tfile_server @missing {',
    '\t\tprecompressed br gzip',
    '\t}',
    '}',
    '',
  ].join('\n');
}

const whereBuilt = (base: string) =>
  base === '/'
    ? 'whose root is the built site'
    : `in whose root the built site is the folder ${base.slice(1, -1)}`;

/** No header here has quotation marks of its own. */
const quote = (value: string) => `"${value}"`;
