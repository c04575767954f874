import { expect, it } from 'vitest';
import { takeEmbeddedPictures } from './embedded-pictures.ts';

it('makes a file of each picture that stands in a text, and leaves the text around', () => {
  const bytes = new Uint8Array(64).map((_, at) => at);
  const data = `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
  const { markdown, pictures, remarks } = takeEmbeddedPictures({
    markdown: `A ![][image1] and ![b](${data}).\n\n[image1]: <${data}>\n`,
    pictures: new Map(),
    remarks: [],
  });
  expect(markdown).toBe(
    'A ![][image1] and ![b](embedded-picture-1.jpg).\n\n[image1]: <embedded-picture-2.jpg>\n',
  );
  expect([...pictures]).toEqual([
    ['embedded-picture-1.jpg', bytes],
    ['embedded-picture-2.jpg', bytes],
  ]);
  expect(remarks).toEqual([
    { fate: 'changed', what: 'pictures that stood in the text as data are files now: 2' },
  ]);
});

it('leaves a text without any as it is', () => {
  const given = { markdown: 'data:image/png;base64,short', pictures: new Map(), remarks: [] };
  expect(takeEmbeddedPictures(given)).toBe(given);
});
