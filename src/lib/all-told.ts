import { throwFound, UserError, UserErrors } from '../errors.ts';

/**
 * Waits for all. What somebody wrote wrong in any of them is thrown together, each mistake once, so that one bad file
 * does not hide what is wrong with the others; any other failure goes first.
 */
export async function allTold<const T extends readonly unknown[]>(
  all: T,
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(all);
  const found: UserError[] = [];
  for (const each of settled) if (each.status === 'rejected') found.push(...mistakesIn(each.reason));
  throwFound(once(found));
  return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])) as unknown as {
    readonly [K in keyof T]: Awaited<T[K]>;
  };
}

/** What somebody wrote wrong; anything else is thrown as it came. */
export function mistakesIn(error: unknown): readonly UserError[] {
  if (error instanceof UserErrors) return error.errors;
  if (error instanceof UserError) return [error];
  throw error;
}

function once(errors: readonly UserError[]): readonly UserError[] {
  const seen = new Set<string>();
  return errors.filter(({ message, where }) => {
    const key = JSON.stringify([message, where]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Steps of one reading of which each may find a mistake: all are taken before the mistakes are thrown. */
export interface Attempts {
  /** What the work gives; where somebody wrote something wrong, what stands in for it until the end. */
  readonly make: <T>(work: () => T, standIn: T) => T;
  /** Throws what was found. */
  readonly end: () => void;
}

export function attempts(): Attempts {
  const found: UserError[] = [];
  return {
    make: (work, standIn) => {
      try {
        return work();
      } catch (error) {
        found.push(...mistakesIn(error));
        return standIn;
      }
    },
    end: () => {
      throwFound(once(found));
    },
  };
}
