import { joined } from '../columns/concatenation.ts';
import { trialAt } from '../columns/trial.ts';
import type { Law } from '../config/index.ts';
import type { Model, Scorers, Store, Systems, World } from '../contracts.ts';
import { measureOf } from '../measures/index.ts';
import { addedTo } from '../records/consumption.ts';
import { compare } from '../stages/compare.ts';
import { driftIn, isAway, isNotThere, type Sentinel } from '../stages/decide/index.ts';
import { convene } from '../stages/judge.ts';
import { onceMore, type Plan, probesIn, sentinelsIn } from '../stages/plan/index.ts';
import { type Asking, createAsking, type Elsewhere } from '../stages/run/index.ts';
import { score } from '../stages/score/index.ts';
import type { Consumption, Request, Run, Sequence, Side, Trial, Warning } from '../types.ts';
import type { Delivery, Handed } from './deliver.ts';
import { lastHeard, ownOf } from './stores.ts';

/** Whom and with what a pipeline asks. */
export interface Answering {
  readonly model: Model;
  readonly systems: Systems | null;
  readonly scorers: Scorers;
  /** Null where no answers are kept. */
  readonly store: Store | null;
  /** What other machines asked; absent or null where none did. */
  readonly others?: { readonly elsewhere: Elsewhere } | null;
  /** Hands in what can wait, once it is known what is still believed; absent where nothing is. */
  readonly handOver?: (believed: Store | null, spent: Consumption) => Promise<Handed | null>;
  /** Absent: only what this comparison itself asked, for itself. */
  readonly remaining?: Remaining;
}

/** What is still believed where a model moved. */
type Remaining = (store: Store) => Store;

/** What was kept, once a part of it was held against new answers. */
interface Inspection {
  /** What may still be believed: all of it, or what this comparison itself asked. */
  readonly store: Store;
  /** Null where no answer was from another time. */
  readonly sentinel: Sentinel | null;
  /** The new answers, and refusals of models that are gone. */
  readonly now: Sequence<Run>;
  /** They, and what judges said of them. */
  readonly runs: Sequence<Run>;
}

/**
 * Asks a part of what was kept once more, before any of it is compared with anything: a model that moved in between
 * looks like a change that broke something, or hides one.
 */
async function inspect(
  store: Store,
  ask: Asking,
  plan: Pick<Plan, 'exams' | 'seats' | 'seed'>,
  { prices }: Pick<Law, 'prices'>,
  answering: Pick<Answering, 'scorers' | 'remaining'>,
): Promise<Inspection> {
  const { scorers, remaining = ownOf } = answering;
  const { exams, seats, seed } = plan;
  const lost = (await askSurely(probesIn(seats, store), ask)).filter(isNotThere);
  const pairs = sentinelsIn(seats, store);
  const now = await askSurely(
    pairs.map(({ now }) => now),
    ask,
  );
  const all = joined([now, lost]);
  const left = all.some(isNotThere) ? lastHeard(store, goneIn(all)) : store;
  if (pairs.length === 0) return { store: left, sentinel: null, now: lost, runs: lost };
  const then = await ask(pairs.map(({ then }) => then));
  const both = [...then].flatMap((run, at) => sideBySide(run, now.at(at)));
  const bench = await convene(exams, scorers, ask);
  await bench.hear(both, prices);
  const scores = await score(both, scorers, prices, bench.heard);
  const timeless = scores.filter(({ rule }) => measureOf(rule.card).unit !== 'ms');
  const compared = compare(exams, timeless, seed).filter(({ slice }) => slice === null);
  const sentinel = driftIn(compared, seed);
  return {
    store: sentinel.drift ? remaining(left) : left,
    sentinel,
    now: all,
    runs: joined([all, bench.runs]),
  };
}

/** What base refuses as a model that is not there is asked once more: one that refuses now and then is not gone. */
async function askSurely(trials: readonly Trial[], ask: Asking): Promise<Sequence<Run>> {
  if (trials.length === 0) return [];
  const came = await ask(trials);
  const refused = came.filter((run) => run.trial.side === 'baseline' && isNotThere(run));
  if (refused.length === 0) return came;
  const again = new Map(Array.from(await ask(onceMore(refused)), (run) => [run.trial.key, run] as const));
  return came.map((run) => (isNotThere(run) ? (again.get(run.trial.key) ?? run) : run));
}

/** Whether it goes to a model that answered none of these, and refused some as one that is not there. */
function goneIn(runs: Sequence<Run>): (request: Request) => boolean {
  const nameOf = ({ endpoint, model }: Request): string => JSON.stringify([endpoint, model]);
  const namesOf = (some: Sequence<Run>): ReadonlySet<string> =>
    new Set(some.flatMap(({ trial: { request } }) => (request.ok ? [nameOf(request.value)] : [])));
  const [refusing, there] = [
    namesOf(runs.filter(isNotThere)),
    namesOf(runs.filter(({ result }) => result.ok)),
  ];
  return (request) => refusing.has(nameOf(request)) && !there.has(nameOf(request));
}

/** An answer of then beside the one of now; neither where the world gave none now, which says nothing of a model that moved. */
function sideBySide(then: Run, now: Run | undefined): Run[] {
  return now && !isAway(now) ? [as('baseline', then), as('candidate', now)] : [];
}

/** As if then were one version, and now the other. */
function as(side: Side, run: Run): Run {
  const at = run.trial.side === 'baseline' ? 0 : 1;
  return { ...run, trial: trialAt(run.trial, { side, index: at }) };
}

/** Who asks from here on. */
interface Opened {
  readonly ask: Asking;
  readonly inspection: Inspection | null;
  /** Null where nothing was to be handed in. */
  readonly delivery: Delivery | null;
  /** What was taken in all, so far. */
  readonly usage: () => Consumption;
  readonly notes: () => Promise<readonly Warning[]>;
}

/**
 * With what is kept at hand as far as it can be believed. Only then is anything handed in: what a model that moved
 * makes void would else be asked anew by itself, at the full price.
 */
export async function openAsking(
  answering: Answering,
  { wishes, ...watching }: Pick<World, 'wishes' | 'keep' | 'progress' | 'spill' | 'tidy'>,
  law: Pick<Law, 'prices'>,
  plan: Pick<Plan, 'exams' | 'seats' | 'seed'>,
): Promise<Opened> {
  const { model, systems, store, others, handOver } = answering;
  const open = (believed: Store | null, handed: Handed | null): Asking => {
    const elsewhere = (handed?.delivery ?? others)?.elsewhere ?? null;
    const who = { model: handed?.model ?? model, systems, store: believed, elsewhere };
    return createAsking(who, wishes.concurrency, watching);
  };
  const first = open(store, null);
  const inspection = store && (await inspect(store, first, plan, law, answering));
  const believed = inspection?.store ?? store;
  const handed = (await handOver?.(believed, model.consumption())) ?? null;
  const asked = handed ? [model, handed.model] : [model];
  return {
    ask: handed || believed !== store ? open(believed, handed) : first,
    inspection,
    delivery: handed?.delivery ?? null,
    usage: () => usageOf({ consumption: () => takenBy(model, handed) }, store, inspection),
    notes: async () => [
      ...(handed?.delivery.notes ?? []),
      ...(await Promise.all(asked.map(async (each) => (await each.notes?.()) ?? []))).flat(),
    ],
  };
}

function takenBy(model: Model, handed: Handed | null): Consumption {
  const before = model.consumption();
  return handed ? addedTo(addedTo(before, handed.delivery.usage), handed.model.consumption()) : before;
}

/** What a run took; what was kept cost nothing. */
export function usageOf(
  model: Pick<Model, 'consumption'>,
  store: Store | null,
  inspection: Inspection | null,
): Consumption {
  const usage = model.consumption();
  if (!store) return usage;
  const { here, base } = store.tally();
  const again = inspection?.sentinel?.cases ?? 0;
  return { ...usage, cached: usage.cached + here + base, kept: { here, base, again } };
}
