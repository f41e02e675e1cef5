/** Work that is done while answers are awaited. */
import { expect, it } from 'vitest';
import { whileAwaiting } from '../../src/pipelines/ahead.ts';
import type { Run } from '../../src/types.ts';
import { gated } from '../support/account.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';

async function runsThatTook(latencyMs: number): Promise<readonly Run[]> {
  const { report } = await gated({ base: SHOP, head: HARMLESS });
  return report.runs.map((run) => {
    if (!run.result.ok) throw new Error(run.result.failure.message);
    const value = run.result.value.map((answer) => ({ ...answer, latencyMs }));
    return { ...run, result: { ok: true, value } };
  });
}

it.each([
  ['is done, and the rest made ready once, where answers take their time', 200, 24, 1],
  ['is left for the end where they come at once', 5, 0, 0],
])('%s', async (_, latencyMs, most, times) => {
  const [seen, ready]: [Run[], string[]] = [[], []];
  const told = whileAwaiting({ meanwhile: (work) => work(), ready: () => void ready.push('ready') }, [
    (run) => void seen.push(run),
  ]);
  const runs = await runsThatTook(latencyMs);
  for (const run of runs) told?.(run);
  expect([runs.length, seen.length, ready.length]).toEqual([24, most, times]);
});

it('is none where nobody waits', () => {
  expect(whileAwaiting({}, [])).toBeUndefined();
});
