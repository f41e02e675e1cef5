import { failed } from '../records/failure.ts';
import type { Law } from '../config/index.ts';
import type { Model, World } from '../contracts.ts';
import { outagesIn, sightsOf } from '../stages/decide/index.ts';
import { examsOf, forecast, type Plan, watchedIn } from '../stages/plan/index.ts';
import { floatingNames } from '../stages/plan/floating.ts';
import { askedDirectly } from '../stages/report/notes/delivery.ts';
import { foreseen } from '../stages/report/notes/outlook.ts';
import { aboutKept } from '../stages/report/notes/drift.ts';
import { type Night, nightReport } from '../stages/report/night/index.ts';
import { smallerCaps } from '../lib/caps.ts';
import { NOTHING_TAKEN } from '../records/consumption.ts';
import { createAsking } from '../stages/run/index.ts';
import { prepare } from '../stages/score/index.ts';
import type { NightRules } from './sightings.ts';
import { seeNight } from './night.ts';
import { usageOf } from './asking.ts';
import { planAlone } from './plan-alone.ts';
import { openGauges, openSystems, whileOpen } from './programs.ts';
import { firstKept, forgetful, reading } from './stores.ts';

/** Nights that share the chance of a false alarm, and of being undecided. */
const NIGHTS = 7;

/**
 * Today's answers of one version against those that were kept of it on an earlier day, and against its limits: a model
 * can change without anybody's pull request. What nothing was kept of is kept from today on.
 */
export async function watch(world: World): Promise<Night> {
  const { wishes, today } = world;
  const { law, planned } = await planAlone(world, `${today} night`);
  const { seed } = planned;
  const model = await world.model(law);
  const kept = await world.store?.(law, seed);
  const store = kept ? firstKept(kept) : null;
  const watched = watchedIn(planned.seats, { store, today, renewed: wishes.fresh });
  const exams = examsOf(watched);
  announce({ ...planned, exams, seats: watched.map(({ seat }) => seat) }, law, world);
  const gauges = await openGauges(exams, world);
  const systems = await openSystems(exams, world);
  const keeping = wishes.fresh && store ? forgetful(store) : store;
  const ask = createAsking({ model, systems, store: keeping }, wishes.concurrency, world);
  const recall = createAsking({ model: SILENT, store: store && reading(store) }, wishes.concurrency);
  const scorers = await prepare(exams);
  const falseAlarm = law.falseAlarm / NIGHTS;
  const share = { falseAlarm, doubt: Math.max(law.doubt / NIGHTS, falseAlarm) };
  const rules: NightRules = { world, law, seed, exams, watched, ...share, ask, recall, scorers, gauges };
  const seen = await whileOpen([systems, gauges], () => seeNight(rules));
  const { comparisons } = seen;
  return nightReport({
    ...seen,
    falseAlarm,
    exams,
    watched,
    today,
    isKept: store !== null,
    isRenewed: wishes.fresh,
    proposal: { ...world.proposal, head: world.proposal.base },
    outages: outagesIn(exams, seen.runs),
    usage: usageOf(model, store, null),
    sights: sightsOf(exams, falseAlarm, comparisons),
    warnings: [
      ...law.warnings.filter(({ code }) => code !== 'no-base-config'),
      ...askedDirectly('`mode: watch`', exams),
      ...floatingNames(exams),
      ...((await model.notes?.()) ?? []),
      ...(systems?.notes() ?? []),
      ...seen.notes,
      ...aboutKept(null, store?.tally().dropped ?? 0),
    ],
  });
}

function announce(plan: Plan, law: Law, world: World): void {
  const ahead = forecast(plan, { ...world.wishes, prices: law.prices });
  world.say(foreseen(ahead, smallerCaps(law, world.wishes)));
}

/** Nobody is asked about an earlier day. */
const SILENT: Model = {
  ask: () => Promise.resolve(failed('not-recorded', 'it was not kept')),
  replay: null,
  consumption: () => NOTHING_TAKEN,
};
