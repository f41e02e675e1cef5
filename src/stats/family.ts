/** By trial, in the order in which they were asked: null where it has no mark, undefined where it was not asked. */
export type TrialValues = readonly (number | null | undefined)[];
export type TrialRows = readonly (readonly number[] | null | undefined)[];

/** The numbers of one case of one metric, both sides. What the numbers are depends on the member's statistic. */
export interface Row {
  /**
   * The unit of inference, normally the case: its two sides are swapped as a whole. Pairs with the same
   * unit (turns of a conversation, one case asked of two targets) move together in every metric.
   */
  readonly unit: string;
  /** Baseline values, one a scored trial (or the additive counts of the case, for `sums`); empty if unscored. */
  readonly base: readonly number[];
  /** Candidate values; the number of trials may differ from the baseline's. */
  readonly head: readonly number[];
  /**
   * The trials that are labelled together in every metric: one case asked of one target. Without it, the unit.
   */
  readonly seat?: string;
  /** Values by trial, where they are not simply those of `base` and `head`: some have no mark, or were not asked. */
  readonly trials?: { readonly base: TrialValues; readonly head: TrialValues };
  /** Of `sums`: the counts of each trial. */
  readonly counts?: { readonly base: TrialRows; readonly head: TrialRows };
  /** What people said of these very answers; absent unless they spoke of all of them, on both sides. */
  readonly human?: { readonly base: readonly number[]; readonly head: readonly number[] };
}

/** How the results of the cases become the one number that a threshold speaks of. */
export type Statistic =
  /** Mean over cases of the mean over trials. `range` is the largest difference of a case (default 1). */
  | { readonly kind: 'mean'; readonly range?: number }
  /** Typical ratio of positive amounts: latency, tokens, cost. Signed ranks of mean log-ratios. */
  | { readonly kind: 'ratio' }
  /** Smallest value that a share `q` of the cases stays at or below: p50, p95; 1 is the maximum. */
  | { readonly kind: 'quantile'; readonly q: number }
  /** Any function of sums over cases: sum, F1, precision, ratio of totals. */
  | { readonly kind: 'sums'; readonly of: (sums: readonly number[]) => number };

/** The largest harmless drop, as a positive number; when both are given both must be exceeded. */
export interface Tolerance {
  /** In the unit of the statistic: 0.05 is five points of a rate. */
  readonly absolute?: number;
  /** As a share of the baseline: 0.15 is 15 %. */
  readonly relative?: number;
}

/** One blocking check: a metric (on a slice) with its tolerance. */
export interface Member {
  readonly id: string;
  readonly statistic: Statistic;
  readonly better: 'higher' | 'lower';
  readonly allowed: Tolerance;
  readonly pairs: readonly Row[];
}

/** A member as the swap engine wants it: one row a unit, sides apart, oriented so that more is better. */
export interface UnitRows {
  readonly member: Member;
  /** +1 if higher is better, -1 if lower is. */
  readonly sign: number;
  /** Pairs scored on both sides. */
  readonly pairs: readonly Row[];
  readonly units: readonly string[];
  /** Index into `units` of each pair. */
  readonly unitOf: Int32Array;
}

function checkNumbers(member: Member, { unit, base, head, human }: Row): void {
  const wrong =
    base.find(isUnfit) ?? head.find(isUnfit) ?? human?.base.find(isUnfit) ?? human?.head.find(isUnfit);
  if (wrong !== undefined)
    throw new RangeError(`${member.id}: ${wrong} in unit ${unit}; leave out what was not scored`);
}

function isUnfit(value: number): boolean {
  return !Number.isFinite(value);
}

function checkAllowed(member: Member): void {
  for (const value of [member.allowed.absolute, member.allowed.relative]) {
    if (value !== undefined && !(value >= 0)) throw new RangeError(`${member.id}: allowed drop ${value}`);
  }
}

function isScored({ base, head }: Row): boolean {
  return base.length > 0 && head.length > 0;
}

/** Rows that were read in order need no copy. */
function isInOrder(rows: readonly Row[]): boolean {
  return rows.every((row, i) => i === 0 || comparePairs(rows[i - 1] as Row, row) <= 0);
}

/** Checks a member, drops what is not scored on both sides, and orders by unit so that input order is moot. */
export function prepare(member: Member): UnitRows {
  checkAllowed(member);
  const scored = member.pairs.every(isScored) ? member.pairs : member.pairs.filter(isScored);
  for (const pair of scored) checkNumbers(member, pair);
  const pairs = isInOrder(scored) ? scored : scored.toSorted(comparePairs);
  const units: string[] = [];
  const unitOf = new Int32Array(pairs.length);
  pairs.forEach((pair, i) => {
    if (units[units.length - 1] !== pair.unit) units.push(pair.unit);
    unitOf[i] = units.length - 1;
  });
  return { member, sign: member.better === 'higher' ? 1 : -1, pairs, units, unitOf };
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** By unit, then by what it holds. */
export function comparePairs(a: Row, b: Row): number {
  if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
  return compareNumbers(a.base, b.base) || compareNumbers(a.head, b.head);
}

/** Mean of at least one number. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}
