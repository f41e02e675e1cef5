import pLimit from 'p-limit';
import { heldIfFew } from '../../columns/few.ts';
import { plainOf } from '../../columns/views.ts';
import type { Heard, Model, Store, Systems, World } from '../../contracts.ts';
import { createRegister, openWave } from '../../columns/register.ts';
import { unlessEmpty } from '../../records/no-answer.ts';
import type { Request, Run, Sequence, Trial } from '../../types.ts';
import { type Came, converse, type Soon } from './converse.ts';
import { createEntrance } from './entrance.ts';
import { createHearing } from './hearing.ts';

export { questionsIn } from './questions.ts';

/** Asks trials, wave by wave. `told` hears of those that were waited for as they come, before all of them are there. */
export type Asking = (trials: Sequence<Trial>, told?: (run: Run) => void) => Promise<Sequence<Run>>;

type Told = Parameters<Asking>[1];

/** Answers that other machines of the same run were given. */
export type Elsewhere = (trial: Trial) => Heard | null;

/**
 * At most `concurrency` conversations at a time; trials that ask the same share the answer, in later waves too. What
 * is kept is not asked; an answer that comes is kept before anything else is done with it. Runs are made when they are
 * asked for, of what lies in a register.
 */
export function createAsking(
  who: Asked,
  concurrency: number,
  { keep, progress, spill, tidy }: Pick<World, 'keep' | 'progress' | 'spill' | 'tidy'> = {},
): Asking {
  // What the parts of a program say of their work comes after its answer, and holds up no other.
  const limit = who.systems ? pLimit(concurrency) : null;
  const lanes = limit ? Number.POSITIVE_INFINITY : concurrency;
  const register = createRegister(spill?.() ?? null);
  const heard = createHearing(register, who.model, { keep, progress, tidy });
  const entrance = createEntrance(register, (number, trial) => {
    const there = who.elsewhere?.(trial) ?? null;
    if (there) heard.settle(number, runOf(trial, { ...there, source: 'called' }));
  });
  const askOne = (number: number, trial: Trial, told: Told): Soon<void> => {
    const { request } = trial;
    if (!request.ok) throw new Error(`nothing can be asked for ${trial.key}/${trial.index}`);
    const open = { trial, request: request.value };
    const came = limit ? askWhole(open, who, limit) : answersTo(open, who);
    if (!(came instanceof Promise)) return void heard.came(number, runOf(trial, came));
    return came.then((it) => {
      const run = runOf(trial, it);
      heard.came(number, run);
      told?.(run);
    });
  };
  return async (trials, told) => {
    const wave = openWave(trials, register);
    const from = register.length;
    const others = entrance.enter(trials, wave);
    let open = 0;
    for (const _ of wave.open()) open++;
    if (!who.model.replay && progress) for (let left = open; left > 0; left--) progress.asked();
    const asking = inLanes(wave.open(), Math.min(lanes, open), ([at, number]) =>
      askOne(number, trials.at(at) as Trial, told),
    );
    await entrance.during({ from, to: register.length, asking }, others);
    return heldIfFew(wave.runs, (run) => run);
  };
}

/** Does each, so many at a time. What has not had its turn takes no more memory than the list of it. */
async function inLanes<T>(items: Iterable<T>, lanes: number, act: (item: T) => Soon<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let item = left.next(); !item.done; item = left.next()) {
      const going = act(item.value);
      if (going) await going;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
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
  if (model.replay) return { ...replayed(trial, model.replay), source: 'recorded' };
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

function replayed(trial: Trial, replay: NonNullable<Model['replay']>): Heard {
  const kept = replay(trial.key, trial.index);
  if (kept) return { ...kept, result: unlessEmpty(kept.result) };
  const message = trial.judging
    ? `the recording has no answer of the judge of ${trial.judging} about case ${trial.case.id}`
    : `the recording has no trial ${trial.index} of case ${trial.case.id} on the ${trial.side}`;
  return { result: { ok: false, failure: { cause: 'not-recorded', first: null, message, status: null } } };
}
