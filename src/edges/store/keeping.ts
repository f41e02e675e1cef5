import type { Store } from '../../contracts.ts';
import type { Log } from '../log.ts';
import type { AtHome } from './places.ts';
import type { Endpoint } from '../model/client.ts';

/** Where answers are kept from one run to the next. Nothing happens before somebody is about to ask. */
export interface Keeping {
  /** Null where none can be kept. */
  readonly open: (endpoints: Readonly<Record<string, Endpoint>>, asking: string) => Promise<Store | null>;
  /** At the end of a run: puts away what came. */
  readonly close: () => Promise<void>;
}

interface KeepingOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  readonly config: string;
  readonly log: Log;
}

/** In the Actions cache, with a service that lets us; loaded when first needed. Null where there is none. */
export function keepingOnActions(options: KeepingOptions): Keeping | null {
  const { env } = options;
  if (!isServiceThere(env)) return null;
  return whenNeeded(async () => (await import('./cache.ts')).keepInCache(options));
}

/** In the clone. */
export function keepingAtHome(options: AtHome): Keeping {
  return whenNeeded(async () => (await import('./places.ts')).keepAtHome(options));
}

function isServiceThere(env: KeepingOptions['env']): boolean {
  const isThere = Boolean(env['ACTIONS_RESULTS_URL'] ?? env['ACTIONS_CACHE_URL']);
  return isThere && (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase() !== 'none';
}

function whenNeeded(make: () => Promise<Keeping>): Keeping {
  let made: Keeping | null = null;
  return {
    open: async (endpoints, asking) => {
      made ??= await make();
      return made.open(endpoints, asking);
    },
    close: async () => made?.close(),
  };
}
