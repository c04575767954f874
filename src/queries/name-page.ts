import type { NameEntry } from './mentions.ts';
import { countForms } from './readings.ts';

/** A name as a link, with in how many passages it shares. */
export interface Companion {
  title: string;
  address: string;
  passages: number;
}

/** What a name’s page says beside its passages. */
export interface NameDescription {
  /** What lies in it or belongs to it. */
  inside: NameEntry[];
  /** Forms that texts here print, with how often. */
  printed: { form: string; times: number }[];
  /** Forms and spellings that they do not. */
  other: string[];
  /** Who stands in the same passages, by kind. */
  company: { heading: string; names: Companion[] }[];
}

const groups = [
  { heading: 'Places', kinds: ['country', 'province', 'district', 'city', 'valley', 'region'] },
  { heading: 'Organisations, state bodies, platforms', kinds: ['organisation', 'state body', 'platform'] },
  { heading: 'Persons', kinds: ['person'] },
  // Apart from the parties, and last: to be named beside a party is not to belong to it.
  { heading: 'Communities', kinds: ['community'] },
] as const;

/** What a name lies in or belongs to, the nearest first. */
export function findOuter(name: NameEntry, names: readonly NameEntry[]): NameEntry[] {
  const outer = names.find(({ id }) => id === outerOf(name));
  return outer ? [outer, ...findOuter(outer, names)] : [];
}

/** Gathers what the page of a name says beside its passages. */
export function describeName(name: NameEntry, names: readonly NameEntry[]): NameDescription {
  const byId = new Map(names.map((one) => [one.id, one]));
  const printed = countForms(name);
  const shown = new Set(printed.map(({ form }) => form.toLowerCase()));
  const { entry } = name;
  const forms = [entry.name].concat(entry.forms, entry.spellings);
  const company = name.company.flatMap(({ id, passages }) => {
    const other = byId.get(id);
    return other ? [{ title: other.title, address: other.address, passages, kind: other.entry.kind }] : [];
  });
  return {
    inside: names.filter((one) => outerOf(one) === name.id),
    printed,
    other: [...new Set(forms)].filter((form) => !shown.has(form.toLowerCase())),
    company: groups.map(({ heading, kinds }) => ({
      heading,
      names: company.filter(({ kind }) => kinds.some((one) => one === kind)),
    })),
  };
}

const outerOf = ({ entry }: NameEntry) => ('names' in entry ? entry.partOf : entry.within);
