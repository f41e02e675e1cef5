/** A gate whose answers lie on disk says what it says where all stays in memory. */
import { expect, it } from 'vitest';
import type { Spill, World } from '../../src/contracts.ts';
import { openSpill } from '../../src/edges/spill.ts';
import { gate } from '../../src/pipelines/gate.ts';
import { told } from '../support/account.ts';
import { BASE, worsened } from '../support/noisy-shop.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';
import { laidOver, type Setting } from '../support/world.ts';

/** A gate in which nothing stays in memory, and how often something was put on disk and read. */
function onDisk() {
  const counts = { put: 0, got: 0 };
  const there = openSpill(0);
  const spill: Spill = {
    put: (it, bytes) => {
      counts.put++;
      return there.put(it, bytes + 1);
    },
    get: (number) => {
      counts.got++;
      return there.get(number);
    },
  };
  return { counts, pipeline: (world: World) => gate({ ...world, spill: () => spill }) };
}

const noisyBase = laidOver(SHOP, BASE);

it.each<[string, Setting]>([
  ['a change that breaks something', { base: noisyBase, head: HARMLESS, answer: worsened('g', 0.5) }],
  [
    'an endpoint that fails now and then',
    {
      base: SHOP,
      head: HARMLESS,
      answer: ({ text }) => (text.includes('7') ? '' : 'please wait'),
    },
  ],
])('%s', async (_, setting) => {
  const { counts, pipeline: away } = onDisk();
  const [held, put] = [await told(setting, gate), await told(setting, away)];
  expect(counts.put).toBeGreaterThan(0);
  expect(counts.got).toBeGreaterThan(0);
  expect(held.files['runs.jsonl']).toContain('"answers":[{');
  expect(put.files).toEqual(held.files);
  expect(put.comment).toBe(held.comment);
});
