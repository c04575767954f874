import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Served, serveSite } from '../../scripts/serve.ts';
import { paper } from './pages.ts';

/** What a reader does in a page, for the driver of a browser to do. */
export interface Walker {
  go(address: string): Promise<void>;
  /** Makes the window so wide, and 900 pixels high. */
  resize(width: number): Promise<void>;
  /** Runs a function in the page, which knows nothing else but what is given. */
  ask<Said>(question: (given: string) => Said, given?: string): Promise<Awaited<Said>>;
  /** Points at the first element there is, wherever in the page. */
  hover(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, words: string): Promise<void>;
  press(key: 'Escape' | 'Control+c' | 'Control+v'): Promise<void>;
}

/** A browser that runs, in a window 1280 pixels wide. */
export interface Walked {
  /** Opens an address in a new page. Gives the errors that its console showed meanwhile. */
  visit(address: string, act: (walker: Walker) => Promise<void>): Promise<string[]>;
  close(): Promise<void>;
}

const section = `${paper}adaptation/`;
let served: Served;
const at = (address: string) => served.address + address.replace(/^\//, '');

/** Waits until something is true in the page. */
const until = (walker: Walker, condition: (given: string) => boolean, given?: string): Promise<void> =>
  expect.poll(() => walker.ask(condition, given), { timeout: 30_000, message: `${condition}` }).toBe(true);

const count = (walker: Walker, selector: string) =>
  walker.ask((where) => document.querySelectorAll(where).length, selector);

const there = (walker: Walker, selector: string) =>
  until(walker, (where) => document.querySelector(where) !== null, selector);

/** Waits until an element says something, and gives what all of them say. */
async function textOf(walker: Walker, selector: string, like: RegExp): Promise<string> {
  const read = () =>
    walker.ask(
      (where) =>
        [...document.querySelectorAll(where)].map(({ textContent }) => textContent.trim()).join('\n'),
      selector,
    );
  await expect.poll(read, { timeout: 30_000 }).toMatch(like);
  return read();
}

/** Presses the button that is called so, once it can be seen. */
async function pressButton(walker: Walker, name: string): Promise<void> {
  await until(
    walker,
    (called) => {
      document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
      const found = [...document.querySelectorAll('button')].find(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          (one.ariaLabel ?? one.textContent).trim() === called,
      );
      found?.setAttribute('data-pressed', '');
      return found !== undefined;
    },
    name,
  );
  await walker.click('[data-pressed]');
}

/** What was copied, as a reader gets it: pasted into a field. A script would have to be allowed to read it. */
async function pasted(walker: Walker): Promise<string> {
  await walker.ask(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus({ preventScroll: true });
  });
  await walker.press('Control+v');
  await until(walker, () => document.querySelector<HTMLTextAreaElement>('#pasted')?.value !== '');
  return walker.ask(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#pasted');
    field?.remove();
    return field?.value ?? '';
  });
}

/**
 * Walks a reader's main ways once in a browser.
 *
 * @param start starts it, and installs it where it is missing
 */
export function walkIn(name: string, start: () => Promise<Walked>): void {
  let browser: Walked | undefined;
  beforeAll(async () => {
    served = await serveSite(inject('dist'), { base: process.env['BASE_PATH'] ?? '/' });
    browser = await start();
  }, 700_000);
  const stopHost = () => {
    served?.server.close();
    served?.server.closeAllConnections();
  };
  afterAll(async () => {
    await browser?.close();
    stopHost();
  });
  const visit = async (address: string, act: (walker: Walker) => Promise<void>) =>
    expect(await browser?.visit(at(address), act)).toEqual([]);

  describe(`in ${name}, a reader`, () => {
    it('reads a section, with the passage an address names, and a note beside its mark', async () => {
      await visit(`${section}#s4-p9`, async (walker) => {
        await there(walker, 'html[data-sharing]');
        await there(walker, '#s4-p9:focus');
        await until(walker, () => {
          const faces = new Set([...document.fonts].map(({ status }) => status));
          return faces.has('loaded') && !faces.has('loading');
        });
        // Also after the text has its faces, which are of other measures than those before.
        await until(walker, () => {
          const { top = -1 } = document.getElementById('s4-p9')?.getBoundingClientRect() ?? {};
          return top >= 0 && top < 200;
        });
        await walker.resize(800);
        await walker.hover('#s4-p9 [role="doc-noteref"], #s4-p9 ~ p [role="doc-noteref"]');
        expect(await textOf(walker, '[popover]:popover-open', /\p{L}{3}/u)).toMatch(/\S/);
      });
    });

    it('finds a name in another spelling, and a word', async () => {
      await visit('search/', async (walker) => {
        await walker.type('main input[type="search"], input[type="search"]', 'Mazar-e-Sharif');
        expect(await textOf(walker, '[role="status"]', /passages? in/)).toMatch(/Mazar/);
        expect(await count(walker, '#results a[href*="#s"]')).toBeGreaterThan(0);
      });
      await visit('search/#q=recruitment', async (walker) => {
        expect(await textOf(walker, '[role="status"]', /\d+ passages?/)).toMatch(/[1-9]\d* passages?/);
        expect(await count(walker, '#results mark')).toBeGreaterThan(0);
      });
    });

    it('copies words with their citation, and a link that is told whether they still stand', async () => {
      await visit(section, async (walker) => {
        await there(walker, 'html[data-sharing]');
        await walker.ask(() => {
          const passage = document.getElementById('s4-p4');
          if (passage) getSelection()?.selectAllChildren(passage);
        });
        await there(walker, 'html[data-copies]');
        await walker.press('Control+c');
        const copied = await pasted(walker);
        expect(copied).toMatch(/^[^\d\n].*\n\nFrom .*section 4, passage 4: http\S+#s4-p4\.[0-9a-f]{7}$/s);
        await walker.go(/http\S+$/.exec(copied)?.[0] ?? '');
        expect(await textOf(walker, '.cited [role="status"]', /\S/)).toBe('Unchanged since you cited it.');
      });
    });

    it('shares a passage and a quotation, and cites in a dialog', async () => {
      await visit(section, async (walker) => {
        await there(walker, 'html[data-sharing]');
        await walker.click('#s4-p7 .no');
        await pressButton(walker, 'Copy link');
        await textOf(walker, '[role="status"]', /Copied/);
        expect(await pasted(walker)).toMatch(/#s4-p7\.[0-9a-f]{7}$/);
        await pressButton(walker, 'Cite');
        expect(await textOf(walker, 'dialog[open]', /\S/)).toContain('Section 4, passage 7');
        await walker.press('Escape');
        await until(walker, () => document.querySelector('dialog[open]') === null);
        await walker.ask(() => {
          const passage = document.getElementById('s4-p9');
          const words = [...(passage?.childNodes ?? [])].find((node) => (node.nodeValue ?? '').length > 30);
          if (words) getSelection()?.setBaseAndExtent(words, 1, words, 30);
        });
        await pressButton(walker, 'Copy link to this quotation');
        await expect
          .poll(() => pasted(walker), { timeout: 30_000 })
          .toMatch(/#s4-p9\.[0-9a-f]{7}:~:text=\S+$/);
      });
    });

    it('sees a figure and its table, and the timeline', async () => {
      await visit(`${paper}figures/graph-1/`, async (walker) => {
        await there(walker, '[data-figure] .mark');
        await there(walker, '[data-figure] canvas, [data-figure] svg');
        expect(await count(walker, 'main table tr')).toBeGreaterThan(5);
      });
      await visit('timeline/', async (walker) => {
        const shown = () =>
          walker.ask(
            () => [...document.querySelectorAll('.event')].filter((event) => event.checkVisibility()).length,
          );
        expect(await shown()).toBeGreaterThan(40);
        await there(walker, 'select');
        await walker.ask(() => {
          const place = [...document.querySelectorAll('option')].find(({ text }) => text === 'Faizabad');
          const list = place?.closest('select');
          if (place && list) list.value = place.value;
          list?.dispatchEvent(new Event('change', { bubbles: true }));
        });
        await expect.poll(shown, { timeout: 30_000 }).toBe(2);
      });
    });

    // Last: its host goes.
    it('keeps a paper, and reads and searches it with the host gone', async () => {
      await visit(paper, async (walker) => {
        await pressButton(walker, 'Keep for offline reading');
        await textOf(walker, 'main', /Kept on this device since/);
        await walker.ask(() => navigator.serviceWorker.ready.then(() => undefined));
        stopHost();
        await walker.go(at(`${section}#s4-p9`));
        expect(await textOf(walker, '#s4-p9', /\S/)).toContain('9 March 2023');
        await walker.go(at('search/#q=Konar'));
        expect(await textOf(walker, '[role="status"]', /passages/)).toContain('Kunar');
      });
    });
  });
}
