import pLimit from 'p-limit';
import { plainOf } from '../../columns/views.ts';
import type { Model, Store, Systems, World } from '../../contracts.ts';
import { isNoAnswer, unlessEmpty } from '../../records/no-answer.ts';
import type { Answer, Request, Result, Run, Sequence, Trial } from '../../types.ts';
import { type Came, converse, type Soon } from './converse.ts';

export { questionsIn } from './questions.ts';

/** Asks trials, wave by wave. `told` hears of those that were waited for as they come, before all of them are there. */
export type Asking = (trials: Sequence<Trial>, told?: (run: Run) => void) => Promise<Run[]>;

type Told = Parameters<Asking>[1];

/** Answers that other machines of the same run were given. */
export type Elsewhere = (trial: Trial) => Result<readonly Answer[]> | null;

/**
 * At most `concurrency` conversations at a time; trials that ask the same share the answer, in later waves too. What
 * is kept is not asked; an answer that comes is kept before anything else is done with it.
 */
export function createAsking(
  who: Asked,
  concurrency: number,
  { keep, progress }: Pick<World, 'keep' | 'progress'> = {},
): Asking {
  // What the parts of a program say of their work comes after its answer, and holds up no other.
  const limit = who.systems ? pLimit(concurrency) : null;
  const lanes = limit ? Number.POSITIVE_INFINITY : concurrency;
  /** What came of each question. */
  const known = byQuestion<Run>();
  /** Of those that are under way, the wave that asks them. */
  const waves = byQuestion<Promise<void>>();
  const settle = (run: Run): void => {
    known.set(run.trial, run);
    waves.delete(run.trial);
    if (run.source === 'called' && isPaid(run.result)) keep?.(run);
  };
  const hear = (trial: Trial, came: Came): Run => {
    const run = runOf(trial, came);
    settle(run);
    if (!who.model.replay) progress?.came(run, who.model.consumption());
    return run;
  };
  const askOne = (open: Open, told: Told): Soon<void> => {
    const came = limit ? askWhole(open, who, limit) : answersTo(open, who);
    if (!(came instanceof Promise)) return void hear(open.trial, came);
    return came.then((it) => {
      const run = hear(open.trial, it);
      told?.(run);
    });
  };
  /** Has all asked that nobody asked yet, and gives the questions whose answers are these trials' own. */
  const askAll = async (trials: Sequence<Trial>, told: Told): Promise<ByQuestion<Trial>> => {
    const [own, others, open] = [byQuestion<Trial>(), new Set<Promise<void>>(), [] as Open[]];
    for (const trial of trials) {
      const { request, recorded } = trial;
      if (recorded || !request.ok || known.get(trial) || own.get(trial)) continue;
      const wave = waves.get(trial);
      if (wave) {
        others.add(wave);
        continue;
      }
      own.set(trial, trial);
      const there = who.elsewhere?.(trial) ?? null;
      if (there) settle(runOf(trial, { result: there, source: 'called' }));
      else open.push({ trial, request: request.value });
    }
    if (!who.model.replay) open.forEach(() => progress?.asked());
    const wave = inLanes(open, lanes, (each) => askOne(each, told));
    for (const { trial } of open) if (!known.get(trial)) waves.set(trial, wave);
    await Promise.all([wave, ...others]);
    return own;
  };
  return async (trials, told) => {
    const own = await askAll(trials, told);
    return trials.map((trial) => {
      const { request, recorded } = trial;
      if (recorded) return { trial, result: recorded, source: 'recorded' };
      if (!request.ok) return { trial, result: request, source: 'shared' };
      const run = known.get(trial);
      if (!run) throw new Error(`nothing came of ${trial.key}/${trial.index}`);
      // Of several trials that ask the same the first has the answer, and the others share it.
      return own.delete(trial) ? run : runOf(trial, { ...run, source: 'shared' });
    });
  };
}

/** One thing for each question, which trials with the same key and index share. */
interface ByQuestion<T> {
  readonly get: (trial: Trial) => T | undefined;
  readonly set: (trial: Trial, it: T) => void;
  /** Whether there was one. */
  readonly delete: (trial: Trial) => boolean;
}

/** By index and key, as trials have them: names of their own would take memory for each. */
function byQuestion<T>(): ByQuestion<T> {
  const all = new Map<number, Map<string, T>>();
  return {
    get: ({ key, index }) => all.get(index)?.get(key),
    set: ({ key, index }, it) => {
      const same = all.get(index);
      if (same) same.set(key, it);
      else all.set(index, new Map([[key, it]]));
    },
    delete: ({ key, index }) => all.get(index)?.delete(key) ?? false,
  };
}

/** Does each, so many at a time. What has not had its turn takes no more memory than the list of it. */
async function inLanes<T>(items: readonly T[], lanes: number, act: (item: T) => Soon<void>): Promise<void> {
  const left = items.values();
  const lane = async (): Promise<void> => {
    for (const item of left) {
      const going = act(item);
      if (going) await going;
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}

/** What is to be asked for a trial. */
interface Open {
  readonly trial: Trial;
  readonly request: Request;
}

/** Of one shape and no larger than need be: there are as many as trials. */
function runOf(trial: Trial, { result, source, asking }: Came): Run {
  return asking === undefined ? { trial, result, source } : { trial, result, source, asking };
}

/** A reply that is no answer costs as much as one. */
function isPaid(result: Result<readonly Answer[]>): boolean {
  return result.ok || isNoAnswer(result.failure.cause);
}

/** Who is there to be asked. */
interface Asked {
  readonly model: Model;
  /** Absent where no program is to be asked. */
  readonly systems?: Systems | null;
  /** Absent where no answers are kept. */
  readonly store?: Store | null;
  /** What another machine has heard to this very trial, or why it has not; null where it is for us to ask. */
  readonly elsewhere?: Elsewhere | null;
}

function answersTo({ request, trial }: Open, who: Asked): Soon<Came> {
  const { model, systems } = who;
  if (model.replay) return { result: replayed(trial, model.replay), source: 'recorded' };
  const system = trial.judging === undefined ? trial.exam.change.systems?.[trial.side] : null;
  if (system && systems) return systems.ask(trial, system).then((result) => ({ result, source: 'called' }));
  return converse(plainOf(request), trial, who);
}

/** Where programs are asked: what their parts say of their work comes after the answer, and holds up no other. */
async function askWhole(open: Open, who: Asked, limit: Limit): Promise<Came> {
  const came = await limit(async () => answersTo(open, who));
  return who.systems ? { ...came, result: await who.systems.whole(open.trial, came.result) } : came;
}

type Limit = ReturnType<typeof pLimit>;

function replayed(trial: Trial, replay: NonNullable<Model['replay']>): Result<readonly Answer[]> {
  const kept = replay(trial.key, trial.index);
  return (
    (kept && unlessEmpty(kept)) ?? {
      ok: false,
      failure: {
        cause: 'not-recorded',
        first: null,
        message: trial.judging
          ? `the recording has no answer of the judge of ${trial.judging} about case ${trial.case.id}`
          : `the recording has no trial ${trial.index} of case ${trial.case.id} on the ${trial.side}`,
        status: null,
      },
    }
  );
}
