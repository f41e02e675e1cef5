import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findBrowser, LACKING } from '../../scripts/browser-there.ts';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('finds a browser by the names that it goes by, and says what is lacking where there is none', () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  for (const each of [one, other]) mkdirSync(each);
  writeFileSync(join(one, 'chromium'), 'no program');
  expect(findBrowser([one, other].join(delimiter))).toBeNull();
  writeFileSync(join(other, 'google-chrome'), '');
  chmodSync(join(other, 'google-chrome'), 0o755);
  expect(findBrowser([one, other].join(delimiter))).toBe(join(other, 'google-chrome'));
  expect(LACKING).toContain('apt-get install chromium');
});
