import { describe, type Effect } from './effects.ts';
import { evened } from './evening.ts';
import { type Member, prepare, type UnitRows } from './family.ts';
import type { Ranking } from './joint.ts';
import { rollOf } from './names.ts';
import type { Among, Scores } from './scorer.ts';
import { createScorer } from './scores.ts';
import { SWAPS, swapsInParts } from './signs.ts';
import { roomFor } from '../columns/room.ts';

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

/** All units of a family in the order in which they are swapped: first those that most members have. */
interface Swapped {
  readonly units: { readonly length: number; readonly at: (unit: number) => string };
  readonly amongAll: (one: UnitRows) => Among;
}

function swappedIn(prepared: readonly UnitRows[]): Swapped {
  const roll = rollOf(prepared.map(({ columns }) => columns.units));
  const uses = roomFor(Uint32Array, roll.length);
  const eachOf = ({ columns, units }: UnitRows, see: (number: number, u: number) => void): void => {
    const numberOf = roll.numberOf(columns.units);
    for (let u = 0; u < units.length; u++) see(numberOf(units.places[u] as number), u);
  };
  for (const one of prepared) eachOf(one, (number) => (uses[number] = (uses[number] as number) + 1));
  const order = inOrderOf(uses, prepared.length);
  const placeOf = roomFor(Uint32Array, roll.length);
  order.forEach((number, place) => (placeOf[number] = place));
  return {
    units: { length: order.length, at: (unit) => roll.nameOf(order[unit] as number) },
    amongAll: (one) => {
      const at = roomFor(Uint32Array, one.units.length);
      eachOf(one, (number, u) => (at[u] = placeOf[number] as number));
      return { units: order.length, at };
    },
  };
}

/** Numbers that are used at all, most used first; of those that are used alike the smallest first. */
function inOrderOf(uses: Uint32Array, most: number): Uint32Array {
  const order = roomFor(Uint32Array, uses.length);
  let count = 0;
  for (let times = most; times > 0; times--)
    for (let number = 0; number < uses.length; number++) if (uses[number] === times) order[count++] = number;
  return order.subarray(0, count);
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
  const { units, amongAll } = swappedIn(prepared);
  const labellings = swaps + 1;
  const gone = new Uint8Array(labellings);
  for (const b of ranking.crossed) gone[b] = 1;
  const scorers = prepared.map((one) => createScorer(evened(one), amongAll(one), labellings));
  for (const part of swapsInParts(seed, units, swaps)) for (const scorer of scorers) scorer.take(part);
  const scores = scorers.map((scorer) => scorer.scores());
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
