import type { Measure } from '../contracts.ts';
import { type Alike, note } from '../stats/alike.ts';
import { estimateOf, estimateOfSums } from '../stats/aggregate.ts';
import { type Part, partsOf } from '../judging/bands.ts';
import { classReading } from '../stats/classes.ts';
import { retryEffectsIn } from '../records/guardrail.ts';
import { memberOf } from '../stats/members.ts';
import type { Pairs } from '../columns/pairs.ts';
import { pairsOf, worstFirst } from '../stats/pairs.ts';
import { sortScores } from '../stats/sort-scores.ts';
import { valuesIn } from '../stats/values.ts';
import { limitsOn, slicesOf } from '../stats/slices.ts';
import { describe } from '../stats/effects.ts';
import { prepare } from '../stats/family.ts';
import { judgeOf, measureOf } from '../measures/index.ts';
import type { Comparison, Estimate, Exam, Gain, Pair, Rule, Score, Sequence, Side, Slice } from '../types.ts';

/** Both sides of every rule of every exam, on all cases and on each slice that its card names. Before each, `tidy` may have taken away what the one before left. */
export function compare(
  exams: readonly Exam[],
  scores: Sequence<Score>,
  seed: string,
  tidy: () => void = () => {},
): Comparison[] {
  const marked = sortScores(scores);
  return exams.flatMap((exam) =>
    exam.suite.rules.flatMap((rule) => {
      tidy();
      const measure = measureOf(rule.card);
      const own = marked(exam, rule);
      const pairs = pairsOf(exam, rule, own, measure);
      const { alike } = own;
      return scopesOf(rule, pairs, exam)
        .flatMap((scope) => partsOf({ ...rule, law: scope.law }, scope.pairs, judgeOf(rule.card)))
        .flatMap((part) => sliced(part).map((it) => comparisonOf(exam, it, alike, seed)));
    }),
  );
}

/** A part as a whole, and by the tags that the card names; one that is a slice already is not cut again. */
function sliced(part: Part): Part[] {
  if (part.slice || part.rule.card.slices.length === 0) return [part];
  return slicesOf(
    part.pairs.map(({ case: it }) => it),
    part.rule,
  ).map((slice) => ({
    rule: ruleOn(slice, part.rule),
    slice,
    pairs: slice ? part.pairs.filter(({ case: it }) => it.tags[slice.tag] === slice.value) : part.pairs,
  }));
}

/** The rule as it is on a slice, which may have limits of its own. */
function ruleOn(slice: Slice | null, rule: Rule): Rule {
  const { threshold } = rule.card;
  const own = slice && threshold && limitsOn(threshold, slice);
  return own ? { ...rule, card: { ...rule.card, threshold: own } } : rule;
}

interface Scope {
  readonly law: Rule['law'];
  readonly pairs: Pairs;
}

/**
 * What base asks for is judged on base's cases, as base wrote them, so that nothing that head adds can thin
 * it out; what head asks for on head's. A rule of both is judged on each where their cases differ.
 */
function scopesOf(rule: Rule, pairs: Pairs, { change, suite: { cases } }: Exam): Scope[] {
  const without = (law: Rule['law']): Pairs =>
    cases.some((each) => each.law === law) ? pairs.filter(({ case: it }) => it.law !== law) : pairs;
  const ofBase = without('head');
  const ofHead = without('base');
  if (rule.law === 'head' && change.as === 'base-declares-it') return [];
  if (rule.law === 'base' || change.as === 'base-declares-it') return [{ law: 'base', pairs: ofBase }];
  if (rule.law === 'head') return [{ law: 'head', pairs: ofHead }];
  if (ofBase.length === pairs.length && ofHead.length === pairs.length) return [{ law: 'both', pairs }];
  return [
    { law: 'base', pairs: ofBase },
    { law: 'head', pairs: ofHead },
  ];
}

function comparisonOf(
  exam: Exam,
  { rule, slice, pairs }: Part,
  alike: Alike | null,
  seed: string,
): Comparison {
  const measure = measureOf(rule.card);
  const inOrder = pairs.heldIfFew();
  const comparison: Comparison = {
    exam,
    rule,
    slice,
    pairs: worstFirst(pairs).heldIfFew(),
    baseline: figureOf(inOrder, 'baseline', rule, seed),
    candidate: figureOf(inOrder, 'candidate', rule, seed),
    gain: null,
    ...countsOf(inOrder),
  };
  note(comparison.pairs, alike);
  const guarded = retryEffectsIn(inOrder, rule.card, measure);
  return { ...comparison, gain: gainOf(comparison, measure, seed), ...(guarded ? { guarded } : {}) };
}

function countsOf(pairs: Sequence<Pair>): Pick<Comparison, 'scored' | 'paired' | 'unscored'> {
  let scored = 0;
  let paired = 0;
  for (const { after, gain } of pairs) {
    if (after !== null) scored++;
    if (gain !== null) paired++;
  }
  return { scored, paired, unscored: pairs.length - scored };
}

/** The figure of one side; the same classes count on both. */
function figureOf(pairs: Sequence<Pair>, side: Side, { card }: Rule, seed: string): Estimate | null {
  const { aggregate } = card;
  if (aggregate !== 'f1' && aggregate !== 'recall') {
    return estimateOf(valuesOn(pairs, side), aggregate, measureOf(card).unit === 'ratio', `${seed}/${side}`);
  }
  const { numbers, of } = classReading(aggregate, pairs);
  const counts = pairs.map((pair) => numbers(pair[side]));
  return estimateOfSums(counts, of, `${seed}/${side}`);
}

function* valuesOn(pairs: Sequence<Pair>, side: Side): Generator<readonly number[]> {
  for (const pair of pairs) yield valuesIn(pair, side);
}

function gainOf(comparison: Comparison, measure: Measure, seed: string): Gain | null {
  if (comparison.paired === 0) return null;
  const member = memberOf(comparison, measure, 'shown');
  const { gain, interval, labelled } = describe(prepare(member), seed);
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
    ...(labelled > 0 ? { labelled } : {}),
  };
}
