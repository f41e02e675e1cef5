import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openMeanwhile } from '../../src/edges/meanwhile.ts';

test('what can wait is done after all that is due, in its order, whatever any of it throws', async () => {
  const done: string[] = [];
  const meanwhile = openMeanwhile();
  meanwhile(() => done.push('first'));
  meanwhile(() => {
    throw new Error('it is done again when it is needed');
  });
  const all = new Promise<void>((resolve) => {
    meanwhile(() => {
      done.push('third');
      meanwhile(resolve);
    });
  });
  await setImmediate();
  done.push('due');
  await all;
  expect(done).toEqual(['due', 'first', 'third']);
});
