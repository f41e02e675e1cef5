/** What a program started, found wherever it went. */
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { createKeeper, type Keeper } from '../../../src/edges/processes/keeper.ts';

let keeper: Keeper;
afterEach(() => keeper.close());

const ENV = { PATH: process.env['PATH'] ?? '' };
const IDLE = 'setInterval(() => 0, 1e6)';

/** A program that starts one of its own as told, and says so. */
async function family(how: string, end: string) {
  keeper = createKeeper();
  const place = { folder: '/', env: ENV, keeper, timeout: 1000 };
  const body = `require('child_process').spawn(process.execPath, ['-e', '${IDLE}'], ${how}); console.log('on'); ${end}`;
  const child = keeper.start([process.execPath, '-e', body], place);
  const over = once(child, 'exit');
  if (child.stdout) await once(child.stdout, 'data');
  return { child, over };
}

it.each([
  ['in its group', "{ stdio: 'ignore' }"],
  ['in a session of its own', "{ stdio: 'ignore', detached: true }"],
  ['without the variable that marks it', "{ stdio: 'ignore', detached: true, env: {} }"],
])('%s: it is known as long as its parent lives, and ended with it', async (_, how) => {
  const { child, over } = await family(how, IDLE);
  expect(keeper.kin(child)).toHaveLength(2);
  keeper.end(child);
  await over;
  await expect.poll(() => keeper.kin(child)).toEqual([]);
});

it('is known by its mark when its parent has ended', async () => {
  const { child, over } = await family("{ stdio: 'ignore', detached: true }", 'process.exit(0)');
  await over;
  expect(keeper.kin(child)).toHaveLength(1);
  keeper.end(child);
  await expect.poll(() => keeper.kin(child)).toEqual([]);
});

/** Starts children without a break that leave their session and drop what marks them, and says so at the first. */
const BREEDING = (seconds: string) => `
  const away = { stdio: 'ignore', detached: true, env: {}, cwd: '/' };
  let left = 400;
  const more = () => {
    require('child_process').spawn('/bin/sleep', ['${seconds}'], away);
    if (left-- === 400) console.log('on');
    if (left > 0) setImmediate(more);
  };
  more();
  ${IDLE}`;

function sleepersOf(seconds: string): number[] {
  return globSync('/proc/[0-9]*/cmdline').flatMap((file) => {
    try {
      return readFileSync(file, 'latin1').includes(`sleep\0${seconds}`) ? [Number(file.split('/')[2])] : [];
    } catch {
      return [];
    }
  });
}

it.each([
  ['its end', (child: Parameters<Keeper['end']>[0]) => keeper.end(child), '86401'],
  ['the end of the run', () => keeper.close(), '86402'],
])('one that is just starting children leaves none of them at %s', async (_, end, seconds) => {
  keeper = createKeeper();
  const own = `${seconds}.${process.pid}`;
  const child = keeper.start([process.execPath, '-e', BREEDING(own)], {
    folder: '/',
    env: ENV,
    keeper,
    timeout: 1000,
  });
  const over = once(child, 'exit');
  if (child.stdout) await once(child.stdout, 'data');
  end(child);
  await over;
  try {
    await expect.poll(() => sleepersOf(own)).toEqual([]);
  } finally {
    for (const pid of sleepersOf(own)) process.kill(pid, 'SIGKILL');
  }
});
