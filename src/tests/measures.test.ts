import { beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { findFaintText, findLostText, findSmallTargets } from './measures.ts';

const visit = useBrowser();
const found: Record<'barriers' | 'faint' | 'small' | 'lost', string[]> = {
  barriers: [],
  faint: [],
  small: [],
  lost: [],
};

/** A page with one fault of every kind: what finds none here would find none anywhere. */
const faults = `
  .planted { display: grid; justify-items: start }
  .grey { color: #6b6b6b }
  .on-wash { color: #504c45; background: linear-gradient(90deg, #888, transparent) }
  .pale { opacity: 0.5 }
  .low { display: block; line-height: 12px }
  .cut { inline-size: 60px; block-size: 20px; overflow: hidden }
  .under, .over { grid-area: 1 / 1 }
  .broad { inline-size: 3000px }`;

describe('a measure', () => {
  beforeAll(() =>
    visit('/about/', {}, async ({ page }) => {
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets.push(sheet);
        const planted = document.createElement('div');
        planted.className = 'planted';
        const plant = (name: string, tag: string, text: string) => {
          const element = document.createElement(tag);
          element.className = name;
          element.textContent = text;
          if (element instanceof HTMLAnchorElement) element.href = '#main';
          planted.append(element);
        };
        plant('grey', 'p', 'Enough for AA, not for AAA');
        plant('on-wash', 'p', 'On a gradient');
        plant('pale', 'p', 'Half seen');
        plant('low', 'a', 'Hard to hit');
        plant('cut', 'p', 'Words that a box of this size cannot hold');
        plant('under', 'p', 'Below other words');
        plant('over', 'p', 'Above other words');
        plant('broad', 'p', 'Wider than the window');
        document.querySelector('main')?.append(planted, document.createElement('button'));
      }, faults);
      found.barriers = await findViolations(page);
      found.faint = await page.evaluate(findFaintText);
      found.small = await page.evaluate(findSmallTargets);
      found.lost = await page.evaluate(findLostText);
    }),
  );

  it.each(['grey', 'on-wash', 'pale'])('finds text that is too faint: %s', (name) =>
    expect(found.faint.join('\n')).toContain(`class="${name}"`),
  );
  it('finds a link that is too low', () => expect(found.small.join('\n')).toContain('class="low"'));
  it('finds what a box cuts off', () => expect(found.lost.join('\n')).toContain('class="cut"'));
  it('finds words on words', () =>
    expect(found.lost).toContain('“Below other words” lies on “Above other words”'));
  it('finds a page that must be moved sideways', () =>
    expect(found.lost.join('\n')).toMatch(/the page is \d+ px wide in 1280 px/));
  it.each(['button-name', 'color-contrast-enhanced'])('has axe find %s', (rule) =>
    expect(found.barriers.map((line) => line.split(':')[0])).toContain(rule),
  );
});
