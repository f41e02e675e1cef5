/** A night on which nothing is told: what it can vouch for, and what it can't. */
import { gaugeOf, judgeOf } from '../../../measures/index.ts';
import { count } from '../../../render/text.ts';
import type { Check, Exam, Verdict, Warning } from '../../../types.ts';
import { isAnswered } from '../words/losses.ts';
import { named } from '../words/wording.ts';

interface Quiet {
  readonly verdict: Verdict;
  readonly exams: readonly Exam[];
  /** Answers are kept from night to night. */
  readonly isKept: boolean;
  /** Today's took the place of earlier ones. */
  readonly isRenewed: boolean;
}

/** Of metrics that have marks; what has none is named, for nobody knows whether it is as it was. */
export function quietHeadline(
  { verdict, isRenewed, exams }: Quiet,
  usual: string,
  dayOf: (exam: Exam) => string | null,
): string {
  if (verdict.outcome !== 'pass') return usual;
  const marked = metricsIn(verdict.checks.filter(({ comparison }) => comparison.scored > 0));
  const blind = metricsIn(verdict.checks).filter((id) => !marked.includes(id));
  const unjudged = `${named(blind, 3)} ${blind.length === 1 ? 'was' : 'were'} not judged`;
  if (marked.length === 0 && blind.length > 0) return `Nothing to tell: ${unjudged}`;
  const unknown = blind.length > 0 ? `; ${unjudged}` : '';
  const isLimited = verdict.checks.some(hasLimit);
  const limits = marked.length === 1 ? 'its limits' : 'their limits';
  const within = isLimited ? `${metricsAre(marked)} within ${limits}` : 'no metric has a limit';
  const held = exams.filter(({ change }) => change.baseline !== null);
  if (isRenewed) return `Today’s answers are the baseline from now on; ${within}${unknown}`;
  if (held.length === 0) return `Nothing to compare with yet: ${within}${unknown}`;
  const [day] = [...new Set(held.flatMap((exam) => dayOf(exam) ?? []))].sort();
  const same = metricsIn(verdict.checks.filter(({ comparison }) => comparison.gain !== null));
  if (same.length === 0)
    return `${isLimited ? `Quiet: ${within}` : 'Nothing to tell: no metric is compared'}${unknown}`;
  const then = `as ${same.length === 1 ? 'it was' : 'they were'}${day ? ` on ${day}` : ' earlier'}`;
  if (!isLimited) return `Quiet: ${metricsAre(same)} ${then}${unknown}`;
  // Times are compared with no earlier day, nor is what programs say.
  const some = same.length < marked.length ? `${count(same.length)} of them ` : '';
  return `Quiet: ${within}, and ${some}${then}${unknown}`;
}

function metricsAre({ length }: readonly string[]): string {
  return `${count(length)} ${length === 1 ? 'metric is' : 'metrics are'}`;
}

/** As the rows of the report count them: that there is an answer at all belongs to each suite. */
function metricsIn(checks: readonly Check[]): string[] {
  const own = checks.filter((check) => !isAnswered(check));
  return [...new Set(own.map(({ comparison }) => comparison.rule.card.id))];
}

function hasLimit({ comparison: { rule, scored } }: Check): boolean {
  const { min = null, max = null } = rule.card.threshold ?? {};
  return scored > 0 && (min !== null || max !== null);
}

/** Whether a judge or a program gave no mark at all: what was told of its metric before may still be so. */
export function isBlind({ checks }: Verdict): boolean {
  return checks.some(
    ({ comparison: { rule, scored } }) =>
      scored === 0 && (judgeOf(rule.card) !== null || gaugeOf(rule.card) !== null),
  );
}

/** Suites that are held against their limits alone, and why. */
export function unheld({ exams, isKept, isRenewed }: Quiet, dayOf: (exam: Exam) => string | null): Warning[] {
  const bare = exams.filter((exam) => exam.change.baseline === null && dayOf(exam) === null);
  if (bare.length === 0 || isRenewed) return [];
  const names = named([...new Set(bare.map(({ suite }) => suite.name))], 3);
  const why = isKept
    ? 'has no answers of an earlier day to be held against: it was held against its limits alone, and what was answered today is kept for the nights to come'
    : 'was held against its limits alone, for no answers are kept here: give the job a cache service, or run it where there is a clone';
  return [{ code: 'nothing-held-against', message: `${names} ${why}.` }];
}
