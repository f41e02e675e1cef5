import type { Law } from '../config/index.ts';
import type { World } from '../contracts.ts';
import { compare } from '../stages/compare.ts';
import { decide, type Decision, movedIn, sightsOf, undecided } from '../stages/decide/index.ts';
import { type Plan, trialsOf } from '../stages/plan/index.ts';
import { foretold } from '../stages/report/sights.ts';
import { convene } from '../stages/judge.ts';
import { unreadSentence } from '../stages/review/index.ts';
import { createAsking } from '../stages/run.ts';
import { prepare, score } from '../stages/score.ts';
import type { Consumption, Jury, Moved, Run, Score, Sight, Verdict } from '../types.ts';

/** What asking came to. */
export interface Asked {
  readonly verdict: Verdict;
  readonly runs: readonly Run[];
  /** What judges were asked, and what became of them. */
  readonly judgements: readonly Run[];
  readonly juries: readonly Jury[];
  readonly usage: Consumption;
  readonly sights: readonly Sight[];
  readonly moved: readonly Moved[];
  readonly notes: readonly string[];
}

/** Asks, scores, compares and decides, wave by wave, until all is decided. Loaded only when there is something to ask. */
export async function rounds(world: World, law: Law, plan: Plan): Promise<Asked> {
  const { exams, seats, seed, waves } = plan;
  const scorers = await prepare(exams);
  for (const line of foretold(sightsOf(exams, law.falseAlarm))) world.say(line);
  const model = await world.model(law);
  const ask = createAsking(model, world.wishes.concurrency, world.keep);
  const bench = await convene(exams, scorers, ask);
  const [runs, scores, tally]: [Run[], Score[], Map<(typeof seats)[number], number>] = [[], [], new Map()];
  const { records, unread } = await world.history();
  const terms = { seed, waves, falseAlarm: law.falseAlarm, wishes: world.wishes, history: records };
  let decision: Decision = undecided(terms);
  for (const wave of waves) {
    const came = await ask(trialsOf(seats, wave, tally, decision.isOpen));
    runs.push(...came);
    await bench.hear(came, law.prices);
    scores.push(...(await score(came, scorers, law.prices, bench.heard)));
    decision = decide(decision, {
      ...{ exams, runs, comparisons: compare(exams, scores, seed) },
      juries: bench.juries(),
    });
    if (decision.done) break;
  }
  const { verdict } = decision;
  const comparisons = verdict.checks.map(({ comparison }) => comparison);
  const seen = { sights: sightsOf(exams, law.falseAlarm, comparisons), moved: movedIn(comparisons) };
  const judged = { judgements: bench.runs, juries: bench.juries() };
  const notes = [...((await model.notes?.()) ?? []), ...unread.map(unreadSentence)];
  return { verdict, runs, ...judged, usage: model.consumption(), ...seen, notes };
}
