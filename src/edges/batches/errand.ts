import type { Batch, Provider, Question, Store } from '../../contracts.ts';
import { isNoAnswer } from '../../records/no-answer.ts';
import type { Failure } from '../../types.ts';
import type { Adapting } from '../model/adapting.ts';
import { backoff, type Clock } from '../model/clock.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { BatchState, Counter } from './api.ts';
import { type End, endIn, unanswered } from './ends.ts';
import { filesOf, type Named, VERSION } from './files.ts';
import type { Purse } from './purse.ts';
import { markOf, unnoted } from './orphans.ts';
import { isRefusal, notTaken, refusedWhole, underWay } from './words.ts';

/** All questions to one model of one endpoint, by one API. */
export interface Errand {
  readonly endpoint: string;
  readonly at: Endpoint;
  readonly model: string;
  /** All three of them: by another API a model may take what it refuses by this one. */
  readonly place: string;
  readonly provider: Provider;
  readonly counter: Counter;
  readonly asked: readonly Named[];
}

/** What errands of a run share. */
export interface Means {
  readonly store: Store;
  readonly purse: Purse;
  readonly adapting: Adapting;
  readonly clock: Clock;
  /** Ms on the clock, after which nobody waits any longer. */
  readonly until: number;
  readonly say: (line: string) => void;
  /** The moment, as an ISO time. */
  readonly moment: () => string;
  readonly took: (question: Question, reply: NonNullable<End['took']>) => void;
}

const PAUSE = { first: 2000, most: 30_000 };
/** States after which nothing more comes. */
const OVER: readonly BatchState['status'][] = ['completed', 'failed', 'expired', 'cancelled'];

/** Hands in, waits and takes; `lose` is told of each question that did not come, and why. */
export async function run(
  errand: Errand,
  means: Means,
  lose: (question: Question, failure: Failure) => void,
): Promise<void> {
  const { endpoint, counter, model, asked } = errand;
  const { store, clock, until } = means;
  const waiting = new Map(asked.map((each) => [each.name, each]));
  const drop = (each: Named, failure: Failure): void => {
    waiting.delete(each.name);
    lose(each.question, failure);
  };
  const ours = ({ names }: Batch): Named[] => names.flatMap((name) => waiting.get(name) ?? []);
  // It stays noted, without its questions: what has ended is not taken for one that nobody noted.
  const forget = ({ id }: Batch): Promise<void> =>
    store.noteBatches(
      endpoint,
      store.batches(endpoint).map((other) => (other.id === id ? { ...other, names: [] } : other)),
    );
  const handIn = (fresh: readonly Named[], isAgain: boolean): Promise<Batch[]> =>
    handedIn(fresh, { errand, means, isAgain, drop });

  let open = store.batches(endpoint).filter((batch) => ours(batch).length > 0);
  const known = new Set(open.flatMap(({ names }) => names));
  const fresh = asked.filter(({ name }) => !known.has(name));
  const found = fresh.length > 0 ? await foundAgain(fresh, errand, means) : [];
  const there = new Set(found.flatMap(({ names }) => names));
  open = [
    ...open,
    ...found,
    ...(await handIn(
      fresh.filter(({ name }) => !there.has(name)),
      false,
    )),
  ];
  const states = new Map<string, BatchState>();
  for (let looks = 0; open.length > 0; looks++) {
    for (const batch of open) {
      const came = await counter.look(batch.id);
      if (came.ok) states.set(batch.id, came.value);
      const end = await endOf(batch, came, { errand, means, waiting, drop });
      if (end === null) continue;
      await forget(batch);
      open = [...open.filter((other) => other !== batch), ...(await handIn(end, true))];
    }
    const left = until - clock.now();
    if (open.length === 0 || left <= 0) break;
    await clock.wait(Math.min(left, backoff(looks, PAUSE, clock.chance())));
  }
  if (open.length === 0) return;
  const late = underWay(
    model,
    open.map((batch) => states.get(batch.id) ?? { id: batch.id, since: batch.since }),
  );
  for (const batch of open) for (const each of ours(batch)) drop(each, late);
}

interface Handing {
  readonly errand: Errand;
  readonly means: Means;
  readonly isAgain: boolean;
  readonly drop: (each: Named, failure: Failure) => void;
}

/** What a run handed in that was killed before it noted it, or whose notes are lost. */
async function foundAgain(fresh: readonly Named[], errand: Errand, means: Means): Promise<Batch[]> {
  const { endpoint, counter, model } = errand;
  const { store, say, moment } = means;
  const find = await unnoted(counter, store.batches(endpoint), moment());
  if (!find) return [];
  const batches: Batch[] = [];
  for (const { asked } of filesOf(fresh, fittedTo(errand, means))) {
    const batch = find(asked);
    if (!batch) continue;
    await store.noteBatches(endpoint, [...store.batches(endpoint), batch]);
    say(`Found: ${asked.length} questions to ${model}, which an earlier run handed in as ${batch.id}.`);
    batches.push(batch);
  }
  return batches;
}

function fittedTo(errand: Errand, { adapting }: Pick<Means, 'adapting'>): Parameters<typeof filesOf>[1] {
  const { provider, at, place } = errand;
  return { provider, baseUrl: at.baseUrl, fitted: (body) => adapting.adapted(place, body) };
}

/** In the store before anything else is done, so that a later run knows of it. */
async function handedIn(
  fresh: readonly Named[],
  { errand, means, isAgain, drop }: Handing,
): Promise<Batch[]> {
  const { endpoint, model, provider, counter } = errand;
  const { store, purse, say, moment } = means;
  const allowed = fresh.filter((each) => {
    const why = purse.take(each.question);
    if (why) drop(each, why);
    return !why;
  });
  const batches: Batch[] = [];
  for (const { lines, asked } of filesOf(allowed, fittedTo(errand, means))) {
    const file = await counter.upload(lines);
    const made = file.ok
      ? await counter.handIn(file.value, `${VERSION}${provider.path}`, markOf(asked, isAgain))
      : file;
    if (!made.ok) {
      const failure = notTaken(made.failure);
      const mayBeTaken = file.ok && !isRefusal(made.failure);
      for (const each of asked) {
        if (!mayBeTaken) purse.giveBack(each.question);
        drop(each, failure);
      }
      continue;
    }
    const { id } = made.value;
    const batch = { id, since: moment(), names: asked.map(({ name }) => name), isAgain };
    await store.noteBatches(endpoint, [...store.batches(endpoint), batch]);
    say(`Handed in: ${asked.length} questions to ${model}, as ${id}.`);
    batches.push(batch);
  }
  return batches;
}

interface Ending extends Omit<Handing, 'isAgain'> {
  readonly waiting: Map<string, Named>;
}

/** What has to be handed in once more; null while more may come of the batch. */
async function endOf(
  batch: Batch,
  came: Awaited<ReturnType<Counter['look']>>,
  { errand, means, waiting, drop }: Ending,
): Promise<readonly Named[] | null> {
  const { model } = errand;
  const again: Named[] = [];
  const kept: Promise<void>[] = [];
  const end = (ended: End): void => {
    const each = waiting.get(ended.name);
    if (!each) return;
    if (ended.took) means.took(each.question, ended.took);
    if (isAnswer(ended)) {
      waiting.delete(ended.name);
      kept.push(means.store.keep(each.question.asked, ended.result));
    } else if (!batch.isAgain && (ended.mayCome || learns(ended, each, errand, means))) again.push(each);
    else if (!ended.result.ok) drop(each, ended.result.failure);
  };
  const rest = (code: string): void => {
    const met = new Set(again.map((each) => each.name));
    const left = batch.names.filter((name) => !met.has(name));
    for (const name of left) end(unanswered(name, code, '', model));
  };
  if (!came.ok) {
    const { cause } = came.failure;
    // Nobody knows it any more.
    if (cause === 'not-found') rest('');
    else if (cause !== 'auth') return null;
    else for (const name of batch.names) dropNamed(name, came.failure, { waiting, drop });
    return again;
  }
  const state = came.value;
  if (!OVER.includes(state.status)) return null;
  if (state.status === 'failed') {
    const failure = refusedWhole(model, state);
    for (const name of batch.names) dropNamed(name, failure, { waiting, drop });
    return [];
  }
  for (const file of [state.output_file_id, state.error_file_id]) {
    if (!file) continue;
    const took = await errand.counter.read(file, (line) => {
      const read = endIn(line, { ...errand, baseUrl: errand.at.baseUrl });
      if (read) end(read);
    });
    await Promise.all(kept);
    // It stays where it is, and is read by a later run.
    if (!took.ok) return null;
  }
  rest(state.status === 'expired' ? 'batch_expired' : state.status === 'cancelled' ? 'batch_cancelled' : '');
  return again;
}

function dropNamed(
  name: string,
  failure: Failure,
  { waiting, drop }: Pick<Ending, 'waiting' | 'drop'>,
): void {
  const each = waiting.get(name);
  if (each) drop(each, failure);
}

/** That there is none, in the endpoint's own words, is an answer as well. */
function isAnswer({ result, mayCome }: End): boolean {
  return result.ok || (isNoAnswer(result.failure.cause) && !mayCome);
}

/** The model refused something that can be left out. */
function learns({ refusal }: End, { question }: Named, errand: Errand, { adapting }: Means): boolean {
  if (!refusal) return false;
  const body = errand.provider.body(question.asked.request, question.messages);
  return adapting.learns(errand.place, body, refusal);
}
