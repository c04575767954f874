/** How a section's MDX is read wherever it is read: words are the author's, so no quotation mark is turned, no dash made. */
export const markdownFeatures = { smartPunctuation: false, frontmatter: false } as const;
