import { describe, expect, it } from 'vitest';
import { findLeftOver } from '../left-over.ts';
import { readManuscript, writePaper } from '../import-manuscript.ts';
import { readMarkdown } from '../markdown.ts';

/** The text of the only section of a manuscript, and what is said of it. */
function importText(text: string, fileName = 'paper.md') {
  const bytes = new TextEncoder().encode(`---\ntitle: Dues\nimage: cover.png\n---\n\n## Start\n\n${text}\n`);
  const manuscript = readManuscript(bytes, { fileName, today: '2026-01-31' });
  const found = new Map(manuscript.pictures.map(({ id, address }) => [id, { file: address }]));
  const { files } = writePaper(manuscript, { found });
  const [, section = ''] = [...files].find(([name]) => name.startsWith('01-')) ?? [];
  return {
    text: section.replace(/^---\n[\s\S]*?\n---\n\n?/, '').trimEnd(),
    said: manuscript.report.remarks.map(({ what }) => what),
    left: manuscript.left,
  };
}

describe('a manuscript for Hugo', () => {
  it.each([
    [
      'a figure over several lines',
      '{{< figure src="crane.png" title="The crane"\n  alt="a crane" attribution="Photo: Ada Moss"\n>}}',
      '![a crane](./crane.png)\\\nThe crane. Photo: Ada Moss',
    ],
    [
      'two figures on lines that follow each other',
      '{{< figure src="a.png" caption="One *boat*" >}}\n{{< figure src="b.png" caption="Two" >}}',
      '![One boat](./a.png)\\\nOne _boat_\n\n![Two](./b.png)\\\nTwo',
    ],
    [
      'a box',
      '{{% notice tip "Mind" %}}\nCall *ahead*.\n{{% /notice %}}',
      '<aside>\n\n**Mind**\n\nCall _ahead_.\n\n</aside>',
    ],
    [
      'a film',
      '{{< youtube k3y_-Q >}}',
      '[https://www.youtube.com/watch?v=k3y\\_-Q](https://www.youtube.com/watch?v=k3y_-Q)',
    ],
    ['a link to another post', 'See [the dues]({{< ref "dues.md" >}}).', 'See the dues.'],
    [
      'what a theme shows around words',
      '{{< fold "More of it" >}}\nWords.\n{{< /fold >}}',
      '**More of it**\nWords.',
    ],
    ['code', '{{< highlight go >}}\nx := [[1]]\n{{< /highlight >}}', '```go\nx := [[1]]\n```'],
    ['code that shows a shortcode', '`{{< ring >}}`', '`{{< ring >}}`'],
    ['a shortcode without words', 'Words {{< ring id=3 >}} stay.', 'Words stay.'],
  ])('gives %s', (_what, source, expected) => {
    const { text, left } = importText(source);
    expect(text).toBe(expected);
    expect(left).toEqual([]);
  });
});

describe('a manuscript of Obsidian', () => {
  it.each([
    [
      'links',
      'See [[Harbour law|the law]], [[Dues]], [[sea/Ports#Upper]] and [[#Below]].',
      'See the law, Dues, Ports and Below.',
    ],
    [
      'pictures',
      '![[crane.png|300]]\n\n![[sea/a quay.png|A quay]]',
      '![picture-1](./crane.png)\n\n![A quay](<./sea/a quay.png>)',
    ],
    [
      'marked words',
      'This is ==marked==, [[this]] is not ==.',
      'This is <mark>marked</mark>, this is not ==.',
    ],
    [
      'block ids and tags',
      'Words of [[it]]. ^b1\n\n#sea/ports #dues\n\nNo #1 port.',
      'Words of it.\n\nNo #1 port.',
    ],
    ['links in a table', '| [[Dues\\|due]] | b |\n|---|---|\n| c | d |', '| due | b |\n| - | - |\n| c | d |'],
    [
      'links in brackets',
      'A claim [[1]](https://sea.example), %%no%%.',
      'A claim [\\[1\\]](https://sea.example), .',
    ],
  ])('keeps the words of %s', (_what, source, expected) => {
    const { text, left } = importText(source);
    expect(text).toBe(expected);
    expect(left).toEqual([]);
  });

  it('never publishes a private comment, of however many lines', () => {
    const { text, said } = importText('Words %% he lied %% stay.\n\n%%\nAsk *her*.\n\nAgain.\n%%\n\nEnd.');
    expect(text).toBe('Words stay.\n\nEnd.');
    expect(said.filter((what) => what.startsWith('a private comment'))).toHaveLength(2);
  });
});

describe('a manuscript for Jekyll or Eleventy', () => {
  it.each([
    [
      'a caption under another key',
      '{% include image.html url="a.png" description="A quay" %}',
      '![A quay](./a.png)\\\nA quay',
    ],
    [
      'a caption that was set before',
      '{% include figure.html path="a.png" caption="One" %}\n{% capture c %}Two *boats*{% endcapture %}\n{% include figure.html path="b.png" caption=c %}',
      '![One](./a.png)\\\nOne\n\n![Two boats](./b.png)\\\nTwo _boats_',
    ],
    ['the words of a box', '{% include note.html content="Words that matter." %}', 'Words that matter.'],
    ['links by filters', 'See [us]({{ "/us/" | url }}), [it]({{ "/it.pdf" | asset_url }}).', 'See us, it.'],
    [
      'a picture of the front matter',
      '![A quay]({{ site.baseurl }}{{ page.image }})',
      '![A quay](./cover.png)',
    ],
    [
      'a picture of nobody knows where',
      '![A quay]({{ site.baseurl }}{{ page.photo }})',
      '![A quay](./{{page.photo}})',
    ],
    [
      'Markdown in HTML',
      '<aside class="x" markdown="1">\nA **queue** at [sea](https://sea.example).\n</aside>',
      'A **queue** at [sea](https://sea.example).',
    ],
    [
      'a figure of HTML',
      '<figure>\n  <img src="a.png" alt="A quay">\n  <figcaption>At *low* tide</figcaption>\n</figure>',
      '![A quay](./a.png)\\\nAt \\*low\\* tide',
    ],
    ['notes of Distill', 'So it is<d-footnote>In spring.</d-footnote>.', 'So it is[^1].\n\n[^1]: In spring.'],
  ])('gives %s', (_what, source, expected) => {
    expect(importText(source).text).toBe(expected);
  });

  it('leaves a citation as one that is told', () => {
    const { text } = importText('So it is<d-cite key="moss1889"></d-cite>.');
    expect(findLeftOver(readMarkdown(text), [], 'a.md')).toMatchObject([{ what: 'citations', count: 1 }]);
  });
});
