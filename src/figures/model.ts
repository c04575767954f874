import type { Paper } from '../schemas/paper.ts';
import type { Basis, FigureFile, SeriesFile, Tone, Value, When } from '../schemas/figure.ts';
import { citing } from '#words/citing.ts';
import { figures as words } from '#words/figures.ts';
import { formatDate } from '../timeline/dates.ts';
import { addMonths, monthsOf, spanOf } from './time.ts';
import { boundsOf, type Status, statusOf, valueWords } from './words.ts';

/** Where a number comes from, ready to be shown. */
export interface BasisModel {
  /** `Original §2 ¶3`, in a full text `Section 2, passage 3`, or `Afghan Witness, 10 November 2023`. */
  text: string;
  /** The passage of this edition, `s2-p3`. */
  passage?: string;
  /** Address of the passage, or of the published source. */
  href?: string;
  /** Key of the source. */
  source?: string;
}

/** A statement about a span of the axis; its value is `null` where no source states one. */
export interface DatumModel {
  id: string;
  series: string;
  /** First and last month or day, both included; nothing on an axis of kinds. */
  from?: string;
  to?: string;
  /** The span, or the kind, in words. */
  where: string;
  /** Extent on the axis: months since its start, or places in the list of kinds. */
  span: [number, number];
  value: Value | null;
  status: Status;
  /** The value in words. */
  words: string;
  low: number | null;
  high: number | null;
  basis: BasisModel[];
  note?: string;
}

/** A series without its data, in a colour. */
export type SeriesModel = Omit<SeriesFile, 'data' | 'tone'> & { tone: Tone };

/** Something that happened on a day or in a month. */
export interface EventModel {
  id: string;
  panel: string;
  date: string;
  where: string;
  span: [number, number];
  what: string;
  basis: BasisModel[];
}

/** Stretches of a panel’s axis for which none of its series states a number. */
export interface GapModel {
  id: string;
  panel: string;
  where: string;
  span: [number, number];
}

export interface SourceModel {
  key: string;
  title: string;
  publisher: string;
  date: string;
  address?: string | undefined;
}

/** A figure with everything its faces draw: plain data, the same as its `.json`. */
export interface FigureModel {
  id: string;
  kind: FigureFile['kind'];
  label?: string | undefined;
  /** What it shows, in a sentence. */
  title: string;
  /** What it is about, as the original is called. */
  subject?: string | undefined;
  /** Whether the numbers were put together from statements, not taken from the data behind the original. */
  reconstructed: boolean;
  /** What the reader looks at: a reconstruction, or the data. */
  standing: string;
  gist?: string | undefined;
  note?: string | undefined;
  axis: { kind: 'months'; from: string; months: number } | { kind: 'kinds'; name: string; kinds: string[] };
  panels: FigureFile['panels'];
  accounts: FigureFile['accounts'];
  series: SeriesModel[];
  data: DatumModel[];
  events: EventModel[];
  gaps: GapModel[];
  /** Where what is counted changes, in months since the start of the axis. */
  changes: { at: number; before: string; after: string }[];
  sum?: { value: number; basis: BasisModel[] };
  disagreements: { says: string; basis: BasisModel[] }[];
  sources: SourceModel[];
  /** Where the figure stands on the site. */
  addresses: { page: string; csv: string; json: string; png: string };
}

/** What a figure’s own file does not know. */
export interface FigureContext {
  /** `graph-1`: the name of its file. */
  id: string;
  /** What stands here: an account’s numbers are the original’s, a full text has them itself. */
  edition: Paper['edition'];
  addresses: FigureModel['addresses'];
  /** Address of a passage of the paper, `s2-p3`. */
  passage(id: string): string;
}

const palette: Tone[] = ['accent', 'warm', 'ink', 'quiet'];

/** Turns a checked file into what is drawn; spans that no series covers become “not stated”. */
export function createModel(file: FigureFile, context: FigureContext): FigureModel {
  const { axis, panels, accounts, title } = file;
  const toBasis = (bases: Basis[]) => bases.map((basis) => basisModel(basis, file, context));
  const data = file.series.flatMap((series) => {
    const stated = series.data.map(({ when, at, value, basis, note }) => ({
      ...place({ when, at }, axis),
      value,
      basis: toBasis(basis),
      ...(note === undefined ? {} : { note }),
    }));
    return [...stated, ...gapsOf(stated, axis)]
      .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
      .map((datum) => ({
        ...datum,
        series: series.id,
        status: statusOf(datum.value),
        words: valueWords(datum.value),
        ...boundsOf(datum.value),
      }));
  });
  const gaps = panels.flatMap(({ id }) => {
    const its = new Set(file.series.filter(({ panel }) => panel === id).map((series) => series.id));
    const stated = data.filter(({ series, value }) => its.has(series) && value !== null);
    return gapsOf(stated, axis).map(({ where, span }) => ({ panel: id, where, span }));
  });
  const events = file.events
    .map(({ date, what, panel, basis }) => ({
      date,
      what,
      panel,
      ...place({ when: date }, axis),
      basis: toBasis(basis),
    }))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return {
    id: context.id,
    kind: file.kind,
    label: file.label,
    title,
    subject: file.subject,
    reconstructed: file.data === undefined && file.standing !== undefined && file.original !== undefined,
    standing: standingOf(file),
    gist: file.data === undefined ? file.gist : undefined,
    note: file.note,
    axis:
      'from' in axis
        ? { kind: 'months', from: axis.from, months: monthsOf(axis) }
        : { kind: 'kinds', name: axis.name, kinds: axis.categories },
    panels,
    accounts: accounts.filter(({ id }) => file.series.some(({ account }) => account === id)),
    series: file.series.map(({ id, name, short, panel, account, counts, tone }, index) => ({
      id,
      name,
      short,
      panel,
      account,
      counts,
      tone: tone ?? palette[index % palette.length] ?? 'ink',
    })),
    data: data.map((datum, index) => ({ ...datum, id: `d${index + 1}` })),
    gaps: gaps.map((gap, index) => ({ ...gap, id: `g${index + 1}` })),
    changes: file.changes.map(({ at, ...sides }) => ({ at: place({ when: at }, axis).span[0], ...sides })),
    events: events.map((event, index) => ({ ...event, id: `e${index + 1}` })),
    ...(file.sum === undefined || file.data !== undefined
      ? {}
      : { sum: { value: file.sum.value, basis: toBasis(file.sum.basis) } }),
    disagreements: file.disagreements.map(({ says, basis }) => ({ says, basis: toBasis(basis) })),
    sources: Object.entries(file.sources).map(([key, source]) => ({
      key,
      ...source,
      date: formatDate(source.date),
    })),
    addresses: context.addresses,
  };
}

/**
 * A series by its id.
 *
 * @throws when the figure has none of that name
 */
export function seriesOf({ series }: Pick<FigureModel, 'series'>, id: string): SeriesModel {
  const found = series.find((one) => one.id === id);
  if (!found) throw new Error(`No series is called ${id}.`);
  return found;
}

/** The figure without some of its sources, or of its series where all are by one source. */
export function withoutGroups(model: FigureModel, hidden: ReadonlySet<string>): FigureModel {
  const series = model.series.filter(({ id, account }) => !hidden.has(id) && !hidden.has(account));
  const panels = model.panels.filter(({ id }) => series.some(({ panel }) => panel === id));
  const inPanel = ({ panel }: { panel: string }) => panels.some(({ id }) => id === panel);
  return {
    ...model,
    series,
    panels,
    data: model.data.filter((datum) => series.some(({ id }) => id === datum.series)),
    events: model.events.filter(inPanel),
    gaps: model.gaps.filter(inPanel),
    changes: panels.length < model.panels.length ? [] : model.changes,
  };
}

/** What a reader can switch on and off: the sources, or the series where there is one source; nothing of one. */
export function groupsOf({ accounts, series }: FigureModel): { id: string; name: string }[] {
  const groups = accounts.length > 1 ? accounts : series;
  const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);
  return groups.length > 1 ? groups.map(({ id, name }) => ({ id, name: capital(name) })) : [];
}

function standingOf({ data, original, standing }: FigureFile): string {
  if (data !== undefined && original) return words.original.standing(original.publisher);
  return standing ?? '';
}

function basisModel(basis: Basis, file: FigureFile, context: FigureContext): BasisModel {
  if ('source' in basis) {
    const source = file.sources[basis.source];
    return {
      text: source ? `${source.publisher}, ${formatDate(source.date)}` : basis.source,
      ...(source?.address === undefined ? {} : { href: source.address }),
      source: basis.source,
    };
  }
  const { paper, passage } = basis;
  return {
    text: context.edition === 'account' ? placeInOriginal(paper) : placeHere(paper, passage),
    ...(passage === undefined ? {} : { passage, href: context.passage(passage) }),
  };
}

type Place = Extract<Basis, { paper: unknown }>['paper'];

const placeInOriginal = ({ section, paragraph }: Place) =>
  citing.original.basis(citing.original.short(section, paragraph, paragraph));

/** In a full text the passage itself is the place. */
function placeHere({ section, paragraph }: Place, passage?: string): string {
  const [, its, number] = /^s(\d+)-p(\d+)$/.exec(passage ?? '') ?? [];
  return number === undefined
    ? citing.original.unnumbered(section, paragraph)
    : citing.original.here(Number(its), Number(number));
}

type Axis = FigureFile['axis'];
type Placed = Pick<DatumModel, 'where' | 'span' | 'from' | 'to'>;

function place({ when, at }: { when?: When | undefined; at?: string | undefined }, axis: Axis): Placed {
  if (when !== undefined && 'from' in axis) {
    const { from, to } = typeof when === 'string' ? { from: when, to: when } : when;
    return { from, to, where: formatDate(when), span: spanOf(when, axis.from) };
  }
  const row = 'categories' in axis ? axis.categories.indexOf(at ?? '') : -1;
  return { where: at ?? '', span: [row, row + 1] };
}

/** Stretches of the axis for which a series states nothing; a total for a span says nothing of its months. */
function gapsOf(stated: { span: [number, number]; value: Value | null }[], axis: Axis) {
  const length = 'from' in axis ? monthsOf(axis) : axis.categories.length;
  const covered = (unit: number) =>
    stated.some(({ span, value }) => statusOf(value) !== 'total' && span[0] < unit + 1 && span[1] > unit);
  const gaps: [number, number][] = [];
  for (let unit = 0; unit < length; unit++) {
    const last = gaps.at(-1);
    if (covered(unit)) continue;
    if (last?.[1] === unit && 'from' in axis) last[1] = unit + 1;
    else gaps.push([unit, unit + 1]);
  }
  return gaps.map(([from, to]) => ({
    ...('from' in axis
      ? place({ when: { from: addMonths(axis.from, from), to: addMonths(axis.from, to - 1) } }, axis)
      : place({ at: axis.categories[from] }, axis)),
    value: null,
    basis: [],
  }));
}
