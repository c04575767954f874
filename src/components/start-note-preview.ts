import { previewNotes } from './note-preview.ts';

previewNotes(document);
