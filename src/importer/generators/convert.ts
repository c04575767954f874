import type { Report } from '../report.ts';
import { convertDistill } from './distill.ts';
import { convertHugo } from './hugo.ts';
import { convertObsidian, mayHoldObsidian } from './obsidian.ts';

/**
 * What programs that make sites of Markdown add to it, in Markdown as all read it, or as Pandoc writes it. Lines keep
 * their numbers.
 *
 * @param findCode stretches of a text in which signs are text
 */
export function convertGenerators(
  text: string,
  findCode: (text: string) => readonly { start: number; end: number }[],
  report: Report,
): string {
  let out = text;
  if (out.includes('<d-')) out = convertDistill(out);
  if (/\{\{[<%]/.test(out)) out = convertHugo(out, findCode, report);
  return mayHoldObsidian(out) ? convertObsidian(out, findCode, report) : out;
}
