import { firstWhere } from '../columns/first-where.ts';
import { ascending } from './ascending.ts';

/** The family under all ways to label the trials of each case. */
export interface Redrawn {
  /**
   * Same order as the members: the share of unchanged proposals in which any member would look as bad as this one
   * does; 1 where its drop is within the tolerance.
   */
  readonly chances: readonly number[];
  /** Labellings that cross at this wave. */
  readonly crossing: readonly number[];
}

/** Scores of one member under all labellings, larger = worse; -∞ where its drop is within the tolerance. */
export interface Weighed {
  /** Sees small drops of many cases. */
  readonly spread: Float32Array;
  /** Sees few cases that break wholly. */
  readonly large: Float32Array;
}

/** Which labellings are ranked, and how many may cross. */
export interface Ranking {
  /** Labellings that crossed at earlier waves; the observed one is 0 and never among them. */
  readonly crossed: readonly number[];
  /** How many labellings may have crossed after this wave: ⌊spent · labellings⌋. */
  readonly quota: number;
}

/**
 * Max-T over the family (Westfall & Young 1993) in two weighings, put together by the smaller of their weighted chances,
 * which is ranked among all labellings in turn (min-P): both weighings share one budget, and what they see alike is
 * counted once.
 */
export function rankJointly(
  members: readonly Weighed[],
  large: number,
  { crossed, quota }: Ranking,
): Redrawn {
  const labellings = members[0]?.spread.length ?? 0;
  const [spread, wide] = [members.map((one) => one.spread), members.map((one) => one.large)].map(
    rankWeighing,
  ) as [Ranked, Ranked];
  const put = (a: number, b: number): number => Math.min(a / (1 - large), b / large);
  const looks = new Float64Array(labellings);
  for (let b = 0; b < labellings; b++) looks[b] = put(spread.of[b] as number, wide.of[b] as number);
  const gone = new Uint8Array(labellings);
  for (const b of crossed) gone[b] = 1;
  // In order; those that look like nothing would come last, and are left out.
  const kept = keptOf(looks, gone).sort();
  const chances = members.map((_, i) => {
    const own = put(spread.own[i] as number, wide.own[i] as number);
    if (own > 1 / Math.min(large, 1 - large)) return 1;
    return (crossed.length + countUpTo(kept, own)) / labellings;
  });
  const critical = kept[quota - crossed.length] ?? Number.POSITIVE_INFINITY;
  const crossing = quota > crossed.length ? which(looks, (look, b) => gone[b] === 0 && look < critical) : [];
  return { chances, crossing };
}

function keptOf(looks: Float64Array, gone: Uint8Array): Float64Array {
  const kept = new Float64Array(looks.length);
  let count = 0;
  for (let b = 0; b < looks.length; b++)
    if ((looks[b] as number) < Infinity && gone[b] === 0) kept[count++] = looks[b] as number;
  return kept.subarray(0, count);
}

interface Ranked {
  /** Of each labelling, the share of labellings whose worst member looks at least as bad. */
  readonly of: Float64Array;
  /** Of each member as observed, the same; ∞ where it does not count. */
  readonly own: readonly number[];
}

function rankWeighing(members: readonly Float32Array[]): Ranked {
  const labellings = members[0]?.length ?? 0;
  const worst = new Float32Array(labellings).fill(Number.NEGATIVE_INFINITY);
  for (const scores of members)
    for (let b = 0; b < labellings; b++)
      if ((scores[b] as number) > (worst[b] as number)) worst[b] = scores[b] as number;
  const places = ascending(worst);
  const sorted = new Float32Array(places.length);
  const of = new Float64Array(labellings).fill(Infinity);
  let first = 0;
  for (let at = 0; at < places.length; at++) {
    const b = places[at] as number;
    sorted[at] = worst[b] as number;
    if (at > 0 && sorted[at] !== sorted[at - 1]) first = at;
    of[b] = (places.length - first) / labellings;
  }
  const shareFrom = (score: number): number =>
    score > Number.NEGATIVE_INFINITY ? (sorted.length - countBelow(sorted, score)) / labellings : Infinity;
  return { of, own: members.map(([score = Number.NEGATIVE_INFINITY]) => shareFrom(score)) };
}

/** How many of the sorted values are less than this one. */
function countBelow(sorted: Float32Array, value: number): number {
  return firstWhere(sorted.length, (at) => (sorted[at] as number) >= value);
}

/** How many of the sorted values are no more than this one. */
function countUpTo(sorted: Float64Array, value: number): number {
  return firstWhere(sorted.length, (at) => (sorted[at] as number) > value);
}

function which(values: Float64Array, holds: (value: number, at: number) => boolean): number[] {
  const places: number[] = [];
  for (let at = 0; at < values.length; at++) if (holds(values[at] as number, at)) places.push(at);
  return places;
}
