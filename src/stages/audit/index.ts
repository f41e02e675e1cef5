import { valuesOf } from '../../stats/values.ts';
import { isPassFail, isRight } from '../../stats/right.ts';
import { noiseShare } from '../../stats/noise.ts';
import { measureOf } from '../../measures/index.ts';
import type { Audit, Check, Exam, FlakyCase, CheckAudit, Rule, Slice, Verdict } from '../../types.ts';
import { limitAudits } from './limits.ts';
import type { Deck, MarkedAnswer } from './split.ts';

export { deal, type Deck, deckOf } from './split.ts';

/** Work of one rehearsal that is worth a hundred of them: 20 checks on 100 cases. */
const USUAL = 2000;
const [FEWEST, MOST] = [40, 200];

/** How many rehearsals are worth their time: fewer where one takes long. */
export function rehearsalsFor({ exams }: Deck): number {
  const work = exams.reduce((sum, { suite }) => sum + suite.cases.length * suite.rules.length, 0);
  return Math.max(FEWEST, Math.min(MOST, Math.floor((MOST * USUAL) / Math.max(1, work))));
}

/** What rehearsals of the gate say, each with the checks in the same order. */
export function auditOf(deck: Deck, verdicts: readonly Verdict[]): Audit {
  const { exams, left } = deck;
  const [first] = verdicts;
  return {
    rehearsals: verdicts.length,
    failed: verdicts.filter(({ outcome }) => outcome === 'fail').length,
    undecided: verdicts.filter(({ outcome }) => outcome === 'inconclusive').length,
    cases: exams.reduce((sum, { suite }) => sum + suite.cases.length, 0),
    left,
    trials: Math.max(0, ...exams.map(({ suite }) => suite.trials)),
    checks: (first?.checks ?? []).flatMap((check, at) => {
      if (!check.comparison.rule.card.threshold) return [];
      return [
        rehearsed(
          verdicts.flatMap(({ checks }) => checks[at] ?? []),
          deck,
        ),
      ];
    }),
    flaky: exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => flakyIn(exam, rule, deck))).sort(worst),
  };
}

/** One check in all rehearsals. */
function rehearsed(checks: readonly Check[], deck: Deck): CheckAudit {
  const [{ comparison }] = checks as readonly [Check];
  const { exam, rule, slice } = comparison;
  return {
    exam,
    rule,
    slice,
    failed: checks.filter(({ outcome }) => outcome === 'fail').length,
    undecided: checks.filter(({ outcome }) => outcome === 'inconclusive').length,
    noise: noiseShare(trialsOf(exam, rule, slice, deck).map(({ values }) => values)),
    held: limitAudits(checks),
  };
}

interface CaseValues {
  readonly id: string;
  readonly values: readonly number[];
}

/** Every case's values over all its answers. */
function trialsOf(exam: Exam, rule: Rule, slice: Slice | null, { answers }: Deck): CaseValues[] {
  const value = ({ scores }: MarkedAnswer): readonly number[] =>
    valuesOf(scores.filter((score) => score.rule.card.id === rule.card.id).slice(0, 1));
  return [...(answers.get(exam) ?? [])]
    .filter(([{ tags }]) => !slice || tags[slice.tag] === slice.value)
    .map(([{ id }, all]) => ({ id, values: all.flatMap(value) }));
}

function flakyIn(exam: Exam, rule: Rule, deck: Deck): FlakyCase[] {
  const measure = measureOf(rule.card);
  const isRepeated =
    exam.suite.rules.findIndex(({ card }) => card.id === rule.card.id) !== exam.suite.rules.indexOf(rule);
  if (!isPassFail(measure) || isRepeated) return [];
  return trialsOf(exam, rule, null, deck).flatMap(({ id, values }) => {
    const right = values.filter((value) => isRight(value, measure)).length;
    const tally = { right, trials: values.length };
    return right > 0 && right < values.length ? [{ exam, metric: rule.card.id, case: id, tally }] : [];
  });
}

/** The nearer to a coin, the flakier. */
function worst(a: FlakyCase, b: FlakyCase): number {
  const off = ({ tally }: FlakyCase): number => Math.abs(tally.right / tally.trials - 0.5);
  return off(a) - off(b) || (a.case < b.case ? -1 : 1);
}
