import {
  createMdxHastHandle,
  type Data,
  dropHandle,
  type HastPluginDefinition,
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
 * All plugins' `before` hooks read one tree, that of the source with its plain elements, and what they change is
 * changed together, each node by one of them: to hand a tree over takes longer than what they do with it. Visitors
 * come after, one plugin's after the other's.
 *
 * @param source MDX without front matter
 * @param file the section's file, by which plugins know it
 * @returns HTML, with the figures between its stretches, and what plugins noted
 */
export function renderSection(
  source: string,
  file: URL,
  plugins: readonly HastPluginEntry[],
): { parts: TextPart[]; data: Data } {
  const handle = createMdxHastHandle(source, markdownFeatures, undefined, false);
  const data: Data = {};
  const normalize = (entries: readonly HastPluginEntry[]) =>
    normalizePlugins(entries, 'plugins', source, file, 'mdx', data);
  const hook = (all: readonly HastPluginDefinition[]) => {
    if (all.length === 0) return;
    const before: HastPluginDefinition['before'] = (root, ctx) => {
      for (const plugin of all) refusePromise(plugin, plugin.before?.(root, ctx));
    };
    void visitHastHook(handle, { before }, before, source, file, data, 'mdx');
  };
  const visit = (plugin: HastPluginDefinition) => {
    const subscriptions = resolveHastSubscriptions(plugin);
    if (subscriptions.length === 0) return;
    refusePromise(plugin, visitHastHandle(handle, plugin, subscriptions, source, file, data, 'mdx'));
  };
  try {
    hook(normalize([plainElements]));
    const others = normalize([...plugins, placeFigures]);
    hook(others);
    others.forEach(visit);
    return { parts: splitAtFigures(renderHandle(handle).trim()), data };
  } finally {
    dropHandle(handle);
  }
}

function refusePromise({ name }: HastPluginDefinition, done: unknown): void {
  if (done instanceof Promise) throw new TypeError(`${name} is asynchronous`);
}
