import { createQuantileReader, createSumsReader, sideMean } from './aggregates.ts';
import { normalQuantile } from './distributions.ts';
import type { Statistic, UnitRows } from './family.ts';
import {
  bootstrapValues,
  hodgesLehmann,
  type Interval,
  percentileInterval,
  pseudoCaseInterval,
} from './intervals.ts';
import { ppiGains } from './ppi.ts';
import { createRandom } from './random.ts';
import { logGains } from './log-gains.ts';
import { meanTolerance, reaches, tolerance } from './tolerances.ts';
import { pairGains } from './weighings.ts';
import { roomFor } from '../columns/room.ts';

/** What was observed of one member. Gains are signed so that more is better; a drop is a gain below zero. */
export interface Effect {
  /** Cases scored on both sides. */
  readonly n: number;
  /** The two sides, in the unit of the metric (means over cases for `ratio`). */
  readonly base: number;
  readonly head: number;
  /** head against base: a difference, or for `ratio` a relative change (-0.12: 12 % worse). */
  readonly gain: number;
  /** Two-sided 95 % interval of the gain. */
  readonly interval: Interval;
  /** The tolerance in the unit of the gain, positive. */
  readonly allowed: number;
  /** The observed drop is at least the tolerance. */
  readonly exceeds: boolean;
  /** One-sided lower bound of the gain, wrong with probability at most `tail`. */
  readonly bound: (tail: number) => number;
  /** Cases with labels by people that the gain leans on; 0 where it does not. */
  readonly labelled: number;
}

const UNKNOWN: Interval = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };

/** Describes a member; `seed` drives the bootstrap of aggregates. */
export function describe(prepared: UnitRows, seed: string): Effect {
  const { statistic } = prepared.member;
  if (prepared.columns.length === 0) return describeNothing(prepared);
  if (statistic.kind === 'mean') return describeMean(prepared, statistic.range ?? 1);
  if (statistic.kind === 'ratio') return describeRatio(prepared);
  return describeAggregate(prepared, statistic, seed);
}

function describeNothing({ member }: UnitRows): Effect {
  const allowed = member.allowed.relative ?? member.allowed.absolute ?? 0;
  const nothing = { n: 0, base: Number.NaN, head: Number.NaN, gain: Number.NaN };
  return {
    ...nothing,
    interval: UNKNOWN,
    allowed,
    exceeds: false,
    bound: () => Number.NEGATIVE_INFINITY,
    labelled: 0,
  };
}

function describeMean(prepared: UnitRows, range: number): Effect {
  const powered = ppiGains(prepared);
  const gains = unitGains(prepared, powered?.gains ?? pairGains(prepared));
  const n = prepared.pairs.length;
  const scale = prepared.units.length / n;
  let [sum, squares, size] = [0, 0, 0];
  for (const gain of gains) {
    sum += gain * scale;
    size += Math.abs(gain * scale);
    squares += (gain * scale) ** 2;
  }
  const within = (tail: number): Interval =>
    powered?.within(tail, range) ??
    pseudoCaseInterval({ n: gains.length, sum, squares }, normalQuantile(1 - tail), range);
  const allowed = meanTolerance(prepared);
  return {
    n,
    base: sideMean(prepared, 'base'),
    head: sideMean(prepared, 'head'),
    gain: sum / gains.length,
    interval: within(0.025),
    allowed,
    exceeds: reaches(-sum / gains.length, allowed, size / gains.length),
    bound: (tail) => within(tail).lower,
    labelled: powered?.labelled ?? 0,
  };
}

/** Gains added up by unit: pairs of one unit are one draw. */
function unitGains(prepared: UnitRows, gains: Float64Array): Float64Array {
  const sums = roomFor(Float64Array, prepared.units.length);
  gains.forEach((gain, i) => {
    const unit = prepared.unitOf[i] as number;
    sums[unit] = (sums[unit] as number) + gain;
  });
  return sums;
}

function describeRatio(prepared: UnitRows): Effect {
  const { sign, member } = prepared;
  const gains = logGains(prepared).sort();
  const change = (log: number): number => sign * Math.expm1(sign * log);
  const shift = hodgesLehmann(gains, 0.025);
  const gain = change(shift.estimate);
  const allowed = member.allowed.relative ?? 0;
  const base = sideMean(prepared, 'base');
  const head = sideMean(prepared, 'head');
  const floor = member.allowed.absolute ?? 0;
  return {
    n: prepared.pairs.length,
    base,
    head,
    gain,
    interval: { lower: change(shift.lower), upper: change(shift.upper) },
    allowed,
    exceeds: reaches(-gain, allowed, 1) && isAmount(base > 0 ? -gain * base : head, floor),
    bound: (tail) => change(hodgesLehmann(gains, tail).lower),
    labelled: 0,
  };
}

/** Whether a drop is one of at least the floor. From nothing it is all that there is now: shares of nothing say nothing. */
function isAmount(drop: number, floor: number): boolean {
  return floor <= 0 || reaches(drop, floor, floor);
}

/** Both sides of an aggregate, by how often each pair counts. */
function createReader(prepared: UnitRows, statistic: OfAll): (counts: Int32Array) => [number, number] {
  if (statistic.kind === 'sums') return createSumsReader(prepared, statistic.of);
  const read = createQuantileReader(prepared, statistic.q);
  return (counts) => read(null, counts);
}

/** A statistic that is made of all cases at once. */
type OfAll = Extract<Statistic, { kind: 'quantile' | 'sums' }>;

function describeAggregate(prepared: UnitRows, statistic: OfAll, seed: string): Effect {
  const { sign, member, pairs, units, unitOf } = prepared;
  const read = createReader(prepared, statistic);
  const [base, head] = read(new Int32Array(pairs.length).fill(1));
  const gain = sign * (head - base);
  const allowed = tolerance(member.allowed, base);
  const times = roomFor(Int32Array, units.length);
  const counts = units.length === pairs.length ? times : roomFor(Int32Array, pairs.length);
  const drawnGain = (picks: Int32Array): number => {
    times.fill(0);
    for (const unit of picks) times[unit] = (times[unit] as number) + 1;
    if (counts !== times)
      for (let at = 0; at < counts.length; at++) counts[at] = times[unitOf[at] as number] as number;
    const [b, h] = read(counts);
    return sign * (h - b);
  };
  const drawn = bootstrapValues(units.length, drawnGain, createRandom(`${seed}\u0000bootstrap`));
  return {
    n: pairs.length,
    base,
    head,
    gain,
    interval: percentileInterval(drawn, 0.025),
    allowed,
    exceeds: reaches(-gain, allowed, Math.abs(base) + Math.abs(head)),
    bound: (tail) => percentileInterval(drawn, tail).lower,
    labelled: 0,
  };
}
