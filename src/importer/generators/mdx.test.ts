import { describe, expect, it } from 'vitest';
import { Report } from '../report.ts';
import { convertMdx } from './mdx.ts';

function convert(text: string) {
  const report = new Report();
  return { text: convertMdx(text, report), said: report.remarks };
}

describe('convertMdx', () => {
  it.each([
    [
      'the picture that an import names',
      'import a from "./a.png";\n\n<Figure src={a} alt="A quay" caption="In *spring*" />',
      '\n\n![A quay](./a.png)<br>In *spring*',
    ],
    [
      'pictures of Docusaurus',
      '<img src={require("./a.png").default} alt="q" /> <Img src={useBaseUrl("/b.png")} />',
      '![q](./a.png) ![](/b.png)',
    ],
    ['plain values', 'export const year = 1889;\n\nIn {year}{" "}{`or so`}.', '\n\nIn 1889 or so.'],
    [
      'tabs',
      '<Tabs>\n  <TabItem value="a" label="Carts">\n\n    Many **carts**.\n\n        More.\n\n  </TabItem>\n</Tabs>',
      '\n**Carts**  \n\nMany **carts**.\n\nMore.\n\n\n',
    ],
    ['boxes', '<Aside type="tip" title="Mind">\nCall *ahead*.\n</Aside>', ':::tip[Mind]\nCall *ahead*.\n:::'],
    [
      'words of other components',
      '<Card title="Dues"/>\n\nA <Hint text="one toll">toll</Hint>, <>half</>.',
      'Dues\n\nA one toll toll, half.',
    ],
    [
      'tags',
      'H<sub>2</sub>O <a className="x" href="https://sea.example" onClick={f}>sea</a> <span style={{a: 1}}>on</span>',
      'H<sub>2</sub>O <a href="https://sea.example">sea</a> <span>on</span>',
    ],
    ['films', '<YouTube id="k3y" />', '<https://www.youtube.com/watch?v=k3y>'],
    [
      'code',
      '```js\nimport a from "a";\n{b} <C />\n```\n\n`{d}`',
      '```js\nimport a from "a";\n{b} <C />\n```\n\n`{d}`',
    ],
    ['what would have to be run', 'In {years.map((y) => y)}.', 'In {years.map((y) => y)}.'],
    [
      'headings’ ids and comments',
      '## Dues {#dues}\n\n<!-- more -->\n\n{/* hush */}',
      '## Dues {#dues}\n\n<!-- more -->\n\n',
    ],
    ['letters beyond the first planes', '😀 ü <B>“x” {"é"}</B> 港', '😀 ü “x” é 港'],
  ])('keeps %s', (_what, source, expected) => {
    const { text } = convert(source);
    expect(text).toBe(expected);
    expect(text.split('\n')).toHaveLength(source.split('\n').length);
  });

  it('names with its line each piece of a program that shows nothing here', () => {
    const { said } = convert('import C from "./C.astro";\n\nWords.\n\n<C data={[1]} client:load />');
    expect(said).toEqual([
      { fate: 'dropped', line: 1, what: 'a line of a program: “import C from "./C.astro";”' },
      { fate: 'dropped', line: 5, what: 'the component “<C>” shows nothing here' },
    ]);
  });

  it('refuses with the line what is no MDX', () => {
    expect(() => convert('Words.\n\n<Card>\n\nNever closed.')).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^it is no MDX that can be read: /),
        line: 3,
      }),
    );
  });
});
