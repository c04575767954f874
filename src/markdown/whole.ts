/**
 * A section's HTML as it stands among the others on the whole paper's page: its headings one level down, below the
 * section's own; without the margin's copies of notes, which there would be a tenth of the page.
 *
 *     <h2>The north</h2>   →   <h3>The north</h3>
 */
export function shortenForWhole(html: string): string {
  // A copy in the margin holds no span of its own.
  return html
    .replace(/<span class="side"[^>]*>[\s\S]*?<\/span>/g, '')
    .replace(/(<\/?h)([2-5])(?=[\s>])/g, (_, start: string, level: string) => `${start}${Number(level) + 1}`);
}
