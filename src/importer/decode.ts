import { refuseCrowds } from './crowded.ts';
import { Refusal } from './refusal.ts';
import { createLineFinder, type Report } from './report.ts';

/** Beyond these a file is no manuscript; they keep the time and memory of an import bounded. */
export const limits = {
  /** Bytes of a manuscript's text: twice a long book. */
  bytes: 2 * 1024 * 1024,
  /** Bytes of its file, in which pictures may stand beside the text. */
  file: 32 * 1024 * 1024,
  /** Characters of one line: a paragraph of 30,000 words. */
  line: 256 * 1024,
  /** Markers of quotations and lists that one line may open with. */
  nesting: 32,
} as const;

/**
 * The text of a manuscript's bytes: UTF-8 without byte order mark, lines ended by `\n`.
 *
 * @throws {Refusal} for files that are too large, binary, in another encoding, or nested too deep
 */
export function decodeManuscript(bytes: Uint8Array, report: Report): string {
  if (bytes.length > limits.bytes) {
    throw new Refusal(
      `the file has ${megabytes(bytes.length)}, and a manuscript at most ${megabytes(limits.bytes)}`,
      'Take pictures and data out of the text, or split the paper.',
    );
  }
  refuseOtherEncodings(bytes);
  let text = decodeUtf8(bytes);
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n');
    report.add('changed', 'line ends of other systems are now plain line feeds');
  }
  // Control characters (left by word processors) mean nothing in a text and are invalid in HTML and YAML.
  const control =
    // oxlint-disable-next-line no-control-regex
    /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
  const first = text.search(control);
  if (first >= 0) {
    report.add('changed', 'control characters became spaces', createLineFinder(text)(first));
    text = text.replace(control, ' ');
  }
  if (!text.isWellFormed()) text = text.toWellFormed();
  refuseMonsters(text);
  refuseCrowds(text);
  return text;
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function refuseOtherEncodings(bytes: Uint8Array): void {
  const remedy = 'Save it as plain text in UTF-8.';
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) {
    throw new Refusal('the file is in UTF-16', remedy, 1);
  }
  const zero = bytes.indexOf(0);
  if (zero < 0) return;
  const line = linesBefore(bytes, zero);
  // Latin text in UTF-16 has a zero in every second byte.
  const start = bytes.subarray(0, 4000);
  const zeros = start.filter((byte) => byte === 0).length;
  const odd = start.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  const utf16 = zeros > 4 && zeros > start.length / 4 && (odd === 0 || odd === zeros);
  throw new Refusal(utf16 ? 'the file is in UTF-16' : 'the file is binary, not text', remedy, line);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = linesBefore(bytes, firstInvalid(bytes));
    throw new Refusal('the file is not valid UTF-8', 'Save it as plain text in UTF-8.', line);
  }
}

/** Offset of the first byte that is no UTF-8, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      // A sequence cut off at the end is not yet wrong.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

function linesBefore(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

/** A list item so far to the right is nested deeper than its text is wide. */
const farRight = /^[ \t]{100,}(?:[-*+]|\d{1,9}[.)])[ \t]/;

const marker = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

function refuseMonsters(text: string): void {
  let line = 0;
  let start = 0;
  while (start <= text.length) {
    line++;
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start > limits.line) {
      throw new Refusal(
        `the line has ${(end - start).toLocaleString('en')} characters`,
        `Break it into paragraphs of at most ${limits.line.toLocaleString('en')}.`,
        line,
      );
    }
    const deep = countMarkers(text, start) > limits.nesting;
    const rule = deep && /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/.test(text.slice(start, end));
    if ((deep && !rule) || farRight.test(text.slice(start, Math.min(end, start + 2000)))) {
      throw new Refusal(
        `quotations or lists are nested more than ${limits.nesting} deep`,
        'Take away the surplus marks or spaces at the start of the line.',
        line,
      );
    }
    start = end + 1;
  }
}

function countMarkers(text: string, start: number): number {
  let count = 0;
  marker.lastIndex = start;
  while (count <= limits.nesting && marker.test(text)) count++;
  return count;
}
