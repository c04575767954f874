/**
 * Pages of a long list that are worth a link each: all where they are few; of many the first, the last, those
 * beside the page the reader is on, and some at equal distances.
 *
 * @param page the reader's, from 1
 * @param most links at equal distances
 */
export function pickPages(pages: number, page: number, most = 20): number[] {
  const step = Math.ceil(pages / most);
  return Array.from({ length: pages }, (_, index) => index + 1).filter(
    (one) => (one - 1) % step === 0 || one === pages || Math.abs(one - page) <= 1,
  );
}
