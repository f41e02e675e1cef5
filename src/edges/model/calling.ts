import type { Ask, Provider } from '../../contracts.ts';
import type { askedAt } from './endpoint.ts';
import type { Adapting } from './adapting.ts';
import { lost, refused, type Refusal, type Thrown } from './failures.ts';
import { type Fault, faultOfLoss, faultOfRefusal } from './faults.ts';
import type { Forms, Sending } from './forms.ts';
import type { Lane } from './lane.ts';
import { type Room, roomIn } from './limits.ts';
import type { Tab } from './meter.ts';
import { replied } from './reply.ts';
import type { Came, Transport } from './transport.ts';
import { inUsualForm, sentOn } from './words.ts';
import { isFields } from '../../parsing/json.ts';
import type { Failure, Fields, Json } from '../../types.ts';
import type { Outcome } from './turns.ts';

type Answered = Awaited<ReturnType<Ask>>;

/** How one model of one endpoint is reached. */
export interface Line extends ReturnType<typeof askedAt> {
  readonly provider: Provider;
  readonly transport: Transport;
  readonly lane: Lane;
  readonly adapting: Adapting;
  readonly forms: Forms;
  readonly place: string;
  /** Of the model, as the endpoint knows it. */
  readonly name: string;
  /** Ms for one call. */
  readonly limit: number;
}

/** What one model can refuse of a request, one after the other. */
const MOST_REFUSED = 6;

/** Puts one message; again without what the model does not take. */
export async function call(line: Line, asked: Sending, took: Tab['took']): Promise<Answered> {
  for (let left = MOST_REFUSED; ; left--) {
    const result = await line.lane.put((share) => callOnce(line, asked, { share, mayLearn: left > 0, took }));
    if (result !== LEARNED) return result ?? failed(line.lane.given() ?? CUT);
  }
}

/** The model refused something that can be left out, or said otherwise. */
const LEARNED = 'learned';

const CUT: Failure = {
  cause: 'budget',
  first: null,
  message: 'the most requests that this run may make were made',
  status: null,
};

interface Manner {
  readonly share: number;
  readonly mayLearn: boolean;
  readonly took: Tab['took'];
}

async function callOnce(
  line: Line,
  asked: Sending,
  { share, mayLearn, took }: Manner,
): Promise<Outcome<Answered | typeof LEARNED>> {
  const { provider, adapting, forms, place, transport, baseUrl } = line;
  const { request, messages } = forms.fitted(place, asked);
  const pieces = request.streamed ? provider.pieces : undefined;
  const whole = provider.body(request, messages);
  const body = adapting.adapted(place, pieces ? { ...asFields(whole), ...pieces.asked } : whole);
  try {
    const came = await transport.post({
      address: line.address,
      headers: line.headers,
      body: JSON.stringify(body),
      limitMs: line.limit * share,
      isFirst: pieces?.isFirst,
    });
    if (!came) return plainly(failed(CUT));
    const room = roomIn(came.headers, Date.now());
    if (came.status < 300) return answered(provider, came, { model: request.model, took, room });
    const refusal = refusalOf(came);
    if (mayLearn && (adapting.learns(place, body, refusal) || forms.learns(place, request, refusal)))
      return plainly(LEARNED);
    const failure = refused(refusal, request.model, baseUrl);
    return { ...outcomeOf(failure, faultOfRefusal(failure, refusal, came.headers)), room };
  } catch (error) {
    if (!isOfNetwork(error)) throw error;
    const thrown: Thrown = error;
    const failure = lost(thrown, request.model);
    return outcomeOf(failure, faultOfLoss(failure, thrown));
  }
}

function refusalOf({ status, text, headers: { location } }: Came): Refusal {
  const isElsewhere = status < 400 && typeof location === 'string';
  return { ...(isElsewhere ? sentOn(text, location) : inUsualForm(text)), status };
}

/** What the network throws has a code or is a time limit; anything else is a bug of ours. */
function isOfNetwork(error: unknown): error is Thrown {
  const { code, name } = error as Thrown;
  return typeof code === 'string' || name === 'TimeoutError' || name === 'AbortError';
}

interface About extends Pick<Manner, 'took'> {
  readonly model: string;
  readonly room: Room | null;
}

function answered(provider: Provider, came: Came, { model, took, room }: About): Outcome<Answered> {
  const { text, tookMs, streamed } = came;
  const body = streamed ? (provider.pieces?.whole(streamed.events) ?? null) : parsed(text);
  const { reply, result, fault } = replied(provider, body, model, text);
  if (reply) took(reply);
  const tokens = reply?.usage ? reply.usage.input + reply.usage.output : null;
  if (!result.ok) return { result: failed(result.failure), fault, room, tokens };
  const value = { ...result.value, latencyMs: tookMs, firstTokenMs: streamed?.firstMs ?? null };
  return { result: { ok: true, value }, fault: null, room, tokens };
}

function asFields(body: Json): Fields {
  return isFields(body) ? body : {};
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

function plainly<T>(result: T): Outcome<T> {
  return { result, fault: null, room: null, tokens: null };
}

function outcomeOf(failure: Failure, fault: Fault | null): Outcome<Answered> {
  return { result: failed(failure), fault, room: null, tokens: null };
}

function failed(failure: Failure): Answered {
  return { ok: false, failure };
}
