// Plain JavaScript: `run.mjs` reads it on whatever Node the machine has.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The option by which Node takes the interface’s words, `#words/…`, from the folder of the publication’s language: a
 * condition of `imports` in package.json. A language without a folder has no such condition, and gets English.
 *
 * @param {string} root the project’s folder
 */
export function wordsCondition(root) {
  const file = path.join(root, 'content/site.yaml');
  // A file that is not there, or not right, is told of by whatever reads it in full.
  const [, language = 'en'] = /^language:\s*["']?([a-z]{2,3})\b/m.exec(readIfThere(file)) ?? [];
  return `--conditions=words-${language}`;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
