/** Both sides of each case by one rule. */
import { LaterMark } from '../columns/marks.ts';
import { PairTable } from '../columns/pair-table.ts';
import { Pairs } from '../columns/pairs.ts';
import { firstOf, roomFor } from '../columns/room.ts';
import type { Measure } from '../contracts.ts';
import type { Case, CaseStatus, Exam, Mark, Pair, Rule, Score, Sequence, Side } from '../types.ts';
import { isPassFail, isRight } from './right.ts';
import type { Marked } from './sort-scores.ts';
import { meanOf } from './mean.ts';
import { valuesOf } from './values.ts';

/** Pairs of the cases that the rule speaks of, in their order. */
export function pairsOf(
  { suite: { cases }, change }: Exam,
  rule: Rule,
  marked: Marked,
  measure: Measure,
): Pairs {
  const told = change.kind === 'measured' ? undefined : measure.together;
  const trialsOf = (at: number, side: Side): Sequence<Score> => {
    const scores = marked.trials(at, side);
    return told ? whole(scores, (marks) => new LaterMark(table.mean(at, side), () => told(marks))) : scores;
  };
  const table = new PairTable(cases, isUpwards(measure), trialsOf);
  const places = roomFor(Uint32Array, cases.length);
  let count = 0;
  for (let at = 0; at < cases.length; at++) {
    const found = isDemanded(rule, cases[at] as Case) ? marked.of(at) : null;
    if (!found) continue;
    const was = told ? whole(found.baseline, told) : found.baseline;
    const is = told ? whole(found.candidate, told) : found.candidate;
    table.set(at, figuresOf(was, is, measure, change.kind === 'added'), was.length, is.length);
    places[count++] = at;
  }
  return new Pairs(table, count === cases.length ? null : firstOf(places, count));
}

function isUpwards({ direction }: Measure): boolean {
  return direction === 'higher';
}

/** What is marked by demand leaves the cases alone that demand nothing. */
function isDemanded({ card }: Rule, { demands }: Case): boolean {
  return !card.byDemand || (demands !== undefined && Object.hasOwn(demands, card.id));
}

/** Where only several trials tell, one mark stands for all of them. */
function whole(scores: Sequence<Score>, told: (marks: readonly Mark[]) => Mark): Sequence<Score> {
  const first = scores.at(0);
  if (!first) return scores;
  const { run, rule, human } = first;
  const score = { run, rule, mark: told(scores.map(({ mark }) => mark)), turns: [] };
  return [human === undefined ? score : { ...score, human }];
}

function figuresOf(
  baseline: Sequence<Score>,
  candidate: Sequence<Score>,
  measure: Measure,
  isFirst: boolean,
): Pick<Pair, 'status' | 'before' | 'after'> {
  const was = valuesOf(baseline);
  const is = valuesOf(candidate);
  const before = was.length ? meanOf(was) : null;
  const after = is.length ? meanOf(is) : null;
  const gain = before === null || after === null ? null : gainOf(before, after, measure);
  const found = statusOf(was, is, gain, measure);
  // Without a mark of base nobody knows who broke it, unless there was no base to break.
  const isUnknown = found === 'introduced' && was.length === 0 && !isFirst;
  return { status: isUnknown ? 'unscored' : found, before, after };
}

/** Signed so that more is better. */
function gainOf(before: number, after: number, measure: Measure): number {
  return isUpwards(measure) ? after - before : before - after;
}

function statusOf(
  was: readonly number[],
  is: readonly number[],
  gain: number | null,
  measure: Measure,
): CaseStatus {
  if (is.length === 0) return 'unscored';
  if (!isPassFail(measure)) {
    if (gain === null) return 'unscored';
    return gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same';
  }
  const wasRight = was.length === 0 || mostlyRight(was, measure);
  if (mostlyRight(is, measure)) return wasRight ? 'passing' : 'fixed';
  return wasRight ? 'introduced' : 'pre-existing';
}

/** More than half of the trials are wholly right. */
function mostlyRight(values: readonly number[], measure: Measure): boolean {
  let right = 0;
  for (let at = 0; at < values.length; at++) if (isRight(values[at] as number, measure)) right++;
  return right * 2 > values.length;
}

/** The worst first. */
export function worstFirst(pairs: Pairs): Pairs {
  return pairs.sorted(RANK);
}

const RANK: Readonly<Record<CaseStatus, number>> = {
  introduced: 0,
  worse: 1,
  'pre-existing': 2,
  unscored: 3,
  fixed: 4,
  better: 5,
  same: 6,
  passing: 7,
};
