import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../annotations/gazetteer.ts';
import { readGazetteer } from '../annotations/read-gazetteer.ts';
import { emptyLedger } from '../passages/ledger.ts';
import { footnoteRoles } from './footnote-roles.ts';
import { linkMentions } from './link-mentions.ts';
import { numberPassages } from './number-passages.ts';
import { renderWith } from './fixtures.ts';

const findSection = () => ({ section: 4, ledger: emptyLedger });
const gazetteer = createGazetteer(readGazetteer());
const links = linkMentions({ findSection, gazetteer, pageOf: (id) => `/${id}/` });

const render = (source: string, plugins = [links]) => renderWith(source, plugins);

describe('linkMentions', () => {
  it('links the first mention of each name in each passage', () => {
    expect(render('Cells left Kunar’s hills for Kabul. Kunar fell quiet.\n\nIn Kunar, IS-K stayed.')).toBe(
      '<p>Cells left <a class="name" href="/kunar/">Kunar</a>’s hills for <a class="name" href="/kabul/">Kabul</a>. Kunar fell quiet.</p>\n' +
        '<p>In <a class="name" href="/kunar/">Kunar</a>, <a class="name" href="/is-k/">IS-K</a> stayed.</p>',
    );
  });

  it.each([
    ['links', '[IS-K in Kunar](/elsewhere/)'],
    ['code', '`Kunar`'],
    ['headings', '## Kabul'],
    ['blocks of code', '```\nKabul\n```'],
  ])('leaves %s alone', (_what, source) => {
    expect(render(source)).not.toContain('class="name"');
  });

  it('links inside emphasis, quotations and items, and knows names that emphasis parts', () => {
    expect(render('*Kunar* was calm.')).toContain('<em><a class="name" href="/kunar/">Kunar</a></em>');
    expect(render('> Herat was calm.')).toContain('<a class="name" href="/herat/">Herat</a>');
    expect(render('- Herat\n- Kabul\n  - Herat')).toMatch(/herat.*kabul.*herat/s);
    // Parted by an element the name cannot be one link, but it is not taken for another either.
    expect(render('the Islamic *State in Khorasan*')).not.toContain('class="name"');
  });

  it('puts no link into a note, its copy in the margin or a passage’s number', () => {
    const html = render('Cells left.[^1]\n\n[^1]: Local elders in Kunar.', [
      links,
      numberPassages({ findSection }),
      footnoteRoles({ findSection }),
    ]);
    expect(html).toContain('Local elders in Kunar');
    expect(html).toContain('class="side"');
    expect(html).not.toContain('class="name"');
  });

  it('carries what the section has named from passage to passage', () => {
    expect(render('In the north all was calm.')).not.toContain('class="name"');
    expect(render('Kunduz fell.\n\nIn the north all was calm.')).toContain(
      'href="/northern-afghanistan/">the north</a>',
    );
  });

  it('leaves files that are no section of a paper alone', () => {
    const elsewhere = linkMentions({ findSection: () => undefined, gazetteer, pageOf: (id) => id });
    expect(render('Kunar', [elsewhere])).toBe('<p>Kunar</p>');
  });
});
