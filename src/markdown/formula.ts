import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';

/** A formula that cannot be drawn; its message says why in a few words. */
export class FormulaError extends Error {}

/** What cells of aligned lines need: Temml's names and those of the pages' styles. */
const sides: Partial<Record<string, string>> = { 'tml-left': 'start', 'tml-right': 'end' };

/**
 * A formula of TeX as MathML, which browsers draw with their own fonts and read aloud; its source is its alternative.
 *
 *     E=mc^2   →   <math alttext="E=mc^2"><mrow><mi>E</mi>…
 *
 * @param isBlock stands on lines of its own
 * @throws {FormulaError}
 */
export function drawFormula(source: string, isBlock: boolean): Element {
  let html: string;
  try {
    // Numbers of their own would need styles; those that are wanted are written: \tag{1}.
    const tex = source.replace(/\\(begin|end)\{(equation|align|gather|alignat|multline)\}/g, '\\$1{$2*}');
    html = temml.renderToString(tex, { displayMode: isBlock, throwOnError: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new FormulaError(
      said
        .replace(/ (?:at position|at end of input)[^]*$/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  // Browsers draw neither a box nor a line through a sign, and without these it would say something else.
  if (html.includes('<menclose') || html.includes('border:'))
    throw new FormulaError('No way to draw \\cancel or \\boxed');
  const [math] = fromHtml(html, { fragment: true }).children;
  if (math?.type !== 'element' || math.tagName !== 'math') throw new FormulaError('No formula');
  simplify(math);
  math.properties = { ...(isBlock && { display: 'block' }), alttext: source };
  return math;
}

/** Takes away what only Temml's own styles make use of, and every style: the pages' policy forbids these. */
function simplify({ properties, children }: Element): void {
  const side = [properties['className']]
    .flat()
    .map((name) => sides[String(name)])
    .find(Boolean);
  delete properties['style'];
  delete properties['className'];
  if (side !== undefined) properties['className'] = [side];
  for (const child of children as RootContent[]) if (child.type === 'element') simplify(child);
}
