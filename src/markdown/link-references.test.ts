import { describe, expect, it } from 'vitest';
import { createReferenceFinder } from '../annotations/find-references.ts';
import { createGazetteer } from '../annotations/gazetteer.ts';
import { readGazetteer } from '../annotations/read-gazetteer.ts';
import { emptyLedger } from '../passages/ledger.ts';
import { renderWith } from './fixtures.ts';
import { footnoteRoles } from './footnote-roles.ts';
import { linkMentions } from './link-mentions.ts';
import { linkReferences } from './link-references.ts';

const find = createReferenceFinder({
  figures: [{ label: 'Graph 1', address: '/graph-1/' }],
  sections: [{ title: 'IS-K’s Adaptation', number: 4, address: '/adaptation/' }],
  passage: () => undefined,
  abbreviations: [{ short: 'OSINT', address: '#abbr-osint' }],
});
const links = linkReferences({ finderFor: () => find });
const findSection = () => ({ section: 4, ledger: emptyLedger });
const mentions = linkMentions({
  findSection,
  gazetteer: createGazetteer(readGazetteer()),
  pageOf: (id) => `/${id}/`,
});
const render = (source: string, plugins = [links]) => renderWith(source, plugins);

describe('linkReferences', () => {
  it('links a figure, the first time in each paragraph', () =>
    expect(render('None (Graph 1). Graph 1 again.\n\nAnd Graph 1.')).toBe(
      '<p>None (<a class="ref" href="/graph-1/">Graph 1</a>). Graph 1 again.</p>\n' +
        '<p>And <a class="ref" href="/graph-1/">Graph 1</a>.</p>',
    ));

  it('links a title whole, and leaves the names in it to the link', () =>
    expect(render('See “IS-K’s Adaptation” on Kunar.', [links, mentions])).toBe(
      '<p>See “<a class="ref" href="/adaptation/">IS-K’s Adaptation</a>” on <a class="name" href="/kunar/">Kunar</a>.</p>',
    ));

  it('links in notes, and not in their copies in the margin', () => {
    const html = render('None.[^1]\n\n[^1]: Graph 1, date not given.', [
      links,
      footnoteRoles({ findSection }),
    ]);
    expect(html).toContain('<a class="ref" href="/graph-1/">Graph 1</a>, date not given');
    expect(html).toContain('<b>1</b> Graph 1, date not given.</span>');
  });

  it('leads from an abbreviation to what it is short for', () =>
    expect(render('*OSINT* practices')).toBe(
      '<p><em><a class="short" href="#abbr-osint"><abbr>OSINT</abbr></a></em> practices</p>',
    ));

  it.each([
    ['links', '[see Graph 1](/elsewhere/)'],
    ['code', '`Graph 1`'],
    ['headings', '## Graph 1'],
    ['blocks of code', '```\nGraph 1\n```'],
  ])('leaves %s alone', (_what, source) => expect(render(source)).not.toContain('class="ref"'));

  it('changes no word', () => {
    const source = '- Graph 1, “IS-K’s Adaptation”\n  and section 4\n- OSINT.';
    const words = (html: string) => html.replace(/<[^>]+>/g, '');
    expect(words(render(source))).toBe(words(render(source, [])));
  });

  it('leaves files that are no section of a paper alone', () =>
    expect(render('Graph 1', [linkReferences({ finderFor: () => undefined })])).toBe('<p>Graph 1</p>'));
});
