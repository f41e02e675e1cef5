import type { Where } from './types.ts';

/** Characters of a message; it may quote what somebody wrote, however long that is. */
const LONGEST = 2000;

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}

/** Somebody wrote something wrong: what it is, where it stands, and what to do about it. */
export class UserError extends Error {
  readonly where: Where | null;
  readonly hint: string;

  constructor(message: string, where: Where | null, hint: string) {
    super(clipped(message));
    this.name = 'UserError';
    this.where = where;
    this.hint = clipped(hint);
  }
}

/** What is named is not there: a file, or a place in one. Where several names will do, the next may be. */
export class Missing extends UserError {}

/** Nobody mends more in one go. */
const MOST_ERRORS = 100;

/** Several mistakes found in one reading, so that they can be mended in one go. Never empty; the first hundred. */
export class UserErrors extends Error {
  readonly errors: readonly UserError[];

  constructor(errors: readonly UserError[]) {
    const first = errors.slice(0, MOST_ERRORS);
    const left = errors.length - first.length;
    const more = left ? [new UserError(`${left} more mistakes were found`, null, 'Mend these first.')] : [];
    const all = [...first, ...more];
    super(all.map((error) => error.message).join('\n'));
    this.name = 'UserErrors';
    this.errors = all;
  }
}

/**
 * What should be there could not be had, through no fault of what somebody wrote in a file. Nothing can be said
 * without it, so it is not taken for something that is missing or wrong on one side.
 */
export class Unreachable extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'Unreachable';
    this.hint = hint;
  }
}

/** Gives a place to mistakes that were found without one, such as in a path that a config names. */
export async function located<T>(where: Where, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError && error.where === null)
      throw new UserError(error.message, where, error.hint);
    throw error;
  }
}

/** Throws what was found, as one error; returns when nothing was. */
export function throwFound(errors: readonly UserError[]): void {
  const [first, ...others] = errors;
  if (first) throw others.length ? new UserErrors(errors) : first;
}

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
  throwFound(eachOnce(found));
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

function eachOnce(errors: readonly UserError[]): readonly UserError[] {
  const seen = new Set<string>();
  return errors.filter(({ message, where }) => {
    const key = JSON.stringify([message, where]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Steps of one reading of which each may find a mistake: all are taken before the mistakes are thrown. */
interface Attempts {
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
      throwFound(eachOnce(found));
    },
  };
}
