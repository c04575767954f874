/** What the runner of tests sets for itself, which a build would take for its own settings. */
export const runnerSettings = [
  'NODE_ENV',
  'BASE_URL',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'TEST',
  'VITEST',
  'VITEST_MODE',
] as const;

/** Settings for a program in a copy of the project: none of the runner's, none of the site that is tested. */
export function settingsOfCopy(project: string): NodeJS.ProcessEnv {
  const own = new Set<string>([...runnerSettings, 'SITE_URL', 'PASSAGE_BOOKS', 'CI']);
  const others = Object.entries(process.env).filter(([name]) => !own.has(name));
  return { ...Object.fromEntries(others), INIT_CWD: project, BASE_PATH: '/' };
}
