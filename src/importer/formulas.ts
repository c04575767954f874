import type { RootContent } from 'mdast';
import { drawFormula, FormulaError } from '../markdown/formula.ts';
import { isEscaped } from './brackets.ts';
import { createCodeFinder, type Place } from './find-code.ts';
import { createLineFinder, quote, type Report } from './report.ts';
import type { SetAside } from './set-aside.ts';

interface Options {
  /** Stretches of a text in which signs are text. */
  findCode(text: string): readonly Place[];
  report: Report;
  setAside: SetAside;
}

/** A formula in a text, without its signs. */
interface Formula extends Place {
  tex: string;
  isBlock: boolean;
}

const mayHoldFormulas = /\$|\\[([]|\\begin\{|\{math\}`/;

/**
 * Takes a text's formulas, so that no sign in them is taken for Markdown: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, environments
 * of TeX, and MyST's role. Amounts of money and brackets that are only escaped stay text; a formula that cannot be read is
 * shown as its source, and reported.
 *
 * Source: Pandoc User's Guide, "Math".
 */
export function convertFormulas(text: string, { findCode, report, setAside }: Options): string {
  if (!mayHoldFormulas.test(text)) return text;
  const lineOf = createLineFinder(text);
  const out: string[] = [];
  let at = 0;
  let count = 0;
  for (const formula of findFormulas(text, findCode(text))) {
    const source = text.slice(formula.start, formula.end);
    out.push(text.slice(at, formula.start), setAside.put(source, [toNode(formula)]));
    at = formula.end;
  }
  if (count > 0) report.add('kept', `formulas, ${count}, are shown as such`);
  out.push(text.slice(at));
  return out.join('');

  function toNode({ tex, isBlock, start }: Formula): RootContent {
    try {
      drawFormula(tex, isBlock);
      count++;
      return { type: isBlock ? 'math' : 'inlineMath', value: tex };
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      report.add(
        'changed',
        `a formula that cannot be read stays as its source: ${quote(tex)}: ${error.message}`,
        lineOf(start),
      );
      return { type: isBlock ? 'code' : 'inlineCode', value: tex };
    }
  }
}

const environments =
  'equation|align|aligned|gather|gathered|multline|eqnarray|alignat|flalign|displaymath|math';
const signs = new RegExp(
  String.raw`\$\$|\$|\\{1,2}[([]|\\begin\{(?:${environments})\*?\}|\{math\}${'`'}`,
  'g',
);

function* findFormulas(text: string, code: readonly Place[]): Generator<Formula> {
  const codeAt = createCodeFinder(code);
  signs.lastIndex = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const { index, 0: sign } = match;
    const inCode = codeAt(index);
    if (inCode !== undefined) signs.lastIndex = inCode;
    else if (!isEscaped(text, index)) {
      const formula = readFormula(text, index, sign, code);
      if (!formula) continue;
      yield formula;
      signs.lastIndex = formula.end;
    }
  }
}

function readFormula(text: string, start: number, sign: string, code: readonly Place[]): Formula | undefined {
  const open = start + sign.length;
  if (sign === '$') return readDollars(text, start, code);
  if (sign.startsWith('{math}')) {
    const end = text.indexOf('`', open);
    const tex = end < 0 ? '' : text.slice(open, end);
    return tex === '' || tex.includes('\n') ? undefined : { start, end: end + 1, tex, isBlock: false };
  }
  const isEnvironment = sign.startsWith('\\begin');
  const close =
    sign === '$$'
      ? '$$'
      : isEnvironment
        ? sign.replace('begin', 'end')
        : sign.replace('(', ')').replace('[', ']');
  const end = text.indexOf(close, open);
  if (end < 0 || end - start > 5000) return undefined;
  const inner = text.slice(open, end);
  if (inner.trim() === '' || /\n[ \t>]*\n/.test(inner) || /^\$|\$$/.test(inner)) return undefined;
  if (/^\\+[([]/.test(sign) && !isTex(inner, sign.endsWith('('))) return undefined;
  const whole = isEnvironment ? sign + inner + close : inner;
  const isQuoted = /\n[ \t]*>[ \t>]*$/.test(`\n${text.slice(text.lastIndexOf('\n', start) + 1, start)}`);
  const tex = (isQuoted ? whole.replace(/\n[ \t>]+/g, '\n') : whole).replace(/^\s*\n|\n\s*$/g, '').trim();
  const after = end + close.length;
  // `{#eq-depth}` or `(depth)` after it is what the text calls it.
  const name =
    /^[ \t]*(?:\{#[\w:-]+\}|\([\w:-]+\)(?=[ \t]*$))/m.exec(text.slice(after, after + 100))?.[0] ?? '';
  return {
    start,
    end: after + (sign === '$$' ? name.length : 0),
    tex,
    isBlock: standsAlone(text, start, after, sign),
  };
}

/** Two dollars in the midst of a line are a formula within it, as kramdown has them. */
function standsAlone(text: string, start: number, end: number, sign: string): boolean {
  if (sign.endsWith('(')) return false;
  if (sign !== '$$') return true;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const line = text.indexOf('\n', end);
  const after = text.slice(end, line < 0 ? text.length : line);
  return (
    text.slice(start, end).includes('\n') || (/^[ \t>]*$/.test(before) && /^[ \t]*(?:[.,;{(]|$)/.test(after))
  );
}

/** Whether what stands in escaped brackets is a formula: Markdown's writers escape brackets, too. */
const isTex = (inner: string, isRound: boolean) =>
  /\\[A-Za-z]{2}/.test(inner) ||
  (/[\^_=]/.test(inner) && !/[A-Za-z]{4}/.test(inner)) ||
  (isRound && /^\s*[A-Za-z]\s*$/.test(inner));

/** `$x_1$`, after Pandoc's rule: no space inside the dollars, no digit behind them. */
function readDollars(text: string, start: number, code: readonly Place[]): Formula | undefined {
  if (/^\s/.test(text.slice(start + 1, start + 2))) return undefined;
  let end = start + 1;
  for (; end < Math.min(text.length, start + 1000) && text[end] !== '$'; end++) if (text[end] === '\\') end++;
  let tex = text.slice(start + 1, end);
  if (text[end] !== '$' || tex === '' || /\s$|\n[ \t>]*\n/.test(tex) || /\d/.test(text[end + 1] ?? ''))
    return undefined;
  // GitHub's, with backticks within.
  const isGithub = /^`[^`]*`$/.test(tex);
  if (isGithub) tex = tex.slice(1, -1);
  else if (code.some((place) => place.start > start && place.start < end)) return undefined;
  // “$5 more or $6” between words is money; so is what has words and none of TeX's signs.
  if (/^\d/.test(tex) && /[A-Za-z]{2}/.test(tex) && !/[\\^_={}]/.test(tex)) return undefined;
  if (/[A-Za-z]{2} [A-Za-z]{2}/.test(tex) && !/[\\^_={}<>+]/.test(tex)) return undefined;
  return { start, end: end + 1, tex, isBlock: false };
}
