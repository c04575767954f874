import type { Concept } from '../query/concepts.ts';
import { marksPrefix } from './carry-marks.ts';
import { markPassage } from './mark-passage.ts';

// Loaded where the window's name carries marks: takes them and marks the passage arrived at.
if (window.name.startsWith(marksPrefix)) {
  const marks = JSON.parse(window.name.slice(marksPrefix.length)) as Concept[];
  window.name = '';
  const passage = document.getElementById(location.hash.slice(1));
  if (passage) markPassage(passage, marks);
}
