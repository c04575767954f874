/**
 * Measures that tests take in the browser, of a page as it stands. Each is sent there as text, so each is whole in
 * itself; each gives a line for everything that falls short.
 */

/** Text with less contrast than 7:1 against what lies behind it: its ground, a wash, a mark, the halo of a label. */
export function findFaintText(): string[] {
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!brush) throw new Error('There is no canvas to read colours with.');
  type Colour = [number, number, number, number];
  const known = new Map<string, Colour>();
  const read = (css: string): Colour => {
    const before = known.get(css);
    if (before) return before;
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = css;
    brush.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = brush.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [r, g, b, a / 255];
    known.set(css, colour);
    return colour;
  };
  const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
    r * a + r2 * (1 - a),
    g * a + g2 * (1 - a),
    b * a + b2 * (1 - a),
    1,
  ];
  const luminance = (colour: Colour) => {
    const [r = 0, g = 0, b = 0] = colour
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: Colour, other: Colour) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  /** What is painted behind an element, from the page's own ground up. */
  const groundOf = (element: Element): Colour => {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      // A gradient counts as its strongest colour, all the way.
      const wash = /(?:rgba?|color|oklab)\([^()]*\)/.exec(style.backgroundImage)?.[0];
      if (wash) layers.push(read(wash));
      layers.push(read(style.backgroundColor));
      if (at.matches('dialog, :popover-open')) break;
    }
    return layers.reduceRight<Colour>((ground, layer) => over(layer, ground), [255, 255, 255, 1]);
  };
  const opacityOf = (element: Element) => {
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };

  const found = new Set<string>();
  const seen = new Set<Element>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element || seen.has(element) || !walker.currentNode.nodeValue?.trim()) continue;
    seen.add(element);
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || element.closest('.unseen, script, style, title')) continue;
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const style = getComputedStyle(element);
    const drawn = element instanceof SVGElement;
    const haloed = drawn && style.stroke !== 'none' && style.paintOrder.startsWith('stroke');
    const ground = haloed ? read(style.stroke) : groundOf(element);
    const [r, g, b, a] = read(drawn ? style.fill : style.color);
    const ratio = contrast(over([r, g, b, a * opacityOf(element)], ground), ground);
    if (ratio < 7) found.add(`${ratio.toFixed(2)}:1 ${element.outerHTML.slice(0, 90)}`);
  }
  return [...found];
}

/**
 * Things to press that are less than 24 pixels wide or high. A link within running text may be as high as its line;
 * a point on a map or on an axis of dates stands where it must.
 */
export function findSmallTargets(): string[] {
  const least = 24;
  const words = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, '');
  /** Whether words that cannot be pressed stand on the lines of a link. */
  const runsInText = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    if (!block) return false;
    const pressed = [...block.querySelectorAll('a, button')].reduce((sum, one) => sum + words(one).length, 0);
    return words(block).length > pressed;
  };
  return [...document.querySelectorAll('a[href], button, input, select, summary, [role="option"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.closest('.unseen, svg') && !runsInText(element))
    .flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const size = `${width.toFixed(1)} × ${height.toFixed(1)}`;
      // Half a pixel is the rounding of a scaled picture.
      return width > least - 0.5 && height > least - 0.5 ? [] : [`${size} ${element.outerHTML.slice(0, 90)}`];
    });
}

/**
 * Each shift of a page since it was opened: how the elements begin that moved. What slides sideways on its line, by less
 * than a letter or two, is no shift: words and columns do when the face comes.
 */
export function readShifts(): Promise<string[]> {
  return new Promise((resolve) => {
    const found: string[] = [];
    type Source = { node?: Element | Text; previousRect: DOMRect; currentRect: DOMRect };
    const within = ({ previousRect: { x, y }, currentRect }: Source) =>
      Math.abs(y - currentRect.y) < 3 && Math.abs(x - currentRect.x) < 24;
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: Source[] })[])
        if (!sources.every(within))
          found.push(
            sources
              .filter((source) => !within(source))
              .map(({ node }) =>
                (node instanceof Element ? node.outerHTML : (node?.data ?? '')).slice(0, 110),
              )
              .join(' '),
          );
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(found), 200);
  });
}

/** Text that a box cuts off, text that lies on other text, and a page that must be moved sideways. */
export function findLostText(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in ${clientWidth} px`);

  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    !element.closest('.unseen, svg, input, option, script, style, template, title') &&
    // Its words stand behind its summary, but are its own.
    !(element instanceof HTMLDetailsElement && !element.open);
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (!shown(element) || !/hidden|clip/.test(`${style.overflowX} ${style.overflowY}`)) continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      found.push(`cut off: ${element.outerHTML.slice(0, 90)}`);
  }

  const boxes: { node: Node; left: number; right: number; top: number; bottom: number }[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.nodeValue?.trim() || !node.parentElement || !shown(node.parentElement)) continue;
    // What opens over the page is meant to lie on it; a note's sign stands between the lines.
    if (node.parentElement.closest('dialog, [popover], [role="doc-noteref"], [class$="-tools"]')) continue;
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      // The room above and below letters may overlap; the letters may not.
      boxes.push({
        node,
        left: left + 1,
        right: right - 1,
        top: top + height * 0.3,
        bottom: bottom - height * 0.3,
      });
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) {
      if (other.top >= box.bottom) break;
      if (other.node === box.node || other.left >= box.right || other.right <= box.left) continue;
      found.push(
        `“${box.node.nodeValue?.trim().slice(0, 40)}” lies on “${other.node.nodeValue?.trim().slice(0, 40)}”`,
      );
    }
  });
  return [...new Set(found)];
}
