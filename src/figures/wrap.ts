/** Width of some words, near enough to lay them out without a canvas. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.48;

/** Words in lines of a width. */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) !== '' && widthOf(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
