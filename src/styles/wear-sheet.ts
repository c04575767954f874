const worn = new Set<string>();

/** Styles of what the reader asked for, fetched with its script: a page that is only read does not carry them. */
export function wearSheet(styles: string): void {
  if (worn.size === worn.add(styles).size) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
