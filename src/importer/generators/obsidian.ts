import { applyCuts, type Cut, feeds, inside } from '../cuts.ts';
import { createLineFinder, quote, type Report } from '../report.ts';
import { isPictureAddress } from './tag-values.ts';

/** Whether a text is written with what only Obsidian (and wikis before it) reads. */
export const mayHoldObsidian = (text: string): boolean => /\[\[[^[\]\n]+\]\](?![([:])|%%/.test(text);

/**
 * Reads what Obsidian's Markdown says beyond that of all others: links to notes become their words, pictures pictures,
 * marked words marked; private comments, block ids and lines of tags go.
 */
export function convertObsidian(
  text: string,
  findCode: (text: string) => readonly { start: number; end: number }[],
  report: Report,
): string {
  const code = findCode(text);
  const lineOf = createLineFinder(text);
  const cuts: Cut[] = [];
  const find = (pattern: RegExp, replace: (match: RegExpExecArray) => string | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const { index } = match;
      if (inside(index, code) || cuts.some(({ start, end }) => index >= start && index < end)) continue;
      const by = replace(match);
      if (by !== undefined)
        cuts.push({ start: index, end: index + match[0].length, by: by + feeds(match[0]) });
    }
  };
  const tell = (fate: 'changed' | 'dropped', what: string, { 0: whole, index }: RegExpExecArray) =>
    report.add(fate, `${what}: ${quote(whole)}`, lineOf(index));
  find(/%%[\s\S]*?%%/g, (match) => {
    tell('dropped', 'a private comment', match);
    return '';
  });
  find(/!\[\[([^[\]\n|#]+)(?:#[^[\]\n|]*)?(?:\\?\|([^[\]\n]*))?\]\]/g, (match) => {
    const [, target = '', said = ''] = match;
    if (!isPictureAddress(target.trim())) {
      tell('dropped', 'a note that was shown within this one: put its words here', match);
      return '';
    }
    const alt = /^\d+(?:x\d+)?$/.test(said.trim()) ? '' : said.trim();
    return `![${alt}](<${target.trim()}>)`;
  });
  find(/\[\[([^[\]\n|]*?)(?:\\?\|([^[\]\n]+))?\]\](?![([:])/g, (match) => {
    const [, target = '', said] = match;
    const [note = '', heading = ''] = target.split('#');
    // `[[1]]` is a reference in brackets where there is such an address.
    if (target === '' || /^\d+$/.test(target) || text.includes(`\n[${target}]: `)) return undefined;
    tell('changed', 'a link to a note is its words', match);
    return (said ?? (note === '' ? heading.replace(/^\^/, '') : (note.split('/').at(-1) ?? ''))).trim();
  });
  find(/(?<![=\w])==(?=[^\s=])([^\n=]*[^\s=])==(?![=\w])/g, ([, words]) => `<mark>${words}</mark>`);
  find(/(?<=^|[ \t])\^[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*(?=[ \t]*$)/gm, (match) => {
    tell('dropped', 'the id of a block', match);
    return '';
  });
  find(/^[ \t]*#[\p{L}\p{N}_][\p{L}\p{N}_/-]*(?:[ \t]+#[\p{L}\p{N}_/-]+)*(?=[ \t]*(?:$|\^))/gmu, (match) => {
    tell('dropped', 'tags', match);
    return '';
  });
  return applyCuts(text, cuts).text;
}
