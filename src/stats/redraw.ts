import type { UnitRows } from './family.ts';
import { type Ranking, rankJointly, type Redrawn, type Weighed } from './joint.ts';
import { type Sums, sumsOf } from './relabel.ts';
import type { Drawing } from './subsets.ts';
import { trialScores } from './trial-scores.ts';

/**
 * "If the proposal changed nothing, it would not matter which of a case's trials are called head's": labels are drawn
 * anew within each case and wave, for all metrics together, and the worst-looking metric is looked at each time. Exact
 * for any numbers of trials; with one on each side it is the sign flip. What it says is said of these cases.
 */
export function redraw(members: readonly UnitRows[], drawing: Drawing, ranking: Ranking): Redrawn {
  const scores = members.map(trialScores);
  const sums = sumsOf(scores, drawing);
  const weighed = sums.map((one, i) => one && weighedBy(one, (scores[i] as { least: number }).least));
  const cases = members.reduce((most, { pairs }) => Math.max(most, pairs.length), 0);
  return rankMoving(weighed, weightOfLarge(cases), ranking);
}

/** Those of which labels change nothing drop under none, and decide nothing of the others. */
function rankMoving(weighed: readonly (Weighed | null)[], large: number, ranking: Ranking): Redrawn {
  const { chances, crossing } = rankJointly(
    weighed.filter((one) => one !== null),
    large,
    ranking,
  );
  const left = chances.values();
  return { chances: weighed.map((one) => (one ? (left.next().value ?? 1) : 1)), crossing };
}

/** Few cases show a loss by breaking; many show it by drifting. Settled by the number of cases alone. */
function weightOfLarge(cases: number): number {
  return cases < 20 ? 0.75 : cases < 40 ? 0.5 : 0.25;
}

function weighedBy({ drops, plain, steady, large }: Sums, least: number): Weighed {
  const isIn = (b: number): boolean => -(drops[b] as number) >= least;
  const spread = standardised(plain, isIn);
  const others = standardised(steady, isIn);
  for (let b = 0; b < spread.length; b++)
    if ((others[b] as number) > (spread[b] as number)) spread[b] = others[b] as number;
  return { spread, large: standardised(large, isIn) };
}

/** In standard deviations over all labellings, below their mean; rounded, so that only real differences count. */
function standardised(sums: Float64Array, isIn: (b: number) => boolean): Float32Array {
  let [total, squares] = [0, 0];
  for (let b = 0; b < sums.length; b++) {
    const sum = sums[b] as number;
    total += sum;
    squares += sum * sum;
  }
  const centre = total / sums.length;
  const spread = Math.sqrt(Math.max(0, squares / sums.length - centre * centre));
  const scores = new Float32Array(sums.length).fill(Number.NEGATIVE_INFINITY);
  if (spread > 1e-12)
    for (let b = 0; b < sums.length; b++) if (isIn(b)) scores[b] = (centre - (sums[b] as number)) / spread;
  return scores;
}
