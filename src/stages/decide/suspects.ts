/** What is asked again before anything is failed by it, and of which cases. */
import type { Wishes } from '../../contracts.ts';
import type { Because, Case, Check, CheckOutcome, Clause, Pair, Sequence } from '../../types.ts';

/** A check that is asked again, and for which of its clauses. */
export interface Suspect {
  readonly check: Check;
  readonly clauses: readonly Clause[];
}

/**
 * What would block is asked again; where nothing would, what may be a drop. Answers that were recorded can't be. Of a
 * limit it may turn out that base is beyond it as well, so that what is open for want of base's times is asked beside it.
 */
export function suspectsAmong(
  checks: readonly Check[],
  { onPreExisting }: Pick<Wishes, 'onPreExisting'>,
): Suspect[] {
  const askable = checks.filter(({ blocking, comparison }) => blocking && !comparison.exam.change.recorded);
  const suspects = (outcome: CheckOutcome, isSuspect: (clause: Clause) => boolean): Suspect[] =>
    askable
      .filter((check) => check.outcome === outcome)
      .map((check) => ({ check, clauses: check.clauses.filter(isSuspect) }))
      .filter(({ clauses }) => clauses.length > 0);
  const failing = suspects('fail', ({ outcome }) => outcome === 'fail');
  const open = suspects('inconclusive', mayBeChance);
  if (failing.length === 0) return open;
  const isExcusable = onPreExisting === 'warn' && failing.some(mayBeExcused);
  return isExcusable ? [...failing, ...open.filter(lacksBase)] : failing;
}

function mayBeExcused(suspect: Suspect): boolean {
  return lacksBase(suspect) && !suspect.check.comparison.rule.card.critical;
}

function mayBeChance({ outcome, because: { code } }: Clause): boolean {
  return outcome === 'inconclusive' && ['maybe-chance', 'maybe-beyond', 'lost-marks'].includes(code);
}

/** It is beyond a limit, and of base, which is there, nothing is known. */
function lacksBase({ check: { comparison }, clauses }: Suspect): boolean {
  const isUnknown = comparison.baseline === null && comparison.exam.change.kind !== 'added';
  return isUnknown && clauses.some(({ because }) => isOfLimit(because));
}

/** Its value is on the wrong side of a limit. */
export function isOfLimit(
  because: Because,
): because is Extract<Because, { code: 'beyond' | 'maybe-beyond' }> {
  return because.code === 'beyond' || because.code === 'maybe-beyond';
}

/**
 * Which cases are asked again for a check. Where most of a drop lies in cases that broke wholly, only those whose sides
 * differ: what fresh answers to those say is theirs alone to say, so that choosing them by what was seen lets no accident
 * through twice. A drop of many cases is looked for in all of them.
 */
export function dueAgain({ check, clauses }: Suspect): (each: Case) => boolean {
  const { pairs } = check.comparison;
  const due = new Set(
    clauses.flatMap(({ limit, because }) => {
      if (because.code === 'broke-pinned') return because.cases;
      const isFew = limit === 'max-regression' && because.code !== 'rare' && isConcentrated(pairs);
      return pairs.filter(({ gain }) => !isFew || gain !== 0).map((pair) => pair.case.id);
    }),
  );
  return ({ id }) => due.has(id);
}

/** Fewer trials can't tell a case that broke from one that came out so. */
const FEWEST_TO_BREAK = 2;

/** Whether at least half of a drop lies in cases that were right in all trials and are wrong in all. */
function isConcentrated(pairs: Sequence<Pair>): boolean {
  let [all, broken] = [0, 0];
  for (const pair of pairs) {
    all -= pair.gain ?? 0;
    if (pair.gain === -1 && Math.min(pair.baseline.length, pair.candidate.length) >= FEWEST_TO_BREAK)
      broken++;
  }
  return 2 * broken >= all;
}
