import path from 'node:path';
import { findContentProblems } from '../src/integrations/check-content.ts';
import { recordAll } from '../src/integrations/record-passages.ts';

/** Says what is wrong with the content, without building anything. */
const content = 'content';
const wrong = findContentProblems(content);
// Ids are looked at in texts that can be read.
const problems = wrong.length > 0 ? wrong : recordAll(path.join(content, 'papers'), 'check').problems;
if (problems.length > 0) console.error(problems.join('\n'));
else console.log('Nothing is wrong with the content.');
process.exit(problems.length > 0 ? 1 : 0);
