import { z } from 'astro/zod';

/** An identifier, also where it is given as the address that it stands in. */
const written = (address: RegExp, check: (id: string) => boolean, expected: string) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().replace(address, '') : value),
    z.string().refine(check, expected),
  );

/** A person at orcid.org. Its last sign is a check digit (ISO 7064, mod 11-2). */
export const orcidSchema = written(
  /^https?:\/\/orcid\.org\//,
  isOrcid,
  'expected an ORCID iD as 0000-0002-1825-0097, whose last sign agrees with the others',
);

function isOrcid(id: string): boolean {
  if (!/^(?:\d{4}-){3}\d{3}[\dX]$/.test(id)) return false;
  const digits = id.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check));
}

/** Letters and digits of a ROR id (Crockford's base 32). */
const rorDigits = '0123456789abcdefghjkmnpqrstvwxyz';

/** An organisation at ror.org. Its last two digits are a checksum (ISO 7064, mod 97-10). */
export const rorSchema = written(
  /^https?:\/\/ror\.org\//,
  isRor,
  'expected a ROR id as 05gq02987, whose last two digits agree with the others',
);

function isRor(id: string): boolean {
  if (!/^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/.test(id)) return false;
  let number = 0;
  for (const digit of id.slice(0, 7)) number = number * 32 + rorDigits.indexOf(digit);
  return 98 - ((number * 100) % 97) === Number(id.slice(7));
}

/** An item of Wikidata. */
export const wikidataSchema = written(
  /^https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\//,
  (id) => /^Q[1-9]\d*$/.test(id),
  'expected an item of Wikidata as Q42',
);

/** A work at doi.org. */
export const doiSchema = written(
  /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i,
  (id) => /^10\.\d{4,9}\/\S+$/.test(id),
  'expected a DOI as 10.1000/182',
);

/** A place at geonames.org: a number. */
export const geonamesSchema = z.int('expected a number of GeoNames as 1138958').positive();
