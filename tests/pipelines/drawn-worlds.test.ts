/** The comment is true: over proposals drawn at random, all that is told is held against the marks of every trial. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openRecording } from '../../src/edges/model/recording.ts';
import { gated, type Told } from '../support/account.ts';
import { drawnWorld, reversed, rewritten, settingOf, withOneMore } from '../support/drawn-world.ts';
import { complaintsOf } from '../support/reading.ts';

/** What came of each check, whatever the order in which they are told. */
function outcomesOf({ verdict, checks }: Told): readonly string[] {
  const own = checks.filter(({ metric }) => metric !== 'long');
  const lines = own.map(({ suite, target, metric, slice, law, outcome, blocking, clauses }) =>
    [suite, target, metric, slice?.value, law, outcome, blocking, clauses[0].because.code].join(' '),
  );
  return [verdict, ...lines.sort()];
}

it.each(Array.from({ length: 40 }, (_, at) => `world ${at}`))('%s is told as it is', async (seed) => {
  const told = await gated(settingOf(drawnWorld(seed)));
  expect(complaintsOf(told)).toEqual([]);
});

it.each(['world 2', 'world 7', 'world 11'])(
  '%s is the same again, in any order, and as a recording',
  async (seed) => {
    const world = drawnWorld(seed);
    const told = await gated(settingOf(world));
    const again = await gated(settingOf(world));
    expect(again.files).toEqual(told.files);
    const turned = await gated(settingOf(rewritten(world, reversed)));
    expect(outcomesOf(turned)).toEqual(outcomesOf(told));
    const more = await gated(settingOf(rewritten(world, withOneMore)));
    expect(outcomesOf(more)).toEqual(outcomesOf(told));
    const folder = mkdtempSync(join(tmpdir(), 'replayed-'));
    const path = join(folder, 'runs.jsonl');
    writeFileSync(path, told.files['runs.jsonl'] ?? '');
    const replayed = await gated({ ...settingOf(world), model: () => openRecording(path) });
    rmSync(folder, { recursive: true });
    expect([replayed.headline, ...outcomesOf(replayed)]).toEqual([told.headline, ...outcomesOf(told)]);
  },
);
