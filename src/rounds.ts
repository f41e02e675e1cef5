import type { Law } from './config/index.ts';
import type { World } from './contracts.ts';
import { compare } from './stages/compare.ts';
import { decide } from './stages/decide/index.ts';
import { type Plan, trialsOf } from './stages/plan/index.ts';
import { run } from './stages/run.ts';
import { prepare, score } from './stages/score.ts';
import type { Consumption, Run, Verdict } from './types.ts';

/** What asking came to. */
export interface Asked {
  readonly verdict: Verdict;
  readonly runs: readonly Run[];
  readonly usage: Consumption;
}

/** Asks, scores, compares and decides. Loaded only when there is something to ask. */
export async function rounds(world: World, law: Law, { exams, seats, seed }: Plan): Promise<Asked> {
  const { wishes } = world;
  const scorers = await prepare(exams);
  const model = await world.model(law);
  const runs = await run(trialsOf(seats, 0, Number.POSITIVE_INFINITY), model, wishes.concurrency);
  const scores = await score(runs, scorers, law.prices);
  const comparisons = compare(exams, scores, seed);
  const verdict = decide({ exams, runs, comparisons, falseAlarm: law.falseAlarm, seed, wishes });
  return { verdict, runs, usage: model.consumption() };
}
