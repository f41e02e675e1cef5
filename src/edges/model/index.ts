import OpenAI from 'openai';
import type { Ask, Provider, EndpointSetting, Model, ModelSettings } from '../../contracts.ts';
import { nameAt } from '../../lib/models.ts';
import { providerFor } from '../../providers/index.ts';
import type { Failure, Json, Result, Request } from '../../types.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { type Adapting, createAdapting } from './adapting.ts';
import { failureOf, malformed, retiredFailure } from './failures.ts';
import { createLifetime } from './lifetime.ts';
import { createMeter } from './meter.ts';
import { CUT, openTransport, TOOK, type Transport } from './transport.ts';

/** An endpoint with the key that is sent to it, and to nobody else. */
export interface Endpoint extends EndpointSetting {
  readonly apiKey: string | null;
}

interface ModelOptions {
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  /** Seconds for one call. */
  readonly timeout: number;
  readonly settings: ModelSettings;
}

const RETRIES = 2;

/** Asks models over HTTP through the SDK. Every exception comes back as a failure. */
export function openModel(options: ModelOptions): Model & { readonly close: () => Promise<void> } {
  silenceEnvironment();
  const transport = openTransport(options.timeout * 1000, options.settings.maxRequests);
  const meter = createMeter(options.settings, () => transport.requests());
  const clients = new Map<string, OpenAI>();
  const breakers = new Map<string, Breaker>();
  const adapting = createAdapting();
  const lifetime = createLifetime();

  const ask: Ask = async (request, messages) => {
    const endpoint = options.endpoints[request.endpoint];
    if (!endpoint) return failed('no-key', `no endpoint "${request.endpoint}" is set up`);
    if (!endpoint.apiKey)
      return failed(
        'no-key',
        `there is no key for the endpoint "${request.endpoint}": set \`api-key\`, or answer from a recording with \`replies\``,
      );
    const place = `${request.endpoint} ${request.model}`;
    const breaker = entry(breakers, place, createBreaker);
    const open = retiredFailure(request.model, endpoint.baseUrl) ?? breaker.open() ?? meter.refusal();
    if (open) return { ok: false, failure: open };
    const client = entry(clients, request.endpoint, () => clientOf(endpoint, transport, options.timeout));
    const name = nameAt(endpoint.baseUrl, request.model);
    lifetime.look(place, name, (model) => transport.lookUp(endpoint, model));
    meter.begin();
    const provider = providerFor(endpoint.api, request.wants);
    const body = provider.body({ ...request, model: name }, messages);
    const result = await call({ client, endpoint, provider, adapting, place }, request, body);
    meter.end(request.model, result.ok ? result.value.usage : null);
    if (result.ok) breaker.succeeded();
    else if (result.failure.cause !== 'budget') breaker.failed(result.failure);
    return result;
  };
  const notes = async (): Promise<readonly string[]> => [...adapting.notes(), ...(await lifetime.notes())];
  return { ask, replay: null, consumption: meter.consumption, notes, close: transport.close };
}

type Answered = Awaited<ReturnType<Ask>>;

/** How one model of one endpoint is reached. */
interface Line {
  readonly client: OpenAI;
  readonly endpoint: Endpoint;
  readonly provider: Provider;
  readonly adapting: Adapting;
  readonly place: string;
}

/** One message, tried twice when what came back was no answer; the SDK retries what the network or the server lost. */
async function call(line: Line, request: Request, body: Json): Promise<Answered> {
  const first = await callAdapted(line, request, body);
  return !first.ok && first.failure.cause === 'malformed' ? callAdapted(line, request, body) : first;
}

/** Parameters that one model can refuse one after the other. */
const MOST_REFUSED = 4;

/** Asked again without what the model does not take. */
async function callAdapted(line: Line, request: Request, body: Json): Promise<Answered> {
  for (let left = MOST_REFUSED; ; left--) {
    const sent = line.adapting.adapted(line.place, body);
    const result = await callOnce(line, request, sent, left > 0);
    if (result) return result;
  }
}

/** Null when the model refused a parameter that can be left out. */
async function callOnce(
  { client, endpoint, provider, adapting, place }: Line,
  request: Request,
  body: Json,
  mayLearn: boolean,
): Promise<Answered | null> {
  try {
    const { data, response } = await client
      .post<Json>(provider.path, { body: body as object })
      .withResponse();
    const answer = provider.answer(data);
    if (!answer) return { ok: false, failure: malformed(request.model) };
    const latencyMs = Number(response.headers.get(TOOK));
    return { ok: true, value: { ...answer, latencyMs, firstTokenMs: null } };
  } catch (error) {
    if (isCut(error)) return failed('budget', 'the most requests that this run may make were made');
    if (mayLearn && adapting.learns(place, body, error)) return null;
    return { ok: false, failure: failureOf(error, request.model, endpoint.baseUrl) };
  }
}

function isCut(error: unknown): boolean {
  return (error as { headers?: Headers }).headers?.get?.(CUT) === '1';
}

function clientOf(endpoint: Endpoint, transport: Transport, timeout: number): OpenAI {
  return new OpenAI({
    apiKey: endpoint.apiKey ?? '',
    baseURL: endpoint.baseUrl,
    organization: null,
    project: null,
    webhookSecret: null,
    adminAPIKey: null,
    maxRetries: RETRIES,
    timeout: timeout * 1000,
    logLevel: 'off',
    fetch: transport.fetch,
  });
}

/** The SDK reads endpoints, keys and headers from these; a job's environment must not decide where keys go. */
function silenceEnvironment(): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('OPENAI_')) delete process.env[name];
}

function failed(cause: Failure['cause'], message: string): Result<never> {
  return { ok: false, failure: { cause, first: null, message, status: null } };
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
