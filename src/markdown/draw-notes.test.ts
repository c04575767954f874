import type { Root } from 'hast';
import { defineHastPlugin, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../passages/ledger.ts';
import { drawNotes } from './draw-notes.ts';
import { sectionFeatures } from './features.ts';
import { sectionFile } from './fixtures.ts';
import { footnoteRoles } from './footnote-roles.ts';
import { numberPassages } from './number-passages.ts';
import { reportPassages, type ReportedPassage } from './report-passages.ts';

const findSection = () => ({ section: 4, ledger: emptyLedger });
const findPaper = () => ({
  authors: [{ name: 'Ada Finch', family: 'Finch' }],
  voices: {
    pilots: { name: 'Pilots', kind: 'interviewee' as const },
    board: { name: 'Harbour Board', kind: 'official' as const },
    editor: { name: 'The editor', kind: 'editor' as const },
  },
});

/** A section under the plugins that have to do with notes: its words and links, and what is reported of it. */
function draw(source: string) {
  let html = '';
  let passages: readonly ReportedPassage[] = [];
  mdxToJs(source, {
    features: sectionFeatures,
    fileURL: new URL('04-a-section.mdx', sectionFile),
    data: {
      astro: { frontmatter: {}, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() },
    },
    hastPlugins: [
      drawNotes({ findSection, findPaper }),
      numberPassages({ findSection }),
      reportPassages,
      footnoteRoles({ findSection }),
      defineHastPlugin({
        name: 'look',
        before(root, { data }) {
          html = write(root as Root);
          passages = (data.astro?.frontmatter['passages'] ?? []) as readonly ReportedPassage[];
        },
      }),
    ],
  });
  return {
    html,
    passages,
    notes: [...html.matchAll(/<li id="s4-fn\d+">([^]*?)<\/li>/g)].map(([, note]) => note?.trim()),
  };
}

/** A tree with the attributes that are asked for here. */
function write(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inside = node.children.map(write).join('');
  if (node.type !== 'element') return inside;
  const { id, href, className, dataVoice } = node.properties;
  const attributes = Object.entries({ id, href, class: className, 'data-voice': dataVoice })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${String(value)}"`);
  return `<${node.tagName}${attributes.join('')}>${inside}</${node.tagName}>`;
}

const text = `Seven boats came.[^a] Two left.[^b]

Nobody paid.[^c] Rope was dear.[^d][^a]

[^a]: <Note voice="pilots" when="2023-04" at="4.12" />

[^b]: <Note voice="board" when="2021-08/2022-autumn" at="4.2">A *clerk*.</Note>

[^c]: <Note voice="editor" at="4.3">
    The paper prints “paid”.
    </Note>

[^d]: A note in plain words.
`;

describe('drawNotes', () => {
  it('says who speaks, when, in what words, and where the original says it', () => {
    const { notes } = draw(text);
    expect(notes.map((note) => note?.replace(/ <a.*/, ''))).toEqual([
      '<p><b class="voice">Pilots</b>, April 2023. <span class="at">Original §4 ¶12.</span>',
      '<p><b class="voice">Harbour Board</b>, August 2021 to autumn 2022. A <em>clerk</em>. <span class="at">Original §4 ¶2.</span>',
      '<p><b class="voice">Editor’s note</b>. The paper prints “paid”. <span class="at">Original §4 ¶3.</span>',
      '<p>A note in plain words.',
    ]);
  });

  it('keeps every way back, and the copy in the margin', () => {
    const { html, notes } = draw(text);
    expect(notes[0]).toContain('<a href="#s4-fnref1">↩</a> <a href="#s4-fnref1-2">↩</a></p>');
    expect(html).toContain(
      '<span class="side"><b>1</b> <b class="voice">Pilots</b>, April 2023. Original §4 ¶12.</span>',
    );
  });

  it('lists who speaks, an editor last, each with links to all its notes', () => {
    const { html } = draw(text);
    const [voices] = /<ul class="voices">.*?<\/ul>/.exec(html) ?? [];
    expect(voices).toBe(
      '<ul class="voices"><li><a href="#s4-fn1" data-voice="pilots">Pilots</a> (1): <a href="#s4-fn1">1</a></li>' +
        '<li><a href="#s4-fn2" data-voice="board">Harbour Board</a> (1): <a href="#s4-fn2">2</a></li>' +
        '<li><a href="#s4-fn3" data-voice="editor">Editor’s notes</a> (1): <a href="#s4-fn3">3</a></li></ul>',
    );
    expect(html).toContain('<p>What has no note is the author’s own statement.');
  });

  it('reports with each passage who speaks in it', () => {
    expect(draw(text).passages.map(({ notes }) => notes)).toEqual([
      [
        { number: 1, voice: 'pilots', kind: 'interviewee', when: '2023-04', at: '4.12' },
        {
          number: 2,
          voice: 'board',
          kind: 'official',
          when: { from: '2021-08', to: '2022-autumn' },
          at: '4.2',
        },
      ],
      [
        { number: 3, voice: 'editor', kind: 'editor', at: '4.3' },
        { number: 1, voice: 'pilots', kind: 'interviewee', when: '2023-04', at: '4.12' },
      ],
    ]);
  });

  it('leaves notes in plain words as they are', () => {
    const { html, passages } = draw('Said so.[^1]\n\n[^1]: Elders, 2023.\n');
    expect(html).not.toContain('class="voices"');
    expect(html).not.toContain('What has no note');
    expect(passages.map(({ notes }) => notes)).toEqual([[]]);
  });

  it('stops at a note that it cannot draw', () => {
    expect(() => draw('Said so.[^1]\n\n[^1]: <Note voice="pilot" at="4.1" />\n')).toThrow(
      /04-a-section\.mdx: Note\.voice: expected one of the paper’s voices; found "pilot": did you mean “pilots”\?/,
    );
  });
});
