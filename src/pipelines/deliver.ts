import type { Law } from '../config/index.ts';
import type { Model, ModelSettings, Question, Store, World } from '../contracts.ts';
import { leftOf, smallerCaps } from '../lib/caps.ts';
import { NOTHING_TAKEN } from '../records/consumption.ts';
import { type Plan, trialsOf } from '../stages/plan/index.ts';
import { ASKED_DIRECTLY } from '../stages/report/notes/delivery.ts';
import { type Elsewhere, questionsIn } from '../stages/run/index.ts';
import type { Consumption, Failure, Trial, Warning } from '../types.ts';

/** What came of suites whose questions can wait. What came is in the store. */
export interface Delivery {
  /** Why a conversation is not there, or not yet. */
  readonly elsewhere: Elsewhere;
  readonly usage: Consumption;
  readonly notes: readonly Warning[];
}

/** As much of a plan as is asked, and as much of the law as asking needs. */
type Planned = Pick<Plan, 'exams' | 'seats'>;
type Terms = ModelSettings & Pick<Law, 'maxWaitMinutes'>;

/** What was handed in, and whom to ask for the rest. */
export interface Handed {
  readonly delivery: Delivery;
  readonly model: Model;
}

/**
 * Hands in what can wait under what is left of the caps, and opens a model for all else under what is left then. Null
 * where nothing can wait.
 */
export async function handOver(
  planned: Planned,
  { courier, model, wishes }: Pick<World, 'courier' | 'model' | 'wishes'>,
  law: Law,
  believed: Store | null,
  spent: Consumption,
): Promise<Handed | null> {
  const caps = leftOf(smallerCaps(law, wishes), spent);
  const delivery = await deliver(planned, { store: believed, courier }, { ...law, ...caps });
  return delivery && { delivery, model: await model({ ...law, ...leftOf(caps, delivery.usage) }) };
}

/**
 * Brings what suites with `delivery: batch` ask, before anything else is asked: all trials that they allow, one turn of
 * all conversations after the other. Null where there is no such suite.
 */
export async function deliver(
  { exams, seats }: Planned,
  { store, courier: open }: { readonly store: Store | null; readonly courier: World['courier'] },
  terms: Terms,
): Promise<Delivery | null> {
  if (!exams.some(waits)) return null;
  if (!store || !open) return { ...NOTHING, notes: [ASKED_DIRECTLY] };
  const most = Math.max(...exams.map(({ suite }) => suite.trials));
  const due = { kind: 'wave', trials: most, share: 1, of: waits } as const;
  const trials = trialsOf(seats, due);
  const missing = new Map<string, Failure>();
  const courier = await open(terms, store, terms.maxWaitMinutes);
  try {
    const brought = new Set<string>();
    for (;;) {
      const asked = questionsIn(trials, store).filter((it) => !missing.has(conversationOf(it.asked)));
      for (const { asked: it } of asked) if (brought.has(nameOf(it))) missing.set(conversationOf(it), UNKEPT);
      const next = asked.filter(({ asked: it }) => !brought.has(nameOf(it)));
      if (next.length === 0) break;
      for (const { asked: it } of next) brought.add(nameOf(it));
      for (const [{ asked: it }, why] of await courier.bring(next)) missing.set(conversationOf(it), why);
    }
  } finally {
    await courier.close();
  }
  return {
    elsewhere: (trial) => {
      const failure = trial.own ? undefined : missing.get(conversationOf(trial));
      return failure ? { result: { ok: false, failure } } : null;
    },
    usage: courier.consumption(),
    notes: courier.notes(),
  };
}

function waits({ suite, change }: Plan['exams'][number]): boolean {
  return suite.delivery === 'batch' && change.systems === undefined && change.recorded === undefined;
}

function conversationOf({ key, index }: Pick<Trial, 'key' | 'index'>): string {
  return `${key}/${index}`;
}

function nameOf({ key, index, turn }: Question['asked']): string {
  return `${key}/${index}/${turn}`;
}

const NOTHING: Delivery = {
  elsewhere: () => null,
  usage: NOTHING_TAKEN,
  notes: [],
};

/** The answer came, and could not be written down. */
const UNKEPT: Failure = {
  cause: 'server',
  first: null,
  message: 'the answer could not be kept, so it was not taken from its batch',
  status: null,
};
