/** A paper with a text for programs. */
export interface ListedText {
  title: string;
  /** One or two sentences. */
  about: string;
  rights: string;
  files: readonly { name: string; url: string }[];
}

/**
 * `llms.txt`: what the site has for programs that read, in Markdown (https://llmstxt.org).
 *
 * @param lists further files, which the whole site has
 */
export function writeLlms(
  site: { name: string; description: string },
  texts: readonly ListedText[],
  lists: readonly { name: string; url: string }[],
): string {
  const link = ({ name, url }: { name: string; url: string }) => `[${plain(name)}](${url})`;
  const papers = texts.map(({ title, about, rights, files: [first, ...others] }) =>
    [
      `- [${plain(title)}](${first?.url ?? ''}): ${plain(about)} ${plain(rights)}`,
      ...(others.length > 0 ? [`  Also as ${others.map(link).join(', ')}.`] : []),
    ].join('\n'),
  );
  return (
    [
      `# ${plain(site.name)}`,
      `> ${plain(site.description)}`,
      'Every passage has an address that stays: its page’s, # and its id. In Markdown an empty anchor with the id begins the ' +
        'passage. Each section’s page has a twin in Markdown, at the page’s address with index.html.md.',
      ...(papers.length > 0 ? ['## Papers', papers.join('\n')] : []),
      ...(lists.length > 0 ? ['## Optional', lists.map((one) => `- ${link(one)}`).join('\n')] : []),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

/** On one line, its brackets no link's. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/[[\]]/g, '\\$&').trim();
