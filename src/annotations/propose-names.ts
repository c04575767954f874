import { bare, findRuns, isCapital, isCapitals, type Printed, splitRun, wordPattern } from './name-runs.ts';
import { findSentences } from './sentences.ts';

/** A name that a text seems to have, for an editor to look at. */
export interface Proposal {
  /** As it is printed; of a name with an abbreviation, that. */
  name: string;
  /** What it is printed as besides. */
  forms: string[];
  /** How often it is printed. */
  times: number;
  /** Ids of the passages it is printed in. */
  passages: string[];
  /** The first sentence that has it. */
  sentence: string;
}

/** What makes a name of its own of another: `northern Afghanistan`, `US military`, `UN monitoring committee`. */
const side = /^(?:north|south|east|west)?-?(?:north|south|east|west|centr)(?:ern|al)$/;
const institution =
  /^(?:government|authorities|military|army|police|navy|forces|commission|committee|ministry|council|embassy|parliament|agency)$/;
/** Written with a capital, and nobody’s name. */
const noNames = new Set(
  (
    'january february march april may june july august september october november december summer winter spring autumn ' +
    'monday tuesday wednesday thursday friday saturday sunday islam islamic sharia ramadan zakat english ' +
    'graph figure table section passage chapter note appendix i ii iii iv v vi vii viii ix x mr mrs dr'
  ).split(' '),
);
/** Words that open sentences, also where a short text has them nowhere else. */
const openers = new Set(
  (
    'a an the this that these those some many most all each every few several other another both only even still thus then ' +
    'there here in on at by to from of with without within after before during under over between among against through ' +
    'since until when while where as if although though because but and or so not no nor its his her their our who what ' +
    'besides despite unlike like see meanwhile however moreover later earlier early late according'
  ).split(' '),
);
/** Before a person’s name, and no part of it. */
const titles = new Set(
  'governor deputy president minister mullah mawlawi maulvi sheikh general emir king'.split(' '),
);

type Found = Map<string, Pick<Proposal, 'times' | 'sentence'> & { passages: Set<string> }>;

/**
 * Proposes the names of places and actors in a text that nobody has indexed: runs of words with capitals, abbreviations
 * with the words they are short for, counted. A word that opens a sentence counts only where the text has it with a
 * capital elsewhere. Nothing is entered anywhere.
 *
 * @param texts passages by their ids
 * @param known forms that are in the gazetteer already: what has one of them is left out
 * @returns most frequent first
 */
export function proposeNames(
  texts: readonly { id: string; text: string }[],
  known: ReadonlySet<string> = new Set(),
): Proposal[] {
  const sentences = texts.flatMap(({ id, text }) =>
    findSentences(text).map(({ start, end }) => ({ id, sentence: text.slice(start, end).trim() })),
  );
  const longForms = new Map(sentences.flatMap(({ sentence }) => findLongForms(sentence)));
  const runs = sentences.flatMap(({ id, sentence }) =>
    findRuns(sentence).map((run) => ({ ...run, id, sentence })),
  );
  const small = new Set(
    texts.flatMap(({ text }) => text.match(wordPattern) ?? []).filter((word) => !isCapital(word)),
  );
  // What stands within a sentence with a capital is a name there.
  const within = new Set(runs.filter(({ opens }) => !opens).map(({ words }) => words.join(' ')));
  const printed = readPrinted(runs, new Set(longForms.values()));
  const found: Found = new Map();
  for (const { words, opens, before, after, id, sentence } of runs) {
    const add = (name: string) => {
      const entry = found.get(name) ?? { times: 0, passages: new Set<string>(), sentence };
      entry.passages.add(id);
      found.set(name, { ...entry, times: entry.times + 1 });
    };
    const read = (part: readonly string[]) =>
      readName(part, opens && part[0] === words[0], { within, small });
    for (const part of splitRun(words, printed)) for (const name of read(part)) add(name);
    if (read(words).length === 0) continue;
    if (side.test(before)) add(`${before} ${bare(words.join(' '))}`);
    const made = after.findIndex((word) => institution.test(word));
    if (made >= 0) add([bare(words.join(' ')), ...after.slice(0, made + 1)].join(' '));
  }
  return gather(found, longForms)
    .filter(({ name, forms }) => ![name, ...forms].some((form) => known.has(form)))
    .sort((a, b) => b.times - a.times || a.name.localeCompare(b.name));
}

function readPrinted(runs: readonly { words: string[] }[], longForms: ReadonlySet<string>): Printed {
  const alone = new Set(runs.flatMap(({ words }) => (words.length === 1 ? words.map(bare) : [])));
  const names = runs.map(({ words }) => words.join(' '));
  const often = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return {
    isName: (words) => (words.length === 1 ? alone.has(bare(words.join())) : often.has(words.join(' '))),
    isWhole: (words) => longForms.has(words.join(' ')) || often.has(words.join(' ')),
  };
}

/** The name in a run, without an opening word that is none; nothing where no name is left. */
function readName(
  words: readonly string[],
  opens: boolean,
  text: { within: ReadonlySet<string>; small: ReadonlySet<string> },
): string[] {
  const [first = '', ...rest] = words;
  const isOrdinary = openers.has(first.toLowerCase()) || text.small.has(first.toLowerCase());
  if (opens && !text.within.has(words.join(' ')) && !isCapitals(bare(first))) {
    if (rest.length === 0 && (isOrdinary || !text.within.has(bare(first)))) return [];
    if (rest.length > 0 && isOrdinary) return readName(rest.filter(isCapital), true, text);
  }
  const kept = words.slice(words.findIndex((word) => !titles.has(word.toLowerCase())));
  const name = bare(kept.join(' '));
  const isNone = noNames.has(name.toLowerCase()) || name.length < 2 || /^(?:\p{N}|\p{Lu}{2,}s$)/u.test(name);
  return isNone ? [] : [name];
}

/** `General Directorate of Intelligence (GDI)`: an abbreviation, with the words before it whose first letters it has. */
function findLongForms(sentence: string): [short: string, long: string][] {
  return [...sentence.matchAll(/\(([\p{Lu}][\p{Lu}\p{N}/-]+)\)/gu)].flatMap((match) => {
    const short = match[1] ?? '';
    const letters = short.replace(/[^\p{Lu}]/gu, '');
    const before = sentence
      .slice(0, match.index)
      .trim()
      .split(/\s+/)
      .slice(-letters.length - 4);
    const from = before.findLastIndex((word, at) => {
      const initials = before
        .slice(at)
        .join(' ')
        .match(/(?<![\p{L}’'])\p{Lu}/gu);
      return isCapital(word) && initials?.join('') === letters;
    });
    return from < 0 ? [] : [[short, before.slice(from).join(' ')] as [string, string]];
  });
}

/** Forms of one name together: an abbreviation with its long form, a plural with its singular. */
function gather(found: Found, longForms: ReadonlyMap<string, string>): Proposal[] {
  const shortOf = new Map([...longForms].map(([short, long]) => [long, short]));
  const headOf = (name: string) => {
    const single = name.endsWith('s') && found.has(name.slice(0, -1)) ? name.slice(0, -1) : name;
    return shortOf.get(single) ?? single;
  };
  return [...Map.groupBy(found, ([name]) => headOf(name))].map(([head, entries]) => {
    const forms = [...entries.map(([name]) => name), longForms.get(head) ?? head];
    return {
      name: head,
      forms: [...new Set(forms)].filter((form) => form !== head),
      times: entries.reduce((sum, [, { times }]) => sum + times, 0),
      passages: [...new Set(entries.flatMap(([, { passages }]) => [...passages]))],
      sentence: entries[0]?.[1].sentence ?? '',
    };
  });
}
