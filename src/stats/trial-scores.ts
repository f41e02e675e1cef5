import { sortedPlaces } from './aggregates.ts';
import type { UnitRows } from './family.ts';
import { type Figures, lengthOf, singles, startOf, THERE, withValues } from './figures.ts';
import { floorOf } from './log-gains.ts';
import type { Names } from './names.ts';
import { countIn, mostIn, sumIn } from './over-trials.ts';
import { ppiGains } from './ppi.ts';
import { firstWhere } from '../columns/first-where.ts';
import { roomFor } from '../columns/room.ts';
import { dropThatReaches, logTolerance, meanTolerance, pooledTolerance, ROUNDING } from './tolerances.ts';

/** A member as sums over trials: what relabelling trials can be asked about. */
export interface TrialScores {
  readonly pairs: number;
  /** Trials with the same name are labelled together, in every metric; of each pair the place of its name. */
  readonly seats: Names;
  readonly seatAt: Uint32Array;
  /** What each trial of a pair is worth; some have no mark, or were not asked. */
  readonly worth: Figures;
  /** The numbers that the tolerance speaks of, where they are not the scores themselves. */
  readonly drops: Figures | null;
  /** What turns a score so that more is better. */
  readonly sign: number;
  /** The sum of drops over all cases from which on the tolerance is exceeded. */
  readonly least: number;
}

/** What of a member is no name. */
type Scored = Pick<TrialScores, 'worth' | 'drops' | 'sign' | 'least'>;

/**
 * Each statistic as a sum over trials that is zero on average under any labelling: means by their values, typical
 * ratios by ranks of logs that are aligned within the case (Hodges & Lehmann 1962), quantiles by how many lie above
 * the pooled one (Mood 1950), functions of sums by their gradient at the pooled sums (a score test).
 */
export function trialScores(prepared: UnitRows): TrialScores {
  const { columns } = prepared;
  const { seats, seatAt, units, unitAt, length } = columns;
  const powered = ppiGains(prepared);
  if (powered) return { pairs: length, seats: units, seatAt: unitAt, ...ofGains(prepared, powered.gains) };
  return { pairs: length, seats, seatAt, ...scoresOf(prepared) };
}

function scoresOf(prepared: UnitRows): Scored {
  const { statistic } = prepared.member;
  switch (statistic.kind) {
    case 'mean':
      return ofMeans(prepared);
    case 'ratio':
      return ofRatios(prepared);
    case 'quantile':
      return ofQuantile(prepared, statistic.q);
    case 'sums':
      return ofSums(prepared, statistic.of);
  }
}

/** A case's trials, as they were asked for where that is known. */
function trialsIn({ columns: { trials, scored } }: UnitRows): Figures {
  return trials ?? scored;
}

/** Every number that is there in the place of another. */
function mapped(figures: Figures, how: (value: number) => number): Figures {
  const { values, lacks } = figures;
  const made = roomFor(Float64Array, values.length);
  for (let at = 0; at < made.length; at++)
    if (!lacks || lacks[at] === THERE) made[at] = how(values[at] as number);
  return withValues(figures, made);
}

/** Numbers that are there, whichever side's. */
function present({ values, lacks }: Figures): Float64Array {
  if (!lacks) return Float64Array.from(values);
  return Float64Array.from(values).filter((_, at) => lacks[at] === THERE);
}

/** One number a case that changes sign with its sides, as one trial on each: whole cases are swapped. */
function ofGains(prepared: UnitRows, gains: Float64Array): Scored {
  const sides = roomFor(Float64Array, 2 * gains.length);
  gains.forEach((gain, row) => (sides[2 * row + 1] = gain));
  const size = gains.reduce((sum, gain) => sum + Math.abs(gain), 0);
  // A share of the baseline is one of what was marked: of gains there is none.
  const least = dropThatReaches(meanTolerance(prepared) * gains.length, size);
  return { worth: singles(sides), drops: null, sign: 1, least };
}

function ofMeans(prepared: UnitRows): Scored {
  const worth = trialsIn(prepared);
  return { worth, drops: null, sign: prepared.sign, least: leastOf(worth, prepared) };
}

/** The tolerance over all cases, as a number that no labelling changes: a share of both sides together. */
function leastOf(figures: Figures, prepared: UnitRows): number {
  const { length } = prepared.pairs;
  let [size, total, marked] = [0, 0, 0];
  for (let row = 0; row < length; row++) {
    const [from, to] = [startOf(figures, 2 * row), startOf(figures, 2 * row + 2)];
    const count = countIn(figures, from, to);
    size += mostIn(figures, from, to);
    if (count === 0) continue;
    total += sumIn(figures, from, to) / count;
    marked++;
  }
  return dropThatReaches(pooledTolerance(prepared, marked > 0 ? total / marked : 0) * length, size);
}

function ofRatios(prepared: UnitRows): Scored {
  const { sign, pairs } = prepared;
  const trials = trialsIn(prepared);
  const floor = floorOf(present(trials));
  const logs = mapped(trials, (value) => sign * Math.log(Math.max(value, floor)));
  return {
    worth: alignedRanks(logs, pairs.length),
    drops: logs,
    sign: 1,
    least: dropThatReaches(logTolerance(prepared) * pairs.length, pairs.length),
  };
}

/** Ranks over all trials of what is left of each when its case's middle is taken off. */
function alignedRanks(logs: Figures, pairs: number): Figures {
  const left = roomFor(Float64Array, logs.values.length);
  for (let row = 0; row < pairs; row++) {
    const [from, to] = [startOf(logs, 2 * row), startOf(logs, 2 * row + 2)];
    const count = countIn(logs, from, to);
    const centre = count > 0 ? sumIn(logs, from, to) / count : 0;
    for (let at = from; at < to; at++)
      left[at] = Math.round(((logs.values[at] as number) - centre) * 1e9) / 1e9;
  }
  const aligned = withValues(logs, left);
  const sorted = present(aligned).sort();
  const ranks = roomFor(Float64Array, sorted.length);
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    ranks[from] = (from + to - 1) / 2 - (sorted.length - 1) / 2;
    from = to;
  }
  const firstOf = (value: number): number =>
    firstWhere(sorted.length, (at) => (sorted[at] as number) >= value);
  return mapped(aligned, (value) => ranks[firstOf(value)] as number);
}

/**
 * Whether a trial lies above the pooled quantile, in a sum that drops as the quantile gets worse. One that lies on it
 * is half above: where many are equal, as counts are, none may lie beyond the pooled one although one side has moved.
 */
function ofQuantile(prepared: UnitRows, q: number): Scored {
  const trials = trialsIn(prepared);
  const { pairs } = prepared;
  const values = present(trials);
  const weights = roomFor(Float64Array, values.length);
  for (let row = 0, at = 0; row < pairs.length; row++) {
    const count = countIn(trials, startOf(trials, 2 * row), startOf(trials, 2 * row + 2));
    weights.fill(1 / count, at, at + count);
    at += count;
  }
  const order = sortedPlaces(values, false);
  let sum = 0;
  for (const place of order) sum += weights[place] as number;
  const goal = q * sum - ROUNDING;
  let passed = 0;
  const found = order.find((place) => (passed += weights[place] as number) >= goal);
  const middle = found === undefined ? 0 : (values[found] as number);
  const above = (value: number): number => (value > middle ? 1 : value === middle ? 0.5 : 0);
  const worth = mapped(trials, (value) => prepared.sign * above(value));
  return { worth, drops: null, sign: 1, least: dropThatReaches(0, pairs.length) };
}

const STEP = 1e-4;

function ofSums(prepared: UnitRows, of: (sums: readonly number[]) => number): Scored {
  const { length } = prepared.columns;
  const counts = countsIn(prepared);
  const { values, wide } = counts;
  const isThere = (at: number): boolean => !counts.lacks || counts.lacks[at] === THERE;
  const pooled = new Array<number>(wide).fill(0);
  for (let row = 0; row < length; row++) {
    const [from, to] = [startOf(counts, 2 * row), startOf(counts, 2 * row + 2)];
    const there = countIn(counts, from, to);
    for (let at = from; at < to; at++)
      if (isThere(at))
        for (let c = 0; c < wide; c++)
          pooled[c] = (pooled[c] as number) + (values[at * wide + c] as number) / there;
  }
  const gradient = pooled.map((sum, c) => {
    const step = STEP * Math.max(1, Math.abs(sum));
    const at = (by: number): number => of(pooled.map((other, k) => (k === c ? other + by : other)));
    const slope = (at(step) - at(-step)) / (2 * step);
    return Number.isFinite(slope) ? slope : 0;
  });
  const worth = roomFor(Float64Array, startOf(counts, 2 * length));
  for (let at = 0; at < worth.length; at++) {
    let sum = 0;
    for (let c = 0; c < wide; c++) sum += (values[at * wide + c] as number) * (gradient[c] as number);
    if (isThere(at)) worth[at] = prepared.sign * sum;
  }
  const { absolute = 0, relative = 0 } = prepared.member.allowed;
  const least = Math.max(absolute, relative * Math.abs(of(pooled)));
  return {
    worth: { ...counts, values: worth, wide: 1 },
    drops: null,
    sign: 1,
    least: dropThatReaches(least / (1 + relative), Math.abs(of(pooled)) + 1),
  };
}

/** Counts by trial; where every side is one trial, those of the side. */
function countsIn({ columns: { counts, scored, length } }: UnitRows): Figures {
  if (counts) return counts;
  return { ...scored, width: 1, starts: null, wide: length === 0 ? 0 : lengthOf(scored, 0) };
}
