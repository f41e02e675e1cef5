import type { Part, World } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { shareOf, smallerCaps } from '../lib/caps.ts';
import { isNoAnswer } from '../records/no-answer.ts';
import { convene } from '../stages/judge.ts';
import { deal, nameOfPlan, trialsOf } from '../stages/plan/index.ts';
import { createAsking } from '../stages/run.ts';
import { prepare } from '../stages/score.ts';
import type { Consumption, Exam, Failure, Run, Warning } from '../types.ts';
import { foreseen } from './gate.ts';
import { openSystems } from './rounds.ts';

/** What one machine is to ask, before it does. */
interface ShardAhead extends Part {
  /** The name of the plan that it is a part of. */
  readonly plan: string;
  readonly cases: number;
  readonly conversations: number;
  readonly ask: () => Promise<ShardAsked>;
}

/** What came of it. Nothing is marked or decided: the report does that, over all shards. */
interface ShardAsked {
  readonly runs: readonly Run[];
  readonly judgements: readonly Run[];
  readonly usage: Consumption;
  readonly notes: readonly Warning[];
  /** Why nothing at all came back; null where something did, or there was nothing to ask. */
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
    const asking = createAsking({ model, systems }, world.wishes.concurrency, world);
    try {
      const bench = await convene(exams, await prepare(exams), asking);
      const all = { kind: 'wave', trials: mostIn(exams), share: 1, of: () => true } as const;
      const runs = await asking(trialsOf(hand.seats, all, new Map()));
      await bench.hear(runs, law.prices);
      const notes = [...((await model.notes?.()) ?? []), ...(systems?.notes() ?? [])];
      return { runs, judgements: bench.runs, usage: model.consumption(), notes, silence: silenceIn(runs) };
    } finally {
      await systems?.close();
    }
  };
  return { at, of, plan: nameOfPlan(planned), cases, conversations: hand.conversations, ask };
}

function mostIn(exams: readonly Exam[]): number {
  return Math.max(0, ...exams.map(({ suite }) => suite.trials));
}

function silenceIn(runs: readonly Run[]): Failure | null {
  let last: Failure | null = null;
  for (const { result } of runs) {
    if (result.ok || isNoAnswer(result.failure.cause)) return null;
    last = result.failure;
  }
  return last;
}
