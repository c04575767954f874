/** Words that say how a question is put, not what it asks about. */
const stopWords = new Set(
  (
    'a about after all also am an and any are as at be because been before being between both but by can could did ' +
    'do does doing during each for from get gets got had has have having he her hers him his how i if in into is it ' +
    'its just like many may me might more most much must my no nor not of off on once one or other our out over own ' +
    'paper s same say says section she should so some such tell than that the their them then there these they this ' +
    'those through to too under until up upon us use used very was we were what when where whether which while who ' +
    'whom whose why will with without would you your'
  ).split(' '),
);

/** Whether a folded word carries nothing to search for. */
export const isStopWord = (word: string): boolean => stopWords.has(word);
