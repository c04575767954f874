import { createGazetteer } from '../annotations/gazetteer.ts';
import { readGazetteer } from '../annotations/read-gazetteer.ts';

/** The places and actors of `content/gazetteer/`, read once. */
export const gazetteerData = readGazetteer();

/** The matcher over them. */
export const gazetteer = createGazetteer(gazetteerData);
