import type { AtHome, Keeping, OnActions } from './place.ts';

/** In the Actions cache, with a service that lets us; loaded when first needed. Null where there is none. */
export function keepingOnActions(options: OnActions): Keeping | null {
  const { env } = options;
  if (!isServiceThere(env)) return null;
  return whenNeeded(async () => (await import('./cache.ts')).keepInCache(options));
}

/** In the clone. */
export function keepingAtHome(options: AtHome): Keeping {
  return whenNeeded(async () => (await import('./home.ts')).keepAtHome(options));
}

function isServiceThere(env: OnActions['env']): boolean {
  const isThere = Boolean(env['ACTIONS_RESULTS_URL'] ?? env['ACTIONS_CACHE_URL']);
  return isThere && (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase() !== 'none';
}

function whenNeeded(make: () => Promise<Keeping>): Keeping {
  let made: Keeping | null = null;
  return {
    open: async (endpoints, asking, today) => {
      made ??= await make();
      return made.open(endpoints, asking, today);
    },
    close: async () => made?.close(),
  };
}
