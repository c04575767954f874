/**
 * The part of an English word that its relatives share: `recruited`, `recruiting` and `recruitment` are all
 * `recruit`. Endings are taken off in the order and under the conditions of Porter (Program 14:3, 1980), steps
 * 1 to 4, and the final e; what matters here is only that both sides, query and passage, are treated alike.
 *
 * @param word folded
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (/^.ie[sd]$/.test(word)) return word.slice(0, -1);
  let root = word
    .replace(/(ss|i)es$/, '$1')
    .replace(/([^s])s$/, '$1')
    .replace(/ii$/, 'i');
  root = takeParticiple(root);
  if (/[^aeiou]y$/.test(root) && root.length > 2) root = `${root.slice(0, -1)}i`;
  root = exchange(root, chains, 0);
  root = exchange(root, tails, 0);
  const ending = endings.find((end) => root.endsWith(end));
  if (ending !== undefined) {
    const rest = root.slice(0, -ending.length);
    if (measure(rest) > 1 && (!/^(ion|or)$/.test(ending) || /[st]$/.test(rest))) root = rest;
  }
  if (root.endsWith('e') && measure(root.slice(0, -1)) > 0 && root.length > 4) root = root.slice(0, -1);
  return root.replace(/ll$/, 'l');
}

function takeParticiple(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const rest = word.replace(/(ed|ing)$/, '');
  if (rest === word || !hasVowel(rest)) return word;
  if (/(at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeioulsz])\1$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && /[^aeiou][aeiouy][^aeiouwxy]$/.test(rest) ? `${rest}e` : rest;
}

/** `ational-ate`: an ending, and what takes its place. */
const toTable = (lines: string): [string, string][] =>
  lines.split(' ').map((line) => {
    const [from = '', to = ''] = line.split('-');
    return [from, to];
  });

const chains = toTable(
  'ational-ate tional-tion enci-ence anci-ance izer-ize isation-ize ization-ize ation-ate ator-ate alism-al ' +
    'iveness-ive fulness-ful ousness-ous aliti-al iviti-ive biliti-ble bli-ble alli-al entli-ent eli-e ousli-ous ise-ize',
);
const tails = toTable('icate-ic ative- alize-al iciti-ic ical-ic ful- ness-');
const endings = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er or ic ou'.split(
  ' ',
);

function exchange(word: string, table: readonly [string, string][], least: number): string {
  const found = table.find(([end]) => word.endsWith(end));
  if (!found) return word;
  const rest = word.slice(0, -found[0].length);
  return measure(rest) > least ? rest + found[1] : word;
}

const hasVowel = (word: string): boolean => /[aeiouy]/.test(word);

/** How often vowels are followed by consonants: Porter's m. */
function measure(word: string): number {
  return word.replace(/(?<=[aeiou])y/g, 'Y').match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}
