import { hash } from 'node:crypto';

/** Where the policy stands in a page: before anything that it judges. */
const charset = '<meta charset="utf-8">';

const blocks = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
/** Tags, of which what stands in quotation marks is a part: `<span style=` in a description is none of its own. */
const tags = /<[a-z][^\s/>]*((?:[^"'<>]|"[^"]*"|'[^']*')*)>/gi;
/** The name of an attribute that a policy without `unsafe-inline` turns off. */
const inlineAttribute = /\s(?:style|on[a-z]+)=/i;
const scriptAddress = /^<a\b[^>]*\shref=["']?\s*javascript:/i;

/**
 * The Content-Security-Policy of a finished page: nothing is allowed but what this page has and does.
 *
 * Hashes stand for its inline styles and scripts. What a page may do beyond that is read off its markup: a form of
 * the search runs WebAssembly, a paper that can be kept has a service worker, a link to cite opens a page's HTML.
 */
export function policyOf(html: string): string {
  const scripts: string[] = [];
  const styles: string[] = [];
  for (const [, tag, attributes = '', content = ''] of html.matchAll(blocks)) {
    if (tag === 'style') styles.push(hashOf(content));
    // Data is not run, and a file is of this host. Speculation rules have a keyword that Chromium does not take.
    else if (!/\s(src=|type="application\/)/.test(attributes)) scripts.push(hashOf(content));
  }
  const searches = has(html, ' role="search"', /<form\b[^>]*\srole="search"/);
  const keeps = has(html, ' data-keep', /\sdata-keep[\s=>]/);
  const cites = has(html, ' data-cite', /\sdata-cite[\s=>]/);
  // Names of the policies that src/sharing and src/offline make.
  const trusted = [...(cites ? ['cite'] : []), ...(keeps ? ['offline'] : [])];
  return [
    "default-src 'none'",
    directive('script-src', ["'self'", ...(searches ? ["'wasm-unsafe-eval'"] : []), ...scripts]),
    directive('style-src', styles),
    // In this order they compress best.
    "connect-src 'self'",
    "font-src 'self'",
    directive('img-src', ["'self'", ...(has(html, 'data:', /(url\(|src=)["']?data:/) ? ['data:'] : [])]),
    "manifest-src 'self'",
    ...(keeps ? ["worker-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${html.includes('<form') ? "'self'" : "'none'"}`,
    "require-trusted-types-for 'script'",
    directive('trusted-types', trusted.length > 0 ? trusted : ["'none'"]),
  ].join(';');
}

/** Whether a pattern is found; a word of it is looked for first, which takes a third of the time. */
const has = (html: string, word: string, pattern: RegExp) => html.includes(word) && pattern.test(html);

/**
 * Writes a page's policy into it.
 *
 * @throws where the page has what no policy without `unsafe-inline` lets work
 */
export function setPolicy(html: string): string {
  const at = html.indexOf(charset);
  if (at < 0 || html.includes(charset, at + 1)) throw new Error(`expected ${charset} once, for the policy`);
  const found = findInline(html);
  if (found !== undefined) throw new Error(`the policy would turn this off: ${found.slice(0, 80)}…`);
  const end = at + charset.length;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
  return html.slice(0, end) + meta + html.slice(end);
}

/** The first tag that runs or styles something by itself. A text may have such words, and pages that have none are many. */
function findInline(html: string): string | undefined {
  if (!inlineAttribute.test(html) && !/javascript:/i.test(html)) return undefined;
  const markup = html.replace(blocks, '<$1$2></$1>');
  for (const [tag, attributes = ''] of markup.matchAll(tags)) {
    const names = attributes.replace(/"[^"]*"|'[^']*'/g, '""');
    if (inlineAttribute.test(names) || scriptAddress.test(tag)) return tag;
  }
  return undefined;
}

const directive = (name: string, sources: string[]) => [name, ...new Set(sources)].join(' ');

/** Hashes of styles and scripts: most pages have those of many others. */
const hashes = new Map<string, string>();

/** A browser hashes what it parsed, where every line ends in a line feed. */
function hashOf(content: string): string {
  const known = hashes.get(content);
  if (known !== undefined) return known;
  const source = `'sha256-${hash('sha256', content.replace(/\r\n?/g, '\n'), 'base64')}'`;
  // A page's own script may differ from all others, and what is kept holds on to its page.
  if (hashes.size >= mostHashes) hashes.clear();
  hashes.set(content, source);
  return source;
}

const mostHashes = 100;
