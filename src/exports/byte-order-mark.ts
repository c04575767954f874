/** Tells Excel that a file is UTF-8, which it takes for the system's own encoding otherwise; others pass over it. */
export const byteOrderMark = '\uFEFF';
