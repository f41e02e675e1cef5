import { joined } from '../columns/concatenation.ts';
import type { Store, World } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { isNotThere, outagesIn } from '../stages/decide/index.ts';
import { convene } from '../stages/judge.ts';
import { furtherTrials, seatsAs, trialsOf } from '../stages/plan/index.ts';
import { baselineReport } from '../stages/report/baseline.ts';
import { aboutGone } from '../stages/report/notes/lost-baseline.ts';
import { aboutKept } from '../stages/report/notes/drift.ts';
import { prepare } from '../stages/score/index.ts';
import type { Report } from '../types.ts';
import { handOver } from './deliver.ts';
import { openAsking } from './asking.ts';
import { planAlone } from './plan-alone.ts';
import { renewing } from './stores.ts';

/**
 * Asks whatever the suites of a version ask, and judges about the answers, so that proposals find them kept. What is
 * there already is not asked again, but for the part by which it is seen whether the model is still the same.
 */
export async function baseline(world: World): Promise<Report> {
  const { wishes, today } = world;
  const proposal = { ...world.proposal, head: world.proposal.base };
  // Every day looks anew at whether the model moved.
  const { law, planned } = await planAlone(world, today);
  const store = await world.store?.(law, planned.seed);
  if (!store) throw unkept('this job has no cache service');
  throwRefused(store);
  const seats = planned.seats.filter(({ side }) => side === 'baseline');
  // For nights, and for the day on which its model is gone, also where proposals ask all anew.
  const forAll = { ...planned, seats: seatsAs(seats, { own: () => undefined }) };
  const wanted = wishes.fresh ? furtherTrials(forAll, store) : forAll;
  const scorers = await prepare(wanted.exams);
  const opened = await openAsking(
    {
      model: await world.model(law),
      systems: null,
      scorers,
      store,
      remaining: renewing,
      handOver: (believed, spent) => handOver(wanted, world, law, believed, spent),
    },
    world,
    law,
    wanted,
  );
  const { ask, inspection } = opened;
  const keepable = wanted.seats.filter(
    ({ exam: { change }, recorded }) => !recorded && !change.systems?.baseline,
  );
  const most = Math.max(0, ...wanted.exams.map(({ suite }) => suite.trials));
  const runs = await ask(trialsOf(keepable, { kind: 'wave', trials: most, share: 1, of: () => true }));
  const bench = await convene(wanted.exams, scorers, ask);
  await bench.hear(runs, law.prices);
  throwRefused(store);
  const dropped = store.tally().dropped;
  return baselineReport({
    proposal,
    runs,
    judgements: joined([inspection?.runs ?? [], bench.runs]),
    exams: wanted.exams,
    trouble: outagesIn(wanted.exams, runs),
    usage: opened.usage(),
    warnings: [
      ...law.warnings.filter(({ code }) => code !== 'no-base-config'),
      ...(await opened.notes()),
      ...aboutKept(inspection?.sentinel ?? null, dropped),
      ...aboutGone((inspection?.now ?? []).filter(isNotThere)),
    ],
  });
}

/** A baseline that nobody will find is none, whatever was answered. */
function throwRefused(store: Store): void {
  const why = store.refusal();
  if (why !== null) throw unkept(why);
}

function unkept(why: string): UserError {
  return new UserError(
    `there is nowhere to keep answers, so asking for them would be for nothing: ${why}`,
    null,
    'Use `mode: baseline` on a runner that has a cache service, with a `cache-mode` that may write, and room on its disk.',
  );
}
