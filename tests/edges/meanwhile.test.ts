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
  meanwhile(() => {
    done.push('third');
    meanwhile(() => done.push('told by the third'));
  });
  await Promise.resolve();
  process.nextTick(() => done.push('due'));
  await setImmediate();
  await setImmediate();
  expect(done).toEqual(['due', 'first', 'third', 'told by the third']);
});
