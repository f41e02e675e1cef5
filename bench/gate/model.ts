import { betaQuantile, normalQuantile } from '../../src/stats/distributions.ts';
import { normalCdf } from '../../src/stats/distributions.ts';
import { createRandom, type Random, shuffle } from '../../src/stats/random.ts';
import { uniform } from '../../tests/support/uniform.ts';

/** What the proposal does to the system under test. */
export type Change =
  | { readonly kind: 'nothing' }
  /** This share of the cases gets a new difficulty, drawn from the same distribution: no net loss. */
  | { readonly kind: 'shift'; readonly share: number }
  /**
   * Every metric trades: this share of the cases breaks wholly and all others gain a little (or the
   * other way round for a negative share), without net loss. Head and baseline are not exchangeable.
   */
  | { readonly kind: 'trade'; readonly share: number }
  /** One metric loses `drop`: every case a little, or some cases wholly. */
  | { readonly kind: 'spread' | 'concentrated'; readonly drop: number };

/** A cell of the simulation. */
export interface Setting {
  readonly cases: number;
  /** Share of a metric's variance that is trial noise. */
  readonly noise: number;
  readonly change: Change;
}

export const METRICS = 20;
/** The metric that drops: its rate is .80. */
export const MIDDLE = 10;
const CASE_CORRELATION = 0.3;
const TRIAL_CORRELATION = 0.3;
const GRID = 2048;

/** True rates of the metrics on the baseline: .60 to .98 in even steps. */
const RATES: readonly number[] = Array.from({ length: METRICS }, (_, m) => 0.6 + (0.38 * m) / (METRICS - 1));

/** One simulated proposal: outcome 0 or 1 of case i, trial t, metric m. */
export interface Sample {
  readonly cases: number;
  readonly trials: number;
  readonly metrics: number;
  readonly base: Uint8Array;
  readonly head: Uint8Array;
  /** The metric that truly dropped, or -1. */
  readonly dropped: number;
}

/** Position of an outcome in a sample. */
export function at(sample: Sample, i: number, t: number, m: number): number {
  return (i * sample.trials + t) * sample.metrics + m;
}

/** Two standard normals (Box–Muller). */
export function createNormal(random: Random): () => number {
  let spare = Number.NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform(random)));
    const angle = 2 * Math.PI * uniform(random);
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

const grids = new Map<string, Float64Array>();

/** Success probabilities by quantile of difficulty: Beta with the given mean and share of trial noise. */
export function difficulty(rate: number, noise: number): Float64Array {
  const key = `${rate} ${noise}`;
  const known = grids.get(key);
  if (known) return known;
  const size = noise / (1 - noise);
  const grid = Float64Array.from({ length: GRID }, (_, k) =>
    betaQuantile((k + 0.5) / GRID, rate * size, (1 - rate) * size),
  );
  grids.set(key, grid);
  return grid;
}

function drawRates(normal: () => number, setting: Setting, into: Float64Array, i: number): void {
  const shared = Math.sqrt(CASE_CORRELATION) * normal();
  for (let m = 0; m < METRICS; m++) {
    const z = shared + Math.sqrt(1 - CASE_CORRELATION) * normal();
    const k = Math.min(GRID - 1, Math.floor(normalCdf(z) * GRID));
    into[i * METRICS + m] = difficulty(RATES[m] as number, setting.noise)[k] as number;
  }
}

function headRates(
  base: Float64Array,
  setting: Setting,
  dropped: number,
  random: Random,
  normal: () => number,
): Float64Array {
  const head = base.slice();
  const { change, cases } = setting;
  const chosen = shuffle(
    random,
    Array.from({ length: cases }, (_, i) => i),
  );
  if (change.kind === 'shift') {
    for (const i of chosen.slice(0, Math.round(change.share * cases))) drawRates(normal, setting, head, i);
  } else if (change.kind === 'spread') {
    const keep = 1 - change.drop / (RATES[dropped] as number);
    for (let i = 0; i < cases; i++)
      head[i * METRICS + dropped] = (base[i * METRICS + dropped] as number) * keep;
  } else if (change.kind === 'trade') {
    for (let m = 0; m < METRICS; m++) tradeCases(head, chosen, m, change.share);
  } else if (change.kind === 'concentrated') {
    const broken = Math.round((change.drop / (RATES[dropped] as number)) * cases);
    for (const i of chosen.slice(0, broken)) head[i * METRICS + dropped] = 0;
  }
  return head;
}

/** Breaks (or fixes) a share of the cases of a metric and spreads what balances it over the others. */
function tradeCases(rates: Float64Array, chosen: readonly number[], m: number, share: number): void {
  const rate = RATES[m] as number;
  const [lost, room] = share > 0 ? [rate, 1 - rate] : [1 - rate, rate];
  const size = Math.min(Math.abs(share), (0.5 * room) / lost);
  const picked = Math.round(size * chosen.length);
  const part = (picked * lost) / ((chosen.length - picked) * room);
  chosen.forEach((i, rank) => {
    const p = rates[i * METRICS + m] as number;
    const broken = share > 0 ? 0 : 1;
    rates[i * METRICS + m] = rank < picked ? broken : p + part * (share > 0 ? 1 - p : -p);
  });
}

function drawOutcomes(rates: Float64Array, cases: number, trials: number, normal: () => number): Uint8Array {
  const outcomes = new Uint8Array(cases * trials * METRICS);
  const limits = rates.map((p) => (p <= 0 ? -99 : p >= 1 ? 99 : normalQuantile(p)));
  let next = 0;
  for (let i = 0; i < cases; i++) {
    for (let t = 0; t < trials; t++) {
      const shared = Math.sqrt(TRIAL_CORRELATION) * normal();
      for (let m = 0; m < METRICS; m++) {
        const z = shared + Math.sqrt(1 - TRIAL_CORRELATION) * normal();
        outcomes[next++] = z < (limits[i * METRICS + m] as number) ? 1 : 0;
      }
    }
  }
  return outcomes;
}

/** Draws one proposal; everything follows from the seed. */
export function simulate(setting: Setting, trials: number, seed: string): Sample {
  const random = createRandom(seed);
  const normal = createNormal(random);
  const { cases, change } = setting;
  const base = new Float64Array(cases * METRICS);
  for (let i = 0; i < cases; i++) drawRates(normal, setting, base, i);
  const drops = change.kind === 'spread' || change.kind === 'concentrated';
  const dropped = drops ? MIDDLE : -1;
  const head = headRates(base, setting, dropped, random, normal);
  return {
    cases,
    trials,
    metrics: METRICS,
    base: drawOutcomes(base, cases, trials, normal),
    head: drawOutcomes(head, cases, trials, normal),
    dropped,
  };
}
