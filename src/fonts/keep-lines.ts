/** Blocks of text; what lies in a line of them goes with it. */
const blocks = 'p, li, h1, h2, h3, dt, dd, summary';
/** What a blank is changed by, in thousandths of an em, the least first: more of it would be seen. */
const steps = [5, 10, 15, 20, 25, 30, 35, 40].flatMap((step) => [step, -step]);

/**
 * Changes how letters are drawn, and keeps every line where it was: where a paragraph would take a line more or less, or
 * a link in it come to stand on another, its blanks are made wider or narrower by a hair, before anything is painted.
 */
export function keepLines(page: Document, change: () => void): void {
  const range = page.createRange();
  const height = page.documentElement.clientHeight;
  const found = [...page.querySelectorAll<HTMLElement>(blocks)].filter((block) =>
    block.checkVisibility({ contentVisibilityAuto: true }),
  );
  const seen = new Set(
    found.filter((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return bottom > 0 && top < height;
    }),
  );
  /** How high a block is; of one that is seen, also on which line each piece of its text begins. */
  const linesOf = (block: HTMLElement): number[] => {
    const box = block.getBoundingClientRect();
    const lines = [box.height];
    if (!seen.has(block)) return lines;
    const walker = page.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      // Notes in the margin have their own lines.
      if (walker.currentNode.parentElement?.closest('.side')) continue;
      range.selectNodeContents(walker.currentNode);
      const [first] = range.getClientRects();
      if (first) lines.push((first.top + first.bottom) / 2 - box.top);
    }
    return lines;
  };
  const before = found.map((block) => [block, linesOf(block)] as const);
  change();
  // Measured first, all of them, then changed: a browser sets the page once for each step.
  const moved = (candidates: typeof before) =>
    candidates.filter(([block, lines]) => {
      const now = linesOf(block);
      return lines.some((line, at) => Math.abs(line - (now[at] ?? line)) > sameLine);
    });
  let open = moved(before);
  for (const step of [...steps, 0]) {
    if (open.length === 0) break;
    for (const [block] of open) block.style.wordSpacing = step === 0 ? '' : `${step / 1000}em`;
    open = moved(open);
  }
}

/** Pixels that the middle of a line may differ by and be the same: faces sit a little higher or lower in it. */
const sameLine = 6;
