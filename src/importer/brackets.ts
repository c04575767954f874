/** Whether a backslash takes the sign at an offset for text. */
export function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** A bracket's other half within the same paragraph, at most 5,000 signs on. */
export function closing(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + 5000); at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at;
    else if (text[at] === '\n' && /^\s*\n/.test(text.slice(at + 1, at + 200))) return undefined;
  }
  return undefined;
}

/** A closing bracket's other half, at most 5,000 signs back. */
export function opening(text: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= Math.max(0, close - 5000); at--) {
    if (isEscaped(text, at)) continue;
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && --depth === 0) return at;
  }
  return undefined;
}
