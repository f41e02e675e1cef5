/** Lists of which a run has as many as it has cases, or several times as many. */

/**
 * A list that may make its items when they are asked for, so that what lies in columns, or on disk, need not stand in
 * memory as objects. Lists of the language are such lists. Two looks at one place may give two objects that are alike:
 * where they are to be told apart, it is by what they hold.
 */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
  /** Counted from 0, and from the end where it is less. */
  readonly at: (place: number) => T | undefined;
  readonly entries: () => Iterable<[number, T]>;
  readonly forEach: (act: (item: T, place: number) => void) => void;
  readonly some: (holds: (item: T, place: number) => unknown) => boolean;
  readonly every: (holds: (item: T, place: number) => unknown) => boolean;
  readonly find: (holds: (item: T, place: number) => unknown) => T | undefined;
  readonly findLast: (holds: (item: T, place: number) => unknown) => T | undefined;
  readonly map: <U>(make: (item: T, place: number) => U) => U[];
  readonly flatMap: <U>(make: (item: T, place: number) => U | readonly U[]) => U[];
  readonly reduce: <U>(join: (before: U, item: T, place: number) => U, first: U) => U;
  /** Makes no copies of items: what is kept of a list that makes its items is made when it is asked for, too. */
  readonly filter: (holds: (item: T, place: number) => unknown) => Sequence<T>;
  readonly slice: (from?: number, to?: number) => Sequence<T>;
}
