import type { Measure } from '../contracts.ts';
import { estimateOf } from '../lib/aggregate.ts';
import { meanOf, memberOf, valuesOf } from '../lib/members.ts';
import { isPassFail, isRight } from '../lib/right.ts';
import { describe } from '../lib/stats/effects.ts';
import { prepare } from '../lib/stats/family.ts';
import { measureOf } from '../metrics/index.ts';
import type { Case, CaseStatus, Comparison, Exam, Gain, Pair, Rule, Score, Side, Slice } from '../types.ts';

/** Both sides of every rule of every exam, on all cases and on each slice that its card names. */
export function compare(exams: readonly Exam[], scores: readonly Score[], seed: string): Comparison[] {
  const marked = sortScores(scores);
  return exams.flatMap((exam) =>
    exam.suite.rules.flatMap((rule) => {
      const measure = measureOf(rule.card);
      const pairs = exam.suite.cases
        .filter((each) => marked.applies(exam, rule, each))
        .map((each) => pairOf(each, marked.of(exam, rule, each), measure));
      return slicesOf(rule, pairs).map((slice) =>
        comparisonOf(
          exam,
          rule,
          slice,
          slice ? pairs.filter(({ case: it }) => it.tags[slice.tag] === slice.value) : pairs,
          seed,
        ),
      );
    }),
  );
}

type Sides = Record<Side, Score[]>;

interface Sorted {
  readonly of: (exam: Exam, rule: Rule, each: Case) => Sides;
  /** False for a case that was asked but never scored by this rule: it is no zero, and no loss either. */
  readonly applies: (exam: Exam, rule: Rule, each: Case) => boolean;
}

const NOT_ASKED: Sides = { baseline: [], candidate: [] };

/** Scores by what they belong to; trials of one case on one side lie together. */
function sortScores(scores: readonly Score[]): Sorted {
  const shelf = new Map<Exam, { asked: Set<string>; rules: Map<Rule, Map<string, Sides>> }>();
  for (const score of scores) {
    const { exam, case: each, side } = score.run.trial;
    const { asked, rules } = shelf.get(exam) ?? { asked: new Set(), rules: new Map() };
    const cases = rules.get(score.rule) ?? new Map<string, Sides>();
    const sides = cases.get(each.id) ?? { baseline: [], candidate: [] };
    sides[side].push(score);
    shelf.set(exam, { asked: asked.add(each.id), rules: rules.set(score.rule, cases.set(each.id, sides)) });
  }
  const found = (exam: Exam, rule: Rule, id: string): Sides | undefined =>
    shelf.get(exam)?.rules.get(rule)?.get(id);
  return {
    of: (exam, rule, each) => found(exam, rule, each.id) ?? NOT_ASKED,
    applies: (exam, rule, each) =>
      found(exam, rule, each.id) !== undefined || !shelf.get(exam)?.asked.has(each.id),
  };
}

function slicesOf(rule: Rule, pairs: readonly Pair[]): (Slice | null)[] {
  const slices = rule.card.slices.flatMap((tag) => {
    const values = pairs.flatMap(({ case: { tags } }) => (tags[tag] === undefined ? [] : [tags[tag]]));
    return [...new Set(values)].sort().map((value): Slice => ({ tag, value }));
  });
  return [null, ...slices];
}

function pairOf(each: Case, { baseline, candidate }: Sides, measure: Measure): Pair {
  const [was, is] = [valuesOf(baseline), valuesOf(candidate)];
  const before = was.length ? meanOf(was) : null;
  const after = is.length ? meanOf(is) : null;
  const gain = before === null || after === null ? null : (after - before) * signOf(measure);
  return { case: each, status: statusOf(was, is, gain, measure), baseline, candidate, before, after, gain };
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
  const [wasRight, isRight] = [was.length === 0 || mostlyRight(was, measure), mostlyRight(is, measure)];
  if (isRight) return wasRight ? 'passing' : 'fixed';
  return wasRight ? 'introduced' : 'pre-existing';
}

/** More than half of the trials are wholly right. */
function mostlyRight(values: readonly number[], measure: Measure): boolean {
  const right = values.filter((value) => isRight(value, measure)).length;
  return right * 2 > values.length;
}

function comparisonOf(
  exam: Exam,
  rule: Rule,
  slice: Slice | null,
  pairs: readonly Pair[],
  seed: string,
): Comparison {
  const measure = measureOf(rule.card);
  const side = (scores: (pair: Pair) => readonly Score[], name: Side) =>
    estimateOf(
      pairs.map((pair) => valuesOf(scores(pair))),
      rule.card.aggregate,
      measure.unit === 'ratio',
      `${seed}/${name}`,
    );
  const comparison: Comparison = {
    exam,
    rule,
    slice,
    pairs: [...pairs].sort(worstFirst),
    baseline: side((pair) => pair.baseline, 'baseline'),
    candidate: side((pair) => pair.candidate, 'candidate'),
    gain: null,
    scored: pairs.filter(({ after }) => after !== null).length,
    paired: pairs.filter(({ gain }) => gain !== null).length,
    unscored: pairs.filter(({ after }) => after === null).length,
  };
  return { ...comparison, gain: gainOf(comparison, measure, seed) };
}

function gainOf(comparison: Comparison, measure: Measure, seed: string): Gain | null {
  if (comparison.paired === 0) return null;
  const member = memberOf(comparison, measure, 'shown');
  const { gain, interval } = describe(prepare(member), seed);
  const relative = member.statistic.kind === 'ratio';
  // Shares can't differ by more than all of them.
  const most = measure.unit === 'ratio' && !relative ? 1 : Number.POSITIVE_INFINITY;
  const finite = (value: number): number | null =>
    Number.isFinite(value) ? Math.max(-most, Math.min(most, value)) : null;
  if (!Number.isFinite(gain)) return null;
  return {
    value: gain,
    low: finite(interval.lower),
    high: finite(interval.upper),
    relative,
  };
}

const ORDER: readonly CaseStatus[] = [
  'introduced',
  'worse',
  'pre-existing',
  'unscored',
  'fixed',
  'better',
  'same',
  'passing',
];

function worstFirst(a: Pair, b: Pair): number {
  return (
    ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
    (a.gain ?? 0) - (b.gain ?? 0) ||
    (a.case.id < b.case.id ? -1 : 1)
  );
}

function signOf({ direction }: Measure): number {
  return direction === 'higher' ? 1 : -1;
}
