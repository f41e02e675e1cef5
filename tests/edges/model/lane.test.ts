/** What one call is granted by the lane that it shares with others. */
import { expect, test } from 'vitest';
import { createLane, type Outcome } from '../../../src/edges/model/lane.ts';
import { createRetries } from '../../../src/edges/model/retries.ts';
import { hurried } from '../../support/haste.ts';

const CAME: Outcome<string> = { result: 'came', fault: null, room: null, tokens: null };
const REFUSED: Outcome<string> = {
  ...CAME,
  result: 'refused',
  fault: {
    failure: { cause: 'auth', first: null, message: 'no', status: 401 },
    hope: 'if-known',
    waitMs: null,
  },
};

test('a key that one call is refused four times, and all others never, loses nothing', async () => {
  const lane = createLane({ clock: hurried(), most: 8, limit: 60_000, retries: createRetries() });
  await lane.put(async () => CAME);
  let tries = 0;
  const unlucky = await lane.put(async () => {
    await lane.put(async () => CAME);
    return tries++ < 4 ? REFUSED : CAME;
  });
  expect([unlucky, tries, lane.given()]).toEqual(['came', 5, null]);
});
