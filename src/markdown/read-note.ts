import type {
  MdxJsxFlowElement,
  MdxJsxFlowElementHast,
  MdxJsxTextElement,
  MdxJsxTextElementHast,
} from 'satteri';
import { sayExpected } from '../schemas/expectations.ts';
import { nearest } from '../schemas/nearest.ts';
import { type NoteData, noteSchema, type Voice, type Voices } from '../schemas/note.ts';
import { show } from '../schemas/problems.ts';
import { compareDates } from '../timeline/dates.ts';

/** `<Note …>`, in a tree of Markdown or of HTML. */
export type NoteElement =
  MdxJsxFlowElement | MdxJsxTextElement | MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** What a note says of itself, with its voice looked up. */
export interface ReadNote extends NoteData {
  name: Voice['name'];
  kind: Voice['kind'];
}

/** Whether a node is a `<Note>`, wherever it stands. */
export const isNote = <Node extends { type: string }>(node: Node): node is Extract<Node, NoteElement> =>
  /^mdxJsx(?:Flow|Text)Element$/.test(node.type) && 'name' in node && node.name === 'Note';

/**
 * Reads and checks a note's attributes.
 *
 * @param voices those of the paper
 * @returns the note, or each mistake: `Note.when: expected a month as 2023-04; found "April"`
 */
export function readNote(
  element: NoteElement,
  voices: Voices,
): { note: ReadNote; problems?: undefined } | { note?: undefined; problems: string[] } {
  const value = attributesOf(element);
  const { data, error } = noteSchema.safeParse(value, { error: sayExpected });
  const problems = (error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => sayStray(key, value[key]));
    const key = String(issue.path[0]);
    const found = value[key];
    if (found === undefined) return say(key, wanted[key] ?? issue.message, found, 'add it');
    return say(key, issue.message, found, typeof found === 'string' ? undefined : `write ${key}="…"`);
  });
  const id = String(value['voice']);
  const voice = Object.hasOwn(voices, id) ? voices[id] : undefined;
  if (voice === undefined && value['voice'] !== undefined) {
    const meant = nearest(id, Object.keys(voices));
    const remedy = meant === undefined ? 'add it to `voices` in paper.yaml' : `did you mean “${meant}”?`;
    problems.push(say('voice', 'expected one of the paper’s voices', value['voice'], remedy));
  }
  if (typeof data?.when === 'object' && compareDates(data.when.from, data.when.to) > 0)
    problems.push(say('when', 'expected the earlier date first', value['when'], 'turn the two round'));
  return data === undefined || voice === undefined || problems.length > 0
    ? { problems }
    : { note: { ...data, name: voice.name, kind: voice.kind } };
}

const wanted: Partial<Record<string, string>> = {
  voice: 'expected one of the paper’s voices',
  at: 'expected section and paragraph of the original as 4.12',
};

const say = (key: string, message: string, found: unknown, remedy?: string) =>
  `Note.${key}: ${message}; found ${show(found)}${remedy === undefined ? '' : `: ${remedy}`}`;

function sayStray(key: string, value: unknown): string {
  const keys = Object.keys(noteSchema.shape);
  const meant = nearest(key, keys);
  const remedy = meant === undefined ? `take “${key}” out` : `did you mean “${meant}”?`;
  return say(key, `expected ${keys.join(', ')}`, value, remedy);
}

/** Attributes by name; what is a program and no text stays one, for no schema to take. */
function attributesOf({ attributes }: NoteElement): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? [
            attribute.name,
            typeof attribute.value === 'string' ? attribute.value : { program: attribute.value?.value },
          ]
        : ['…', attribute.value],
    ),
  );
}
