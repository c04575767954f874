import { type HastPluginEntry, markdownToHtml } from 'satteri';

/** HTML of a section's Markdown under the given plugins, for their tests: the site itself renders MDX. */
export function renderSection(source: string, hastPlugins: HastPluginEntry[]): string {
  const result = markdownToHtml(source, {
    fileURL: new URL('file:///content/papers/a-paper/04-a-section.mdx'),
    features: { smartPunctuation: false },
    hastPlugins,
  });
  if (result instanceof Promise) throw new TypeError('A plugin of these is asynchronous.');
  return result.html.trim();
}
