/** Words that say how a question is put, not what it asks about. */
const stopWords = new Set(
  (
    'a about after all already also although always am among an and any are as at be because been before ' +
    'being between both but by can could despite did do does doing during each either else even ever few ' +
    'for from further furthermore get gets got had has have having he hence her here hers him his how ' +
    'however i if in indeed instead into is it its just least less like lot lots many may me meanwhile ' +
    'might more moreover most much must my neither never nevertheless no nonetheless nor not of off ' +
    'often on once one only or other our out over own paper perhaps quite rather really s same say says ' +
    'section several she should since so some soon still such tell than that the their them then there ' +
    'therefore these they this those though through thus to together too toward towards under unless ' +
    'until up upon us use used very via was we were what when whenever where whereas wherever whether ' +
    'which while who whom whose why will with within without would yet you your'
  ).split(' '),
);

/** Whether a folded word carries nothing to search for. */
export const isStopWord = (word: string): boolean => stopWords.has(word);
