import { aggregate, createQuantileReader, dropThatReaches, reaches, tolerance } from './aggregates.ts';
import { mean, type UnitRows } from './family.ts';
import { meanLog, signedRanks } from './ranks.ts';
import { signedSums, type SwapTable } from './signs.ts';
import { ppiGains } from './ppi.ts';
import { viewsOf } from './views.ts';

/** Mean log-ratio of each unit, oriented so that more is better; zeros count as half the smallest amount seen. */
export function logGains(prepared: UnitRows): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  for (const pair of prepared.pairs) {
    for (const value of [...pair.base, ...pair.head]) if (value > 0) least = Math.min(least, value);
  }
  const floor = Number.isFinite(least) ? least / 2 : 1;
  const gains = new Float64Array(prepared.units.length);
  const counts = new Float64Array(prepared.units.length);
  prepared.pairs.forEach((pair, i) => {
    const unit = prepared.unitOf[i] as number;
    counts[unit] = (counts[unit] as number) + 1;
    gains[unit] =
      (gains[unit] as number) + prepared.sign * (meanLog(pair.head, floor) - meanLog(pair.base, floor));
  });
  return gains.map((gain, unit) => gain / (counts[unit] as number));
}

/**
 * The tolerance of a mean as an absolute number that swapping the sides can't change: "drop ≥ r · base"
 * is the same as "drop ≥ r · pooled / (1 ± r/2)", pooled being the mean of both sides.
 */
export function meanTolerance(prepared: UnitRows): number {
  const { absolute = 0, relative } = prepared.member.allowed;
  if (relative === undefined || prepared.pairs.length === 0) return absolute;
  const pooled = mean(prepared.pairs.map((pair) => (mean(pair.base) + mean(pair.head)) / 2));
  const rest = 1 - (prepared.sign * relative) / 2;
  // Of what is better high, no more than all can be lost.
  return rest > 0 ? Math.max(absolute, (relative * Math.abs(pooled)) / rest) : Number.POSITIVE_INFINITY;
}

function byUnit(
  prepared: UnitRows,
  values: Float64Array,
  table: SwapTable,
  index: ReadonlyMap<string, number>,
): Float64Array {
  const sums = new Float64Array(table.units.length);
  prepared.pairs.forEach((pair, i) => {
    const unit = index.get(pair.unit);
    if (unit !== undefined) sums[unit] = (sums[unit] as number) + (values[i] as number);
  });
  return sums;
}

/** -Σ ±d / √Σd²: monotone in the paired t, its denominator does not change under swaps. */
function studentised(sums: Float64Array, values: Float64Array): Float32Array {
  let squares = 0;
  for (const value of values) squares += value * value;
  const scale = squares > 0 ? -1 / Math.sqrt(squares) : 0;
  const scores = new Float32Array(sums.length);
  for (let b = 0; b < scores.length; b++) scores[b] = (sums[b] as number) * scale;
  return scores;
}

/** Everything that a member needs to be scored under every labelling. */
export interface Scoring {
  readonly table: SwapTable;
  readonly index: ReadonlyMap<string, number>;
}

/**
 * The statistic of one member, larger = worse, under those labellings in which its drop reaches the
 * tolerance: the others could never be failed, so they must not spend the budget. Rounded to 32 bits,
 * so that sums equal but for the order of addition tie.
 */
export interface Scores {
  /** Labellings, ascending. */
  readonly at: Uint32Array;
  readonly values: Float32Array;
}

/** Scores a member under every labelling. */
export function scoreMember(prepared: UnitRows, scoring: Scoring): Scores {
  switch (prepared.member.statistic.kind) {
    case 'mean':
      return scoreMean(prepared, prepared.member.statistic.range ?? 1, scoring);
    case 'ratio':
      return withoutInfinite(scoreRatio(prepared, scoring));
    case 'quantile':
      return withoutInfinite(scoreQuantile(prepared, prepared.member.statistic.q, scoring));
    case 'sums':
      return withoutInfinite(scoreSums(prepared, prepared.member.statistic.of, scoring));
  }
}

function withoutInfinite(scores: Float32Array): Scores {
  const at = new Uint32Array(scores.keys()).filter((b) => scores[b] !== Number.NEGATIVE_INFINITY);
  return { at, values: new Float32Array(pick(scores, at)) };
}

function pick(values: ArrayLike<number>, at: Uint32Array): Float64Array {
  const picked = new Float64Array(at.length);
  for (let k = 0; k < at.length; k++) picked[k] = values[at[k] as number] as number;
  return picked;
}

/** Places of the values that are at most `most`. */
function whichAtMost(values: Float64Array, most: number): Uint32Array {
  const places = new Uint32Array(values.length);
  let count = 0;
  for (let b = 0; b < values.length; b++) {
    places[count] = b;
    count += (values[b] as number) <= most ? 1 : 0;
  }
  return places.slice(0, count);
}

function scoreMean(prepared: UnitRows, range: number, { table, index }: Scoring): Scores {
  const powered = ppiGains(prepared);
  const seen = powered ? [powered.gains] : viewsOf(prepared, range);
  const views = seen.map((view) => byUnit(prepared, view, table, index));
  const [plain, ...others] = views as [Float64Array, ...Float64Array[]];
  const least = meanTolerance(prepared) * prepared.pairs.length;
  const size = plain.reduce((sum, gain) => sum + Math.abs(gain), 0);
  if (!reaches(size, least, size)) return { at: new Uint32Array(), values: new Float32Array() };
  const sums = signedSums(table, plain);
  const at = whichAtMost(sums, -dropThatReaches(least, size));
  const values = studentised(pick(sums, at), plain);
  for (const view of others) takeLarger(values, studentised(signedSums(table, view, at), view));
  return { at, values };
}

/** Keeps the larger of two numbers, place by place, in the first array. */
export function takeLarger(into: Float32Array, others: Float32Array): void {
  for (let b = 0; b < into.length; b++) {
    if ((others[b] as number) > (into[b] as number)) into[b] = others[b] as number;
  }
}

function scoreRatio(prepared: UnitRows, { table, index }: Scoring): Float32Array {
  const gains = new Float64Array(table.units.length);
  logGains(prepared).forEach((gain, u) => {
    gains[index.get(prepared.units[u] as string) as number] = gain;
  });
  const ranks = signedRanks(gains);
  const sums = signedSums(table, ranks);
  const scores = studentised(sums, ranks);
  const { relative = 0 } = prepared.member.allowed;
  const least = prepared.sign > 0 ? -Math.log(Math.max(1 - relative, 1e-300)) : Math.log(1 + relative);
  const present = prepared.units.flatMap((unit) => index.get(unit) ?? []);
  dropSmallShifts(scores, gains, present, least, table);
  return scores;
}

/**
 * Marks the labellings whose Hodges–Lehmann drop is below `least`, by its duality with the signed-rank
 * test: the drop reaches `least` if the ranks of (drop - least) above zero weigh at least half.
 */
function dropSmallShifts(
  scores: Float32Array,
  gains: Float64Array,
  present: readonly number[],
  least: number,
  table: SwapTable,
): void {
  const entries = present.flatMap((unit) => [
    { unit, swapped: 0, rest: -(gains[unit] as number) - least + 1e-9 },
    { unit, swapped: 1, rest: (gains[unit] as number) - least + 1e-9 },
  ]);
  entries.sort((a, b) => Math.abs(a.rest) - Math.abs(b.rest) || a.unit - b.unit || a.swapped - b.swapped);
  const rank = new Int32Array(table.labellings);
  const balance = new Float64Array(table.labellings);
  for (const { unit, swapped, rest } of entries) {
    const mask = table.masks[unit >> 3] as Uint8Array;
    const flip = 1 - swapped;
    const way = rest >= 0 ? 1 : -1;
    for (let b = 0; b < balance.length; b++) {
      const here = (((mask[b] as number) >> (unit & 7)) & 1) ^ flip;
      rank[b] = (rank[b] as number) + here;
      balance[b] = (balance[b] as number) + here * way * (rank[b] as number);
    }
  }
  for (let b = 0; b < scores.length; b++)
    if ((balance[b] as number) < 0) scores[b] = Number.NEGATIVE_INFINITY;
}

/** Divides drops by their root mean square over all labellings; -∞ below the tolerance. */
function scoreDrops(base: Float64Array, head: Float64Array, prepared: UnitRows): Float32Array {
  let squares = 0;
  const drops = Float64Array.from(base, (value, b) => {
    const drop = prepared.sign * (value - (head[b] as number));
    return Number.isFinite(drop) ? drop : 0;
  });
  for (const drop of drops) squares += drop * drop;
  const scale = squares > 0 ? Math.sqrt(drops.length / squares) : 0;
  return Float32Array.from(drops, (drop, b) => {
    const [from, to] = [base[b] as number, head[b] as number];
    const enough = reaches(drop, tolerance(prepared.member.allowed, from), Math.abs(from) + Math.abs(to));
    return enough ? drop * scale : Number.NEGATIVE_INFINITY;
  });
}

function scoreQuantile(prepared: UnitRows, q: number, { table, index }: Scoring): Float32Array {
  const read = createQuantileReader(prepared, q);
  const at = prepared.units.map((unit) => index.get(unit));
  const swapped = new Uint8Array(prepared.units.length);
  const base = new Float64Array(table.labellings);
  const head = new Float64Array(table.labellings);
  for (let b = 0; b < table.labellings; b++) {
    at.forEach((unit, i) => {
      swapped[i] =
        unit === undefined ? 0 : (((table.masks[unit >> 3] as Uint8Array)[b] as number) >> (unit & 7)) & 1;
    });
    [base[b], head[b]] = read(swapped);
  }
  return scoreDrops(base, head, prepared);
}

function scoreSums(
  prepared: UnitRows,
  of: (sums: readonly number[]) => number,
  { table, index }: Scoring,
): Float32Array {
  const { base: baseSums, head: headSums } = aggregate(prepared);
  const columns = headSums.map((_, c) => {
    const gains = Float64Array.from(
      prepared.pairs,
      (pair) => (pair.head[c] as number) - (pair.base[c] as number),
    );
    return signedSums(table, byUnit(prepared, gains, table, index));
  });
  const base = new Float64Array(table.labellings);
  const head = new Float64Array(table.labellings);
  for (let b = 0; b < table.labellings; b++) {
    const total = (c: number): number => (baseSums[c] as number) + (headSums[c] as number);
    head[b] = of(columns.map((column, c) => (total(c) + (column[b] as number)) / 2));
    base[b] = of(columns.map((column, c) => (total(c) - (column[b] as number)) / 2));
  }
  return scoreDrops(base, head, prepared);
}
