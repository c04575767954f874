import { describe, expect, it } from 'vitest';
import { readSiteAddress } from './site-address.ts';

const own = 'https://passage.example';
const read = (SITE_URL?: string, BASE_PATH?: string) => readSiteAddress({ SITE_URL, BASE_PATH }, own);

describe('readSiteAddress', () => {
  it('takes what is given, and the publication’s own where nothing is or it is empty', () => {
    expect(read('https://other.example', '/papers')).toEqual({
      site: 'https://other.example',
      base: '/papers',
    });
    expect(read()).toEqual({ site: own, base: '/' });
    expect(read('', ' ')).toEqual({ site: own, base: '/' });
  });

  it.each([
    ['other.example', 'as https://other.example.'],
    ['no address', 'as https://papers.example.org.'],
    ['ftp://other.example', 'expected an address with its scheme'],
    ['https://other.example/papers/', 'set BASE_PATH, as /papers/.'],
  ])('says of %s what to write', (site, said) => {
    expect(() => read(site)).toThrow(said);
  });

  it.each(['papers', '/papers?x', 'https://other.example/papers'])('refuses %s as a folder', (base) => {
    expect(() => read(own, base)).toThrow('expected a folder of the host from its root, as /papers.');
  });
});
