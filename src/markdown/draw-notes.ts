import type { Element, ElementContent, Root } from 'hast';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { extractPassages } from '../passages/extract.ts';
import type { Paper } from '../schemas/paper.ts';
import type { NoteData, VoiceKind } from '../schemas/note.ts';
import { formatDate } from '../timeline/dates.ts';
import { notes as words } from '#words/notes.ts';
import { labelOf, listNotes, referencesIn } from './note-list.ts';
import type { NumberPassagesOptions } from './number-passages.ts';
import { isNote, type NoteElement, readNote, type ReadNote } from './read-note.ts';

/** A note as its passage tells of it. */
export interface PassageNote extends NoteData {
  /** 17: its number in the section. */
  number: number;
  kind: VoiceKind;
}

/** Who speaks in a section's notes, and in which. */
export interface SectionVoice {
  id: string;
  /** As notes call it; an editor's notes are called that. */
  name: string;
  notes: number[];
}

declare module 'satteri' {
  interface DataMap {
    /** The notes of each passage that name their voice. */
    notes: (readonly PassageNote[])[];
    /** Who speaks in the section, an editor last, and how many wrote what has no note. */
    voices: { present: readonly SectionVoice[]; authors: number };
  }
}

export interface DrawNotesOptions extends NumberPassagesOptions {
  /** The paper that a section's file belongs to. */
  findPaper(file: URL): Pick<Paper, 'voices' | 'authors'> | undefined;
}

/**
 * Makes words of notes that are data.
 *
 *     [^1]: <Note voice="is-k" when="2023-04" at="4.12">A cadre.</Note>
 *       →   <p><b class="voice">IS-K sources</b>, April 2023. A cadre. <span class="at">Original §4 ¶12.</span></p>
 *
 * A note written as plain words stays as it is. What it found is noted for `reportPassages` and `footnoteRoles`.
 *
 * @throws with the file and what to do; `readSection`, which looks before a build begins, knows the line
 */
export function drawNotes({ findSection, findPaper }: DrawNotesOptions): HastPluginEntry {
  return ({ fileURL, source, sourceFormat }) => {
    if (sourceFormat !== 'mdx' || !fileURL || !source.includes('<Note') || !findSection(fileURL))
      return false;
    return defineHastPlugin({
      name: 'draw-notes',
      before(root, ctx) {
        const paper = findPaper(fileURL);
        const drawn = new Map<string, PassageNote>();
        const voices = new Map<string, SectionVoice>();
        for (const [index, item] of listNotes(root as Root).entries()) {
          const element = item.children.find(isNote);
          if (!element) continue;
          const { note, problems } = readNote(element, paper?.voices ?? {});
          if (note === undefined) throw new Error(`${fileURLToPath(fileURL)}: ${problems.join('; ')}`);
          const number = index + 1;
          const { name, voice, kind, ...rest } = note;
          drawn.set(labelOf(item), { number, voice, kind, ...rest });
          const called = kind === 'editor' ? words.editorsNote : name;
          const known = voices.get(voice) ?? {
            id: voice,
            name: kind === 'editor' ? words.editorsNotes : name,
            notes: [],
          };
          known.notes.push(number);
          voices.set(voice, known);
          ctx.replaceNode(item, { ...item, children: [drawNote(note, called, element, item)] });
        }
        ctx.data.notes = extractPassages(root).map(({ node }) => [
          ...new Set(referencesIn(node as Element).flatMap((label) => drawn.get(label) ?? [])),
        ]);
        const isEditor = ({ name }: SectionVoice) => name === words.editorsNotes;
        ctx.data.voices = {
          present: [...voices.values()].sort((a, b) => Number(isEditor(a)) - Number(isEditor(b))),
          authors: paper?.authors.length ?? 1,
        };
      },
    });
  };
}

/** `IS-K sources, April 2023. A cadre. Original §4 ¶12.`, with the ways back behind it. */
function drawNote({ when, at }: ReadNote, called: string, element: NoteElement, item: Element): Element {
  const said = wordsOf(element.children as ElementContent[]);
  const backs = item.children.filter((child) => child.type === 'element' && child.tagName === 'a');
  return toElement('p', undefined, [
    toElement('b', 'voice', [text(called)]),
    text(`${when === undefined ? '' : `, ${formatDate(when)}`}. `),
    ...said,
    ...(said.length > 0 ? [text(' ')] : []),
    toElement('span', 'at', [text(words.original(at))]),
    ...backs.flatMap((back) => [text(' '), back]),
  ]);
}

/** What stands between a note's tags, in one paragraph. */
function wordsOf(children: readonly ElementContent[]): ElementContent[] {
  const said = children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? [...child.children, text(' ')] : [child],
  );
  const says = (part: ElementContent) => part.type !== 'text' || part.value.trim() !== '';
  return said.slice(Math.max(0, said.findIndex(says)), said.findLastIndex(says) + 1);
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const toElement = (tagName: string, className: string | undefined, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: className === undefined ? {} : { className: [className] },
  children,
});
