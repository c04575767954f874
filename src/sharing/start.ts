const asks = '.no, .anchor, [data-copy], [data-copy-text], [data-cite]';

/**
 * Listens for a reader who wants to copy, cite, share or quote, and only then fetches the code for it. Until then,
 * and where script is off, all of these are plain links.
 */
export function startSharing(page: Document): void {
  const { documentElement } = page;
  if (documentElement.dataset['sharing'] !== undefined) return;
  documentElement.dataset['sharing'] = '';
  for (const button of page.querySelectorAll<HTMLElement>('[data-copy-text]')) button.hidden = false;

  page.addEventListener('click', (event) => {
    const asked = event.target instanceof Element ? event.target.closest<HTMLElement>(asks) : null;
    if (!asked || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    // A number still leads to its passage, a sign to its section; the others do something instead.
    if (!asked.matches('.no, .anchor')) event.preventDefault();
    void import('./act.ts').then(({ act }) => act(asked));
  });

  // At once: who selects may copy, and what is copied is put together before that event is over.
  let copies = false;
  const prepareCopy = () => {
    if (copies) return;
    copies = true;
    void import('./clean-copy.ts').then(({ copyClean }) => {
      page.addEventListener('copy', copyClean);
      documentElement.dataset['copies'] = '';
    });
  };
  page.addEventListener('selectstart', prepareCopy);

  let timer = 0;
  page.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    const selection = page.getSelection();
    if (!selection || selection.isCollapsed) return;
    prepareCopy();
    timer = window.setTimeout(() => {
      if (selection.isCollapsed || selection.toString().trim().length < 3) return;
      const passage = passageAt(selection.focusNode) ?? passageAt(selection.anchorNode);
      if (passage) void import('./quote.ts').then(({ offerQuote }) => offerQuote(passage));
    }, 400);
  });

  let told: Promise<typeof import('./cited.ts')> | undefined;
  const arrive = () => {
    // `s4-p7.7c1d0e4`: a passage and the mark of the words that were cited.
    const [id = '', mark] = decode(location.hash.slice(1)).split('.');
    const target = page.getElementById(id);
    if (target instanceof HTMLAnchorElement && target.matches('.moved'))
      location.replace(target.href + (mark === undefined ? '' : `.${mark}`));
    if (told) void told.then(({ forget }) => forget());
    if (!target?.matches('.passage')) return;
    // So that the passage is read out, and the next Tab goes on from it.
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    if (page.readyState !== 'complete') holdArrival(target);
    if (mark === undefined) return;
    told = import('./cited.ts');
    void told.then(({ tellCited }) => tellCited(target, mark));
  };
  window.addEventListener('hashchange', arrive);
  arrive();
}

/** Keeps the place a reader came to as the text's faces come, where a browser (WebKit) does not hold a page to what is read. */
function holdArrival(passage: HTMLElement): void {
  if (CSS.supports('overflow-anchor', 'auto')) return;
  const place = () => passage.getBoundingClientRect().top + scrollY;
  let before = place();
  const observer = new ResizeObserver(() => {
    const now = place();
    if (scrollY > 0) scrollBy(0, now - before);
    before = now;
  });
  observer.observe(document.body);
  // What a reader opens may move the page.
  for (const act of ['pointerdown', 'keydown'])
    window.addEventListener(act, () => observer.disconnect(), { once: true });
}

/** What an address names after its #; browsers show `#100%` as it stands. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const passageAt = (node: Node | null) =>
  (node instanceof Element ? node : node?.parentElement)?.closest('.passage');
