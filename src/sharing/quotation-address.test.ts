import { describe, expect, it } from 'vitest';
import { quotationAddress } from './quotation-address.ts';

const page = 'https://passage.example/paper/adaptation/#s4-p1';

describe('quotationAddress', () => {
  it('names the words after the passage', () => {
    expect(quotationAddress(page, 's4-p7', { textStart: 'mid-2020, on clear evidence' })).toBe(
      'https://passage.example/paper/adaptation/#s4-p7:~:text=mid%2D2020%2C%20on%20clear%20evidence',
    );
  });

  it('names where long words end, and what stands around words that occur twice', () => {
    const fragment = { prefix: 'In', textStart: 'Kunar', textEnd: 'Nuristan', suffix: 'IS-K’s' };
    expect(quotationAddress(page, 's4-p7', fragment)).toMatch(
      /#s4-p7:~:text=In-,Kunar,Nuristan,-IS%2DK%E2%80%99s$/,
    );
  });

  it('falls back to the passage where the words cannot be told apart', () => {
    expect(quotationAddress(page, 's4-p7', undefined)).toBe(
      'https://passage.example/paper/adaptation/#s4-p7',
    );
  });
});
