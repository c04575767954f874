import { hash } from 'node:crypto';

/**
 * The words of a text as identity sees them: lower case, letters and digits only, so that a changed
 * quotation mark or dash does not make another passage of it.
 */
export function toWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/['’‘ʼ]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Twelve characters that stand for exactly the words of a text in their order. */
export function fingerprint(text: string): string {
  return hash('sha256', toWords(text).join(' '), 'base64url').slice(0, 12);
}

const minima = 16;

/**
 * A MinHash sketch of the set of words, 16 numbers of 32 bits in base64url: two texts share about as many
 * of them as they share words (Broder 1997), so an edited passage is recognised without keeping its text.
 */
export function sketch(words: readonly string[]): string {
  const lowest = new Uint32Array(minima).fill(0xffffffff);
  for (const word of new Set(words)) {
    const digest = hash('sha512', word, 'buffer');
    for (let index = 0; index < minima; index++) {
      const value = digest.readUInt32LE(index * 4);
      if (value < (lowest[index] ?? 0)) lowest[index] = value;
    }
  }
  return Buffer.from(lowest.buffer).toString('base64url');
}

/** How much of their words two sketched texts share, 0 to 1 (an estimate of their Jaccard index). */
export function likeness(one: string, other: string): number {
  const left = Buffer.from(one, 'base64url');
  const right = Buffer.from(other, 'base64url');
  let same = 0;
  for (let at = 0; at < minima * 4; at += 4) {
    if (left.subarray(at, at + 4).equals(right.subarray(at, at + 4))) same++;
  }
  return same / minima;
}
