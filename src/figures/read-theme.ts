import type { Theme } from './paint.ts';

const tokens = {
  paper: '--color-paper',
  ink: '--color-ink',
  quiet: '--color-quiet',
  rule: '--color-rule',
  line: '--color-line',
  accent: '--color-accent',
  warm: '--color-warm',
} as const;

/** Colours and font of the page as a canvas can use them: `light-dark()` resolved, forced colours kept. */
export function readTheme(host: HTMLElement): Theme {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const forced = matchMedia('(forced-colors: active)').matches;
  const read = (token: string) => {
    if (forced) return token === tokens.paper ? 'Canvas' : 'CanvasText';
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colors = Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, read(token)]));
  const picture = host.querySelector('svg');
  probe.remove();
  // Each key of the table above is there.
  return { ...(colors as Omit<Theme, 'font'>), font: getComputedStyle(picture ?? host).fontFamily };
}
