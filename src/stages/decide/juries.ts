import { judgeOf } from '../../measures/index.ts';
import { failureOf } from '../../records/failure.ts';
import type { Clause, Exam, Failure, Jury, MetricCard, Rule, Trouble } from '../../types.ts';
import { isNotFound, MOST_LOST } from './trouble.ts';

/** Why a card's marks stand for nothing: its judge got a canary wrong, or did not answer. Null where they do. */
export type Doubts = (card: MetricCard) => Failure | null;

/** Looks at each judge once; a metric without one is never in doubt. */
export function doubtsIn(juries: readonly Jury[]): Doubts {
  const failures = new Map(juries.map((jury) => [jury.fingerprint, doubtAbout(jury)]));
  if (failures.size === 0) return () => null;
  return (card) => failures.get(judgeOf(card)?.fingerprint ?? '') ?? null;
}

function doubtAbout({ model, wrong, silent, asked, lost }: Jury): Failure | null {
  if (silent) return silent.cause === 'budget' ? null : silent;
  if (wrong.length > 0) {
    const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : '';
    return failureOf('judge-untrusted', `the judge ${model} can't be trusted: it ${wrong[0]}${more}`);
  }
  return lost.length > MOST_LOST * asked ? (lost[0] ?? null) : null;
}

/** What stands in for every clause of a check whose judge is in doubt. */
export function doubtful(rule: Rule, failure: Failure): Clause {
  const limit = limitOf(rule.card);
  const code = isBygone(rule, failure) ? 'judge-gone' : 'judge-untrusted';
  return { limit, amount: null, outcome: 'inconclusive', because: { code, message: failure.message } };
}

/** The first that a card has. */
export function limitOf({ threshold }: MetricCard): Clause['limit'] {
  return threshold?.maxRegression ? 'max-regression' : threshold?.min != null ? 'min' : 'max';
}

/**
 * Only base's law still names this judge, and its model is gone: no change could ever be judged by it again, the one
 * that names its successor included. That is for people to decide.
 */
function isBygone({ law }: Rule, failure: Failure): boolean {
  return law === 'base' && isNotFound(failure);
}

/** Another tool's file asks for what computes, which can't be calibrated: where it is no good, that is undecided. */
function isUnhelped({ card }: Rule, jury: Jury | undefined): boolean {
  return card.foreign === true && jury?.kind === 'remote' && jury.wrong.length > 0;
}

/** Blocking checks that nobody can vouch for: they could not be computed. */
export function troubleWithJudges(exams: readonly Exam[], juries: readonly Jury[]): Trouble[] {
  const doubts = doubtsIn(juries);
  return exams.flatMap(({ suite, change }) =>
    suite.rules.flatMap((rule): Trouble[] => {
      const failure = rule.blocking ? doubts(rule.card) : null;
      const jury = juries.find(({ fingerprint }) => fingerprint === judgeOf(rule.card)?.fingerprint);
      if (!failure || isBygone(rule, failure) || isUnhelped(rule, jury)) return [];
      const counts = { lost: jury?.lost.length ?? 0, asked: jury?.asked ?? 0 };
      const place = { suite: suite.name, target: change.target, side: 'candidate' as const };
      return [{ ...place, metric: rule.card.id, ...counts, failure }];
    }),
  );
}
