import { normalQuantile } from './distributions.ts';
import type { UnitRows } from './family.ts';
import { meanOf } from './mean.ts';
import { type Figures, lengthOf } from './figures.ts';
import { pseudoCaseInterval } from './intervals.ts';
import { ppiGains } from './ppi.ts';
import { logGains } from './log-gains.ts';
import { logTolerance, meanTolerance } from './tolerances.ts';
import { errorVariance, pairGains } from './weighings.ts';

/** What more trials may still move: three standard errors of what they add. */
const REACH = 3;
/** Imaginary cases with as much trial noise as there can be: not to have seen noise yet is not to have none. */
const NOISY_CASES = 4;
/** A drop is taken to be able to fail from this many standard errors on: below any critical value in use. */
const FAINT = 2.3;

/** How far a member has come and how far it may go. */
interface Horizon {
  /** Trials a case at the last wave. */
  readonly trials: number;
  /** Error probability of the bound that proves. */
  readonly tail: number;
}

/**
 * Whether more trials can still change what is said of a member (stochastic curtailment, Lan, Simon &
 * Halperin 1982): from the spread between the trials so far, could the mean at the last wave fail, or
 * be proved harmless? Only for means with at least two trials a side; anything else stays open.
 * Stopping for this reason never fails a member, so it costs no false alarm.
 */
export function isOpen(prepared: UnitRows, { trials, tail }: Horizon): boolean {
  const { statistic } = prepared.member;
  const { pairs, columns } = prepared;
  const { scored } = columns;
  const so = fewestTrials(scored, pairs.length);
  if (statistic.kind !== 'mean' || pairs.length === 0 || so < 2) return true;
  if (so >= trials) return false;
  // What people said of few cases moves more than trials do.
  if (ppiGains(prepared)) return true;
  const n = pairs.length;
  const range = statistic.range ?? 1;
  const gains = pairGains(prepared);
  const gain = meanOf(gains);
  let noise = 0;
  for (let side = 0; side < 2 * n; side++) noise += errorVariance(scored, side);
  const unseen = (NOISY_CASES * range * range) / (2 * so);
  const ahead = 1 - so / trials;
  const reach = REACH * Math.sqrt((((noise + unseen) / (n + NOISY_CASES)) * ahead) / n);
  const squares = Math.max(0, meanOf(gains.map((d) => d * d)) - (noise / n) * ahead);
  const allowed = meanTolerance(prepared);
  const drop = reach - gain;
  const mayFail = n >= FAINT ** 2 && drop * Math.sqrt(n) >= FAINT * Math.sqrt(squares);
  if (drop >= allowed && mayFail) return true;
  const best = { n, sum: n * (gain + reach), squares: n * squares };
  return pseudoCaseInterval(best, normalQuantile(1 - tail), range).lower > -2 * allowed;
}

/**
 * Whether a drop that is not seen beyond its tolerance may yet be one, within a standard error: only of what moved at
 * all, so that answers that are alike are never asked again.
 */
export function mayReach(prepared: UnitRows, allowed: number): boolean {
  const { statistic } = prepared.member;
  if (statistic.kind !== 'mean' && statistic.kind !== 'ratio') return false;
  const gains = statistic.kind === 'mean' ? pairGains(prepared) : logGains(prepared);
  if (gains.length === 0) return false;
  const error = Math.sqrt(gains.reduce((sum, gain) => sum + gain * gain, 0)) / gains.length;
  const least = statistic.kind === 'mean' ? allowed : logTolerance(prepared);
  return error > 0 && error - meanOf(gains) >= least;
}

function fewestTrials(figures: Figures, rows: number): number {
  if (!figures.starts && rows > 0) return figures.width;
  let least = Number.POSITIVE_INFINITY;
  for (let side = 0; side < 2 * rows; side++) least = Math.min(least, lengthOf(figures, side));
  return least;
}
