import { type Theme, toTheme } from './theme.ts';

/** Colours and type as a page has them at the moment, so that a canvas can use them: of its scheme, or forced. */
export function readTheme(host: HTMLElement): Theme {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const forced = matchMedia('(forced-colors: active)').matches;
  const theme = toTheme((name) => {
    // Lines and hatching stay behind what they are lines of.
    const system = name === 'paper' ? 'canvas' : name === 'rule' ? 'graytext' : 'canvastext';
    probe.style.color = forced ? system : `var(--color-${name})`;
    return getComputedStyle(probe).color;
  }, getComputedStyle(host).getPropertyValue('--font-sans'));
  probe.remove();
  return theme;
}
