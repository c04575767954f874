import { inside } from '../cuts.ts';
import { Refusal } from '../refusal.ts';
import type { Report } from '../report.ts';
import { convertDistill } from './distill.ts';
import { convertHugo } from './hugo.ts';
import { convertMdx } from './mdx.ts';
import { convertObsidian, mayHoldObsidian } from './obsidian.ts';

interface Options {
  fileName: string;
  /** Stretches of a text in which signs are text. */
  findCode(text: string): readonly { start: number; end: number }[];
  report: Report;
}

/**
 * What programs that make sites of Markdown add to it, in Markdown as all read it, or as Pandoc writes it. Lines keep
 * their numbers.
 */
export function convertGenerators(text: string, { fileName, findCode, report }: Options): string {
  let out = convertProgram(text, { fileName, findCode, report });
  if (out.includes('<d-')) out = convertDistill(out);
  if (/\{\{[<%]/.test(out)) out = convertHugo(out, findCode, report);
  return mayHoldObsidian(out) ? convertObsidian(out, findCode, report) : out;
}

/** MDX by the file's name, or by an import such as Docusaurus has in its Markdown, too. */
function convertProgram(text: string, { fileName, findCode, report }: Options): string {
  if (/\.mdx$/i.test(fileName)) return convertMdx(text, report);
  const line = /^import\s.*\sfrom\s+["'][^"'\n]+["'];?[ \t]*$/m.exec(text);
  if (!line || inside(line.index, findCode(text))) return text;
  try {
    return convertMdx(text, report);
  } catch (error) {
    // It may be no program after all: what stays of one is told as any syntax that is left.
    if (error instanceof Refusal) return text;
    throw error;
  }
}
