import type { figures as english } from '../en/figures.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { numbersIn } from '../intl.ts';
import { language } from './language.ts';

const statuses = {
  exact: 'un número exacto',
  none: 'se indica que no hubo ninguno',
  between: 'un intervalo',
  'at-least': 'un límite inferior, no un recuento',
  over: 'no se indica límite superior',
  total: 'un solo número para todo el periodo, sin desglose por meses',
  'not-stated': 'ninguna fuente indica un número; esto no es cero',
  event: 'un acontecimiento fechado',
};

const digits = numbersIn(language.locale);

export const figures = {
  statuses,
  number: digits,

  value: {
    none: 'ninguno',
    notStated: 'no indicado',
    between: (low: number, high: number) => `${digits(low)} ${high === low + 1 ? 'o' : 'a'} ${digits(high)}`,
    atLeast: (low: number) => `al menos ${digits(low)}`,
    over: (low: number) => `más de ${digits(low)}`,
    total: (all: number) => `${digits(all)} en total`,
  },

  mark: {
    between: (low: number, high: number) => `${digits(low)}–${digits(high)}`,
    atLeast: (low: number) => `${digits(low)}+`,
    total: (all: string, where: string) => `${all}, ${where}`,
  },

  key: {
    exact: 'número exacto',
    between: 'intervalo',
    open: 'esa cantidad o más',
    none: 'ninguno',
    'not-stated': 'sin número indicado',
    event: 'acontecimiento fechado',
    change: 'cambia la fuente',
  },

  panel: (title: string, monthly: boolean) => (monthly ? `${title} (al mes)` : title),
  events: 'Acontecimientos fechados',

  spoken: {
    no: 'ningún',
    monthly: ' al mes',
    total: (all: number, unit: string) => `${digits(all)} ${unit} en total`,
    basis: (list: string) => ` Base: ${list}.`,
    passage: 'Se indica en: ',
    source: 'Fuente: ',
    marks: (name: string, marks: number) =>
      `${name}: ${count(marks, { one: '# marca', other: '# marcas' })}. Las flechas pasan de una a otra, Intro muestra la fuente, T lleva a la tabla.`,
  },

  description: {
    by: (series: string, account: string) => `${series}, según ${account}.`,
    missing: (list: string) => `No indicado para ${list}.`,
    events: (events: number) =>
      count(events, {
        one: '# acontecimiento fechado está marcado en el eje del tiempo.',
        other: '# acontecimientos fechados están marcados en el eje del tiempo.',
      }),
    summary: (series: number, numbers: number, exact: number) =>
      `${count(series, { one: 'Una serie', other: '# series' })} con ${count(numbers, { one: '# número', other: '# números' })}, ${exact === numbers ? 'todos exactos' : `${exact} de ellos exactos`}`,
    together: (sum: number) => `en conjunto ${digits(sum)}`,
  },

  page: {
    of: 'Una figura de ',
    sources: 'Fuentes',
    series: 'Series',
    disagree: 'Dónde discrepan las fuentes',
    entries: (entries: number) =>
      count(entries, { one: 'La entrada y su fuente', other: 'Las # entradas y sus fuentes' }),
    more: 'Descripción y todas las fuentes',
    brief: ', con una descripción',
    csv: 'CSV',
    json: 'JSON',
    picture: 'Imagen',
    numbers: (name: string) => `${name}: los números`,
    noSource: 'sin fuente',
    passage: (number: string) => `Pasaje ${number}`,
    embed: 'Insertar esta figura',
    embedHow: 'Pegue esto en su página. Muestra la imagen con su procedencia y un enlace a este sitio.',
    columns: 'Columnas del CSV',
    columnsFile: 'Descargar esta lista',
  },

  original: {
    standing: (publisher: string) => `Trazada con los datos del original, de ${publisher}.`,
    column: (title: string) => `La columna ${language.quote(title)} de los datos del original.`,
  },

  table: {
    when: 'Cuándo',
    what: 'Qué',
    stated: 'Valor',
    basis: 'Fuente',
    monthly: 'al mes',
    by: (account: string) => `según ${account}`,
    together: 'En conjunto',
  },

  credit: {
    numbers: (work: string, by: string, others: readonly string[]) =>
      `Números: ${work} (${by})${others.map((name) => `; ${name}`).join('')}.`,
    address: (address: string) => `Cada número con su fuente: ${address}`,
  },

  dictionary: {
    series: 'lo que se cuenta, o «Acontecimientos fechados»',
    account: 'de quién son estas afirmaciones',
    where: 'el periodo, o la clase, en palabras',
    from: 'primer mes o día del periodo, incluido (ISO 8601); vacío en un eje de clases',
    to: 'último mes o día del periodo, incluido (ISO 8601)',
    value: 'el valor en palabras, o lo que ocurrió',
    low: 'el menor número que permite la afirmación; vacío donde no se indica nada',
    high: 'el mayor número que permite la afirmación; vacío donde no se indica límite superior',
    unit: 'lo que cuentan los números; «al mes» cuando se trata de cada mes del periodo',
    status: Object.entries(statuses)
      .map(([status, words]) => `${status}: ${words}`)
      .join('; '),
    note: 'lo que conviene saber sobre este número',
    basis:
      'quién lo indica: un lugar del original, un pasaje de aquí o una fuente publicada; si son varios, los separa «; »',
    passages: 'los pasajes de esta edición que lo dicen',
    addresses: 'direcciones de los pasajes y las fuentes',
  },
} satisfies Words<typeof english>;
