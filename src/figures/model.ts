import type { Paper } from '../schemas/paper.ts';
import type { Basis, FigureFile, Tone, Value, When } from '../schemas/figure.ts';
import { capital } from '../schemas/fill-figure.ts';
import { formatDate } from '../timeline/dates.ts';
import { citing } from '#words/citing.ts';
import { figures as words } from '#words/figures.ts';
import { addMonths, spanOf } from './time.ts';
import { readValue, type Stated } from './words.ts';

/** What a figure’s own file does not know. */
export interface FigureContext {
  /** `graph-1`: the name of its file. */
  id: string;
  /** What stands here: an account’s numbers are the original’s, a full text has them itself. */
  edition: Paper['edition'];
  /** Where the figure stands on the site. */
  addresses: { page: string; csv: string; json: string; png: string };
  /** Address of a passage of the paper, `s2-p3`. */
  passage(id: string): string;
}

/** A figure with everything its faces draw: plain data, the same as its `.json`. */
export type FigureModel = ReturnType<typeof createModel>;
type SeriesModel = FigureModel['series'][number];
/** A statement about a span of the axis; its value is `null` where no source states one. */
type DatumModel = FigureModel['data'][number];
export type BasisModel = ReturnType<typeof basisModel>;

/** Anything a mark stands for: a datum, an event, or a stretch without a number. */
export type Statement = DatumModel | FigureModel['events'][number] | FigureModel['gaps'][number];

const palette: Tone[] = ['accent', 'warm', 'quiet', 'ink'];

/** Turns a checked file into what is drawn; spans that no series covers become “not stated”. */
export function createModel(file: FigureFile, context: FigureContext) {
  const { axis, panels, sum } = file;
  const toBasis = (bases: Basis[]) => bases.map((basis) => basisModel(basis, file, context));
  const series = file.series.map((written, index) => {
    const { data: _, tone, ...one } = written;
    const panel = panels.find(({ id }) => id === one.panel);
    return {
      ...one,
      tone: tone ?? palette[index % palette.length] ?? 'ink',
      /** Who states it. */
      by: file.accounts.find(({ id }) => id === one.account)?.name ?? '',
      unit: panel?.unit ?? (['', ''] as [string, string]),
      monthly: panel?.monthly === true,
    };
  });
  const data = file.series.flatMap((written, index) => {
    const stated = written.data.map(({ when, at, value, basis, note }) => ({
      ...place({ when, at }, axis),
      value,
      basis: toBasis(basis),
      note,
    }));
    return [...stated, ...gapsOf(stated, axis).map((gap) => ({ ...gap, value: null, note: undefined }))]
      .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
      .flatMap((datum) => {
        const its = series[index];
        const read = readValue(datum.value);
        return its ? [{ ...datum, ...read, ...speak(read, datum, its), series: its.id }] : [];
      });
  });
  const gaps = panels.flatMap(({ id, title }) => {
    const inPanel = new Set(series.filter(({ panel }) => panel === id).map((one) => one.id));
    const stated = data.filter((datum) => inPanel.has(datum.series) && datum.value !== null);
    return gapsOf(stated, axis).map((gap) => ({
      ...gap,
      panel: id,
      status: 'not-stated' as const,
      name: `${title}, ${gap.where}`,
      says: words.value.notStated,
    }));
  });
  const events = file.events
    .map(({ date, what, panel, basis }) => {
      const placed = place({ when: date }, axis);
      const said = { words: what, says: what, name: placed.where, status: 'event' as const };
      return { ...placed, ...said, panel, basis: toBasis(basis) };
    })
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return {
    id: context.id,
    kind: file.kind,
    label: file.label,
    /** What it shows, in a sentence. */
    title: file.title,
    /** What it is about, as the original is called. */
    subject: file.subject,
    /** Whether the numbers were put together from statements, not taken from the data behind the original. */
    reconstructed: file.data === undefined && file.standing !== undefined && file.original !== undefined,
    /** What the reader looks at: a reconstruction, or the data. */
    standing: file.standing ?? '',
    gist: file.gist,
    note: file.note,
    axis:
      'from' in axis
        ? { kind: 'months' as const, from: axis.from, months: lengthOf(axis) }
        : { kind: 'kinds' as const, name: axis.name, kinds: axis.categories },
    panels,
    accounts: file.accounts.filter(({ id }) => series.some(({ account }) => account === id)),
    series,
    data: data.map((datum, index) => ({ ...datum, id: `d${index + 1}` })),
    /** Stretches of a panel’s axis for which none of its series states a number. */
    gaps: gaps.map((gap, index) => ({ ...gap, id: `g${index + 1}` })),
    /** Where what is counted changes, in months since the start of the axis. */
    changes: file.changes.map(({ at, ...sides }) => ({ at: place({ when: at }, axis).span[0], ...sides })),
    /** What happened on a day or in a month. */
    events: events.map((event, index) => ({ ...event, id: `e${index + 1}` })),
    sum: sum && { value: sum.value, basis: toBasis(sum.basis) },
    disagreements: file.disagreements.map(({ says, basis }) => ({ says, basis: toBasis(basis) })),
    sources: Object.entries(file.sources).map(([key, { date, ...source }]) => ({
      key,
      ...source,
      date: formatDate(date),
    })),
    addresses: context.addresses,
  };
}

/** What a reader can switch on and off: the sources, or the series where there is one source; nothing of one. */
export function groupsOf({ accounts, series }: FigureModel): { id: string; name: string }[] {
  const groups = accounts.length > 1 ? accounts : series;
  return groups.length > 1 ? groups.map(({ id, name }) => ({ id, name: capital(name) })) : [];
}

/** What a series is switched on and off with. */
export const groupOf = ({ accounts }: Pick<FigureModel, 'accounts'>, { id, account }: SeriesModel): string =>
  accounts.length > 1 ? account : id;

/** A number in words: `Guerrilla attacks, January to June 2022`, and `5 to 10 attacks a month`. */
function speak(
  { status, low, high, words: said }: Stated,
  { where, span: [from, to] }: { where: string; span: readonly [number, number] },
  { name, unit, monthly }: { name: string; unit: [string, string]; monthly: boolean },
) {
  const counted = unit[(high ?? low) === 1 ? 0 : 1];
  const rate = monthly && status !== 'total' && to - from > 1 ? words.spoken.monthly : '';
  const says = {
    'not-stated': said,
    none: `${words.spoken.no} ${counted}${rate}`,
    total: words.spoken.total(low ?? 0, counted),
  };
  return {
    name: `${name}, ${where}`,
    says: status in says ? says[status as keyof typeof says] : `${said} ${counted}${rate}`,
    /** Added where the number is for each month of a longer span. */
    rate,
  };
}

/** Where a number comes from, ready to be shown. */
function basisModel(basis: Basis, file: FigureFile, context: FigureContext) {
  if ('source' in basis) {
    const source = file.sources[basis.source];
    return {
      /** `Afghan Witness, 10 November 2023`; of a passage `Original §2 ¶3`, in a full text `Section 2, passage 3`. */
      text: source ? `${source.publisher}, ${formatDate(source.date)}` : basis.source,
      /** Address of the published source, or of the passage. */
      href: source?.address,
      /** Key of the source. */
      source: basis.source,
      /** The passage of this edition, `s2-p3`. */
      passage: undefined,
    };
  }
  const { paper, passage } = basis;
  return {
    text: context.edition === 'account' ? placeInOriginal(paper) : placeHere(paper, passage),
    href: passage && context.passage(passage),
    source: undefined,
    passage,
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

/** How many months or kinds an axis has. */
const lengthOf = (axis: Axis) => ('from' in axis ? spanOf(axis, axis.from)[1] : axis.categories.length);

function place({ when, at = '' }: { when?: When | undefined; at?: string | undefined }, axis: Axis) {
  if (when !== undefined && 'from' in axis) {
    const { from, to } = typeof when === 'string' ? { from: when, to: when } : when;
    return {
      /** First and last month or day, both included; nothing on an axis of kinds. */
      from,
      to,
      /** The span, or the kind, in words. */
      where: formatDate(when),
      /** Extent on the axis: months since its start, or places in the list of kinds. */
      span: spanOf(when, axis.from),
    };
  }
  const row = 'categories' in axis ? axis.categories.indexOf(at) : -1;
  return { from: undefined, to: undefined, where: at, span: [row, row + 1] as [number, number] };
}

/** Stretches of the axis for which a series states nothing; a total for a span says nothing of its months. */
function gapsOf(stated: { span: [number, number]; value: Value | null }[], axis: Axis) {
  const covered = (unit: number) =>
    stated.some(
      ({ span, value }) => readValue(value).status !== 'total' && span[0] < unit + 1 && span[1] > unit,
    );
  const gaps: [number, number][] = [];
  for (let unit = 0; unit < lengthOf(axis); unit++) {
    const last = gaps.at(-1);
    if (covered(unit)) continue;
    if (last?.[1] === unit && 'from' in axis) last[1] = unit + 1;
    else gaps.push([unit, unit + 1]);
  }
  return gaps.map(([first, end]) => ({
    ...('from' in axis
      ? place({ when: { from: addMonths(axis.from, first), to: addMonths(axis.from, end - 1) } }, axis)
      : place({ at: axis.categories[first] }, axis)),
    basis: [] as BasisModel[],
  }));
}
