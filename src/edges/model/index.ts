import type OpenAI from 'openai';
import type { Ask, Lacking, Model, ModelSettings, Provider } from '../../contracts.ts';
import { nameAt } from '../../endpoints/models.ts';
import { providerFor } from '../../providers/index.ts';
import { isNoAnswer } from '../../records/no-answer.ts';
import type { Answer, Cause, Json, Result, Warning } from '../../types.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { addressOf, clientOf, type Endpoint, headersOf } from './client.ts';
import { type Adapting, createAdapting } from './adapting.ts';
import { failureOf, lacking, malformed, retiredFailure } from './failures.ts';
import { type Sending, createForms, type Forms } from './forms.ts';
import { createLifetime } from './lifetime.ts';
import { createMeter } from './meter.ts';
import { createNames } from './names.ts';
import { CUT, openTransport, TOOK } from './transport.ts';

interface ModelOptions {
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  /** Seconds for one call. */
  readonly timeout: number;
  readonly settings: ModelSettings;
}

/** Asks models over HTTP through the SDK. Every exception comes back as a failure. */
export function openModel(options: ModelOptions): Model & { readonly close: () => Promise<void> } {
  silenceEnvironment();
  const transport = openTransport(options.timeout * 1000, options.settings.maxRequests);
  const meter = createMeter(options.settings, () => transport.requests());
  const clients = new Map<string, OpenAI>();
  const breakers = new Map<string, Breaker>();
  const [adapting, forms] = [createAdapting(), createForms()];
  const lifetime = createLifetime();
  const names = createNames();

  const ask: Ask = async (request, messages) => {
    const endpoint = options.endpoints[request.endpoint];
    if (!endpoint) return failed('no-key', `no endpoint "${request.endpoint}" is set up`);
    if (endpoint.apiKey === '') return failed('no-key', noKey(request.endpoint, endpoint));
    const place = `${request.endpoint} ${request.model}`;
    const breaker = entry(breakers, place, createBreaker);
    const open = retiredFailure(request.model, endpoint.baseUrl) ?? breaker.open() ?? meter.refusal();
    if (open) return { ok: false, failure: open };
    const client = entry(clients, request.endpoint, () => clientOf(endpoint, transport, options.timeout));
    const name = nameAt(endpoint.baseUrl, request.model);
    lifetime.look(place, name, (model) => transport.lookUp(addressOf(endpoint, model), headersOf(endpoint)));
    meter.begin();
    const provider = providerFor(endpoint.api, request.wants);
    const took = (reply: Came): void => {
      meter.took(request.model, reply);
      names.heard(request.model, reply.model);
    };
    const result = await call(
      { client, endpoint, provider, adapting, forms, place, took },
      {
        request: { ...request, model: name },
        messages,
      },
    );
    meter.end();
    if (result.ok || isNoAnswer(result.failure.cause)) breaker.succeeded();
    else if (result.failure.cause !== 'budget') breaker.failed(result.failure);
    return result;
  };
  const notes = async (): Promise<readonly Warning[]> => {
    const now = [adapting, forms, names, meter].flatMap((each) => each.notes());
    return [...now, ...(await lifetime.notes())].map((message) => ({ code: 'told-by-model', message }));
  };
  return { ask, replay: null, consumption: meter.consumption, notes, close: transport.close };
}

type Answered = Awaited<ReturnType<Ask>>;
type Came = Pick<Answer | Lacking, 'usage' | 'model'>;

/** How one model of one endpoint is reached. */
interface Line {
  readonly client: OpenAI;
  readonly endpoint: Endpoint;
  readonly provider: Provider;
  readonly adapting: Adapting;
  readonly forms: Forms;
  readonly place: string;
  /** Told of every reply, also of one that holds no answer. */
  readonly took: (reply: Came) => void;
}

/** What an endpoint broke in a reply that came all the same, and may not break again. */
const WORTH_ANOTHER: readonly Cause[] = ['malformed', 'broken-off', 'server'];

/** One message, tried twice when the reply was broken; the SDK retries what the network or the server lost. */
async function call(line: Line, asked: Sending): Promise<Answered> {
  const first = await callAdapted(line, asked);
  if (first.ok || first.failure.status !== 200 || !WORTH_ANOTHER.includes(first.failure.cause)) return first;
  return callAdapted(line, asked);
}

/** What one model can refuse of a request, one after the other. */
const MOST_REFUSED = 6;

/** Sending again without what the model does not take. */
async function callAdapted(line: Line, asked: Sending): Promise<Answered> {
  for (let left = MOST_REFUSED; ; left--) {
    const result = await callOnce(line, line.forms.fitted(line.place, asked), left > 0);
    if (result) return result;
  }
}

/** Null when the model refused something that can be left out, or said otherwise. */
async function callOnce(
  line: Line,
  { request, messages }: Sending,
  mayLearn: boolean,
): Promise<Answered | null> {
  const { client, endpoint, provider, adapting, forms, place, took } = line;
  const body = adapting.adapted(place, provider.body(request, messages));
  try {
    const { data, response } = await client
      .post<Json>(provider.path, { body: body as object })
      .withResponse();
    const answer = provider.answer(data);
    if (!answer) return { ok: false, failure: malformed(request.model) };
    took(answer);
    if ('cause' in answer) return { ok: false, failure: lacking(answer, request.model) };
    const latencyMs = Number(response.headers.get(TOOK));
    return { ok: true, value: { ...answer, latencyMs, firstTokenMs: null } };
  } catch (error) {
    if (isCut(error)) return failed('budget', 'the most requests that this run may make were made');
    if (mayLearn && (adapting.learns(place, body, error) || forms.learns(place, request, error))) return null;
    return { ok: false, failure: failureOf(error, request.model, endpoint.baseUrl) };
  }
}

function noKey(name: string, { apiKeyEnv }: Endpoint): string {
  const place = apiKeyEnv === null ? '`api-key`' : `the environment variable ${apiKeyEnv}`;
  return `there is no key for the endpoint "${name}": set ${place}, or answer from a recording with \`replies\``;
}

function isCut(error: unknown): boolean {
  return (error as { headers?: Headers }).headers?.get?.(CUT) === '1';
}

/** The SDK reads endpoints, keys and headers from these; a job's environment must not decide where keys go. */
function silenceEnvironment(): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('OPENAI_')) delete process.env[name];
}

function failed(cause: Cause, message: string): Result<never> {
  return { ok: false, failure: { cause, first: null, message, status: null } };
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
