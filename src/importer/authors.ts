import type { Paper } from '../schemas/paper.ts';
import type { Field } from './front-matter.ts';

type Author = Paper['authors'][number];

const corporate =
  /\b(?:institute|institution|centre|center|university|group|team|staff|council|foundation|society|association|agency|department|ministry|committee|commission|network|office|editors?|review|press|project|programme|program)\b/i;
const particle =
  /^(?:al|ap|bin|bint|da|dal|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu|zum|zur|y)$/i;
const suffix = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|esq)\.?$/i;

/** The authors a front matter names, and whether it says that there are others. */
export function readAuthors(field: Field | undefined): { authors: Author[]; others: boolean } {
  const names = namesIn(field);
  const others = names.some((name) => /\bet al\.?$/i.test(name));
  const authors = names
    .map((name) => name.replace(/[,\s]*\bet al\.?$/i, '').trim())
    .filter(Boolean)
    .map(toAuthor);
  return { authors, others };
}

function namesIn(field: Field | undefined): string[] {
  if (field === undefined) return [];
  if (typeof field === 'string') return splitNames(field);
  if (Array.isArray(field))
    return field.flatMap((item) => (typeof item === 'string' ? [item.trim()] : namesIn(item)));
  const name = field.get('name') ?? field.get('display_name') ?? field.get('title');
  if (name !== undefined) return typeof name === 'string' ? [name.trim()] : namesIn(name);
  const parts = [field.get('given') ?? field.get('first'), field.get('family') ?? field.get('last')];
  const full = parts
    .filter((part) => typeof part === 'string')
    .join(' ')
    .trim();
  return full === '' ? [...field.values()].flatMap(namesIn) : [full];
}

function splitNames(line: string): string[] {
  // “Doe, Jane”: one name turned round, not two people.
  const turned = /^([^\s,;&]+), ([^,;&]+)$/.exec(line.trim());
  if (turned && !/\band\b/i.test(line) && !/^et al/i.test(turned[2] ?? ''))
    return [`${turned[2]} ${turned[1]}`];
  const pieces = line.split(
    /\s*(?:;|,\s*and\s+|\s+and\s+|\s*&\s*|,(?!\s*(?:jr|sr|ii|iii|phd|ph\.d|md|et al)\b))\s*/i,
  );
  return pieces.map((piece) => piece.trim()).filter(Boolean);
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
