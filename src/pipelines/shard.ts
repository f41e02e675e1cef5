import type { Law } from '../config/index.ts';
import type { Part, Store, World } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { shareOf, smallerCaps } from '../lib/caps.ts';
import { addedTo } from '../records/consumption.ts';
import { isNoAnswer } from '../records/no-answer.ts';
import { convene } from '../stages/judge.ts';
import { deal, nameOfPlan, trialsOf } from '../stages/plan/index.ts';
import { createAsking } from '../stages/run/index.ts';
import { prepare } from '../stages/score/index.ts';
import type { Consumption, Exam, Failure, Run, Sequence, Warning } from '../types.ts';
import { deliver } from './deliver.ts';
import { foreseen } from './gate.ts';
import { usageOf } from './asking.ts';
import { openSystems } from './programs.ts';
import { ownOf } from './stores.ts';

/** What one machine is to ask, before it does. */
interface ShardAhead extends Part {
  /** The name of the plan that it is a part of. */
  readonly plan: string;
  readonly cases: number;
  readonly conversations: number;
  readonly law: Law;
  readonly ask: () => Promise<ShardAsked>;
}

/** What came of it. Nothing is marked or decided: the report does that, over all shards. */
interface ShardAsked {
  readonly runs: Sequence<Run>;
  readonly judgements: Sequence<Run>;
  readonly usage: Consumption;
  readonly notes: readonly Warning[];
  /** Why nothing at all came back, or not all of it yet; null where it did, or there was nothing to ask. */
  readonly silence: Failure | null;
}

/** Plans a run as every shard of it does, and takes one part: all trials of its cases, and the questions to judges about them. */
export async function shard(world: World, { at, of }: Part): Promise<ShardAhead> {
  const { law, planned } = await foreseen(world);
  const hand = deal(planned, of)[at - 1];
  if (!hand) throw new UserError(`there is no shard ${at} of ${of}`, null, 'Write a shard such as 2/8.');
  const exams = planned.exams.filter((exam) => hand.seats.some((seat) => seat.exam === exam));
  const cases = new Set(hand.seats.map(({ case: each }) => each)).size;
  const ask = async (): Promise<ShardAsked> => {
    const caps = shareOf(smallerCaps(law, world.wishes), hand.share);
    const model = await world.model({ ...law, ...caps });
    const systems = await openSystems(exams, world);
    const store = await storeOf(world, law, planned.seed);
    const { courier } = world;
    const delivery = await deliver({ exams, seats: hand.seats }, { store, courier }, { ...law, ...caps });
    const elsewhere = delivery?.elsewhere ?? null;
    const asking = createAsking({ model, systems, store, elsewhere }, world.wishes.concurrency, world);
    try {
      const bench = await convene(exams, await prepare(exams), asking);
      const all = { kind: 'wave', trials: mostIn(exams), share: 1, of: () => true } as const;
      const runs = await asking(trialsOf(hand.seats, all));
      await bench.hear(runs, law.prices);
      const notes = [
        ...(delivery?.notes ?? []),
        ...((await model.notes?.()) ?? []),
        ...(systems?.notes() ?? []),
      ];
      const usage = addedTo(usageOf(model, store, null), delivery?.usage ?? null);
      return { runs, judgements: bench.runs, usage, notes, silence: underWayIn(runs) ?? silenceIn(runs) };
    } finally {
      await systems?.close();
    }
  };
  return {
    at,
    of,
    plan: nameOfPlan(planned, await world.origin()),
    cases,
    conversations: hand.conversations,
    law,
    ask,
  };
}

/**
 * What this very comparison asked before, as a job that is run again finds it. Answers of other times are left out: no
 * shard sees enough of them to tell whether the model is still the same.
 */
async function storeOf(world: World, law: Law, seed: string): Promise<Store | null> {
  const store = (await world.store?.(law, seed)) ?? null;
  return store && ownOf(store);
}

/** A job that ends well would not be run again. */
function underWayIn(runs: Sequence<Run>): Failure | null {
  const late = runs.find(({ result }) => !result.ok && result.failure.cause === 'under-way');
  return late && !late.result.ok ? late.result.failure : null;
}

function mostIn(exams: readonly Exam[]): number {
  return Math.max(0, ...exams.map(({ suite }) => suite.trials));
}

function silenceIn(runs: Sequence<Run>): Failure | null {
  let last: Failure | null = null;
  for (const { result } of runs) {
    if (result.ok || isNoAnswer(result.failure.cause)) return null;
    last = result.failure;
  }
  return last;
}
