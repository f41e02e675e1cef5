import { isUnheld } from '../../../judging/calibration.ts';
import { isUnvouched } from '../../../judging/trust.ts';
import { judgeOf } from '../../../measures/index.ts';
import { many } from '../../../render/text.ts';
import type { Check, Whose } from '../../../types.ts';
import { isCompared } from './results.ts';
import { wrongOf } from './wording.ts';

/** What is said of a check after why it came out as it did: what it leans on, lacks, and who asked for it. */
export function addenda(check: Check): string {
  const { rule } = check.comparison;
  const alone = isUnvouched(rule) || isUnheld(judgeOf(rule.card), rule.card);
  const unvouched = alone ? '; nobody vouches for its judge' : '';
  const rest = [leaning(check), recorded(check), missing(check), unvouched, ASKED_BY[rule.law]];
  return rest.join('');
}

/** Where people judged some of the answers, the change is theirs and not the judge's alone. */
function leaning({ comparison: { gain } }: Check): string {
  return gain?.labelled ? `; the change leans on what people said of ${many(gain.labelled, 'case')}` : '';
}

/** What is rare says little in one run, so its record is told with it. */
function recorded({ record, clauses }: Check): string {
  const isTold = clauses.some(({ because: { code } }) => code === 'rare');
  return record && !isTold ? `; earlier runs: ${wrongOf(record)} answers wrong` : '';
}

/** What was left out of a passing check is said with it: of head alone, where nothing is compared. */
function missing(check: Check): string {
  if (check.outcome !== 'pass') return '';
  const { pairs, paired, scored } = check.comparison;
  const unasked = pairs.filter((pair) => pair.baseline.length + pair.candidate.length === 0).length;
  const left = pairs.length - (isCompared(check) ? paired : scored) - unasked;
  const isSome = left > 0 && left < pairs.length;
  const lost = isSome ? `; ${left} of ${pairs.length} cases could not be scored` : '';
  if (unasked === 0) return lost;
  return `${lost}; ${unasked} of ${many(pairs.length, 'case')} ${unasked === 1 ? 'was' : 'were'} not asked any more`;
}

const ASKED_BY: Readonly<Record<Whose, string>> = {
  both: '',
  base: ' (asked for by base)',
  head: ' (asked for by this change)',
};
