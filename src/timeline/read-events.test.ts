import { describe, expect, it } from 'vitest';
import { type Event, eventsSchema } from '../schemas/event.ts';
import { checkYaml } from '../schemas/problems.ts';
import { findProblems } from './read-events.ts';

const event: Event = {
  id: 'governor-killed',
  date: '2023-03-09',
  words: '9 March 2023',
  what: 'The governor is assassinated.',
  places: ['balkh'],
  actors: ['is-k'],
  passage: 's4-p9',
};
const known = {
  passages: new Map([
    ['s4-p9', 'On 9 March 2023 the governor was assassinated.'],
    ['s4-p10', 'His deputy followed on 6 June 2023.'],
  ]),
  places: new Set(['balkh']),
  actors: new Set(['is-k']),
};

describe('findProblems', () => {
  it('finds none where the passage has the date in words', () => {
    expect(findProblems([event], known)).toEqual([]);
  });

  it('says where the words stand if the passage lacks them', () => {
    expect(findProblems([{ ...event, words: '6 June 2023' }], known)).toEqual([
      {
        path: [0, 'words'],
        message: 'expected words of passage s4-p9',
        remedy: '“6 June 2023” stands in s4-p10',
      },
    ]);
  });

  it('finds a passage, a place, an actor that is not there, and an id used twice', () => {
    expect(
      findProblems([event, { ...event, passage: 's9-p1', places: ['balk'], actors: ['tin-man'] }], known),
    ).toEqual([
      { path: [1, 'id'], message: 'expected an id that no other event has' },
      {
        path: [1, 'passage'],
        message: 'expected a passage of this paper',
        remedy: '“9 March 2023” stands in s4-p9',
      },
      {
        path: [1, 'places', 0],
        message: 'expected a place of the gazetteer',
        remedy: 'did you mean “balkh”?',
      },
      {
        path: [1, 'actors', 0],
        message: 'expected an actor of the gazetteer',
        remedy: 'add the actor to the gazetteer',
      },
    ]);
  });
});

describe('the schema', () => {
  it.each(['2023-13', '2023-02-30', '2023-fall', '9 March 2023', { from: '2023-01' }])(
    'refuses the date %j',
    (date) => {
      expect(eventsSchema.safeParse([{ ...event, date }]).success).toBe(false);
    },
  );

  it('takes an event without a kind, and refuses one that is none of the few', () => {
    expect(eventsSchema.safeParse([{ ...event, kind: 'attack' }]).success).toBe(true);
    const { data, problems } = checkYaml(
      'events.yaml',
      "- id: a\n  kind: atack\n  date: '2022'\n  words: '2022'\n  what: It happens.\n  passage: s1-p1\n",
      eventsSchema,
    );
    expect(data).toBeUndefined();
    expect(problems).toEqual([
      expect.stringMatching(/^events\.yaml:2: 0?.*kind: expected one of attack, campaign/),
    ]);
  });

  it('takes seasons and parts of a year, in ranges too', () => {
    expect(eventsSchema.safeParse([{ ...event, date: { from: '2021-08', to: '2022-autumn' } }]).success).toBe(
      true,
    );
  });
});
