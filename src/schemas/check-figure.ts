import type { Basis, FigureFile, Value, When } from './figure.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problems.ts';

/** What the shape of a figure’s file cannot say: names that must exist, spans, sums. */
export function checkFigure(figure: FigureFile): Problem[] {
  const problems: Problem[] = [];
  const report = (path: (string | number)[], message: string, remedy?: string) =>
    problems.push({ path, message, remedy });
  const checkName = (name: string, names: Iterable<string>, list: string, path: (string | number)[]) => {
    const known = [...names];
    if (known.includes(name)) return;
    const meant = nearest(name, known);
    report(
      path,
      `expected one of \`${list}\`: ${known.join(', ') || 'there is none yet'}`,
      meant && `did you mean “${meant}”?`,
    );
  };
  const panels = new Set(figure.panels.map(({ id }) => id));
  const accounts = new Set(figure.accounts.map(({ id }) => id));

  const checkBasis = (basis: Basis[], path: (string | number)[]) => {
    if (basis.length === 0) {
      report([...path, 'basis'], 'expected a basis, at least one', 'or one `source` for the whole figure');
    }
    basis.forEach((one, index) => {
      if ('source' in one) {
        checkName(one.source, Object.keys(figure.sources), 'sources', [...path, 'basis', index, 'source']);
      }
    });
  };
  const checkWhen = (when: When, path: (string | number)[]) => {
    const { from, to } = typeof when === 'string' ? { from: when, to: when } : when;
    if (!('from' in figure.axis)) report(path, 'expected `at`, for this figure’s axis has no months');
    else if (from.slice(0, 7) < figure.axis.from || to.slice(0, 7) > figure.axis.to || from > to) {
      report(path, `expected a span within ${figure.axis.from} and ${figure.axis.to}`);
    }
  };

  const names = new Set<string>();
  figure.series.forEach((series, at) => {
    const path = ['series', at];
    if (names.has(series.id)) report([...path, 'id'], 'expected an id that no other series has');
    names.add(series.id);
    checkName(series.panel, panels, 'panels', [...path, 'panel']);
    checkName(series.account, accounts, 'accounts', [...path, 'account']);
    series.data.forEach((datum, index) => {
      const place = [...path, 'data', index];
      checkBasis(datum.basis, place);
      if (datum.when !== undefined) checkWhen(datum.when, [...place, 'when']);
      if (datum.at !== undefined) {
        const categories = 'categories' in figure.axis ? figure.axis.categories : [];
        checkName(datum.at, categories, 'axis.categories', [...place, 'at']);
      }
      const problem = checkValue(datum.value);
      if (problem !== undefined) report([...place, 'value'], problem);
    });
  });
  figure.events.forEach((event, index) => {
    checkName(event.panel, panels, 'panels', ['events', index, 'panel']);
    checkBasis(event.basis, ['events', index]);
    checkWhen(event.date, ['events', index, 'date']);
  });
  figure.changes.forEach(({ at }, index) => checkWhen(at, ['changes', index, 'at']));
  figure.disagreements.forEach(({ basis }, index) => checkBasis(basis, ['disagreements', index]));
  if (figure.data === undefined && figure.series.length === 0) {
    report(['series'], 'expected series, or `data: <file>.csv`');
  }
  if (figure.data !== undefined && figure.original === undefined && figure.source === undefined) {
    report(['source'], 'expected who made the file of `data`: the basis of every number in it');
  }
  checkSum(figure, report);
  return problems;
}

function checkValue(value: Value): string | undefined {
  if (typeof value === 'object' && 'between' in value && value.between[0] >= value.between[1]) {
    return 'expected the lower number first';
  }
  return undefined;
}

function checkSum(
  { sum, series, data }: FigureFile,
  report: (path: string[], message: string, remedy?: string) => void,
): void {
  if (sum === undefined || data !== undefined) return;
  const added = series
    .flatMap((one) => one.data)
    .reduce((total, { value }) => total + (typeof value === 'number' ? value : NaN), 0);
  if (added !== sum.value) report(['sum', 'value'], `expected ${added}, which the values add up to`);
}
