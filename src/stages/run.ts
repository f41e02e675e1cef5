import pLimit from 'p-limit';
import type { Model, Question, Store, Systems, World } from '../contracts.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import { isEmpty, isNoAnswer, noAnswer, unlessEmpty } from '../records/no-answer.ts';
import { messageOf } from '../records/reply.ts';
import type { Answer, Message, Request, Result, Run, Trial, Turn } from '../types.ts';

/** Asks trials, wave by wave. */
export type Asking = (trials: readonly Trial[]) => Promise<Run[]>;

/** Answers that other machines of the same run were given. */
export type Elsewhere = (trial: Trial) => Result<readonly Answer[]> | null;

/** What came of a trial, whoever asked it. */
type Came = Omit<Run, 'trial'>;

/**
 * At most `concurrency` conversations at a time; trials that ask the same share the answer, in later waves too. What
 * is kept is not asked; an answer that comes is kept before anything else is done with it.
 */
export function createAsking(
  who: Asked,
  concurrency: number,
  { keep, progress }: Pick<World, 'keep' | 'progress'> = {},
): Asking {
  const limit = pLimit(concurrency);
  // What the parts of a program say of their work comes after its answer, and holds up no other.
  const lanes = who.systems ? Number.POSITIVE_INFINITY : concurrency;
  /** What came of each question. */
  const known = new Map<string, Run>();
  /** Of those that are under way, the wave that asks them. */
  const waves = new Map<string, Promise<void>>();
  const settle = (question: string, run: Run): void => {
    known.set(question, run);
    waves.delete(question);
    if (run.source === 'called' && isPaid(run.result)) keep?.(run);
  };
  const askOne = async ({ question, trial, request }: Open): Promise<void> => {
    const came = await limit(() => answersTo(request, trial, who));
    const run = runOf(trial, await whole(came, trial, who));
    settle(question, run);
    if (!who.model.replay) progress?.came(run, who.model.consumption());
  };
  /** Has all asked that nobody asked yet, and gives the questions whose answers are these trials' own. */
  const askAll = async (trials: readonly Trial[]): Promise<Set<string>> => {
    const [own, others, open] = [new Set<string>(), new Set<Promise<void>>(), [] as Open[]];
    for (const trial of trials) {
      const { request, recorded } = trial;
      const question = questionOf(trial);
      if (recorded || !request.ok || known.has(question) || own.has(question)) continue;
      const wave = waves.get(question);
      if (wave) {
        others.add(wave);
        continue;
      }
      own.add(question);
      const there = who.elsewhere?.(trial) ?? null;
      if (there) settle(question, runOf(trial, { result: there, source: 'called' }));
      else open.push({ question, trial, request: request.value });
    }
    if (!who.model.replay) open.forEach(() => progress?.asked());
    const wave = inLanes(open, lanes, askOne);
    for (const { question } of open) waves.set(question, wave);
    await Promise.all([wave, ...others]);
    return own;
  };
  return async (trials) => {
    const own = await askAll(trials);
    return trials.map((trial) => {
      const { request, recorded } = trial;
      if (recorded) return { trial, result: recorded, source: 'recorded' };
      if (!request.ok) return { trial, result: request, source: 'shared' };
      const run = known.get(questionOf(trial));
      if (!run) throw new Error(`nothing came of ${questionOf(trial)}`);
      // Of several trials that ask the same the first has the answer, and the others share it.
      return own.delete(questionOf(trial)) ? run : runOf(trial, { ...run, source: 'shared' });
    });
  };
}

/** Does each, so many at a time. What has not had its turn takes no more memory than the list of it. */
async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const lane = async (): Promise<void> => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}

/** What is to be asked for a trial. */
interface Open {
  readonly question: string;
  readonly trial: Trial;
  readonly request: Request;
}

function questionOf({ key, index }: Trial): string {
  return `${key}/${index}`;
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

async function answersTo(request: Request, trial: Trial, who: Asked): Promise<Came> {
  const { model, systems } = who;
  if (model.replay) return { result: replayed(trial, model.replay), source: 'recorded' };
  const system = trial.judging === undefined ? trial.exam.change.systems?.[trial.side] : null;
  if (system && systems) return { result: await systems.ask(trial, system), source: 'called' };
  return converse(request, trial, who);
}

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

/** What the parts of a program say of their work comes after its answer, and holds up no other. */
async function whole(came: Came, trial: Trial, { systems }: Asked): Promise<Came> {
  return systems ? { ...came, result: await systems.whole(trial, came.result) } : came;
}

/** Holds a conversation: each user turn is sent with all that was said before it. */
async function converse(request: Request, trial: Trial, who: Asked): Promise<Came> {
  const listener = listenerTo(request, trial, who);
  const result = await conversation(request, listener.ask);
  return { result, ...listener.came() };
}

async function conversation(request: Request, ask: Listener['ask']): Promise<Result<readonly Answer[]>> {
  const said: Message[] = [...request.messages];
  const answers: Answer[] = [];
  let reply: Result<Message> | null = null;
  for (const [index, turn] of request.turns.entries()) {
    if (reply && !reply.ok) return reply;
    if (reply) said.push(reply.value);
    reply = null;
    said.push(...spoken(turn));
    if (turn.assistant !== null) continue;
    const answer = await ask(index + 1, said, answers);
    if (!answer.ok) return answer;
    if (isEmpty(answer.value)) return { ok: false, failure: noAnswer('empty', request.model) };
    const whole = { ...answer.value, turn: index + 1, user: turn.user };
    answers.push(whole);
    reply = messageOf(whole, request.toolResults ?? []);
  }
  // A list that was pushed to has room for sixteen more.
  return { ok: true, value: answers.slice() };
}

/**
 * The next question of each conversation that is not answered in the store; nothing of those that are, and of what could
 * not be kept there.
 */
export async function questionsIn(trials: readonly Trial[], store: Store): Promise<readonly Question[]> {
  const open = new Map<string, Question>();
  for (const { request, key, index, own = false, recorded } of trials) {
    if (!request.ok || recorded) continue;
    await conversation(request.value, async (turn, said, before) => {
      const asked = { request: request.value, key, index, turn, said: heard(before), own };
      const kept = store.recall(asked);
      if (kept) return kept.told;
      const name = store.nameOf(asked);
      if (name !== null) open.set(name, { asked, messages: [...said] });
      return NOT_YET;
    });
  }
  return [...open.values()];
}

const NOT_YET: Awaited<ReturnType<Listener['ask']>> = {
  ok: false,
  failure: { cause: 'under-way', first: null, message: '', status: null },
};

/** Hears the answers of one conversation, and knows afterwards where they came from. */
interface Listener {
  readonly ask: (
    turn: number,
    said: readonly Message[],
    before: readonly Answer[],
  ) => ReturnType<Model['ask']>;
  readonly came: () => Pick<Run, 'source' | 'asking'>;
}

function listenerTo(request: Request, trial: Trial, { model, store }: Asked): Listener {
  if (!store) return { ask: (_, said) => model.ask(request, said), came: () => ({ source: 'called' }) };
  const { key, index, own = false } = trial;
  let asking = store.asking;
  let called = 0;
  return {
    ask: async (turn, said, before) => {
      const asked = { request, key, index, turn, said: heard(before), own };
      const kept = store.recall(asked);
      if (kept && kept.asking !== store.asking) asking = kept.asking;
      if (kept) return kept.told;
      called++;
      const told = await model.ask(request, said);
      store.keep(asked, told);
      return told;
    },
    came: () => ({ source: called > 0 ? 'called' : 'stored', asking }),
  };
}

function heard(before: readonly Answer[]): string {
  if (before.length === 0) return '';
  return fingerprint(before.map(({ text, toolCalls }) => [text, toolCalls.map((call) => ({ ...call }))]));
}

function spoken(turn: Turn): Message[] {
  const user: Message[] = turn.user === '' ? [] : [{ role: 'user', content: turn.user }];
  return turn.assistant === null ? user : [...user, { role: 'assistant', content: turn.assistant }];
}
