/** Where a number stands for a thing of the world. */
const registers = {
  orcid: (id) => `https://orcid.org/${id}`,
  ror: (id) => `https://ror.org/${id}`,
  wikidata: (id) => `https://www.wikidata.org/entity/${id}`,
  geonames: (id) => `https://sws.geonames.org/${id}/`,
  doi: (id) => `https://doi.org/${id}`,
} satisfies Record<string, (id: string | number) => string>;

type Register = keyof typeof registers;

/** The addresses under which others know the same thing, by the numbers it has. */
export function sameAs(thing: { [register in Register]?: string | number | undefined }): {
  sameAs?: string[];
} {
  const addresses = (Object.keys(registers) as Register[]).flatMap((register) => {
    const id = thing[register];
    return id === undefined ? [] : [registers[register](id)];
  });
  return addresses.length === 0 ? {} : { sameAs: addresses };
}
