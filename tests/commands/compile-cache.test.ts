/** What Node compiled of the command line, kept in the user's folder for caches. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shipped } from '../support/micro.ts';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'home-'))));
afterEach(() => rmSync(home, { recursive: true }));

const version = (env: Readonly<Record<string, string>>) =>
  shipped(home, ['--version'], { HOME: home, ...env });
/** All that is kept. Folders by the version of Node, files by that of the program. */
function kept(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

it('is taken the next time, and made again where it is broken', async () => {
  const caches = join(home, 'caches');
  const first = await version({ XDG_CACHE_HOME: caches });
  const files = kept(join(caches, 'micro-metrics/compiled'));
  expect(files.length).toBeGreaterThan(3);
  const whole = files.map((file) => readFileSync(file));
  for (const [at, file] of files.entries()) writeFileSync(file, whole[at]?.fill(7, 40) ?? '');
  expect(await version({ XDG_CACHE_HOME: caches })).toEqual(first);
  for (const file of files)
    expect(
      readFileSync(file)
        .subarray(40)
        .every((byte) => byte === 7),
    ).toBe(false);
});

it('lies in the home folder if nothing else is said, and not where CI is set', async () => {
  await version({ CI: 'true' });
  expect(readdirSync(home)).toEqual([]);
  await version({});
  expect(
    existsSync(join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'micro-metrics')),
  ).toBe(true);
});

it('is not needed', async () => {
  mkdirSync(join(home, 'there'));
  writeFileSync(join(home, 'there/caches'), 'a file');
  const { code, out } = await version({ XDG_CACHE_HOME: join(home, 'there/caches') });
  expect([code, out]).toEqual([0, (await version({ CI: '1' })).out]);
});
