import { dropThatReaches } from './aggregates.ts';
import { mean, type Row, type UnitRows, type TrialValues } from './family.ts';
import { countOver, mostOver, sumOver } from './over-trials.ts';
import { ppiGains } from './ppi.ts';

/** What each trial of one case is worth; null without a mark, a hole where none was asked. */
export interface Slots {
  /** Trials with the same key are labelled together, in every metric. */
  readonly seat: string;
  readonly base: TrialValues;
  readonly head: TrialValues;
}

/** A member as sums over trials: what relabelling trials can be asked about. */
export interface TrialScores {
  readonly pairs: readonly Slots[];
  /** The numbers that the tolerance speaks of, where they are not the scores themselves. */
  readonly drops: readonly Slots[] | null;
  /** What turns a score so that more is better. */
  readonly sign: number;
  /** The sum of drops over all cases from which on the tolerance is exceeded. */
  readonly least: number;
}

/**
 * Each statistic as a sum over trials that is zero on average under any labelling: means by their values, typical
 * ratios by ranks of logs that are aligned within the case (Hodges & Lehmann 1962), quantiles by how many lie above
 * the pooled one (Mood 1950), functions of sums by their gradient at the pooled sums (a score test).
 */
export function trialScores(prepared: UnitRows): TrialScores {
  const { member } = prepared;
  const powered = ppiGains(prepared);
  if (powered) return ofGains(prepared, powered.gains);
  switch (member.statistic.kind) {
    case 'mean':
      return ofMeans(prepared);
    case 'ratio':
      return ofRatios(prepared);
    case 'quantile':
      return ofQuantile(prepared, member.statistic.q);
    case 'sums':
      return ofSums(prepared, member.statistic.of);
  }
}

/** A case's trials, as they were asked for where that is known. */
function slotsOf(pair: Row): Slots {
  if (isSeated(pair)) return pair;
  const { base, head } = pair.trials ?? pair;
  return { seat: pair.seat ?? pair.unit, base, head };
}

function isSeated(pair: Row): pair is Row & Pick<Slots, 'seat'> {
  return pair.trials === undefined && pair.seat !== undefined;
}

function mapped({ seat, base, head }: Slots, how: (value: number) => number): Slots {
  const each = (values: TrialValues): TrialValues =>
    values.map((value) => (typeof value === 'number' ? how(value) : value));
  return { seat, base: each(base), head: each(head) };
}

/** Every mark of a case, whichever side's. */
function scored({ base, head }: Slots): number[] {
  return [...base, ...head].filter((value) => typeof value === 'number');
}

/** One number a case that changes sign with its sides, as one trial on each: whole cases are swapped. */
function ofGains(prepared: UnitRows, gains: Float64Array): TrialScores {
  const pairs = prepared.pairs.map(({ unit }, i) => ({ seat: unit, base: [0], head: [gains[i] as number] }));
  return { pairs, drops: null, sign: 1, least: leastOf(pairs, prepared, 1) };
}

function ofMeans(prepared: UnitRows): TrialScores {
  const { pairs: rows } = prepared;
  const pairs = rows.every(isSeated) ? rows : rows.map(slotsOf);
  return { pairs, drops: null, sign: prepared.sign, least: leastOf(pairs, prepared, 1) };
}

/** The tolerance over all cases, as a number that no labelling changes: a share of both sides together. */
function leastOf(pairs: readonly Slots[], { member, sign }: UnitRows, weight: number): number {
  const { absolute = 0, relative } = member.allowed;
  let [size, total, marked] = [0, 0, 0];
  for (const { base, head } of pairs) {
    const count = countOver(head, countOver(base, 0));
    size += mostOver(head, mostOver(base, 0));
    if (count === 0) continue;
    total += sumOver(head, sumOver(base, 0)) / count;
    marked++;
  }
  const rest = 1 - (sign * (relative ?? 0)) / 2;
  const pooled = marked > 0 ? Math.abs(total / marked) : 0;
  const share = relative === undefined ? 0 : rest > 0 ? (relative * pooled) / rest : Number.POSITIVE_INFINITY;
  return dropThatReaches(Math.max(absolute, share) * weight * pairs.length, size);
}

function ofRatios(prepared: UnitRows): TrialScores {
  const { sign, member } = prepared;
  const slots = prepared.pairs.map(slotsOf);
  const least = slots.reduce(
    (low, pair) => Math.min(low, ...scored(pair).filter((value) => value > 0)),
    Infinity,
  );
  const floor = Number.isFinite(least) ? least / 2 : 1;
  const logs = slots.map((pair) => mapped(pair, (value) => sign * Math.log(Math.max(value, floor))));
  const { relative = 0 } = member.allowed;
  const log = sign > 0 ? -Math.log(Math.max(1 - relative, 1e-300)) : Math.log(1 + relative);
  return {
    pairs: alignedRanks(logs),
    drops: logs,
    sign: 1,
    least: dropThatReaches(log * logs.length, logs.length),
  };
}

/** Ranks over all trials of what is left of each when its case's middle is taken off. */
function alignedRanks(slots: readonly Slots[]): Slots[] {
  const left = slots.map((pair) => {
    const values = scored(pair);
    const centre = values.length ? mean(values) : 0;
    return mapped(pair, (value) => Math.round((value - centre) * 1e9) / 1e9);
  });
  const sorted = Float64Array.from(left.flatMap(scored)).sort();
  const ranks = new Map<number, number>();
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    ranks.set(sorted[from] as number, (from + to - 1) / 2 - (sorted.length - 1) / 2);
    from = to;
  }
  return left.map((pair) => mapped(pair, (value) => ranks.get(value) as number));
}

/**
 * Whether a trial lies above the pooled quantile, in a sum that drops as the quantile gets worse. One that lies on it
 * is half above: where many are equal, as counts are, none may lie beyond the pooled one although one side has moved.
 */
function ofQuantile(prepared: UnitRows, q: number): TrialScores {
  const slots = prepared.pairs.map(slotsOf);
  const rows = slots.flatMap((pair) => {
    const values = scored(pair);
    return values.map((value) => ({ value, weight: 1 / values.length }));
  });
  rows.sort((a, b) => a.value - b.value);
  const goal = q * rows.reduce((sum, { weight }) => sum + weight, 0) - 1e-9;
  let passed = 0;
  const middle = rows.find(({ weight }) => (passed += weight) >= goal)?.value ?? 0;
  const above = (value: number): number => (value > middle ? 1 : value === middle ? 0.5 : 0);
  const pairs = slots.map((pair) => mapped(pair, (value) => prepared.sign * above(value)));
  return { pairs, drops: null, sign: 1, least: dropThatReaches(0, pairs.length) };
}

const STEP = 1e-4;

function ofSums(prepared: UnitRows, of: (sums: readonly number[]) => number): TrialScores {
  const counts = prepared.pairs.map(({ seat, unit, base, head, counts: each }) => ({
    seat: seat ?? unit,
    base: each?.base ?? [base],
    head: each?.head ?? [head],
  }));
  const width = prepared.pairs[0]?.base.length ?? 0;
  const pooled = new Array<number>(width).fill(0);
  for (const { base, head } of counts) {
    const there = [...base, ...head].filter((row) => row !== null && row !== undefined);
    for (const row of there) row.forEach((value, c) => (pooled[c] = (pooled[c] ?? 0) + value / there.length));
  }
  const gradient = pooled.map((sum, c) => {
    const step = STEP * Math.max(1, Math.abs(sum));
    const at = (by: number): number => of(pooled.map((other, k) => (k === c ? other + by : other)));
    const slope = (at(step) - at(-step)) / (2 * step);
    return Number.isFinite(slope) ? slope : 0;
  });
  const worth = (row: readonly number[] | null | undefined): number | null | undefined =>
    row && prepared.sign * row.reduce((sum, value, c) => sum + value * (gradient[c] as number), 0);
  const pairs = counts.map(({ seat, base, head }) => ({
    seat,
    base: base.map(worth),
    head: head.map(worth),
  }));
  const { absolute = 0, relative = 0 } = prepared.member.allowed;
  const least = Math.max(absolute, relative * Math.abs(of(pooled)));
  return {
    pairs,
    drops: null,
    sign: 1,
    least: dropThatReaches(least / (1 + relative), Math.abs(of(pooled)) + 1),
  };
}
