import { type ChunkDefaults, convertChunk } from './chunks.ts';
import { quote, type Report } from './report.ts';

/** MyST's directives whose words are words of the text; all others in braces are languages of code. */
const directives = new Set(
  `note tip warning caution important info danger hint box admonition error attention seealso topic sidebar dropdown
   epigraph pull-quote blockquote margin aside card grid tab-set tab-item details div list-table exercise solution
   proof prf:theorem prf:proof prf:lemma prf:definition versionadded deprecated rubric glossary abstract`.split(
    /\s+/,
  ),
);
/** Those that arrange a book, or bring what is elsewhere. */
const apart = new Set(
  'toctree tableofcontents contents include literalinclude index raw eval-rst iframe video'.split(' '),
);

const fence = /^( {0,3})(`{3,}|~{3,}|:{3,})[ \t]*(?:\{([^{}]*)\}|(figure|image)\b)?[ \t]*(.*)$/;

/**
 * Writes fences whose braces name what they hold, MyST's directives and the chunks of Quarto and R Markdown, as fences
 * that all know: boxes with colons, pictures, formulas, code. Lines keep their numbers, but for a caption below code.
 */
export function convertDirectives(text: string, defaults: ChunkDefaults, report: Report): string {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [whole, indent = '', sign = '', braces, bare, given = ''] = fence.exec(lines[at] ?? '') ?? [];
    if (whole === undefined) continue;
    const isColon = sign.startsWith(':');
    const name = (bare ?? /^[\w:+-]+/.exec(braces ?? '')?.[0] ?? '').toLowerCase();
    const end = findEnd(lines, at, sign);
    if (isColon && name !== 'figure' && name !== 'image') continue;
    if (end === undefined) {
      if (!isColon) break;
      continue;
    }
    const line = at + 1;
    const place = (made: readonly string[]) => {
      lines.splice(at, end - at + 1, ...made.map((each) => (each === '' ? '' : indent + each)));
      at = end;
    };
    const inner = lines.slice(at + 1, end);
    if (braces === undefined && bare === undefined) at = end;
    else if (name === 'figure' || name === 'image') {
      place(toFigure(given.trim(), inner));
      report.add('changed', `the directive ${quote(whole)} is a picture with its caption`, line);
    } else if (name === 'math') place(toFormula(inner));
    else if (/^(?:code|code-block|code-cell|sourcecode|parsed-literal)$/.test(name))
      place(
        convertChunk([sign, ...withoutOptions(inner), sign], given.trim() || 'text', defaults, {
          report,
          line,
        }),
      );
    else if (name === 'bibliography') place([':::{#refs}', ...inner.map(() => ''), ':::']);
    else if (apart.has(name)) {
      report.add(
        'dropped',
        `the directive ${quote([whole, ...inner].join(' '))}: it arranges another site’s pages`,
        line,
      );
      place([whole, ...inner, sign].map(() => ''));
    } else if (directives.has(name)) {
      lines[at] = `${indent}:::{${name}} ${given}`.trimEnd();
      lines.splice(at + 1, inner.length, ...withoutOptions(inner));
      lines[end] = `${indent}:::`;
    } else if (/^\{?[.#]/.test(braces ?? '')) {
      // `{.python .numberLines}`: code with attributes.
      lines[at] = `${indent}${sign}${/\.([\w+#-]+)/.exec(braces ?? '')?.[1] ?? ''}`;
      at = end;
    } else {
      place(convertChunk(lines.slice(at, end + 1), braces ?? '', defaults, { report, line }));
    }
  }
  return lines.join('\n');
}

/** The line that closes a fence: as many of its signs or more, and nothing else. */
function findEnd(lines: readonly string[], at: number, sign: string): number | undefined {
  const close = new RegExp(`^ {0,3}${sign[0] === ':' ? ':' : sign[0]}{${sign.length},}[ \\t]*$`);
  const end = lines.findIndex((line, index) => index > at && close.test(line));
  return end < 0 ? undefined : end;
}

/** A directive's options, `:name: fig-wait` or between lines of hyphens, emptied. */
function withoutOptions(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index < optionsEnd(lines) ? '' : line));
}

function optionsEnd(lines: readonly string[]): number {
  if (/^\s*---\s*$/.test(lines[0] ?? '')) {
    const end = lines.findIndex((line, index) => index > 0 && /^\s*---\s*$/.test(line));
    return end < 0 ? 0 : end + 1;
  }
  const end = lines.findIndex((line) => !/^\s*:[\w-]+:/.test(line));
  return end < 0 ? lines.length : end;
}

/** A formula's lines, without the empty ones that would end it, in as many. */
function toFormula(inner: readonly string[]): string[] {
  const tex = inner.slice(optionsEnd(inner)).filter((line) => line.trim() !== '');
  return [...Array.from({ length: inner.length - tex.length }, () => ''), '$$', ...tex, '$$'];
}

/** `![alt](chart.png){#fig-wait}` and the caption right below it, in as many lines. */
function toFigure(address: string, inner: readonly string[]): string[] {
  const end = optionsEnd(inner);
  const option = (name: RegExp) =>
    inner
      .slice(0, end)
      .map((line) => name.exec(line)?.[1]?.trim())
      .find(Boolean) ?? '';
  const id = option(/^\s*:?(?:name|label):\s*(.+)$/);
  const alt = option(/^\s*:?alt:\s*(.+)$/);
  const caption = inner.slice(end).filter((line) => line.trim() !== '' && !/^\(.*\)=\s*$/.test(line));
  const picture = `![${alt.replace(/[[\]]/g, '')}](${address.replaceAll(' ', '%20')})${id === '' ? '' : `{#${id}}`}`;
  const made = caption.length === 0 ? [picture] : [`${picture}\\`, ...caption.map((line) => line.trim())];
  return [...Array.from({ length: inner.length + 2 - made.length }, () => ''), ...made];
}
