/** An address that holds a text file itself, to be downloaded. */
export const toData = (type: string, text: string): string =>
  `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
