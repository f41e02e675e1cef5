import { rareEventChance } from '../../stats/tripwire.ts';
import { answersIn, recordFor, sumOf, wrongShare } from '../../stats/tallies.ts';
import { isPassFail } from '../../stats/right.ts';
import { measureOf } from '../../measures/index.ts';
import { nameOf } from './families.ts';
import type { Comparison, Tally, TrackRecord } from '../../types.ts';

/** More often than this, and a paired comparison sees it better. */
const RARE = 0.02;
/** Fewer earlier answers than this say little about what is rare. */
const LEAST_RECORD = 1000;
/** So that a drop of just the tolerance is not lost to rounding. */
const EPSILON = 1e-9;

/** A check of something rare, with what earlier runs saw of it. */
export interface Wire {
  readonly comparison: Comparison;
  readonly record: Tally;
}

/** A wire that tripped: how often by chance, over all of them. */
export interface Trip {
  readonly chance: number;
  readonly checks: number;
  readonly seen: Tally;
  readonly record: Tally;
}

/** Blocking checks of what earlier runs hardly ever saw. Which they are does not depend on what this run saw. */
export function wiresIn(comparisons: readonly Comparison[], history: readonly TrackRecord[]): Wire[] {
  if (history.length === 0) return [];
  return comparisons.flatMap((comparison) => {
    const { rule, exam } = comparison;
    const { aggregate, threshold } = rule.card;
    const isShare = isPassFail(measureOf(rule.card)) && (aggregate === 'rate' || aggregate === 'mean');
    const isHeld = rule.blocking && threshold?.maxRegression?.relative === false;
    if (!isShare || !isHeld || exam.change.kind === 'added') return [];
    const record = recordFor(comparison, history);
    const isTelling = record !== null && record.trials >= LEAST_RECORD && wrongShare(record) <= RARE;
    return isTelling ? [{ comparison, record }] : [];
  });
}

/** Wires that trip: head is wrong more often than by chance, against earlier runs and base's answers in this one. */
function trippedIn(wires: readonly Wire[], alpha: number): ReadonlyMap<Comparison, Trip> {
  const tripped = new Map<Comparison, Trip>();
  for (const { comparison, record } of wires) {
    const measure = measureOf(comparison.rule.card);
    const seen = answersIn(comparison, 'candidate', measure);
    const base = answersIn(comparison, 'baseline', measure);
    const known = sumOf([record, base]);
    const chance = Math.min(1, rareEventChance(eventsIn(seen), eventsIn(known)) * wires.length);
    const { maxRegression, minEffect = 0 } = comparison.rule.card.threshold ?? {};
    const least = Math.max(maxRegression?.value ?? 0, minEffect) - EPSILON;
    // Cases that are hard for base as well are no loss, however easy those of earlier runs were.
    const isDrop = [known, base].every((than) => wrongShare(seen) - wrongShare(than) >= least);
    if (isDrop && chance <= alpha)
      tripped.set(comparison, { chance, checks: wires.length, seen, record: known });
  }
  return tripped;
}

function eventsIn({ right, trials }: Tally): { readonly seen: number; readonly of: number } {
  return { seen: trials - right, of: trials };
}

/** What the wires say after a wave. */
export interface Alarm {
  /** Checks that fail by it. */
  readonly tripped: ReadonlyMap<Comparison, Trip>;
  /** Checks that seem to, and are asked once more before they are failed. */
  readonly suspected: readonly Comparison[];
  /** Names of the wires that tripped in every wave so far: only those can fail. */
  readonly standing: readonly string[];
}

/**
 * Wires are heard once all else is settled. What trips then is asked once more, where trials are left, and
 * fails if it still trips. What does not trip the first time never fails, so that hearing them twice costs nothing.
 */
export function soundWires(
  wires: readonly Wire[],
  alpha: number,
  before: Alarm | null,
  last: boolean,
): Alarm {
  const tripped = new Map(
    [...trippedIn(wires, alpha)].filter(([it]) => !before || before.standing.includes(nameOf(it))),
  );
  const standing = [...tripped.keys()].map(nameOf);
  return before || last
    ? { tripped, suspected: [], standing }
    : { tripped: new Map(), suspected: [...tripped.keys()], standing };
}
