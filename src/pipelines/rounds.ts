import type { Law } from '../config/index.ts';
import type { Model, Scorers, Systems, World } from '../contracts.ts';
import { compare } from '../stages/compare.ts';
import { decide, type Decision, type Next, movesIn, sightsOf, openDecision } from '../stages/decide/index.ts';
import { type Plan, trialsOf } from '../stages/plan/index.ts';
import { foretold } from '../stages/report/sights.ts';
import { convene } from '../stages/judge.ts';
import { unreadWarning } from '../stages/review/index.ts';
import { createAsking } from '../stages/run.ts';
import { prepare, score } from '../stages/score.ts';
import type { Cause, Consumption, Exam, Jury, Move, Run, Score, Sight, Verdict, Warning } from '../types.ts';

/** What asking came to. */
export interface WavesResult {
  readonly verdict: Verdict;
  readonly runs: readonly Run[];
  /** What judges were asked, and what became of them. */
  readonly judgements: readonly Run[];
  readonly juries: readonly Jury[];
  readonly usage: Consumption;
  readonly sights: readonly Sight[];
  readonly moved: readonly Move[];
  readonly notes: readonly Warning[];
}

/** Asks, scores, compares and decides, wave by wave, until all is decided. Loaded only when there is something to ask. */
export async function askInWaves(world: World, law: Law, plan: Plan): Promise<WavesResult> {
  const { exams } = plan;
  const scorers = await prepare(exams);
  for (const line of foretold(sightsOf(exams, law.falseAlarm))) world.say(line);
  const model = await world.model(law);
  const systems = model.replay ? null : await openSystems(exams, world);
  try {
    return await askWith({ model, systems, scorers }, world, law, plan);
  } finally {
    await systems?.close();
  }
}

/** Programs are started only where one of them is to be asked. */
export async function openSystems(exams: readonly Exam[], world: World): Promise<Systems | null> {
  const isAsked = exams.some(({ change }) => change.systems?.baseline ?? change.systems?.candidate);
  return isAsked ? world.systems() : null;
}

interface Asked {
  readonly model: Model;
  readonly systems: Systems | null;
  readonly scorers: Scorers;
}

async function askWith(
  { model, systems, scorers }: Asked,
  world: World,
  law: Law,
  { exams, seats, seed, waves }: Plan,
): Promise<WavesResult> {
  const ask = createAsking({ model, systems }, world.wishes.concurrency, world.keep);
  const bench = await convene(exams, scorers, ask);
  const [runs, scores, tally]: [Run[], Score[], Map<(typeof seats)[number], number>] = [[], [], new Map()];
  const { records, unread } = await world.history();
  const { falseAlarm, doubt } = law;
  const terms = { seed, waves, falseAlarm, doubt, wishes: world.wishes, history: records };
  let decision: Decision = openDecision(terms);
  for (let next = decision.next; next; next = decision.next) {
    const came = heard(next, await ask(trialsOf(seats, next, tally)));
    if (next.kind === 'again' && came.length === 0) break;
    runs.push(...came);
    await bench.hear(came, law.prices);
    const marks = await score(came, scorers, law.prices, bench.heard);
    scores.push(...marks);
    const fresh = next.kind === 'again' ? { again: compare(exams, marks, seed) } : {};
    const comparisons = compare(exams, scores, seed);
    decision = decide(decision, { exams, runs, comparisons, juries: bench.juries(), ...fresh });
  }
  const { verdict } = decision;
  const comparisons = verdict.checks.map(({ comparison }) => comparison);
  const seen = { sights: sightsOf(exams, law.falseAlarm, comparisons), moved: movesIn(comparisons) };
  const judged = { judgements: bench.runs, juries: bench.juries() };
  const notes = [
    ...((await model.notes?.()) ?? []),
    ...(systems?.notes() ?? []),
    ...unread.map(unreadWarning),
  ];
  return { verdict, runs, ...judged, usage: model.consumption(), ...seen, notes };
}

/** Why there is nobody to ask any more than was planned: then what is known decides. */
const NOBODY: readonly Cause[] = ['not-recorded', 'no-key', 'budget', 'unfit'];

/** Of what was asked beyond the plan, what came back. */
function heard({ kind }: Next, came: readonly Run[]): readonly Run[] {
  if (kind === 'wave') return came;
  return came.filter(
    ({ result }) => result.ok || !NOBODY.includes(result.failure.first ?? result.failure.cause),
  );
}
