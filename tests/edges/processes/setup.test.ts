/** What is run before a program. */
import { expect, it } from 'vitest';
import { createKeeper } from '../../../src/edges/processes/keeper.ts';
import { prepare } from '../../../src/edges/processes/setup.ts';

const HELPER = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6)'], { stdio: 'inherit', detached: true }).unref()`;

it.each([
  ['well', '', null],
  [
    'badly',
    "; console.error('no disk'); process.exitCode = 3",
    /ended with exit code 3; its last words: no disk/,
  ],
])('ends %s, although what it left running holds its output open', async (_, more, words) => {
  const keeper = createKeeper();
  const place = { folder: '/', env: { PATH: process.env['PATH'] ?? '' }, keeper, timeout: 1000 };
  const failure = await prepare([[process.execPath, '-e', HELPER + more]], place);
  if (words) expect(failure?.message).toMatch(words);
  else expect(failure).toBeNull();
  keeper.close();
});
