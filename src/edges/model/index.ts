import type { Ask, Model, ModelSettings } from '../../contracts.ts';
import { nameAt } from '../../endpoints/models.ts';
import { providerFor } from '../../providers/index.ts';
import { failed } from '../../records/failure.ts';
import type { Request, Warning } from '../../types.ts';
import { createAdapting } from './adapting.ts';
import { call, type Line } from './calling.ts';
import { CLOCK, type Clock } from './clock.ts';
import { addressOf, askedAt, type Endpoint, headersOf, modelPath } from './endpoint.ts';
import { retiredFailure } from './failures.ts';
import { createForms } from './forms.ts';
import { createLane, type Lane } from './lane.ts';
import { createLifetime } from './lifetime.ts';
import { createMeter, type Tab } from './meter.ts';
import { createNames } from './names.ts';
import { createRetries } from './retries.ts';
import { openTransport } from './transport.ts';
import type { LaneOptions } from './turns.ts';
import { makeRoomForCalls } from '../heap.ts';
import { never } from '../off.ts';
import { isOurs } from '../ownership.ts';

interface ModelOptions {
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  /** Seconds for one call. */
  readonly timeout: number;
  /** Calls at a time. */
  readonly concurrency: number;
  readonly settings: ModelSettings;
  readonly clock?: Clock;
  /** Aborted when the run was called off: nothing more is asked then, and what is, is never answered. */
  readonly off?: AbortSignal | undefined;
}

/** Calls after which there most likely are many more, and after how many it is looked whether there is room for them. */
const MANY = { first: 100, then: 10 };

/** Asks models over HTTP. Every fault comes back as a failure, after what can be done about it. */
export function openModel(options: ModelOptions): Model & {
  /** Ends all that is under way or waits. */
  readonly close: () => Promise<void>;
} {
  const { timeout, concurrency, settings, clock = CLOCK, off } = options;
  const transport = openTransport(timeout * 1000, settings.maxRequests, clock);
  const meter = createMeter(settings, transport.requests);
  const closing = new AbortController();
  const [adapting, forms] = [createAdapting(), createForms()];
  const [lifetime, names] = [createLifetime(), createNames()];
  const limit = timeout * 1000;
  const lane = { clock, most: concurrency, limit, retries: createRetries(), off, closed: closing.signal };
  const lineTo = createLines({ transport, adapting, forms, limit }, lane);
  let [calls, isRoomy] = [0, !isOurs()];

  const ask: Ask = async (request, messages) => {
    if (off?.aborted) return never();
    const endpoint = options.endpoints[request.endpoint];
    if (!endpoint) return failed('no-key', `no endpoint "${request.endpoint}" is set up`);
    if (endpoint.apiKey === '') return failed('no-key', noKey(request.endpoint, endpoint));
    const line = lineTo(endpoint, request);
    const dead = retiredFailure(request.model, endpoint.baseUrl) ?? line.lane.given();
    if (dead) return { ok: false, failure: dead };
    const tab = meter.open(request, messages);
    if (!tab.ok) return tab;
    if (++calls >= MANY.first && calls % MANY.then === 0) isRoomy ||= makeRoomForCalls(concurrency);
    const { place, name } = line;
    lifetime.look(place, name, (model) =>
      transport.lookUp(addressOf(endpoint, modelPath(model)), headersOf(endpoint)),
    );
    const took: Tab['took'] = (reply) => {
      tab.value.took(reply);
      names.heard(request.model, reply.model);
    };
    const known = name === request.model ? request : { ...request, model: name };
    const result = await call(line, { request: known, messages }, took);
    tab.value.close();
    return result;
  };
  const notes = async (): Promise<readonly Warning[]> => {
    const now = [forms, names, meter].flatMap((each) => each.notes());
    const told = [...now, ...(await lifetime.notes())];
    return [...adapting.notes(), ...told.map((message) => ({ code: 'told-by-model', message }) as const)];
  };
  const close = (): Promise<void> => {
    closing.abort();
    return transport.close();
  };
  return { ask, replay: null, consumption: meter.consumption, notes, close };
}

/** Calls are many and lines few: what is the same for all calls of one is found out once. */
function createLines(
  shared: Pick<Line, 'transport' | 'adapting' | 'forms' | 'limit'>,
  options: LaneOptions,
): (endpoint: Endpoint, request: Request) => Line {
  const [lanes, lines] = [new Map<string, Lane>(), new Map<string, Line>()];
  return (endpoint, { endpoint: at, model, wants, api }) => {
    const place = api === undefined ? `${at} ${model}` : `${at} ${model} ${api}`;
    return entry(lines, wants ? `${place} ${wants}` : place, () => {
      const provider = providerFor(api ?? endpoint.api, wants);
      const lane = entry(lanes, place, () => createLane(options));
      const name = nameAt(endpoint.baseUrl, model);
      return { ...askedAt(endpoint, provider.path), ...shared, provider, lane, place, name };
    });
  };
}

function noKey(name: string, { apiKeyEnv }: Endpoint): string {
  const place = apiKeyEnv === null ? '`api-key`' : `the environment variable ${apiKeyEnv}`;
  return `there is no key for the endpoint "${name}": set ${place}, or answer from a recording with \`replies\``;
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
