/**
 * Front matter in which a value in quotation marks goes on over lines that are not indented, as Jekyll and Eleventy read
 * it, with these lines indented by a space, as YAML asks. All else stays.
 */
export function indentQuoted(yaml: string): string {
  let open: string | undefined;
  return yaml
    .split('\n')
    .map((line) => {
      const before = open;
      const opening = /^[\w-]+[ \t]*:[ \t]+(["'])/.exec(line);
      const from = before === undefined ? (opening?.[0].length ?? line.length) : 0;
      open = before ?? opening?.[1];
      if (open !== undefined && isClosed(line.slice(from), open)) open = undefined;
      return before === undefined || line === '' ? line : ` ${line}`;
    })
    .join('\n');
}

/** Whether the mark ends here; a backslash before it, or a second one of its kind, makes it a sign of the value. */
const isClosed = (text: string, mark: string) =>
  mark === '"' ? /(?<!\\)(?:\\\\)*"/.test(text) : text.replaceAll("''", '').includes("'");
