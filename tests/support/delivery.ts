/** The shop whose suite can wait, before the Batch API as it is and a store as it is. */
import { openCourier } from '../../src/edges/batches/index.ts';
import { readInputs } from '../../src/edges/inputs.ts';
import { openModelFor } from '../../src/edges/world.ts';
import { gate } from '../../src/pipelines/gate.ts';
import { type BatchServer, type Ending, startBatchServer } from './batch-server.ts';
import { hurried } from './haste.ts';
import { createKeep, ENDPOINT } from './keeping.ts';
import type { ModelScript } from './model-calls.ts';
import { CONFIG, FILE, HARMLESS, SHOP, type ShopSetting } from './shop.ts';
import { told, type Told } from './account.ts';
import { laidOver, type Setting } from './world.ts';

/** The shop's config; two trials, handed in as a batch. */
export const BATCH = CONFIG.replace('[polite, short]', '[polite, short]\n    trials: 2\n    delivery: batch');
/** On a clock that is fifty times as fast: six minutes, for machines that are busy with other things. */
export const PATIENT = `${BATCH}budget: { max-wait-minutes: 300 }\n`;
export const HURRIED = `${BATCH}budget: { max-wait-minutes: 0.02 }\n`;

export const polite: ModelScript = ({ text }) => `please wait: ${text}`;

interface Visit extends ShopSetting {
  readonly api?: string;
  readonly pipeline?: Parameters<typeof told>[1];
}

interface Desk {
  readonly server: BatchServer;
  /** One run over the edge as it is. */
  readonly visit: (config: string, setting?: Visit) => Promise<Told>;
  /** Forgets all that was kept. */
  readonly renew: () => void;
  readonly close: () => Promise<void>;
}

type Refuse = Parameters<typeof startBatchServer>[0]['refuse'];

/** Opens a server whose batches end as told, and a place for what comes of them. */
export async function openDesk(
  endingOf: (at: number) => Ending,
  answer: ModelScript = polite,
  refuse?: Refuse,
): Promise<Desk> {
  const server = await startBatchServer({ answer, endingOf, ...(refuse ? { refuse } : {}) });
  let keep = createKeep();
  return {
    server,
    renew: () => {
      keep.remove();
      keep = createKeep();
    },
    close: () => {
      keep.remove();
      return server.close();
    },
    visit: (config, { api = 'chat', inputs = {}, base = {}, pipeline = gate, ...rest } = {}) => {
      const given = { 'base-url': server.url, 'api-key': 'sk-shop-0123456789abcdefghij', api, ...inputs };
      const read = readInputs((name) => (given as Readonly<Record<string, string>>)[name] ?? '');
      const doors = { inputs: read, directory: '.', env: {}, mask: () => undefined, clock: hurried() };
      const endpoints = { default: { ...ENDPOINT, baseUrl: server.url, api } };
      const say = (): void => undefined;
      const all: Setting = {
        head: HARMLESS,
        ...rest,
        base: laidOver(SHOP, { [FILE]: config, ...base }),
        inputs: given,
        store: keep.store,
        model: (settings) => openModelFor(settings, doors),
        courier: async (settings, store, minutes) =>
          openCourier({ endpoints, settings, store, minutes, say, clock: hurried() }),
      };
      return told(all, pipeline);
    },
  };
}
