import { expect, it } from 'vitest';
import { createLifetime } from '../../src/edges/model/lifetime.ts';
import type { Json } from '../../src/types.ts';

async function notesOn(found: Json): Promise<readonly string[]> {
  const lifetime = createLifetime();
  lifetime.look('default m', 'm', () => Promise.resolve(found));
  return lifetime.notes();
}

const ON = 'm is to be shut down on 2027-01-15: choose its successor before, while both can be compared.';

it.each([
  ['seconds', { shutdown_date: 1_800_000_000 }, [ON]],
  ['milliseconds', { shutdown_date: 1_800_000_000_000 }, [ON]],
  ['a date', { deprecation_date: '2027-01-15T00:00:00Z' }, [ON]],
  ['microseconds', { shutdown_date: 1_800_000_000_000_000 }, []],
  ['more than any date', { shutdown_date: 1e300 }, []],
  ['nothing', { shutdown_date: null }, []],
  ['no mapping', 'soon', []],
])('a date of shutting down in %s', async (_, found, notes) => {
  expect(await notesOn(found)).toEqual(notes);
});

it('an endpoint that breaks says nothing', async () => {
  const lifetime = createLifetime();
  lifetime.look('default m', 'm', () => {
    throw new TypeError('broken');
  });
  expect(await lifetime.notes()).toEqual([]);
});
