import {
  createMdxHastHandle,
  dropHandle,
  type HastPluginEntry,
  normalizePlugins,
  renderHandle,
  resolveHastSubscriptions,
  visitHastHandle,
  visitHastHook,
} from 'satteri';
import { markdownFeatures } from './features.ts';
import { plainElements } from './plain-elements.ts';
import { placeFigures, splitAtFigures, type TextPart } from './place-figures.ts';

/**
 * Renders a section's MDX under the given plugins.
 *
 * Sätteri is called by itself and not as Astro's processor: there, every section becomes a module that is bundled,
 * which costs ten times what rendering it does. A section is data and nothing in it is run: MDX that is more than
 * text, plain elements and `<Figure>` is an error with its line.
 *
 * @param source MDX without front matter
 * @param file the section's file, by which plugins know it
 * @returns HTML, with the figures between its stretches
 */
export function renderSection(source: string, file: URL, plugins: readonly HastPluginEntry[]): TextPart[] {
  const handle = createMdxHastHandle(source, markdownFeatures, undefined, false);
  const data = {};
  try {
    for (const plugin of normalizePlugins(
      [plainElements, ...plugins, placeFigures],
      'plugins',
      source,
      file,
      'mdx',
      data,
    )) {
      const hook = plugin.before && visitHastHook(handle, plugin, plugin.before, source, file, data, 'mdx');
      const subscriptions = resolveHastSubscriptions(plugin);
      const visit =
        subscriptions.length > 0
          ? visitHastHandle(handle, plugin, subscriptions, source, file, data, 'mdx')
          : undefined;
      if (hook instanceof Promise || visit instanceof Promise)
        throw new TypeError(`${plugin.name} is asynchronous`);
    }
    return splitAtFigures(renderHandle(handle).trim());
  } finally {
    dropHandle(handle);
  }
}
