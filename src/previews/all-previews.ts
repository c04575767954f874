import { wearSheet } from '../styles/wear-sheet.ts';
import { abbreviations } from './abbreviations.ts';
import { notes } from './notes.ts';
import { pages } from './pages.ts';
import styles from './previews.css?inline';
import { showPreviews } from './show-previews.ts';

/** Shows previews of notes, abbreviations, names, figures and sections: fetched when a reader first asks for one. */
export function showAll(page: Document): void {
  wearSheet(styles);
  showPreviews(page, [notes, abbreviations, pages]);
}
