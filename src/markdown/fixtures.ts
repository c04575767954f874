import { type HastPluginEntry, markdownToHtml } from 'satteri';
import { sectionFeatures } from './features.ts';

/** A section's file, by which plugins know it. */
export const sectionFile = new URL('file:///content/papers/a-paper/04-a-section.md');

/** A section's Markdown as HTML under some plugins, in the order given. */
export function renderWith(source: string, hastPlugins: readonly HastPluginEntry[]): string {
  const result = markdownToHtml(source, { hastPlugins, features: sectionFeatures, fileURL: sectionFile });
  if (result instanceof Promise) throw new TypeError('A plugin is asynchronous.');
  return result.html.trim();
}
