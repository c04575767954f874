import { count } from './count.ts';

/** What the pages of places and actors say. */
export const names = {
  mentions: (number: number) => count(number, 'mention'),
  places: {
    title: 'Places',
    description: 'Every place named here, on a map and from A to Z, each with all passages that name it.',
    lead: 'Each place leads to every passage that names it, in whatever spelling.',
    list: 'A to Z',
  },
  actors: {
    title: 'Actors',
    description:
      'Everybody named here, from organisations to persons, each with all passages that name them.',
    lead:
      'Each name leads to every passage that has it, in whatever spelling. The number is how often it is mentioned. ' +
      'Outlets that spread propaganda have no page here.',
    list: 'By kind',
  },
  kinds: {
    organisation: 'Organisations',
    'state body': 'State bodies',
    person: 'Persons',
    community: 'Communities',
    platform: 'Platforms',
  },
  communities: 'Communities are named as communities, not as parties to the violence.',
  spellings: {
    title: 'Spellings',
    here: 'In these texts',
    elsewhere: 'Elsewhere',
    more: (number: number) => `${number} more`,
    all: (number: number) => `All ${number} other spellings, A to Z`,
  },
  company: {
    title: 'Named in the same passages',
    places: 'Places',
    organisations: 'Organisations, state bodies, platforms',
    persons: 'Persons',
    communities: 'Communities',
    note: 'The number is how many passages name both. Being named together does not mean that there is a link.',
  },
  /** Title of a name’s page, and the heading above its passages. */
  everyPassage: (name: string) => `${name}: every passage`,
  passages: 'Passages',
  page: (name: string, kind: string) =>
    `Every passage here that names ${name} (${kind}), in whatever spelling, with its sentence`,
  nowhere: 'No passage here has this name.',
  inside: { place: 'Within it:', actor: 'Belonging to it:' },
  landing: 'Named on the landing page of ',
  landingMore: (papers: number) => `, and of ${count(papers, 'more paper')}`,
  /** Languages that are not called here as `Intl` calls them. */
  languages: { fa: 'Dari and Persian' },
  within: { place: 'in', actor: '· part of' },
  counts: {
    summary: (mentions: number, passages: number, where: string) =>
      `${count(mentions, 'mention')} in ${count(passages, 'passage')}, in ${where}.`,
    papers: (number: number) => count(number, 'paper'),
    sections: (number: number) => count(number, 'section'),
    columns: { section: 'Section', mentions: 'Mentions', passages: 'Passages' },
  },
};
