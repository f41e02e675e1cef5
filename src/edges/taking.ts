/** A report of which something is taken out, and what there is in it that others said. */
import { madeWhenAsked } from '../columns/sequence.ts';
import type { Answer, Check, Evidence, Failure, Mark, Pair, Report, Run, Score, Sequence } from '../types.ts';

type Change = <T>(value: T) => T;

/** Takes something out of values; what holds nothing of it is the same object as before. */
export interface Taking {
  /** Of what many parts share: it stays one object for all of them. */
  readonly shared: Change;
  /** Of what belongs to one answer or mark alone, and is not to be remembered. */
  readonly own: Change;
}

/** Runs, pairs and their scores are made when they are asked for: large suites have some hundred thousand. */
export function taken(report: Report, taking: Taking): Report {
  const { runs, judgements, verdict } = report;
  const bare = taking.shared(bareOf(report));
  const ofRuns = (all: Sequence<Run>) => mapped(all, (run) => runWithout(run, taking));
  return {
    ...bare,
    runs: ofRuns(runs),
    ...(judgements ? { judgements: ofRuns(judgements) } : {}),
    verdict: {
      ...bare.verdict,
      checks: bare.verdict.checks.map((check, at) =>
        withPairs(
          check,
          mapped(verdict.checks[at]?.comparison.pairs ?? [], (pair) => pairWithout(pair, taking)),
        ),
      ),
    },
  };
}

/** The same with nothing that belongs to one run or pair alone. */
export function bareOf(report: Report): Report {
  const { judgements, verdict } = report;
  const checks = verdict.checks.map((check) => withPairs(check, []));
  const runs = { runs: [], ...(judgements ? { judgements: [] } : {}) };
  return { ...report, ...runs, verdict: { ...verdict, checks } };
}

function withPairs(check: Check, pairs: Sequence<Pair>): Check {
  return { ...check, comparison: { ...check.comparison, pairs } };
}

function mapped<T>(all: Sequence<T>, change: (item: T) => T): Sequence<T> {
  return madeWhenAsked(all.length, (at) => change(all.at(at) as T));
}

function runWithout(run: Run, { shared, own }: Taking): Run {
  const { trial, result, source, asking } = run;
  const { exam, case: each, side, index, key, judging } = trial;
  return {
    trial: {
      exam: shared(exam),
      case: shared(each),
      side,
      index,
      key,
      ...(judging === undefined ? {} : { judging: own(judging) }),
      get request() {
        return own(trial.request);
      },
    },
    result: result.ok
      ? {
          ok: true,
          get value() {
            return own(result.value);
          },
        }
      : { ok: false, failure: own(result.failure) },
    source,
    ...(asking === undefined ? {} : { asking }),
  };
}

function pairWithout(pair: Pair, taking: Taking): Pair {
  const { status, before, after, gain, upwards } = pair;
  const ofScores = (all: Sequence<Score>) => mapped(all, (score) => scoreWithout(score, taking));
  return {
    case: taking.shared(pair.case),
    status,
    before,
    after,
    gain,
    upwards,
    baseline: ofScores(pair.baseline),
    candidate: ofScores(pair.candidate),
  };
}

function scoreWithout(score: Score, taking: Taking): Score {
  const { rule, mark, turns, human } = score;
  return {
    rule: taking.shared(rule),
    mark: markWithout(mark, taking),
    turns: turns.map((each) => ({ turn: each.turn, mark: markWithout(each.mark, taking) })),
    ...(human === undefined ? {} : { human }),
    get run() {
      return runWithout(score.run, taking);
    },
  };
}

function markWithout({ value, reason, evidence }: Mark, { own }: Taking): Mark {
  return { value, reason: own(reason), evidence: evidence && own(plain(evidence)) };
}

function plain({ turn, expected, observed, span }: Evidence): Evidence {
  return { turn, expected, observed, span };
}

/** What came back for a run: plain JSON, as it is read of it once. */
export type Came = readonly Answer[] | Failure;

export function* cameIn({ runs, judgements = [] }: Report): Generator<Came> {
  for (const all of [runs, judgements])
    for (const { result } of all) yield result.ok ? result.value : result.failure;
}

/** Marks of all pairs; of some that are the same, one after the other, only the first. */
export function* marksIn({ verdict }: Report): Generator<Mark> {
  let last: Mark | null = null;
  for (const { comparison } of verdict.checks)
    for (const { baseline, candidate } of comparison.pairs)
      for (const side of [baseline, candidate])
        for (const { mark, turns } of side) {
          for (const each of turns.length > 0 ? [mark, ...turns.map((turn) => turn.mark)] : [mark]) {
            if (last === null || !isAlike(each, last)) yield each;
            last = each;
          }
        }
}

function isAlike(one: Mark, other: Mark): boolean {
  return one === other || (one.reason === other.reason && one.evidence === null && other.evidence === null);
}
