import { benjaminiYekutieli } from '../../stats/fdr.ts';
import { createSwapTable, signedSums, type SwapTable, SWAPS } from '../../stats/signs.ts';
import type { Behaviour, Exam, Run, Sequence } from '../../types.ts';
import { type Contrast, contrastsOf } from './contrasts.ts';
import { type Looking, openLooking } from './looking.ts';
import { firstsOf, pairsOf } from './pairs.ts';

export { openLooking } from './looking.ts';

/** Of what is named, the share that may be chance. */
const FALSE_DISCOVERIES = 0.1;
/** More labellings than this would take longer than they tell. */
const MOST_SWAPS = 99_999;

/**
 * What differs between the answers of both sides although no metric of their suite watches it, the surest first. Only
 * the first trial of a case is looked at: whether there are more depends on how the metrics came out.
 */
export async function behaviours(
  exams: readonly Exam[],
  runs: Sequence<Run>,
  seed: string,
  looking: Looking = openLooking(),
): Promise<Behaviour[]> {
  const looked: { readonly exam: Exam; readonly contrast: Contrast; readonly units: readonly string[] }[] =
    [];
  const firsts = firstsOf(runs);
  for (const exam of exams) {
    const pairs = pairsOf(runs, firsts.get(exam) ?? []);
    const contrasts = await contrastsOf(exam, pairs, looking);
    const units = pairs.map(({ id }) => id);
    looked.push(...contrasts.map((contrast) => ({ exam, contrast, units })));
  }
  const tableOf = swapper(seed, swapsFor(looked.length));
  const chances = looked.map(({ contrast, units }) => chanceOf(contrast, tableOf(units)));
  const adjusted = benjaminiYekutieli(chances);
  return looked
    .map(({ exam, contrast, units }, at) => {
      const { feature, of, baseline, candidate } = contrast;
      return { exam, feature, of, baseline, candidate, cases: units.length, chance: adjusted[at] ?? 1 };
    })
    .filter(({ chance }) => chance <= FALSE_DISCOVERIES)
    .sort((one, other) => one.chance - other.chance);
}

/** So many that a single difference among all that is looked at can be told. */
function swapsFor(looked: number): number {
  const harmonic = Array.from({ length: looked }, (_, at) => 1 / (at + 1)).reduce(
    (sum, each) => sum + each,
    0,
  );
  return Math.min(MOST_SWAPS, Math.max(SWAPS, Math.ceil((4 * looked * harmonic) / FALSE_DISCOVERIES)));
}

/** All contrasts of an exam, which come one after the other, are held against the same swaps. */
function swapper(seed: string, swaps: number): (units: readonly string[]) => SwapTable {
  let last: SwapTable | null = null;
  return (units) => {
    if (last?.units !== units) last = createSwapTable(`${seed}/behaviour`, units, swaps);
    return last;
  };
}

/** The share of labellings, the observed one among them, that differ at least as much: exact, whatever answers are like. */
function chanceOf({ gains }: Contrast, table: SwapTable): number {
  const sums = signedSums(table, gains);
  const seen = Math.abs(sums[0] ?? 0) * (1 - 1e-9);
  let asMuch = 0;
  for (const sum of sums) if (Math.abs(sum) >= seen) asMuch += 1;
  return asMuch / sums.length;
}
