import { quote, type Report } from './report.ts';

/** A run of dashes in a line that rules a table: where a column begins, and where its dashes end. */
interface Column {
  start: number;
  end: number;
}

/**
 * Writes the tables of Pandoc's Markdown (simple, multiline and grid) as the tables that all others know. Lines keep
 * their numbers: what is not needed any more is empty.
 *
 *       Bridge    Toll             | Bridge | Toll |
 *       -------   -----      →     | --- | ---: |
 *       North         3            | North | 3 |
 *
 * Source: Pandoc User's Guide, "Tables".
 *
 * @param isCode whether a line, counted from 0, is code
 * @returns the lines, written anew
 */
export function convertPandocTables(
  lines: readonly string[],
  isCode: (line: number) => boolean,
  report: Report,
): string[] {
  const out = [...lines];
  const isBlank = (at: number) => (lines[at] ?? '').trim() === '';
  for (let at = 0; at < lines.length; at++) {
    if (isCode(at) || isBlank(at) || (at > 0 && !isBlank(at - 1))) continue;
    const table = readGrid(lines, at) ?? readMultiline(lines, at) ?? readSimple(lines, at);
    if (table === undefined) continue;
    const { end, kind } = table;
    if ('rows' in table) {
      const written = writeTable(table);
      for (let line = at; line < end; line++) out[line] = written[line - at] ?? '';
      // A paragraph right below would be a row.
      if (written.length === end - at && (lines[end] ?? '').trim() !== '') out[end - 1] += '\n';
      report.add('changed', `Pandoc’s ${kind} table is now a table as all others write it`, at + 1);
    } else {
      // The empty lines around it hold the fences.
      out[at - 1] = '```';
      out[end] = '```';
      report.add(
        'kept',
        `a table whose cells span others stays as it is drawn: ${quote(lines[at] ?? '')}`,
        at + 1,
      );
    }
    takeCaption(out, lines, at, end);
    at = end - 1;
  }
  return out;
}

interface FoundTable {
  kind: 'simple' | 'multiline' | 'grid';
  /** Its first line is the one it was looked for at; this is the line after its last. */
  end: number;
  head: string[];
  rows: string[][];
  align: ('left' | 'right' | 'center' | undefined)[];
}

interface SpannedTable {
  kind: 'grid';
  end: number;
}

const mostLines = 2000;
const mostColumns = 64;

/** `  ----- ----` as columns; nothing for other lines. */
function columnsOf(line: string | undefined): Column[] | undefined {
  if (line === undefined || !/^ {0,3}-{2,}(?: +-{2,})* *$/.test(line)) return undefined;
  const columns = [...line.matchAll(/-+/g)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));
  return columns.length > mostColumns ? undefined : columns;
}

/** A line cut at its columns: each reaches to the beginning of the next, the last to the line's end. */
function cut(line: string, columns: readonly Column[]): string[] {
  const places = widen(line);
  return columns.map(({ start }, index) => {
    const next = columns[index + 1]?.start;
    return places
      .slice(index === 0 ? 0 : start, next)
      .join('')
      .trim();
  });
}

/** The signs of a line by the place they take: wide ones of East Asia take two, marks above and below none. */
function widen(line: string): string[] {
  if (!/[^\u0020-\u007e]/.test(line)) return line.split('');
  const places: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    places.push(segment);
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u.test(segment))
      places.push('');
  }
  return places;
}

/** In a simple table a column stands as its head stands over the dashes. */
function alignOf(heads: readonly string[], columns: readonly Column[]): FoundTable['align'] {
  const lines = heads.map(widen);
  return columns.map(({ start, end }, index) => {
    const cells = lines.map((places) => places.slice(start, columns[index + 1]?.start).join(''));
    const cell = cells.find((words) => words.trim() !== '');
    if (cell === undefined) return undefined;
    const isLeft = !cell.startsWith(' ');
    const isRight = start + cell.trimEnd().length === end;
    return isLeft ? (isRight ? undefined : 'left') : isRight ? 'right' : 'center';
  });
}

function readSimple(lines: readonly string[], at: number): FoundTable | undefined {
  const first = columnsOf(lines[at]);
  const hasHead = first === undefined;
  const columns = first ?? columnsOf(lines[at + 1]);
  if (columns === undefined || columns.length < 2) return undefined;
  const rows: string[][] = [];
  let line = at + (hasHead ? 2 : 1);
  for (; line < lines.length && rows.length < mostLines; line++) {
    const text = lines[line] ?? '';
    if (text.trim() === '' || columnsOf(text)) break;
    rows.push(cut(text, columns));
  }
  const isClosed = columnsOf(lines[line]) !== undefined;
  if (rows.length === 0 || (!hasHead && !isClosed)) return undefined;
  const head = hasHead ? (lines[at] ?? '') : '';
  // Without a head, the first row tells how a column stands.
  const align = alignOf([hasHead ? head : (lines[at + 1] ?? '')], columns);
  return { kind: 'simple', end: isClosed ? line + 1 : line, head: cut(head, columns), rows, align };
}

/** Rows of several lines, an empty line between them, all between two rules. */
function readMultiline(lines: readonly string[], at: number): FoundTable | undefined {
  const top = columnsOf(lines[at]);
  if (top === undefined) return undefined;
  let rule = at;
  if (top.length === 1) {
    rule = at + 1;
    while (rule - at < 20 && (lines[rule] ?? '').trim() !== '' && columnsOf(lines[rule]) === undefined)
      rule++;
  }
  const columns = columnsOf(lines[rule]);
  if (columns === undefined || rule === at + 1 || (columns.length === 1 && rule !== at)) return undefined;
  if (rule === at && columns.length < 2) return undefined;
  let end = rule + 1;
  while (end < lines.length && end - rule < mostLines && columnsOf(lines[end]) === undefined) end++;
  const last = columnsOf(lines[end]);
  const isClosed = rule === at ? last?.length === columns.length : last?.length === 1;
  const body = lines.slice(rule + 1, end);
  // Without empty lines it is a simple table, unless its head is of several lines.
  if (!isClosed || (rule === at && !body.some((line) => line.trim() === ''))) return undefined;
  const head = lines.slice(at + 1, rule);
  const rows = groups(body).map((row) =>
    joinCells(
      row.map((line) => cut(line, columns)),
      columns.length,
    ),
  );
  if (rows.length === 0) return undefined;
  const align = alignOf(head.length > 0 ? head : body, columns);
  return {
    kind: 'multiline',
    end: end + 1,
    head: joinCells(
      head.map((line) => cut(line, columns)),
      columns.length,
    ),
    rows,
    align,
  };
}

/** Lines between empty ones. */
function groups(lines: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((group) => group.length > 0);
}

const joinCells = (lines: readonly string[][], width: number): string[] =>
  Array.from({ length: width }, (_, column) =>
    lines
      .map((cells) => cells[column] ?? '')
      .filter(Boolean)
      .join(' '),
  );

/** Cells drawn with `+`, `-` and `|`; a rule of `=` ends the head. */
function readGrid(lines: readonly string[], at: number): FoundTable | SpannedTable | undefined {
  const isRule = (line: string | undefined) => /^ {0,3}\+(?:[-=:]+\+)+ *$/.test(line ?? '');
  if (!isRule(lines[at])) return undefined;
  let end = at + 1;
  while (end - at < mostLines && /^ {0,3}[+|].*[+|] *$/.test(lines[end] ?? '')) end++;
  if (end - at < 3 || !isRule(lines[end - 1])) return undefined;
  const drawn = lines.slice(at, end).map(widen);
  const bounds = (drawn[0] ?? []).flatMap((sign, place) => (sign === '+' ? [place] : []));
  if (bounds.length > mostColumns + 1) return undefined;
  const spans = drawn.some(
    (signs, line) =>
      signs.join('').trimEnd().length !== (drawn[0] ?? []).join('').trimEnd().length ||
      bounds.some((place) => signs[place] !== (isRule(lines[at + line]) ? '+' : '|')),
  );
  if (spans) return { kind: 'grid', end };
  const blocks: { cells: string[][]; rule: string }[] = [{ cells: [], rule: '' }];
  drawn.slice(1).forEach((signs, index) => {
    const text = lines[at + 1 + index] ?? '';
    const open = blocks.at(-1);
    if (isRule(text)) {
      if (open) open.rule = text;
      blocks.push({ cells: [], rule: '' });
    } else
      open?.cells.push(
        bounds.slice(1).map((place, column) =>
          signs
            .slice((bounds[column] ?? 0) + 1, place)
            .join('')
            .trim(),
        ),
      );
  });
  const rows = blocks
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells }) => joinCells(cells, bounds.length - 1));
  const headEnd = blocks.findIndex(({ rule }) => rule.includes('='));
  const ruled = (headEnd >= 0 ? blocks[headEnd]?.rule : lines[at]) ?? '';
  return {
    kind: 'grid',
    end,
    head: headEnd === 0 ? (rows[0] ?? []) : bounds.slice(1).map(() => ''),
    rows: headEnd === 0 ? rows.slice(1) : rows,
    align: ruled
      .trim()
      .slice(1, -1)
      .split('+')
      .map((dashes) => {
        const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')];
        return left && right ? 'center' : left ? 'left' : right ? 'right' : undefined;
      }),
  };
}

const signs = { left: ':---', right: '---:', center: ':---:' };

function writeTable({ head, rows, align }: FoundTable): string[] {
  const write = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, String.raw`\|`)).join(' | ')} |`;
  return [
    write(head),
    `| ${align.map((side) => (side === undefined ? '---' : signs[side])).join(' | ')} |`,
    ...rows.map(write),
  ];
}

const caption = /^ {0,3}(?:[Tt]able:|:) +(?=\S)/;

/** `: Tolls by bridge` beside a table is a line of its own. */
function takeCaption(out: string[], lines: readonly string[], start: number, end: number): void {
  const isBlank = (at: number) => (lines[at] ?? '').trim() === '';
  const below = isBlank(end) ? end + 1 : end;
  let over = start - 2;
  // What stands below a word explains that word.
  while (over > 0 && !isBlank(over - 1)) over--;
  const at = [below, over].find((place) => caption.test(lines[place] ?? ''));
  if (at === undefined) return;
  const words = (lines[at] ?? '').replace(caption, '').trimEnd();
  const id = words.endsWith('}') ? words.lastIndexOf('{') : -1;
  out[at] = /^\{[#.]/.test(words.slice(id)) ? words.slice(0, id).trimEnd() : words;
}
