import type { CitedPaper } from './describe.ts';

/** A report with one author, and an account of it here. */
export const report: CitedPaper = {
  title: 'Crisis and adaptation of the Islamic State in Khorasan',
  authors: [{ name: 'Antonio Giustozzi', family: 'Giustozzi', given: 'Antonio' }],
  edition: 'account',
  publisher: 'LSE IDEAS',
  published: '2024-02-06',
  added: '2026-11-23',
  original: {
    url: 'https://www.lse.ac.uk/ideas/publications/Old-reports/Crisis-and-adaptation-of-the-Islamic-State-in-Khorasan',
    type: 'report',
  },
  language: 'en',
};

/** An article with three authors of difficult names, published here in full. */
export const article: CitedPaper = {
  title: 'Rivers & roads: trade in Badakhshān since 1990',
  authors: [
    { name: 'Şirin Öztürk-O’Neill', family: 'Öztürk-O’Neill', given: 'Şirin' },
    { name: 'Ana de la Cruz', family: 'de la Cruz', given: 'Ana' },
    { name: 'Rivers Project', family: 'Rivers Project' },
  ],
  edition: 'manuscript',
  publisher: 'Press of the North',
  published: '2021-11-03',
  added: '2026-01-02',
  updated: '2026-03-04',
  original: {
    url: 'https://journal.example/rivers?id=7&part=2#top_of_page',
    type: 'article-journal',
    series: 'Journal of Mountains',
    doi: '10.1234/jm.2021_7',
  },
  language: 'en',
};

export const site = { name: 'Passage' };
