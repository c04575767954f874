import { headerRules, revalidated } from './headers.ts';

/** Content of the files for hosts, by their names. */
export interface HeaderFiles {
  /** Netlify and Cloudflare Pages. */
  _headers: string;
  /** To be included in a `server` block of nginx. */
  'nginx.conf': string;
  /** To be imported in a site's block of Caddy. */
  Caddyfile: string;
}

const kept = headerRules.filter(({ path }) => path !== '*');
const everywhere = Object.entries(headerRules.find(({ path }) => path === '*')?.headers ?? {});

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
  const rules = headerRules.map(({ path, headers }) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${rules.join('\n')}\n`;
}

function forNginx(base: string): string {
  // A location that adds one header inherits none, so each names them all.
  const location = (path: string, headers: (readonly [string, string])[]) =>
    [
      `location ^~ ${base}${path} {`,
      ...headers.map(([name, value]) => `    add_header ${name} "${value}" always;`),
      '    gzip_static on;',
      '    # brotli_static on;  # with the module ngx_brotli',
      `    try_files $uri $uri/index.html =404;`,
      '}',
    ].join('\n');
  const locations = [
    location('', [...everywhere, ['Cache-Control', revalidated]]),
    ...kept.map(({ path, headers }) =>
      location(path.replace(/\*$/, ''), [...everywhere, ...Object.entries(headers)]),
    ),
  ];
  return `# include this file in the server block whose root is the built site\nerror_page 404 ${base}404.html;\n${locations.join('\n')}\n`;
}

function forCaddy(base: string): string {
  const paths = kept.map(({ path }) => `${base}${path}`).join(' ');
  const [immutable = ''] = kept.flatMap(({ headers }) => Object.values(headers));
  return [
    '# import this file in the block of the site, beside its root',
    'header {',
    ...everywhere.map(([name, value]) => `\t${name} "${value}"`),
    '}',
    `@kept path ${paths}`,
    `header @kept Cache-Control "${immutable}"`,
    `@revalidated not path ${paths}`,
    `header @revalidated Cache-Control "${revalidated}"`,
    'file_server {',
    '\tprecompressed br gzip',
    '}',
    'handle_errors {',
    `\trewrite * ${base}404.html`,
    '\tfile_server',
    '}',
    '',
  ].join('\n');
}
