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
        lookUp(model).then(
          (found) => noteOf(model, found),
          () => null,
        ),
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

function dateOf(value: Json): string | null {
  if (typeof value === 'number' && value > 0) return new Date(value * 1000).toISOString().slice(0, 10);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}
