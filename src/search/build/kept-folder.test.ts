import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptFolders } from './kept-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'passage-kept-'));
});
afterEach(() => rmSync(root, { recursive: true }));

let made: string[] = [];
const make = (text: string) => () => {
  made.push(text);
  return Promise.resolve(new Map([['a', Buffer.from(text)]]));
};
beforeEach(() => {
  made = [];
});
const folders = () => readdirSync(root).filter((name) => name !== 'last-build.json');
const age = (name: string) => utimesSync(path.join(root, name), new Date(0), new Date(0));

describe('openKeptFolders', () => {
  it('makes a folder once, for this build and the next', async () => {
    const first = await openKeptFolders(root).get('one', make('text'));
    const second = await openKeptFolders(root).get('one', make('text'));
    expect(second).toBe(first);
    expect(made).toEqual(['text']);
    expect(readFileSync(path.join(second, 'a'), 'utf8')).toBe('text');
  });

  it('makes a folder anew that something has written to', async () => {
    const folder = await openKeptFolders(root).get('one', make('text'));
    const later = new Date(Date.now() + 5000);
    utimesSync(path.join(folder, 'a'), later, later);
    await openKeptFolders(root).get('one', make('text again'));
    expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('text again');
  });

  it('keeps nothing of a folder that could not be made', async () => {
    const broken = () => Promise.reject(new Error('stopped'));
    await expect(openKeptFolders(root).get('one', broken)).rejects.toThrow('stopped');
    expect(folders()).toEqual([]);
  });

  it('throws away what two builds have not asked for', async () => {
    const build = async (...names: string[]) => {
      const kept = openKeptFolders(root);
      for (const name of names) await kept.get(name, make(name));
      kept.tidy();
    };
    await build('old', 'same');
    age('old');
    await build('new', 'same');
    expect(folders()).toEqual(['new', 'old', 'same']);
    await build('new', 'same');
    expect(folders()).toEqual(['new', 'same']);
  });

  it('leaves what another build has just made', async () => {
    await openKeptFolders(root).get('other', make('other'));
    openKeptFolders(root).tidy();
    expect(folders()).toEqual(['other']);
  });
});
