import references from './references.css?inline';
import difference from './difference.css?inline';
import tools from './tools.css?inline';

let worn = false;

/** Styles of what the reader asked for, fetched with it: a page that is only read does not carry them. */
export function wearStyles(): void {
  if (worn) return;
  worn = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(references + tools + difference);
  document.adoptedStyleSheets.push(sheet);
}
