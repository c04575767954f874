/** What the offer to keep a paper for offline reading says. */
export const offline = {
  keep: 'Keep for offline reading',
  remove: 'Remove it from this device',
  keeping: (percent: number, size: string) => `Keeping: ${percent} % of ${size}`,
  replacing: (percent: number, size: string) =>
    `There is a newer version. Replacing the old one: ${percent} % of ${size}`,
  kept: (day: string, size: string) => `Kept on this device since ${day}: ${size}.`,
  removed: 'Removed from this device.',
  failed:
    'Some of the paper could not be fetched, so nothing was changed. Try again when you have a connection.',
  worker: {
    title: 'No connection',
    notKept: 'This page is not kept on your device, and there is no connection.',
    copy: 'The site cannot be reached. This is the copy kept on this device on {day}.',
  },
};
