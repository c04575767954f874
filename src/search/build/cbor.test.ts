import { describe, expect, it } from 'vitest';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('readCbor', () => {
  // From the examples of RFC 8949, appendix A.
  it.each<[string, Cbor]>([
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['3863', -100],
    ['62c3bc', 'ü'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
  ])('reads %s', (hex, value) => {
    expect(readCbor(bytes(hex))).toEqual(value);
    expect(writeCbor(value)).toEqual(bytes(hex));
  });

  it('refuses what Pagefind does not write, and what is left over', () => {
    expect(() => readCbor(bytes('a10102'))).toThrow('unknown kind');
    expect(() => readCbor(bytes('1b000000e8d4a51000'))).toThrow('unknown width');
    expect(() => readCbor(bytes('0101'))).toThrow('1 bytes too many');
  });
});
