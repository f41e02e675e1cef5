import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '../../src/edges/compiled.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const modeOf = (path: string): number => lstatSync(path).mode & 0o777;

describe('where what was compiled is kept', () => {
  it('is a folder of the user, whom alone it is open to', () => {
    const named = join(home, 'own');
    const place = join(named, 'micro-metrics');
    expect(placeOf({ XDG_CACHE_HOME: named })).toBe(place);
    expect(modeOf(place)).toBe(0o700);
    expect(placeOf({ XDG_CACHE_HOME: named })).toBe(place);
  });

  it('lies in the home where no folder for such is named by its whole path', () => {
    expect(placeOf({ HOME: home })).toBe(join(home, '.cache/micro-metrics'));
    expect(placeOf({ HOME: home, XDG_CACHE_HOME: 'cache' })).toBe(join(home, '.cache/micro-metrics'));
  });

  it('is nowhere on CI, where it may come from another run', () => {
    expect(placeOf({ XDG_CACHE_HOME: home, CI: 'true' })).toBeNull();
  });

  it.each([
    ['others may write to', (place: string) => chmodSync(place, 0o777)],
    ['a group may write to', (place: string) => chmodSync(place, 0o770)],
    ['is a link', (place: string) => (rmSync(place, { recursive: true }), symlinkSync(tmpdir(), place))],
    ['is a file', (place: string) => (rmSync(place, { recursive: true }), writeFileSync(place, ''))],
  ])('is nowhere if what is there %s', (_, make) => {
    const place = join(home, 'micro-metrics');
    mkdirSync(place);
    make(place);
    expect(placeOf({ XDG_CACHE_HOME: home })).toBeNull();
  });
});
