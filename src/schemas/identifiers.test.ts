import { describe, expect, it } from 'vitest';
import { doiSchema, geonamesSchema, orcidSchema, rorSchema, wikidataSchema } from './identifiers.ts';

describe('an identifier', () => {
  // An example that orcid.org itself gives, and those of known universities.
  it.each([
    [orcidSchema, '0000-0002-1825-0097', '0000-0002-1825-0097'],
    [orcidSchema, 'https://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233X'],
    [rorSchema, 'https://ror.org/05gq02987', '05gq02987'],
    [rorSchema, '0090zs177', '0090zs177'],
    [rorSchema, '052gg0110', '052gg0110'],
    [wikidataSchema, 'https://www.wikidata.org/wiki/Q42', 'Q42'],
    [doiSchema, 'https://doi.org/10.1000/182', '10.1000/182'],
    [doiSchema, 'doi:10.1000/182', '10.1000/182'],
    [geonamesSchema, 1138958, 1138958],
  ])('is read as it is given or from its address', (schema, given, read) => {
    expect(schema.parse(given)).toBe(read);
  });

  it.each([
    ['a check digit that does not agree', orcidSchema, '0000-0002-1825-0098'],
    ['two digits changed about', orcidSchema, '0000-0002-1852-0097'],
    ['a blank for a hyphen', orcidSchema, '0000 0002 1825 0097'],
    ['a checksum that does not agree', rorSchema, '05gq02988'],
    ['a letter it never has', rorSchema, '05gq0l987'],
    ['a property', wikidataSchema, 'P31'],
    ['an address', doiSchema, 'https://journal.example/182'],
    ['no number', geonamesSchema, 'Kabul'],
  ])('is refused with %s', (_, schema, given) => {
    expect(schema.safeParse(given).success).toBe(false);
  });
});
