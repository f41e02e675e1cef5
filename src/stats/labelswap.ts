import { describe, type Effect } from './effects.ts';
import { mean, type Member, type Row, prepare, type TrialRows, type UnitRows } from './family.ts';
import { scoreMember, type Scores, type Scoring } from './scores.ts';
import { createSwapTable, SWAPS } from './signs.ts';

/** What one wave says of one member. */
export interface Appraisal extends Omit<Effect, 'bound' | 'labelled'> {
  readonly id: string;
  /** Studentised drop; -∞ when the tolerance is not exceeded. */
  readonly statistic: number;
  /** Family-wise chance: the share of unchanged proposals in which any member would be seen to drop like this. */
  readonly chance: number;
  /** exceeds, and the chance is within what is spent so far: the member is failed. */
  readonly failed: boolean;
  /** Drops of twice the tolerance are ruled out. */
  readonly proved: boolean;
  /** The largest drop that is not ruled out at one-sided 95 % (∞ if nothing is). */
  readonly ruledOut: number;
}

/** Which labellings a family-wise comparison ranks, and how many may rank above. */
interface Ranking {
  /** Labellings that already crossed in earlier waves; the observed one is 0 and never among them. */
  readonly crossed: readonly number[];
  /** How many labellings may have crossed after this wave: ⌊spent · labellings⌋. */
  readonly quota: number;
}

/** The family under all labellings. */
interface Ranks {
  /** Same order as the members. */
  readonly chances: readonly number[];
  readonly statistics: readonly number[];
  readonly failed: readonly boolean[];
  /** A member fails when its statistic is above this (first step). */
  readonly critical: number;
  /** Labellings that cross in this wave. */
  readonly crossing: readonly number[];
}

function createScoring(prepared: readonly UnitRows[], seed: string, swaps: number): Scoring {
  const uses = new Map<string, number>();
  for (const { units } of prepared) for (const unit of units) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  const units = [...uses.keys()].sort(
    (a, b) => (uses.get(b) as number) - (uses.get(a) as number) || (a < b ? -1 : 1),
  );
  return { table: createSwapTable(seed, units, swaps), index: new Map(units.map((unit, i) => [unit, i])) };
}

/** The k-th largest (from 0) of the values that are not left out; -∞ past the end. */
function kthLargest(values: Float32Array, leftOut: Uint8Array, k: number): number {
  if (k < 0) return Number.POSITIVE_INFINITY;
  const kept = new Float32Array(values.length);
  let size = 0;
  for (let b = 0; b < values.length; b++) {
    const value = values[b] as number;
    if (value > Number.NEGATIVE_INFINITY && leftOut[b] === 0) kept[size++] = value;
  }
  const sorted = kept.subarray(0, size).sort();
  return sorted[size - 1 - k] ?? Number.NEGATIVE_INFINITY;
}

function whichAbove(worst: Float32Array, gone: Uint8Array, critical: number): number[] {
  const above: number[] = [];
  for (let b = 0; b < worst.length; b++) if (gone[b] === 0 && (worst[b] as number) > critical) above.push(b);
  return above;
}

/**
 * Max-T over the family (Westfall & Young 1993) with step-down (Romano & Wolf 2005), among the
 * labellings that crossed no earlier wave. The observed labelling is one of them, so the share that
 * does at least as badly is an exact p value when swapping base and head changes nothing but names.
 */
export function rank(prepared: readonly UnitRows[], seed: string, ranking: Ranking, swaps = SWAPS): Ranks {
  const scoring = createScoring(prepared, seed, swaps);
  const { labellings } = scoring.table;
  const gone = new Uint8Array(labellings);
  for (const b of ranking.crossed) gone[b] = 1;
  const scores = prepared.map((one) => scoreMember(evened(one), scoring));
  const statistics = scores.map(observed);
  const order = prepared
    .map((_, i) => i)
    .sort((i, j) => (statistics[i] as number) - (statistics[j] as number));
  const worst = new Float32Array(labellings).fill(Number.NEGATIVE_INFINITY);
  const atLeast = new Array<number>(prepared.length).fill(labellings);
  for (const i of order) {
    raise(worst, scores[i] as Scores);
    const own = statistics[i] as number;
    if (own > Number.NEGATIVE_INFINITY) atLeast[i] = countAtLeast(worst, gone, own);
  }
  const critical = kthLargest(worst, gone, ranking.quota - ranking.crossed.length);
  const crossing = whichAbove(worst, gone, critical);
  return { ...stepDown(order.reverse(), atLeast, ranking, labellings), statistics, critical, crossing };
}

/**
 * As many trials of a case on one side as on the other: a mean of one trial is right everywhere by luck more often
 * than a mean of ten, so that differences of unequal means are skewed, and swapping them is not exchanging like for like.
 */
function evened(prepared: UnitRows): UnitRows {
  const isEven = prepared.pairs.every(({ base, head, counts }) =>
    counts ? counts.base.length === counts.head.length : base.length === head.length,
  );
  return isEven ? prepared : { ...prepared, pairs: prepared.pairs.map(evenedPair) };
}

function evenedPair(pair: Row): Row {
  const { base, head } = pair.counts ?? pair;
  const least = Math.min(base.length, head.length);
  if (!pair.counts) return { ...pair, base: pair.base.slice(0, least), head: pair.head.slice(0, least) };
  const middle = (rows: TrialRows, all: readonly number[]): readonly number[] => {
    const first = rows.slice(0, least).filter((row) => row !== null && row !== undefined);
    return first.length ? all.map((_, c) => mean(first.map((row) => row[c] as number))) : all;
  };
  return { ...pair, base: middle(pair.counts.base, pair.base), head: middle(pair.counts.head, pair.head) };
}

/** The statistic of the observed labelling, the first of all. */
function observed({ at, values }: Scores): number {
  return at[0] === 0 ? (values[0] as number) : Number.NEGATIVE_INFINITY;
}

function raise(worst: Float32Array, { at, values }: Scores): void {
  for (let k = 0; k < at.length; k++) {
    const b = at[k] as number;
    if ((values[k] as number) > (worst[b] as number)) worst[b] = values[k] as number;
  }
}

function countAtLeast(worst: Float32Array, gone: Uint8Array, value: number): number {
  let count = 0;
  for (let b = 0; b < worst.length; b++) if (gone[b] === 0 && (worst[b] as number) >= value) count++;
  return count;
}

/** From the worst-looking member down: nobody's chance is below that of a worse-looking one. */
function stepDown(
  order: readonly number[],
  atLeast: readonly number[],
  { crossed, quota }: Ranking,
  labellings: number,
): { chances: number[]; failed: boolean[] } {
  const chances = new Array<number>(order.length).fill(1);
  const failed = new Array<boolean>(order.length).fill(false);
  let most = 0;
  for (const i of order) {
    most = Math.max(most, Math.min(labellings, crossed.length + (atLeast[i] as number)));
    chances[i] = most / labellings;
    failed[i] = most <= quota;
  }
  return { chances, failed };
}

/** A member with what was seen of it and its place in the family. */
function appraise(prepared: UnitRows, seen: Effect, ranked: Ranks, i: number, tail: number): Appraisal {
  const bound = seen.bound(0.05);
  return {
    id: prepared.member.id,
    n: seen.n,
    base: seen.base,
    head: seen.head,
    gain: seen.gain,
    interval: seen.interval,
    allowed: seen.allowed,
    exceeds: seen.exceeds,
    statistic: ranked.statistics[i] as number,
    chance: ranked.chances[i] as number,
    failed: seen.exceeds && (ranked.failed[i] as boolean),
    proved: seen.bound(tail) > -2 * seen.allowed,
    ruledOut: Math.max(0, -bound),
  };
}

/** The whole family in one wave. */
interface FamilyAppraisal {
  readonly appraisals: readonly Appraisal[];
  readonly critical: number;
}

/**
 * The label-swap gate in a single wave, all of `alpha` at once: "if the proposal changed nothing, it
 * would not matter which of a case's two results is called baseline and which candidate". The chance
 * that any member fails is at most `alpha` if sides are exchangeable given the case.
 */
export function appraiseFamily(seed: string, alpha: number, members: readonly Member[]): FamilyAppraisal {
  const prepared = members.map(prepare);
  const quota = Math.floor(alpha * (SWAPS + 1) + 1e-9);
  const ranked = rank(prepared, seed, { crossed: [], quota });
  const appraisals = prepared.map((one, i) => appraise(one, describe(one, seed), ranked, i, 0.05));
  return { appraisals, critical: ranked.critical };
}
