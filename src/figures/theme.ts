import { color } from 'chart.js/helpers';
import type { Tone } from '../schemas/figure.ts';

/** Colours and type of a picture. */
export interface Theme {
  paper: string;
  ink: string;
  quiet: string;
  rule: string;
  line: string;
  accent: string;
  warm: string;
  font: string;
}

/**
 * A theme from the site’s colours.
 *
 * @param read gives the colour of a name, `ink`
 */
export function toTheme(read: (name: string) => string, font: string): Theme {
  const [paper, ink, quiet, rule, line] = [
    read('paper'),
    read('ink'),
    read('quiet'),
    read('rule'),
    read('line'),
  ];
  return { paper, ink, quiet, rule, line, accent: read('accent'), warm: read('warm'), font };
}

/** A colour that lets through what is behind it. */
export const tint = (one: string, alpha: number): string => color(one).alpha(alpha).rgbString();

/** How a bar of a tone is filled: tones differ in lightness, too, for paper and for eyes that see few colours. */
export const solid = (own: string, tone: Tone): string =>
  tone === 'warm' ? tint(own, 0.4) : tone === 'quiet' ? tint(own, 0.15) : own;
