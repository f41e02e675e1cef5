import type { Measure } from '../contracts.ts';

/** A measure whose cases are right or wrong, not only better or worse. */
export function isPassFail({ unit, graded }: Measure): boolean {
  return unit === 'ratio' && !graded;
}

/** Nothing better can be had: all of a good thing, none of a bad one. */
export function isRight(value: number, { direction }: Measure): boolean {
  return direction === 'higher' ? value >= 1 : value <= 0;
}
