/** What one version lost against an earlier one, over cases that both were asked. */
import { hodgesLehmann, pseudoCaseInterval } from './intervals.ts';
import { normalQuantile } from './distributions.ts';
import { floorOf } from './log-gains.ts';
import { meanOf } from './mean.ts';
import { reaches, tolerance } from './tolerances.ts';
import type { Tolerance } from './family.ts';

/** As rare as two 95 % intervals of which the one ends where the other begins. */
const TAIL = 0.0025;

/** A metric's values, a case each, at both versions. */
export interface Asked {
  readonly was: readonly number[];
  readonly is: readonly number[];
}

interface Scale {
  readonly isHigher: boolean;
  /** How far two values can be apart at most; null for amounts without an end. */
  readonly range: number | null;
  /** What one change may lose. */
  readonly allowed: Tolerance;
}

/** Whether more was lost than chance explains and than one change may lose. */
export function isSlide(asked: Asked, { isHigher, range, allowed }: Scale): boolean {
  const size = Math.abs(meanOf(asked.was));
  const { lost, least } =
    range === null ? amountLost(asked, isHigher, allowed) : meanLost(asked, isHigher, range);
  return least > 0 && reaches(lost, tolerance(allowed, size), range ?? size);
}

/** What was lost, and at least. */
interface Loss {
  readonly lost: number;
  readonly least: number;
}

function meanLost(asked: Asked, isHigher: boolean, range: number): Loss {
  const losses = lossesOf(asked, isHigher);
  const lost = meanOf(losses);
  const squares = losses.reduce((all, loss) => all + loss * loss, 0);
  const n = losses.length;
  const { lower } = pseudoCaseInterval({ n, sum: lost * n, squares }, normalQuantile(1 - TAIL), range);
  return { lost, least: lower };
}

/** What a typical case lost, as a ratio where the tolerance is one: long tails don't sway it. */
function amountLost({ was, is }: Asked, isHigher: boolean, { relative }: Tolerance): Loss {
  const floor = floorOf([...was, ...is]);
  const read = (values: readonly number[]): readonly number[] =>
    relative === undefined ? values : values.map((value) => Math.log(Math.max(value, floor)));
  const { estimate, lower } = hodgesLehmann(lossesOf({ was: read(was), is: read(is) }, isHigher), TAIL);
  const lost =
    relative === undefined ? estimate : meanOf(was) * Math.abs(Math.expm1(isHigher ? -estimate : estimate));
  return { lost, least: lower };
}

function lossesOf({ was, is }: Asked, isHigher: boolean): number[] {
  return was.map((before, at) => (is[at] as number) - before).map((gain) => (isHigher ? -gain : gain));
}
