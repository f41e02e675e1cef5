import type { Law } from '../config/index.ts';
import type { Asked, Model, Scorers, Store, Systems, World } from '../contracts.ts';
import { measureOf } from '../measures/index.ts';
import { compare } from '../stages/compare.ts';
import { driftIn, type Sentinel } from '../stages/decide/index.ts';
import { convene } from '../stages/judge.ts';
import { type Plan, sentinelsIn } from '../stages/plan/index.ts';
import { type Asking, createAsking, type Elsewhere } from '../stages/run.ts';
import { score } from '../stages/score.ts';
import type { Consumption, Run, Side } from '../types.ts';

/** Whom and with what a pipeline asks. */
export interface Answering {
  readonly model: Model;
  readonly systems: Systems | null;
  readonly scorers: Scorers;
  /** Null where no answers are kept. */
  readonly store: Store | null;
  /** What other machines asked; absent or null where none did. */
  readonly others?: { readonly elsewhere: Elsewhere } | null;
  /** What was handed in; absent or null where nothing was. */
  readonly delivery?: { readonly elsewhere: Elsewhere } | null;
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
  /** The new answers, and what judges said of them. */
  readonly runs: readonly Run[];
}

/**
 * Asks a part of what was kept once more, before any of it is compared with anything: a model that moved in between
 * looks like a change that broke something, or hides one.
 */
async function inspect(
  store: Store,
  ask: Asking,
  { exams, seats, seed }: Pick<Plan, 'exams' | 'seats' | 'seed'>,
  { prices }: Pick<Law, 'prices'>,
  { scorers, remaining = ownOf }: Pick<Answering, 'scorers' | 'remaining'>,
): Promise<Inspection> {
  const pairs = sentinelsIn(seats, store);
  if (pairs.length === 0) return { store, sentinel: null, runs: [] };
  const now = await ask(pairs.map(({ now }) => now));
  const then = await ask(pairs.map(({ then }) => then));
  const both = [...then.map((run) => as('baseline', run)), ...now.map((run) => as('candidate', run))];
  const bench = await convene(exams, scorers, ask);
  await bench.hear(both, prices);
  const scores = await score(both, scorers, prices, bench.heard);
  const timeless = scores.filter(({ rule }) => measureOf(rule.card).unit !== 'ms');
  const compared = compare(exams, timeless, seed).filter(({ slice }) => slice === null);
  const sentinel = driftIn(compared, seed);
  return {
    store: sentinel.drift ? remaining(store) : store,
    sentinel,
    runs: [...now, ...bench.runs],
  };
}

/** As if then were one version, and now the other. */
function as(side: Side, run: Run): Run {
  const at = run.trial.side === 'baseline' ? 0 : 1;
  return { ...run, trial: { ...run.trial, side, index: at } };
}

/** Who asks from here on, with what is kept at hand as far as it can be believed. */
export async function openAsking(
  answering: Answering,
  { wishes, ...watching }: Pick<World, 'wishes' | 'keep' | 'progress'>,
  law: Pick<Law, 'prices'>,
  plan: Pick<Plan, 'exams' | 'seats' | 'seed'>,
): Promise<{ readonly ask: Asking; readonly inspection: Inspection | null }> {
  const { model, systems, store, others, delivery } = answering;
  const open = (believed: Store | null): Asking =>
    createAsking(
      { model, systems, store: believed, elsewhere: (others ?? delivery)?.elsewhere ?? null },
      wishes.concurrency,
      watching,
    );
  const first = open(store);
  const inspection = store && (await inspect(store, first, plan, law, answering));
  if (!inspection) return { ask: first, inspection };
  return { ask: inspection.store === store ? first : open(inspection.store), inspection };
}

/** What a run took; what was kept cost nothing. */
export function usageOf(model: Model, store: Store | null, inspection: Inspection | null): Consumption {
  const usage = model.consumption();
  if (!store) return usage;
  const { here, base } = store.tally();
  const again = inspection?.sentinel?.cases ?? 0;
  return { ...usage, cached: usage.cached + here + base, kept: { here, base, again } };
}

/** Only what this comparison itself asked. */
export function ownOf(store: Store): Store {
  const own = (asked: Asked): Asked => ({ ...asked, own: true });
  return {
    ...store,
    recall: (asked) => store.recall(own(asked)),
    whence: (asked) => store.whence(own(asked)),
    keep: (asked, told) => store.keep(own(asked), told),
    nameOf: (asked) => store.nameOf(own(asked)),
  };
}

/** Only what this comparison itself asked; what it asks takes the place of what was there, for whoever comes. */
export function renewing(store: Store): Store {
  return {
    ...store,
    recall: (asked) => (store.whence(asked) === store.asking ? store.recall(asked) : null),
    whence: (asked) => (store.whence(asked) === store.asking ? store.asking : null),
    keep: (asked, told) => store.keep({ ...asked, era: 'renewed' }, told),
    nameOf: (asked) => store.nameOf({ ...asked, era: 'renewed' }),
  };
}

/** What was kept first, whatever has taken its place since. */
export function firstKept(store: Store): Store {
  const first = (asked: Asked): Asked => ({ ...asked, era: 'first' });
  return {
    ...store,
    recall: (asked) => store.recall(first(asked)),
    whence: (asked) => store.whence(first(asked)),
    keep: (asked, told) => store.keep(first(asked), told),
    nameOf: (asked) => store.nameOf(first(asked)),
  };
}
