import papaparse from 'papaparse';
import { byteOrderMark } from '../exports/byte-order-mark.ts';
import { toLinkedPlaces } from '../exports/linked-places.ts';
import { files as words } from '#words/files.ts';
import { getNames, type NameEntry } from './mentions.ts';
import { findOuter } from './name-page.ts';
import { getPapers } from './papers.ts';
import { absolute, addresses, site } from './site.ts';

/** The names of a lane that have pages: where no passage names any, there are none, and no files of them. */
export async function getNamesOnPages(lane: NameEntry['lane']): Promise<NameEntry[]> {
  const names = (await getNames()).filter((name) => name.lane === lane);
  return names.some(({ mentions }) => mentions > 0) ? names : [];
}

/** Whether a lane has files: for `getStaticPaths` of files whose names say which. */
export const listLaneFiles = async (lane: NameEntry['lane'], files: readonly string[]) =>
  (await getNamesOnPages(lane)).length === 0 ? [] : files.map((file) => ({ params: { file } }));

/** The places in the Linked Places format. */
export async function describePlaces(): Promise<object> {
  const names = await getNames();
  const papers = new Map((await getPapers()).map((paper) => [paper.id, paper]));
  const places = (await getNamesOnPages('place')).flatMap((name) => {
    if ('names' in name.entry) return [];
    const naming = new Set(name.passages.map(({ passage }) => passage.paper));
    return [
      {
        url: absolute(name.address),
        title: name.title,
        place: name.entry,
        within: findOuter(name, names).map(({ title, address }) => ({ title, url: absolute(address) })),
        papers: [...naming].flatMap((id) => {
          const paper = papers.get(id);
          return paper === undefined
            ? []
            : [{ published: paper.published, title: paper.title, url: absolute(addresses.paper(id)) }];
        }),
      },
    ];
  });
  return toLinkedPlaces(places, {
    url: absolute(addresses.places),
    title: words.places(site.name),
    rights: words.rights.compiled(site.name, site.licence?.name),
    licence: site.licence?.url,
  });
}

const columns = [
  'id',
  'name',
  'kind',
  'within',
  'latitude',
  'longitude',
  'precision',
  'native',
  'forms',
  'spellings',
  'mentions',
  'passages',
  'papers',
  'address',
];

/** The names of a lane as a table; where a cell has several values, a bar stands between them. */
export async function tabulateNames(lane: NameEntry['lane']): Promise<string> {
  const rows = (await getNamesOnPages(lane)).map(({ id, title, address, entry, mentions, passages }) => {
    const point = 'point' in entry ? entry.point : undefined;
    return {
      id,
      name: title,
      kind: entry.kind,
      within: ('names' in entry ? entry.partOf : entry.within) ?? '',
      latitude: point?.lat ?? null,
      longitude: point?.lon ?? null,
      precision: point?.precision ?? '',
      native: entry.native.map(({ lang, text }) => `${lang}: ${text}`).join('|'),
      forms: entry.forms.join('|'),
      spellings: entry.spellings.join('|'),
      mentions,
      passages: passages.length,
      papers: new Set(passages.map(({ passage }) => passage.paper)).size,
      address: absolute(address),
    };
  });
  const own = lane === 'place' ? columns : columns.filter((one) => !/^(?:l.*itude|precision)$/.test(one));
  return `${byteOrderMark}${papaparse.unparse(rows, { columns: own })}\r\n`;
}

/** The files of names that there are, by their paths. */
export async function listGazetteerFiles(): Promise<
  { name: string; path: string; type: string; lane: NameEntry['lane'] }[]
> {
  const all = [
    { name: 'CSV', path: 'places/places.csv', type: 'text/csv', lane: 'place' },
    {
      name: 'GeoJSON (Linked Places)',
      path: 'places/places.geojson',
      type: 'application/geo+json',
      lane: 'place',
    },
    { name: 'CSV', path: 'actors/actors.csv', type: 'text/csv', lane: 'actor' },
  ] as const;
  const there = await Promise.all(all.map(async ({ lane }) => (await getNamesOnPages(lane)).length > 0));
  return all.filter((_, at) => there[at]);
}
