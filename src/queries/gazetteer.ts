import { createGazetteer } from '../annotations/gazetteer.ts';
import { kinds } from '#words/kinds.ts';
import { language } from '#words/language.ts';
import { readGazetteer } from '../annotations/read-gazetteer.ts';

/** The places and actors of `content/gazetteer/`, read once. */
export const gazetteerData = readGazetteer();

/** The matcher over them. */
export const gazetteer = createGazetteer(gazetteerData);

const entries = [...gazetteerData.places, ...gazetteerData.actors];
const names = Map.groupBy(entries, ({ name }) => name);
const titles = new Map(
  entries.map(({ id, name, kind }) => [
    id,
    names.get(name)?.length === 1 ? name : `${name} (${kinds[kind]})`,
  ]),
);

/** An entry's name, with its kind where two entries share it: `Kunduz (city)`. */
export const titleOf = (id: string): string => titles.get(id) ?? id;

const { compare } = new Intl.Collator(language.locale, { sensitivity: 'base' });

/** Orders titles as an index does. */
export const compareTitles: (a: string, b: string) => number = compare;
