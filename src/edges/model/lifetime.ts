import { isFields } from '../../parsing/json.ts';
import type { Json } from '../../types.ts';

/** Asks an endpoint once what it says of a model; null for whatever went wrong. */
type LookUp = (model: string) => Promise<Json>;

/** What endpoints say of how long their models will live. */
interface Lifetime {
  readonly look: (place: string, model: string, lookUp: LookUp) => void;
  readonly notes: () => Promise<readonly string[]>;
}

/** Looks in the background, once a model: neither an answer nor the verdict waits for it, and no failure counts. */
export function createLifetime(): Lifetime {
  const asked = new Map<string, Promise<string | null>>();
  return {
    look: (place, model, lookUp) => {
      if (asked.has(place)) return;
      asked.set(
        place,
        // What an endpoint says of a model may be anything, and no answer waits for it.
        Promise.resolve()
          .then(() => lookUp(model))
          .then((found) => noteOf(model, found))
          .catch(() => null),
      );
    },
    notes: async () => {
      const all = await Promise.all(asked.values());
      return all.filter((note) => note !== null);
    },
  };
}

function noteOf(model: string, found: Json): string | null {
  const date = dateOf(isFields(found) ? (found['shutdown_date'] ?? found['deprecation_date'] ?? null) : null);
  return date
    ? `${model} is to be shut down on ${date}: choose its successor before, while both can be compared.`
    : null;
}

/** Seconds since 1970 that are still a day of this millennium; what is more is in milliseconds. */
const MOST_SECONDS = 32_503_680_000;

function dateOf(value: Json): string | null {
  if (typeof value === 'number' && value > 0) {
    const date = new Date(value > MOST_SECONDS ? value : value * 1000);
    return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 2999
      ? null
      : date.toISOString().slice(0, 10);
  }
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}
