const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeAttribute = (text: string) => escapeText(text).replaceAll('"', '&quot;');

/** A piece of a page as XHTML, which e-readers need: every element closed, every attribute quoted. */
export function toXhtml(node: Node): string {
  if (node.nodeType === 3) return escapeText(node.textContent ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.localName;
  const attributes = Array.from(
    element.attributes,
    ({ name: key, value }) => ` ${key}="${escapeAttribute(value)}"`,
  );
  // Of its own kind: a page's reader knows, one of XML must be told.
  if (name === 'math') attributes.push(' xmlns="http://www.w3.org/1998/Math/MathML"');
  const content = Array.from(element.childNodes, toXhtml).join('');
  const tag = `${name}${attributes.join('')}`;
  return /^(br|hr|img|col|wbr)$/.test(name) ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}
