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
  const rules = headerRules().map(({ path, headers }) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${rules.join('\n')}\n`;
}

/** Kinds of files as hosts should name them, also where their own list lacks one. */
const types = {
  'text/html': ['html'],
  'text/css': ['css'],
  'text/javascript': ['js'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'text/xml': ['xml'],
  'application/json': ['json'],
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
  const [, ...others] = headerRules();
  return [
    `# include this file in the server block ${whereBuilt(base)}`,
    `location ^~ ${base} {`,
    '    types {',
    ...Object.entries(types).map(([type, endings]) => `        ${type} ${endings.join(' ')};`),
    '    }',
    '    default_type application/octet-stream;',
    '    charset utf-8;',
    '    charset_types text/css text/csv text/javascript text/plain text/xml;',
    '    gzip_static on;',
    '    gzip_vary on;',
    '    # brotli_static on;  # with the module ngx_brotli',
    '    index index.html;',
    '    # Behind another server, the address that this one knows itself by is not the reader’s.',
    '    absolute_redirect off;',
    `    error_page 404 ${base}404.html;`,
    '    # A folder without a page is nothing to be seen.',
    `    error_page 403 =404 ${base}404.html;`,
    ...nginxFiles(headersOf('')),
    ...others.flatMap((rule) => ['', ...nginxLocation(base, rule)].map((line) => line && `    ${line}`)),
    '}',
    '',
  ].join('\n');
}

/** A location that adds one header inherits none, so each names all of its files'. */
function nginxLocation(base: string, { path }: HeaderRule): string[] {
  const folder = path.replace(/\*$/, '');
  return [`location ^~ ${base}${folder} {`, ...nginxFiles(headersOf(folder)), '}'];
}

const nginxFiles = (headers: Record<string, string>) => [
  ...Object.entries(headers).map(([name, value]) => `    add_header ${name} ${quote(value)} always;`),
  '    try_files $uri $uri/ =404;',
];

function forCaddy(base: string): string {
  const [everywhere, ...others] = headerRules();
  const kept = others.filter(({ headers }) => 'Cache-Control' in headers).map(({ path }) => base + path);
  return [
    `# import this file in the block of the site ${whereBuilt(base)}`,
    `header ${base}* {`,
    ...Object.entries(everywhere?.headers ?? {}).map(([name, value]) => `\t${name} ${quote(value)}`),
    '}',
    // Caddy takes the longest path first and lets the shorter one overwrite it.
    '@revalidated {',
    `\tpath ${base}*`,
    `\tnot path ${kept.join(' ')}`,
    '}',
    `header @revalidated Cache-Control ${quote(revalidated)}`,
    ...others.flatMap(({ path, headers }) =>
      Object.entries(headers).map(([name, value]) => `header ${base}${path} ${name} ${quote(value)}`),
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
