/** The comment is true: over proposals drawn at random, all that is told is held against the marks of every trial. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openRecording } from '../../src/edges/model/recording.ts';
import { baseline } from '../../src/pipelines/baseline.ts';
import { gated, type Told } from '../support/account.ts';
import { drawnWorld, reversed, rewritten, settingOf, withOneMore } from '../support/drawn-world.ts';
import { createKeep } from '../support/keeping.ts';
import { complaintsOf } from '../support/reading.ts';
import { createFleet } from '../support/sharding.ts';
import { failed, type Script, type Setting, stageOf } from '../support/world.ts';

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

/** A proposal of another day than the one on which its base was kept. */
async function keptOf(setting: Setting, answer: Script | undefined): Promise<Told> {
  const keep = createKeep();
  await baseline(stageOf({ ...setting, head: {}, store: keep.store }).world);
  keep.setDay('2026-12-12');
  const told = await gated({ ...setting, ...(answer ? { answer } : {}), store: keep.store });
  keep.remove();
  return told;
}

/** What is decided, whatever base's times were: those of another day are left out. */
function decidedIn(told: Told): readonly string[] {
  return outcomesOf({ ...told, checks: told.checks.filter(({ measure }) => measure !== 'latency') });
}

it.each([9, 15, 24, 31, 261].map((at) => `s${at}`))(
  '%s is decided alike where base was kept',
  async (seed) => {
    const { answer, ...world } = drawnWorld(seed);
    // Each question is always answered alike, whoever asked it before.
    const setting = settingOf({ ...world, answer: (question) => answer({ ...question, seen: 0 }) });
    const kept = await keptOf(setting, undefined);
    expect(decidedIn(kept)).toEqual(decidedIn(await gated(setting)));
    expect(complaintsOf(kept)).toEqual([]);
  },
);

it.each([2, 12, 66, 101].map((at) => `s${at}`))('%s is told as it is where base is gone', async (seed) => {
  const world = drawnWorld(seed);
  const kept = await keptOf(settingOf(world), (question) =>
    question.model === 'model-1' ? failed('not-found', 'not here: 404') : world.answer(question),
  );
  expect(kept.words).toContain("Base's model is gone");
  expect(complaintsOf(kept)).toEqual([]);
});

it.each([5, 19, 31].map((at) => `s${at}`))('%s is decided alike where shards ask it', async (seed) => {
  const { answer, ...world } = drawnWorld(seed);
  const inputs = { confirm: 'false' };
  const setting = {
    ...settingOf({ ...world, answer: (question) => answer({ ...question, seen: 0 }) }),
    inputs,
  };
  const fleet = createFleet();
  await fleet.ask(setting, 3);
  const told = await fleet.report(setting);
  fleet.remove();
  expect(outcomesOf(told)).toEqual(outcomesOf(await gated(setting)));
  expect(complaintsOf(told)).toEqual([]);
});
