import { normalCdf, normalQuantile } from '../../src/stats/distributions.ts';
import { createRandom, shuffle } from '../../src/stats/random.ts';
import { uniform } from '../../tests/support/uniform.ts';
import { createNormal, difficulty } from '../gate/model.ts';
import { hitBy, type Metric, type Scene, TAGS } from './scene.ts';

/** A simulated system on both sides: the same question gets the same answer, whenever it is asked. */
export interface System {
  readonly scene: Scene;
  /** Marks by metric; null where the system did not answer. */
  readonly answer: (side: 'base' | 'head', i: number, trial: number) => Float64Array | null;
}

const CASE_CORRELATION = 0.3;
const TRIAL_CORRELATION = 0.3;
/** Answers that come from a cache, and how long those take. */
const QUICK = { share: 0.12, milliseconds: 40 };

/** What a case is like: by metric where it stands among all cases, from 0 to 1; and what the change made of it. */
interface Traits {
  readonly places: Float64Array;
  /** Chance of being right by metric, or what a graded mark is around. */
  readonly rates: Float64Array;
}

/**
 * Draws a system. `seed` decides what its cases are like, `runs` which answers each side gives: what is asked of the
 * same side under the same name comes out the same.
 */
export function createSystem(
  scene: Scene,
  seed: string,
  runs: { readonly base: string; readonly head: string },
): System {
  const base = drawCases(scene, `${seed}/cases`);
  const { head, lost } = changed(scene, base, `${seed}/change`);
  const known = new Map<string, Float64Array | null>();
  const draw = (side: 'base' | 'head', i: number, trial: number): Float64Array | null => {
    if (side === 'head' && lost.has(i)) return null;
    const traits = (side === 'base' ? base : head)[i] as Traits;
    return drawAnswer(scene, side, traits, `${seed}/${runs[side]}/${i}/${trial}`);
  };
  const answer = (side: 'base' | 'head', i: number, trial: number): Float64Array | null => {
    const key = `${side}/${i}/${trial}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const drawn = draw(side, i, trial);
    known.set(key, drawn);
    return drawn;
  };
  return { scene, answer };
}

function drawCases(scene: Scene, seed: string): readonly Traits[] {
  return Array.from({ length: scene.cases }, (_, i) => drawCase(scene.metrics, `${seed}/${i}`));
}

function drawCase(metrics: readonly Metric[], seed: string): Traits {
  const normal = createNormal(createRandom(seed));
  const shared = Math.sqrt(CASE_CORRELATION) * normal();
  const places = Float64Array.from(metrics, () =>
    normalCdf(shared + Math.sqrt(1 - CASE_CORRELATION) * normal()),
  );
  const rates = Float64Array.from(metrics, ({ rate, noise }, m) => {
    const grid = difficulty(rate, noise);
    return grid[Math.min(grid.length - 1, Math.floor((places[m] as number) * grid.length))] as number;
  });
  return { places, rates };
}

interface Changed {
  readonly head: readonly Traits[];
  readonly lost: ReadonlySet<number>;
}

function changed(scene: Scene, base: readonly Traits[], seed: string): Changed {
  const { change, metrics, cases } = scene;
  const chosen = shuffle(
    createRandom(seed),
    Array.from({ length: cases }, (_, i) => i),
  );
  const first = (share: number, of = chosen): ReadonlySet<number> =>
    new Set(of.slice(0, Math.round(share * of.length)));
  const hit = hitBy(scene);
  const { rate } = metrics[hit] as Metric;
  const withRates = (how: (rate: number, i: number, m: number) => number): Traits[] =>
    base.map((traits, i) => ({ ...traits, rates: traits.rates.map((old, m) => how(old, i, m)) }));
  const breaking = (broken: ReadonlySet<number>): Traits[] =>
    withRates((old, i, m) => (m === hit && broken.has(i) ? 0 : old));
  const none: ReadonlySet<number> = new Set();
  switch (change.kind) {
    case 'nothing':
    case 'slower':
      return { head: base, lost: none };
    case 'shift': {
      const moved = first(change.share);
      const anew = drawCases(scene, `${seed}/anew`);
      return { head: base.map((old, i) => (moved.has(i) ? (anew[i] as Traits) : old)), lost: none };
    }
    case 'spread':
      return {
        head: withRates((old, _, m) => (m === hit ? old * (1 - change.drop / rate) : old)),
        lost: none,
      };
    case 'broken':
      return { head: breaking(first(change.share)), lost: none };
    case 'broken-slice':
      return {
        head: breaking(
          first(
            change.share,
            chosen.filter((i) => i % TAGS.length === 0),
          ),
        ),
        lost: none,
      };
    case 'all':
      return { head: withRates((old) => old * change.keep), lost: none };
    case 'lost':
      return { head: base, lost: new Set(chosen.slice(0, change.cases)) };
  }
}

function drawAnswer(
  { metrics, change, outage = 0 }: Scene,
  side: 'base' | 'head',
  { places, rates }: Traits,
  seed: string,
): Float64Array | null {
  const random = createRandom(seed);
  if (outage > 0 && uniform(random) < outage) return null;
  const normal = createNormal(random);
  const shared = Math.sqrt(TRIAL_CORRELATION) * normal();
  const isQuick = uniform(random) < QUICK.share;
  const slower = side === 'head' && change.kind === 'slower' ? change.times : 1;
  return Float64Array.from(metrics, ({ shape }, m) => {
    const z = shared + Math.sqrt(1 - TRIAL_CORRELATION) * normal();
    const rate = rates[m] as number;
    const place = places[m] as number;
    switch (shape) {
      case 'yes-no':
        return Number(normalCdf(z) < rate);
      case 'graded':
        return Math.round(20 * normalCdf(normalQuantile(inside(rate)) + 0.7 * z)) / 20;
      case 'count':
        return poisson(3 * Math.exp(0.8 * normalQuantile(inside(place))), normalCdf(z));
      case 'latency':
        return isQuick
          ? QUICK.milliseconds
          : slower * 800 * Math.exp(0.5 * normalQuantile(inside(place)) + 0.35 * z);
    }
  });
}

function inside(share: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, share));
}

/** The number whose chance of being undercut is just below `u`. */
function poisson(mean: number, u: number): number {
  let [k, chance] = [0, Math.exp(-mean)];
  for (let sum = chance; sum < u && k < 1000; sum += chance) chance *= mean / ++k;
  return k;
}
