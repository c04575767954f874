import { type PaperFile, paperFormat } from '../exports/paper-file.ts';
import { stateRights } from '../exports/rights.ts';
import { type DatedEvent, getEvents } from './events.ts';
import { getFigures } from './figures.ts';
import { gazetteerData, titleOf } from './gazetteer.ts';
import type { PaperEntry, SectionEntry } from './papers.ts';
import { absolute, addresses, site } from './site.ts';
import { renderSection } from './texts.ts';

/** Where the shape of papers for programs is published. */
export const paperSchemaUrl = absolute(addresses.file(`schemas/${paperFormat}.json`));

/** A paper for programs: the passages, notes and dates of its pages. */
export async function describePaperData(paper: PaperEntry): Promise<PaperFile> {
  const showing = new Map<string, string>();
  const sections = await Promise.all(
    paper.sections.map((section) => describeSection(paper, section, showing)),
  );
  const passages = sections.flatMap((section) => section.passages);
  const figures = await getFigures(paper);
  const { id, title, subtitle, edition, authors, publisher, published, added, updated, language } = paper;
  return {
    $schema: paperSchemaUrl,
    id,
    url: absolute(addresses.paper(id)),
    title,
    subtitle,
    edition,
    authors: authors.map(({ name, family, given, orcid, wikidata, affiliations }) => ({
      name,
      family,
      given,
      orcid,
      wikidata,
      affiliations,
    })),
    publisher,
    published,
    added,
    updated,
    corrections: paper.corrections ?? [],
    language,
    rights: stateRights(paper, site),
    licence: edition === 'account' ? site.licence?.url : undefined,
    funding: paper.funding,
    doi: paper.doi,
    keywords: paper.keywords,
    abstract: paper.abstract,
    original: paper.original,
    standfirst: paper.standfirst,
    sections,
    events: (await getEvents(paper)).map(toEvent),
    figures: figures.map((figure) => ({
      id: figure.id,
      title: figure.title,
      label: figure.label,
      url: absolute(figure.addresses.page),
      data: absolute(figure.addresses.json),
      csv: absolute(figure.addresses.csv),
      picture: absolute(figure.addresses.png),
      passage: showing.get(figure.id),
    })),
    names: listNames(new Set(passages.flatMap(({ mentions }) => mentions.flatMap(({ ids }) => ids)))),
  };
}

const toEvent = ({ id, date, kind, what, words, places, actors, passage }: DatedEvent) => ({
  id,
  date,
  kind,
  what,
  words,
  places,
  actors,
  passage,
});

/** @param showing is told which passage shows which figure */
async function describeSection(
  paper: PaperEntry,
  section: SectionEntry,
  showing: Map<string, string>,
): Promise<PaperFile['sections'][number]> {
  const { passages, notes } = await renderSection(section);
  for (const { id, kind, text } of passages) if (kind === 'figure') showing.set(text, id);
  const { number, title, slug, excerpt } = section;
  const noteId = (note: number) => `s${number}-fn${note}`;
  return {
    id: `s${number}`,
    number,
    title,
    url: absolute(addresses.section(paper.id, slug)),
    excerpt,
    passages: passages.map(({ id, kind, text, mentions, refers }) => ({
      id,
      kind,
      // Of a figure, the text is its name.
      text: kind === 'figure' ? '' : text,
      mentions: mentions.map(({ start, end, ids }) => ({ start, end, ids: [...ids] })),
      notes: refers.map(noteId),
    })),
    notes: notes.map(({ number: own, text, voice, when, at }) => ({
      id: noteId(own),
      text,
      voice: voice === undefined ? undefined : paper.voices?.[voice],
      when,
      at,
    })),
  };
}

function listNames(ids: ReadonlySet<string>): PaperFile['names'] {
  const { places, actors } = gazetteerData;
  const list = (entries: typeof places | typeof actors, pageOf: (id: string) => string) =>
    entries
      .filter(({ id }) => ids.has(id))
      .map(({ id, kind }) => ({ id, name: titleOf(id), kind, url: absolute(pageOf(id)) }));
  return [...list(places, addresses.place), ...list(actors, addresses.actor)];
}
