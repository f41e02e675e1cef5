import type { Courier, ModelSettings, Question, Store } from '../../contracts.ts';
import { providerFor } from '../../providers/index.ts';
import { inBatch } from '../../records/usage.ts';
import type { Failure } from '../../types.ts';
import { createAdapting } from '../model/adapting.ts';
import { CLOCK, type Clock } from '../model/clock.ts';
import type { Endpoint } from '../model/endpoint.ts';
import { createMeter } from '../model/meter.ts';
import { createNames } from '../model/names.ts';
import { proxiesOf } from '../model/proxies.ts';
import { openRoutes } from '../model/routes.ts';
import { counterAt } from './api.ts';
import { type Errand, type Means, run } from './errand.ts';
import type { Named } from './files.ts';
import { openPurse } from './purse.ts';

interface CourierOptions {
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  readonly settings: ModelSettings;
  readonly store: Store;
  /** That it waits in all. */
  readonly minutes: number;
  readonly say: (line: string) => void;
  readonly clock?: Clock;
  /** Aborted when the run was called off: then nothing is handed in or looked at any more. */
  readonly off?: AbortSignal | undefined;
}

/** Ms that a connection may take. */
const CONNECTING = 10_000;

/** Asks through the Batch API. What was handed in stands in the store, so that a later run takes what comes of it. */
export function openCourier(options: CourierOptions): Courier {
  const { endpoints, settings, store, minutes, say, clock = CLOCK, off } = options;
  const routes = openRoutes(proxiesOf(process.env), CONNECTING);
  const prices = inBatch(settings.prices);
  const purse = openPurse(settings, prices);
  const meter = createMeter({ ...settings, prices, maxCost: null, maxRequests: null }, purse.taken);
  const [adapting, names] = [createAdapting(), createNames()];
  const took: Means['took'] = ({ asked: { request }, messages }, reply) => {
    const tab = meter.open(request, messages);
    if (tab.ok) {
      tab.value.took(reply);
      tab.value.close();
    }
    names.heard(request.model, reply.model);
  };
  const moment = (): string => new Date().toISOString();
  const until = clock.now() + minutes * 60_000;
  const means: Means = { store, purse, adapting, clock, until, say, moment, took };
  const errandsOf = (questions: readonly Question[]): Errand[] => {
    const errands = new Map<string, Errand & { readonly asked: Named[] }>();
    for (const question of questions) {
      const { endpoint, model, api, wants } = question.asked.request;
      const at = endpoints[endpoint];
      const name = store.nameOf(question.asked);
      if (!at || name === null) throw new Error(`nobody can hand in what is asked of ${endpoint}`);
      const place = `${endpoint} ${model} ${api ?? at.api}`;
      const made = errands.get(place) ?? {
        endpoint,
        at,
        model,
        place,
        asked: [],
        provider: providerFor(api ?? at.api, wants),
        counter: counterAt({ endpoint: at, model, routes, clock, off }),
      };
      made.asked.push({ name, question });
      errands.set(place, made);
    }
    return [...errands.values()];
  };
  return {
    bring: async (questions) => {
      const lost = new Map<Question, Failure>();
      const lose = (question: Question, why: Failure): void => void lost.set(question, why);
      await Promise.all(errandsOf(questions).map((errand) => run(errand, means, lose)));
      return lost;
    },
    consumption: meter.consumption,
    notes: () => [
      ...adapting.notes(),
      ...[names, meter]
        .flatMap((each) => each.notes())
        .map((message) => ({ code: 'told-by-model', message }) as const),
    ],
    close: () => Promise.resolve(routes.close()),
  };
}
