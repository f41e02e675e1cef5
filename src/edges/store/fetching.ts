/** How services that keep things for a job are asked: with patience, and no longer than it lasts. */
import { setTimeout as after } from 'node:timers/promises';
import { proxiesOf } from '../model/proxies.ts';
import { openRoutes } from '../model/routes.ts';
import { open } from '../model/wire.ts';

export type Answer = Awaited<ReturnType<typeof open>>;
export type Get = (address: string, asked: Parameters<typeof open>[1]) => Promise<Answer>;

const CONNECTING_MS = 10_000;
/** How often something is begun. */
export const MOST_TRIES = 3;
const PAUSE_MS = 300;
/** Statuses that a service has for a moment. */
const PASSING: readonly (number | undefined)[] = [429, 500, 502, 503, 504];

/** Does something that takes answers of services, within `patience` milliseconds. Follows no redirect. */
export async function fetching<T>(patience: number, act: (get: Get) => Promise<T>): Promise<T> {
  const routes = openRoutes(proxiesOf(process.env), CONNECTING_MS);
  const signal = AbortSignal.timeout(patience);
  try {
    return await act((address, asked) =>
      patiently(() => open(routes.to(address), asked, { signal }), signal),
    );
  } catch (error) {
    throw signal.aborted ? late() : error;
  } finally {
    routes.close();
  }
}

/** What can't be told to stop is left to itself after so many milliseconds. */
export async function inTime<T>(work: Promise<T>, most: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), most);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

function late(): Error {
  return new Error('it takes too long');
}

/** Asks again what failed for a moment. */
async function patiently(ask: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (let left = MOST_TRIES - 1; ; left--) {
    const came = await ask().catch((error: unknown) => {
      if (left === 0 || signal.aborted) throw error;
      return null;
    });
    if (came && (left === 0 || !PASSING.includes(came.statusCode))) return came;
    came?.resume();
    await after(PAUSE_MS * 2 ** (MOST_TRIES - 1 - left), null, { signal });
  }
}
