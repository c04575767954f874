import { quote, type Report } from './report.ts';

/** What a manuscript says once for all its code. */
export interface ChunkDefaults {
  /** Whether code is shown where it does not say so itself. */
  echo: boolean;
}

/** What to do where a text needs its code run. */
const remedy = '`quarto render paper.qmd --to gfm` runs the code; import what it makes';

/**
 * Writes a chunk of code as code to be read, or leaves it out where it says so; what it would make is named with its
 * caption. Nothing is run.
 *
 *     ```{r}                          →   *Figure.* Ships by port. (Made by code, and not included here.)
 *     #| fig-cap: "Ships by port"         ```r
 *     plot(ships)                         plot(ships)
 *     ```                                 ```
 *
 * Source: Quarto, "Execution Options"; R Markdown: The Definitive Guide, 2.6.
 *
 * @param lines the chunk's, its fences first and last
 * @param head what stands in the braces: `r setup, include=FALSE`
 * @returns as many lines
 */
export function convertChunk(
  lines: readonly string[],
  head: string,
  defaults: ChunkDefaults,
  { report, line }: { report: Report; line: number },
): string[] {
  const [, language = '', own = ''] = /^\s*\.?([\w+#-]+)([\s\S]*)$/.exec(head) ?? [];
  const options = new Map<string, string>();
  for (const [, name = '', value = ''] of own.matchAll(/([\w.-]+)\s*=\s*("[^"]*"|'[^']*'|[^,\s]+)/g))
    options.set(name.replaceAll('.', '-'), unquote(value));
  let first = 1;
  for (; first < lines.length - 1; first++) {
    const [, name, value] = /^\s*(?:#\||\/\/\||%%\|)\s*([\w.-]+)\s*:\s*(.*)$/.exec(lines[first] ?? '') ?? [];
    if (name === undefined || value === undefined) break;
    options.set(name.replaceAll('.', '-'), unquote(value));
  }
  const says = (name: string, usual: boolean) => {
    const value = options.get(name)?.toLowerCase();
    return value === undefined ? usual : !/^(?:false|f|no)$/.test(value);
  };
  const code = lines.slice(first, -1);
  const isShown =
    says('include', true) && says('echo', defaults.echo) && code.some((text) => text.trim() !== '');
  const out = lines.map(() => '');
  if (isShown) {
    out.splice(first - 1, out.length, `${'```'}${language}`, ...code, '```');
  } else if (code.some((text) => text.trim() !== '')) {
    report.add('dropped', `code that is not to be shown: ${quote(code.join(' '))}`, line);
  }
  for (const [name, what] of [
    ['fig-cap', 'Figure'],
    ['tbl-cap', 'Table'],
  ] as const) {
    const caption = options.get(name);
    if (caption === undefined || !says('include', true)) continue;
    report.add(
      'changed',
      `the ${what.toLowerCase()} ${quote(caption)} is made by code, and missing: ${remedy}`,
      line,
    );
    const label = options.get('label') ?? '';
    const id = /^(?:fig|tbl|tab)-/.test(label) ? ` {#${label}}` : '';
    // Above the code, in a line of its options; below it, where it has none.
    const at = !isShown || first > 1 ? 0 : out.length - 1;
    out[at] =
      `${out[at]}${at === 0 ? '' : '\n'}*${what}.* ${caption} (Made by code, and not included here.)${id}`;
  }
  return out;
}

const unquote = (value: string) => /^(["'])([\s\S]*)\1$/.exec(value.trim())?.[2] ?? value.trim();
