import { language } from '#words/language.ts';
import { offline } from '#words/offline.ts';
import { fetchList, findKept, keep, type Kept, remove } from './keep.ts';

const megabytes = (bytes: number) =>
  `${(bytes / 1e6).toLocaleString(language.locale, { maximumFractionDigits: 1 })} MB`;
const day = new Intl.DateTimeFormat(language.locale, { calendar: 'gregory', dateStyle: 'long' });

/**
 * Offers to keep a paper on this device, says what is kept and since when, and takes it away again. Nothing is
 * fetched or kept before the reader asks; what is kept is replaced when a newer build is there.
 *
 * @param home the element to fill; says in its data which paper, and where its lists and the worker are
 * @param asked whether the reader has asked already, by the button that stood here before
 */
export async function offerKeeping(home: HTMLElement, asked: boolean): Promise<void> {
  const { paper = '', lists = '', worker = '' } = home.dataset;
  const addresses = lists.split(' ');
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  home.replaceChildren(status, button);

  const draw = async (message?: string) => {
    const [kept] = await findKept(paper);
    button.disabled = false;
    button.textContent = kept ? offline.remove : offline.keep;
    status.textContent = message ?? (kept ? await sayKept(kept) : '');
  };
  const fetchAll = async (say: typeof offline.keeping) => {
    button.disabled = true;
    try {
      const list = await fetchList(addresses);
      await keep(paper, list, worker, (share) => {
        status.textContent = say(Math.round(share * 100), megabytes(list.bytes));
      });
      await draw();
    } catch {
      await draw(offline.failed);
    }
  };
  button.addEventListener('click', () => {
    void findKept(paper).then(async ([kept]) => {
      if (!kept) return fetchAll(offline.keeping);
      await remove(paper);
      return draw(offline.removed);
    });
  });
  await draw();
  if (asked) {
    button.focus();
    await fetchAll(offline.keeping);
    return;
  }

  const [kept] = await findKept(paper);
  if (!kept || !navigator.onLine) return;
  const list = await fetchList(addresses).catch(() => undefined);
  if (list && list.version !== kept.version) await fetchAll(offline.replacing);
}

async function sayKept({ cache, time }: Kept): Promise<string> {
  const sizes = await caches.open(cache).then(async (opened) => {
    const responses = await opened.matchAll();
    return Promise.all(responses.map(async (response) => (await response.blob()).size));
  });
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return offline.kept(day.format(time), megabytes(bytes));
}
