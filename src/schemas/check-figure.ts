import type { Basis, FigureFile, Value, When } from './figure.ts';

interface Problem {
  path: (string | number)[];
  message: string;
}

/** What the shape of a figure’s file cannot say: names that must exist, spans, sums. */
export function checkFigure(figure: FigureFile): Problem[] {
  const problems: Problem[] = [];
  const report = (path: (string | number)[], message: string) => problems.push({ path, message });
  const panels = new Set(figure.panels.map(({ id }) => id));
  const accounts = new Set(figure.accounts.map(({ id }) => id));

  const checkBasis = (basis: Basis[], path: (string | number)[]) =>
    basis.forEach((one, index) => {
      if ('source' in one && !(one.source in figure.sources)) {
        report([...path, 'basis', index], `no source is called “${one.source}”`);
      }
    });
  const checkWhen = (when: When, path: (string | number)[]) => {
    const { from, to } = typeof when === 'string' ? { from: when, to: when } : when;
    if (!('from' in figure.axis)) report(path, 'this figure has no axis of months: use `at`');
    else if (from.slice(0, 7) < figure.axis.from || to.slice(0, 7) > figure.axis.to || from > to) {
      report(path, `expected a span within ${figure.axis.from} and ${figure.axis.to}`);
    }
  };

  const names = new Set<string>();
  figure.series.forEach((series, at) => {
    const path = ['series', at];
    if (names.has(series.id)) report([...path, 'id'], `a second series is called “${series.id}”`);
    names.add(series.id);
    if (!panels.has(series.panel)) report([...path, 'panel'], `no panel is called “${series.panel}”`);
    if (!accounts.has(series.account))
      report([...path, 'account'], `no account is called “${series.account}”`);
    series.data.forEach((datum, index) => {
      const place = [...path, 'data', index];
      checkBasis(datum.basis, place);
      if (datum.when !== undefined) checkWhen(datum.when, [...place, 'when']);
      if (
        datum.at !== undefined &&
        !('categories' in figure.axis && figure.axis.categories.includes(datum.at))
      ) {
        report([...place, 'at'], `“${datum.at}” is not on the axis`);
      }
      const problem = checkValue(datum.value);
      if (problem !== undefined) report([...place, 'value'], problem);
    });
  });
  figure.events.forEach((event, index) => {
    if (!panels.has(event.panel)) report(['events', index, 'panel'], `no panel is called “${event.panel}”`);
    checkBasis(event.basis, ['events', index]);
    checkWhen(event.date, ['events', index, 'date']);
  });
  figure.disagreements.forEach(({ basis }, index) => checkBasis(basis, ['disagreements', index]));
  if (figure.data === undefined && figure.series.length === 0) {
    report(['series'], 'expected series, or `data: <file>.csv`');
  }
  if (figure.data !== undefined && figure.original === undefined) {
    report(['original'], 'a file of data needs `original`: who made it is the basis of every number');
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
  report: (path: string[], message: string) => void,
): void {
  if (sum === undefined || data !== undefined) return;
  const added = series
    .flatMap((one) => one.data)
    .reduce((total, { value }) => total + (typeof value === 'number' ? value : NaN), 0);
  if (added !== sum.value) report(['sum'], `the values add up to ${added}, not to ${sum.value}`);
}
