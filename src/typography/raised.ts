const raised: Record<string, string> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [String(digit), sign])),
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
};
const lowered: Record<string, string> = {
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((sign, digit) => [String(digit), sign])),
  '+': '₊',
  '-': '₋',
  '−': '₋',
};

/**
 * A number that stands raised or lowered, in signs that say so without a style: 10 with a raised 6 is 10⁶, and not 106.
 * As long as it was; letters stay as they are, for one looks for `19th`.
 *
 * @param tag `sup` or `sub`
 */
export function toRaised(tag: 'sup' | 'sub', text: string): string {
  const signs = tag === 'sup' ? raised : lowered;
  return /^[-+−\d]+$/.test(text) ? [...text].map((sign) => signs[sign] ?? sign).join('') : text;
}
