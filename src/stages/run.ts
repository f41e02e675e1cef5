import pLimit from 'p-limit';
import type { Model, Systems, World } from '../contracts.ts';
import { isEmpty, isNoAnswer, noAnswer, unlessEmpty } from '../records/no-answer.ts';
import { messageOf } from '../records/reply.ts';
import type { Answer, Message, Request, Result, Run, Trial, Turn } from '../types.ts';

/** Asks trials, wave by wave. */
type Asking = (trials: readonly Trial[]) => Promise<Run[]>;

/** At most `concurrency` conversations at a time; trials that ask the same share the answer, in later waves too. */
export function createAsking(who: Asked, concurrency: number, keep: World['keep'] = () => undefined): Asking {
  const limit = pLimit(concurrency);
  const { model } = who;
  const asked = new Map<string, Promise<Result<readonly Answer[]>>>();
  const source = model.replay ? 'recorded' : 'called';
  const ask = async (trial: Trial): Promise<Run> => {
    const { request } = trial;
    if (trial.recorded) return { trial, result: trial.recorded, source: 'recorded' };
    if (!request.ok) return { trial, result: request, source: 'shared' };
    const question = `${trial.key}/${trial.index}`;
    const before = asked.get(question);
    if (before) return { trial, result: await before, source: 'shared' };
    const answers = limit(() => answersTo(request.value, trial, who)).then((came) => whole(came, trial, who));
    asked.set(question, answers);
    const run: Run = { trial, result: await answers, source };
    if (source === 'called' && isPaid(run.result)) keep(run);
    return run;
  };
  return (trials) => Promise.all(trials.map(ask));
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
}

async function answersTo(
  request: Request,
  trial: Trial,
  { model, systems }: Asked,
): Promise<Result<readonly Answer[]>> {
  const system = trial.judging === undefined ? trial.exam.change.systems?.[trial.side] : null;
  if (!model.replay && system && systems) return systems.ask(trial, system);
  if (!model.replay) return converse(request, model);
  const kept = model.replay(trial.key, trial.index);
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
async function whole(
  came: Result<readonly Answer[]>,
  trial: Trial,
  { systems }: Asked,
): Promise<Result<readonly Answer[]>> {
  return systems ? systems.whole(trial, came) : came;
}

/** Holds a conversation: each user turn is sent with all that was said before it. */
async function converse(request: Request, model: Model): Promise<Result<readonly Answer[]>> {
  const said: Message[] = [...request.messages];
  const answers: Answer[] = [];
  let reply: Result<Message> | null = null;
  for (const [index, turn] of request.turns.entries()) {
    if (reply && !reply.ok) return reply;
    if (reply) said.push(reply.value);
    reply = null;
    said.push(...spoken(turn));
    if (turn.assistant !== null) continue;
    const answer = await model.ask(request, said);
    if (!answer.ok) return answer;
    if (isEmpty(answer.value)) return { ok: false, failure: noAnswer('empty', request.model) };
    const whole = { ...answer.value, turn: index + 1, user: turn.user };
    answers.push(whole);
    reply = messageOf(whole, request.toolResults ?? []);
  }
  return { ok: true, value: answers };
}

function spoken(turn: Turn): Message[] {
  const user: Message[] = turn.user === '' ? [] : [{ role: 'user', content: turn.user }];
  return turn.assistant === null ? user : [...user, { role: 'assistant', content: turn.assistant }];
}
