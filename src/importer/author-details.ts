import { z } from 'astro/zod';
import { orcidSchema, rorSchema } from '../schemas/identifiers.ts';
import type { Author } from '../schemas/paper.ts';
import type { Field } from './front-matter.ts';

type Fields = Map<string, Field>;
type Affiliation = NonNullable<Author['affiliations']>[number];

/** What a front matter says of a person beside the name. */
export interface Details {
  said: Pick<Author, 'affiliations' | 'orcid' | 'email' | 'corresponding' | 'note'>;
  /** What is not kept, in words for the report. */
  left: string[];
}

/** Keys by what front matters of Pandoc, Quarto, MyST, Manubot and JOSS call them. */
const keys = {
  affiliations: ['affiliation', 'affiliations', 'institute', 'institution', 'organization', 'organisation'],
  orcid: ['orcid'],
  email: ['email', 'e-mail', 'mail'],
  corresponding: ['corresponding', 'correspondence', 'corresponding-author', 'corresponding_author'],
  note: ['note', 'bio', 'about', 'description'],
} as const;

/** Keys of the name itself, which `authors.ts` reads, and of lists. */
const ofNames =
  /^(?:name|literal|display_name|title|id|family.*|given.*|last.?name|last|surname|first.?name|first|forename|.*particle|(?:name-)?suffix)$/;

/**
 * What stands beside a person's name.
 *
 * @param listed affiliations that a front matter lists apart, by what a person refers to them by
 */
export function readDetails(person: Fields, listed: ReadonlyMap<string, Affiliation>): Details {
  const left: string[] = [];
  const read = (what: keyof typeof keys) =>
    [...person].find(([key]) => (keys[what] as readonly string[]).includes(key.toLowerCase()))?.[1];
  const text = (what: keyof typeof keys) => {
    const value = read(what);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  /** A value that has its form, else a word on it. */
  const checked = (what: 'orcid' | 'email', schema: z.ZodType<string>) => {
    const value = text(what);
    const { data, error } = schema.safeParse(value);
    if (value !== undefined && error) left.push(`“${value}”: ${error.issues[0]?.message ?? 'not read'}`);
    return value === undefined ? undefined : data;
  };
  const affiliations = toAffiliations(read('affiliations'), listed, left);
  const orcid = checked('orcid', orcidSchema);
  const email = checked('email', z.email('expected an e-mail address'));
  const note = text('note');
  const all = Object.values(keys).flat() as string[];
  for (const [key, value] of person)
    if (!all.includes(key.toLowerCase()) && !ofNames.test(key.toLowerCase()) && value !== '')
      left.push(`“${key}”`);
  return {
    said: {
      ...(affiliations.length > 0 && { affiliations }),
      ...(orcid !== undefined && { orcid }),
      ...(email !== undefined && { email }),
      ...(/^(?:true|yes)$/i.test(text('corresponding') ?? '') && { corresponding: true }),
      ...(note !== undefined && { note }),
    },
    left,
  };
}

/** Affiliations that stand apart, `- { id: ri, name: River Institute }`, by id or index, else by their place in the list. */
export function listAffiliations(field: Field | undefined): Map<string, Affiliation> {
  const all = Array.isArray(field) ? field : field === undefined ? [] : [field];
  return new Map(
    all.flatMap((one, at) => {
      const [affiliation] = toAffiliations(one, new Map(), []);
      if (!affiliation) return [];
      const ids =
        one instanceof Map ? ['id', 'index', 'code', 'number', 'ref'].map((key) => one.get(key)) : [];
      const id = ids.find((value) => typeof value === 'string' && value !== '') ?? String(at + 1);
      return [[String(id), affiliation]];
    }),
  );
}

function toAffiliations(
  field: Field | undefined,
  listed: ReadonlyMap<string, Affiliation>,
  left: string[],
): Affiliation[] {
  if (field === undefined || field === '') return [];
  if (Array.isArray(field)) return field.flatMap((one) => toAffiliations(one, listed, left));
  if (typeof field === 'string') {
    const found = field.split(/\s*[,;]\s*/).map((id) => listed.get(id));
    if (found.every((one) => one !== undefined)) return found;
    const name = field.replace(/\s+/g, ' ').trim();
    // A number that leads nowhere is no workplace.
    if (/[\p{L}]/u.test(name)) return [{ name }];
    left.push(`the affiliation “${name}”, which is listed nowhere`);
    return [];
  }
  const text = (key: string) => {
    const value = field.get(key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const ref = text('ref');
  if (ref !== undefined) {
    const found = listed.get(ref);
    if (!found) left.push(`the affiliation “${ref}”, which is listed nowhere`);
    return found ? [found] : [];
  }
  const name = [
    text('department'),
    text('name') ?? text('institution') ?? text('address'),
    text('city'),
    text('region') ?? text('state'),
    text('country'),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  if (name === '') return [];
  const ror = rorSchema.safeParse(text('ror')).data;
  return [{ name, ...(ror !== undefined && { ror }) }];
}
