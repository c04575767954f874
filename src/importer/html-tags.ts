/** Tags Markdown has no sign for, which a section may hold as they are. */
export const signless: ReadonlySet<string> = new Set(
  'abbr bdi bdo cite dfn ins kbd mark samp small span sub sup u var'.split(' '),
);

/** What may stand in such a tag. */
export const attributes: readonly string[] = ['dir', 'lang', 'title'];

/** All tags that the importer may write. */
export const writtenTags: ReadonlySet<string> = new Set([...signless, 'em', 'strong', 'del']);

/** Tags that say something Markdown can say, and those that stay. */
export const kept = new Set([
  ...signless,
  ...`a b blockquote br caption code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li ol p pre s strike
   strong table tbody td tfoot th thead tr ul`.split(/\s+/),
]);

/** Tags that only arrange or colour: their text stays, they go. */
export const unwrapped = new Set(
  `address article aside big center col colgroup details div font footer header label main nav nobr q section summary
   time tt wbr html head body`.split(/\s+/),
);

/** Tags that stand within a line. */
export const inlineTags = new Set([
  ...signless,
  ...'a b big br code del em font i img label nobr q s strike strong time tt wbr'.split(' '),
]);

/** HTML's names are the same in small letters and capitals; a name in both, `<Figure>`, is no tag of HTML. */
export const toName = (written: string) => (/^[A-Z\d]+$/.test(written) ? written.toLowerCase() : written);

/** Whether an address runs something instead of leading somewhere. */
export const isScript = (url: string) => !/^(?:https?:|mailto:|[^:]*$|[./#?])/i.test(url.trim());
