import type { Model, Question, Store } from '../../contracts.ts';
import type { Request, Run, Trial } from '../../types.ts';
import { type Conversation, conversation, type Next, onward, type Step, type Told } from './conversation.ts';
import { askedIn } from './questions.ts';

/** What came of a trial, whoever asked it. */
export type Came = Omit<Run, 'trial'>;

/** There at once where nobody has to be waited for. */
export type Soon<T> = T | Promise<T>;

interface Answering {
  readonly model: Model;
  readonly store?: Store | null;
}

/** Holds a conversation: what is kept of it is there at once, and only for the rest is anybody asked. */
export function converse(request: Request, trial: Trial, { model, store = null }: Answering): Soon<Came> {
  const talk = conversation(request);
  if (!store) return held(talk, talk.next(), ({ said }) => model.ask(request, said)).then(called);
  /** Of another comparison, if any of it is. */
  let other: Pick<Came, 'asking'> = {};
  let asked: Question['asked'];
  const recall = (next: Next): Told | null => {
    asked = askedIn(next, request, trial);
    const kept = store.recall(asked);
    if (kept && kept.asking !== store.asking) other = { asking: kept.asking };
    return kept && kept.told;
  };
  const first = onward(talk, talk.next(), recall);
  if (first.done) return { result: first.value, source: 'stored', ...other };
  const ask = async (next: Next): Promise<Told> => {
    const told = await model.ask(request, next.said);
    await store.keep(asked, told);
    return told;
  };
  return held(talk, first, ask, recall).then((result) => ({ result, source: 'called', ...other }));
}

async function held(
  talk: Conversation,
  from: Step,
  ask: (next: Next) => Promise<Told>,
  recall: (next: Next) => Told | null = () => null,
): Promise<Came['result']> {
  let step = from;
  while (!step.done) step = onward(talk, talk.next(await ask(step.value)), recall);
  return step.value;
}

function called(result: Came['result']): Came {
  return { result, source: 'called' };
}
