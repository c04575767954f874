import { splitForeign } from '../../foreign-words.ts';

type Child = Node | string | undefined;

/** Makes an element with attributes and children; text stays text, whatever it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A text as nodes: words in foreign letters say their language and direction. */
export function written(text: string): (Node | string)[] {
  return splitForeign(text).map((run) =>
    run.dir ? element('bdi', { ...(run.lang && { lang: run.lang }), dir: run.dir }, run.text) : run.text,
  );
}
