/** How often something is there: `1 passage`, `23 passages`. */
export const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
