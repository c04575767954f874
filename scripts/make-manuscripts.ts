import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Manuscripts in the form think-tank blogs have them, made of words of our own: for trying the importer and the
 * build on many papers. The same seed gives the same manuscript.
 *
 *     node scripts/make-manuscripts.ts FOLDER COUNT [WORDS]
 *
 * @param words of the text under its headings, to a paragraph
 */
export function makeManuscript(seed: number, words = 5000): string {
  const { chance, pick, number } = createDice(seed);

  const phrase = (length: number) => Array.from({ length }, () => pick(vocabulary)).join(' ');
  const sentence = () => {
    const text = phrase(number(6, 24));
    const odd = chance(0.12) ? ` ${pick(oddities)}` : '';
    const named = chance(0.15) ? ` in ${pick(places)}` : '';
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${named}${odd}${pick(['.', '.', '.', '?', '; so it went.'])}`;
  };
  const paragraph = () => Array.from({ length: number(2, 7) }, sentence).join(' ');
  const title = () => phrase(number(2, 5)).replace(/\b\w/g, (letter) => letter.toUpperCase());

  let notes = 0;
  let pictures = 0;
  const definitions: string[] = [];
  const blocks: (() => string)[] = [
    () => `__${title()}:__ ${paragraph()}`,
    () => `> _${sentence()}_`,
    () => `> #### \`${title().toUpperCase()}\`\n\n_\`${sentence()}\`_`,
    () => Array.from({ length: number(2, 5) }, () => `- ${sentence()}`).join(chance(0.7) ? '\n\n' : '\n'),
    () => `1. ${sentence()}\n2. ${sentence()}\n   - ${sentence()}`,
    () =>
      `| ${phrase(1)} | ${phrase(1)} |\n|:--|--:|\n| ${phrase(3)} | ${number(1, 900)} |\n| ${phrase(2)} | a \\| b |`,
    () =>
      `![image${++pictures}](https://pictures.example/${seed}-${pictures}.png)\n_▲ __Figure ${pictures}: ${title()}.__ Source: ${title()}._`,
    () => {
      definitions.push(`[^${++notes}]: ${sentence()}`);
      return `${paragraph()}[^${notes}] ${sentence()}`;
    },
    () => `#### ${title()}\n\n${paragraph()}`,
    () => `<div class="box" markdown="1">\n\n${paragraph()}\n\n</div>`,
    () => `${paragraph()}\n{: .lead}`,
    () => `${sentence()}<br>${sentence()} CO<sub>2</sub>`,
    () => `${sentence()} [${phrase(2)}](https://${pick(vocabulary)}.example/${number(1, 99)}_(a)).`,
  ];
  const name = `${pick(names)} ${pick(families)}`;
  const others = chance(0.4)
    ? `${pick([' and ', ', '])}${pick(names)} ${pick(families)}`
    : chance(0.3)
      ? ', et al.'
      : '';
  const parts = [
    `---\nlayout: post\ntitle : ${title()}${chance(0.2) ? ': ' + title() : ''} ${seed}\nauthor: ${name}${others}`,
    `date  : ${number(2019, 2025)}-${String(number(1, 12)).padStart(2, '0')}-${String(number(1, 28)).padStart(2, '0')} ${pick(['12:00:00 +0800', '23:30:00 -0500', ''])}`,
    `image : https://pictures.example/${seed}.jpeg\n#image_caption: ""\ndescription: "${title()}"\nexcerpt_separator: <excerpt/>\n---\n`,
    chance(0.5) ? `_${sentence()}_ <excerpt/> _${sentence()}_\n` : `_${sentence()}_\n\n<excerpt/>\n`,
    ...(chance(0.4) ? [`${paragraph()}\n`] : []),
  ];
  let written = 0;
  for (let blocksLeft = 0; written < words; blocksLeft--) {
    if (blocksLeft === 0) {
      parts.push(`\n### ${title()}\n`);
      blocksLeft = number(7, 17);
    }
    const block = chance(0.65) ? paragraph() : pick(blocks)();
    written += countWords(block);
    parts.push(`${block}\n`);
  }
  // One paper in five is of a shape that strains a build, as real ones are.
  const strains: (() => string)[] = [
    () => Array.from({ length: 400 }, sentence).join(' '),
    () => {
      const row = (cell: () => string) => `|${Array.from({ length: 200 }, cell).join('|')}|`;
      return [row(() => phrase(1)), row(() => '--'), row(() => phrase(1))].join('\n');
    },
    () =>
      Array.from({ length: 400 }, () => {
        definitions.push(`[^${++notes}]: ${sentence()}`);
        return `${sentence()}[^${notes}]`;
      }).join('\n\n'),
    () => Array.from({ length: 300 }, () => `${phrase(3)} ${pick(places)} and ${pick(places)}.`).join('\n\n'),
  ];
  const strain = seed % 5 === 0 ? strains[(seed / 5) % strains.length] : undefined;
  if (strain) parts.push(`\n### ${title()}\n`, `${strain()}\n`);
  parts.push(...definitions.map((definition) => `${definition}\n`), `---\n\n__${name}__ ${sentence()}\n`);
  return parts.join('\n');
}

const countWords = (text: string) => text.split(/\s+/).length;

/** Random numbers that a seed decides (mulberry32, public domain). */
export function createDice(seed: number) {
  let state = seed * 2654435761;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    number,
    chance: (share: number) => next() < share,
    pick: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item,
  };
}

const vocabulary =
  `harbour ledger clerk tide wages quay pilot gull winter ice rope tar barley salt council widow mill
  letter archive ink copper bell lantern fog market bridge toll court rumour strike baker ferry island north south
  eastern coastal quiet late early narrow broken honest paid counted wrote carried signed refused lost found kept
  moved burned in of and with under after before between without against the a their every each its some few
  state-owned long-term 1890 1,200 forty-two per`.split(/\s+/);
/** Names of the gazetteer, common ones and rare ones. */
const places =
  `Kabul,Afghanistan,Pakistan,Kabul,Afghanistan,Kunar,Nangarhar,Herat,Iran,Mazar-i-Sharif,Jalalabad,Kunduz city,
  Badakhshan,Central Asia,Turkey,the Taliban,IS-K,the United Nations`.split(/,\s*/);
const names = ['Mara', 'Jon', 'Ana', 'Ines', 'Oskar', 'Lale', 'Piet', 'Noor'];
const families = ['Lindqvist', 'Ek', 'de la Cruz', 'van Dam', 'Okafor', 'Sørby', 'Haddad'];
const oddities = [
  '— “as they say” —',
  '(see graph 1 )',
  '{sic}',
  '5 < 6',
  'about ~5,000',
  '$5 and $6',
  'A & B',
  'snake_case_word',
  '10\u00a0%',
  'x > y',
  'مرحبا',
  '🚢',
  '`code {x}`',
  '**strong _and_ weak**',
  '<T>',
  '{{ site.title }}',
  '&amp;',
  '2*3',
  'www.harbour.example',
  '{% include note.html %}',
  '<!-- aside -->',
  '<u>underlined</u>',
  '1890–91',
  'e.g. this',
  '[sic]',
  '\\*star',
  '«voilà»',
];

if (process.argv[1] === import.meta.filename) {
  const [folder, count, words] = process.argv.slice(2);
  if (folder === undefined || !Number(count))
    throw new Error('node scripts/make-manuscripts.ts FOLDER COUNT [WORDS]');
  mkdirSync(folder, { recursive: true });
  for (let seed = 1; seed <= Number(count); seed++) {
    writeFileSync(
      path.join(folder, `${String(seed).padStart(5, '0')}.md`),
      makeManuscript(seed, Number(words ?? 5000)),
    );
  }
}
