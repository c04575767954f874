import type { Author } from '../schemas/paper.ts';
import { type Details, listAffiliations, readDetails } from './author-details.ts';
import type { Field } from './front-matter.ts';

/** The authors that a front matter names. */
export interface Authors {
  authors: Author[];
  /** It says that there are others. */
  others: boolean;
  /** Those whose parts of a name are a guess. */
  guessed: Author[];
  /** What is said of them and not kept, once a kind. */
  left: string[];
}

const corporate =
  /\b(?:(?:institut|universi[td]|zentrum|stiftung|fondation|fundación|minist[eè]r|verein|asociación)|(?:institute|institution|centre|center|university|group|team|staff|council|foundation|society|association|agency|department|ministry|committee|commission|network|office|editors?|review|press|project|programme|program)\b)/i;
const particle =
  /^(?:al|ap|bin|bint|da|dal|de|del|della|den|der|des|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu|zum|zur|y)$/i;
const suffix = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|esq)\.?$/i;
const etAl = /[,\s]*\b(?:et al\.?|and others|u\. ?a\.|und andere|et autres|y otros)$/i;

/** One of those named; without an author, that there are others. */
interface Person {
  author?: Author;
  /** Which part of the name is the family's, or whether it is one name or two, was not said. */
  isGuessed: boolean;
  left?: string[];
}

/**
 * The authors that a front matter names: a line with several, a list, or people in parts.
 *
 *     van der Berg, Jan; Cruz, Ana        →   Jan | van der Berg, Ana | Cruz
 *     - { family: Solano Ibarra, given: Tomás }   →   the parts as they are given
 *
 * @param affiliations where the front matter lists them apart
 */
export function readAuthors(field: Field | undefined, affiliations?: Field): Authors {
  const listed = listAffiliations(affiliations);
  const people = peopleIn(field, (person) => readDetails(person, listed));
  return {
    authors: people.flatMap(({ author }) => author ?? []),
    others: people.some(({ author }) => author === undefined),
    guessed: people.flatMap(({ author, isGuessed }) => (author && isGuessed ? [author] : [])),
    left: [...new Set(people.flatMap(({ left = [] }) => left))],
  };
}

const asGiven = (author: Author): Person => ({ author, isGuessed: false });

/** A name in the order in which it is spoken: its last words are taken for the family's. */
function asSpoken(name: string): Person {
  const author = toAuthor(name);
  return { author, isGuessed: author.given !== undefined };
}

type Describe = (person: Map<string, Field>) => Details;

function peopleIn(field: Field | undefined, describe: Describe): Person[] {
  if (field === undefined) return [];
  if (typeof field === 'string') return splitNames(field);
  if (Array.isArray(field)) return field.flatMap((one) => peopleIn(one, describe));
  const people = namedIn(field, describe);
  const [person, ...more] = people;
  if (person?.author === undefined || more.length > 0) return people;
  const { said, left } = describe(field);
  return [{ ...person, author: { ...person.author, ...said }, left: [...(person.left ?? []), ...left] }];
}

/** Whom a map names: one person, in parts or not, or several by nickname. */
function namedIn(field: Map<string, Field>, describe: Describe): Person[] {
  const person = inParts(field);
  if (person) return [asGiven(person)];
  for (const key of ['literal', 'name', 'display_name', 'title']) {
    const name = field.get(key);
    if (typeof name === 'object')
      return name instanceof Map ? namedIn(name, describe) : peopleIn(name, describe);
    const [family = '', given, more] = (name ?? '').split(',').map((part) => part.trim());
    if (family === '') continue;
    // One person's name: a comma can only turn it round.
    const isTurned = given !== undefined && more === undefined && !suffix.test(given);
    return [isTurned ? asGiven(join(family, given)) : asSpoken((name ?? '').trim())];
  }
  // Jekyll's lists by nickname: `ana: { name: Ana Cruz }`.
  return [...field.values()]
    .filter((value) => typeof value !== 'string')
    .flatMap((value) => peopleIn(value, describe));
}

/** What front matters of Pandoc, Quarto, CSL, CFF and Hugo call the parts of a name. */
const keys = {
  family: ['family', 'family-names', 'familyname', 'last', 'last_name', 'lastname', 'surname'],
  given: ['given', 'given-names', 'givenname', 'first', 'first_name', 'firstname', 'forename'],
  before: ['non-dropping-particle', 'dropping-particle', 'name-particle'],
  after: ['suffix', 'name-suffix'],
};

function inParts(field: Map<string, Field>): Author | undefined {
  const read = (part: keyof typeof keys) =>
    keys[part].flatMap((key) => {
      const value = [...field].find(([name]) => name.toLowerCase() === key)?.[1];
      return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
    });
  const [family] = read('family');
  if (family === undefined) return undefined;
  return join([...read('before'), family].join(' '), read('given')[0], read('after')[0]);
}

function join(family: string, given?: string, after?: string): Author {
  const name = [given, family, after].filter((part) => part !== undefined).join(' ');
  return { name, family, ...(given !== undefined && { given }) };
}

function splitNames(line: string): Person[] {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text === '') return [];
  if (isOneBody(text)) return [asSpoken(text)];
  if (text.includes(';'))
    return text.split(';').flatMap((part) => splitNames(part.replace(/^\s*(?:and|und|et|y|و)\s+/i, '')));
  const groups = text
    .replace(etAl, '')
    .split(/\s*(?:,\s*and|\s+and|&)\s+/i)
    .filter(Boolean)
    .flatMap(splitForeign);
  // With “and”, a group of one comma is one person if all are: “Smith, J. and Cruz, A.”
  const allTurned = groups.length > 1 && groups.every((group) => group.split(',').length === 2);
  const people = groups.flatMap((group) => readGroup(group, allTurned));
  return etAl.test(text) ? [...people, { isGuessed: false }] : people;
}

/**
 * Names between an “and” of another language; what is no whole name belongs to the one before it: “Ortega y Gasset”,
 * “Institut für Krieg und Frieden”.
 */
function splitForeign(group: string): string[] {
  const [first = '', ...others] = group.split(/(,?\s+(?:und|et|y|و)\s+)/u);
  const names = [first];
  for (let at = 0; at + 1 < others.length; at += 2) {
    const [and = '', piece = ''] = others.slice(at);
    const isName = piece.includes(',') || (isFull(piece) && !/^\p{Ll}/u.test(piece));
    names.push(isName ? piece : `${names.pop() ?? ''}${and}${piece}`);
  }
  return names;
}

/** “Centre for War and Peace Studies” is one: what stands behind such a beginning belongs to it. */
const isOneBody = (text: string) =>
  /^(?:the )?(?:\p{Lu}\S* )?(?:institute|centre|center|university|council|department|ministry|committee|commission|office|society|association|foundation) (?:for|of)\b[^,;&]*$/iu.test(
    text,
  ) && !new RegExp(String.raw`\band\b.*${corporate.source}`, 'i').test(text);

/** Names between commas, of which some are turned round. */
function readGroup(group: string, isTurned: boolean): Person[] {
  const pieces = group
    .split(/,(?!\s*(?:jr|sr|ii|iii|phd|ph\.d|md)\b)/i)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const [first = '', second = ''] = pieces;
  if (pieces.length === 2 && (isTurned || !isFull(first) || !isFull(second))) {
    // “van der Berg, Jan” can be nobody else; “Solano Ibarra, Tomás” could be two.
    const isOne = isTurned || first.split(' ').filter((word) => !particle.test(word)).length === 1;
    return [{ author: join(first, second), isGuessed: !isOne && !second.includes('.') }];
  }
  // “Smith, J., Cruz, A.”: every second piece is no name of its own.
  const turned = pieces.length % 2 === 0 && pieces.every((piece, at) => at % 2 === 0 || !isFull(piece));
  if (!turned) return pieces.map(asSpoken);
  return pieces.flatMap((family, at) =>
    at % 2 === 0 ? [{ author: join(family, pieces[at + 1]), isGuessed: true }] : [],
  );
}

/** Whether words can be a whole name: two or more, one of them longer than an initial. */
function isFull(words: string): boolean {
  const parts = words.split(' ').filter((word) => !particle.test(word));
  return parts.length > 1 && parts.some((word, at) => at > 0 && !/^(?:\p{Lu}\.?-?)+$/u.test(word));
}

/** An author's name as reference lists need it: family name with its particles, then given names. */
export function toAuthor(name: string): Author {
  const words = name.split(/\s+/);
  if (words.length === 1 || corporate.test(name) || /^the\s/i.test(name)) return { name, family: name };
  let end = words.length;
  while (end > 2 && suffix.test((words[end - 1] ?? '').replace(/^,/, ''))) end--;
  let start = end - 1;
  while (start > 1 && particle.test(words[start - 1] ?? '')) start--;
  const family = words.slice(start, end).join(' ').replace(/,$/, '');
  return { name, family, given: words.slice(0, start).join(' ') };
}
