/** Tags that say something Markdown can say, or that stays a tag (`sup`, `sub`). */
export const kept = new Set(
  `a b blockquote br caption code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li ol p pre s strike
   strong sub sup table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Of these, the ones Markdown has no sign for: they stand in a section as they are. */
export const signless: ReadonlySet<string> = new Set(['sub', 'sup']);

/** All tags that the importer may write. */
export const written: ReadonlySet<string> = new Set([...signless, 'em', 'strong', 'del']);

/** Tags that only arrange or colour: their text stays, they go. */
export const unwrapped = new Set(
  `abbr address article aside big center cite col colgroup details div font footer header ins kbd label main mark nav
   nobr q samp section small span summary time tt u var wbr html head body`.split(/\s+/),
);

/** Tags that stand within a line. */
export const inlineTags = new Set(
  `a abbr b big br cite code del em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time
   tt u var wbr`.split(/\s+/),
);

/** HTML's names are the same in small letters and capitals; a name in both, `<Figure>`, is no tag of HTML. */
export const toName = (written: string) => (/^[A-Z\d]+$/.test(written) ? written.toLowerCase() : written);

/** Whether an address runs something instead of leading somewhere. */
export const isScript = (url: string) => !/^(?:https?:|mailto:|[^:]*$|[./#?])/i.test(url.trim());
