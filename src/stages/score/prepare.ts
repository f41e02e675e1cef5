import { located } from '../../errors.ts';
import type { Scorer, Scorers } from '../../contracts.ts';
import { canonical } from '../../parsing/json.ts';
import { measureOf } from '../../measures/index.ts';
import type { Case, Demand, Exam, Fields, Mark, MetricCard, Rule } from '../../types.ts';

/** Scorers of all rules, compiled once; what has the same measure and options shares one. */
export async function prepare(exams: readonly Exam[]): Promise<Scorers> {
  const made = new Map<string, Promise<Scorer>>();
  const make = (card: MetricCard, options: Fields): Promise<Scorer> => {
    const key = canonical([card.measure, options]);
    const scorer = made.get(key) ?? prepareOne(card, options);
    made.set(key, scorer);
    return scorer;
  };
  const scorers = new Map<Rule, (each: Case) => Scorer | null>();
  for (const { suite } of exams) {
    for (const rule of suite.rules) {
      if (scorers.has(rule)) continue;
      const { card } = rule;
      scorers.set(rule, await (card.byDemand ? byDemand(card, suite.cases, make) : byCard(card, make)));
    }
  }
  return scorers;
}

type Make = (card: MetricCard, options: Fields) => Promise<Scorer>;

/** One scorer for all cases to which the measure applies. */
async function byCard(card: MetricCard, make: Make): Promise<(each: Case) => Scorer | null> {
  const scorer = await make(card, card.options);
  const { applies, options } = measureOf(card);
  if (!applies) return () => scorer;
  const settings = await options().parseAsync(card.options);
  return (each) => (applies(each, settings) ? scorer : null);
}

async function byDemand(
  card: MetricCard,
  cases: readonly Case[],
  make: Make,
): Promise<(each: Case) => Scorer | null> {
  const found = new Map<Case, Scorer>();
  for (const each of cases) {
    const demand = each.demands && Object.hasOwn(each.demands, card.id) ? each.demands[card.id] : undefined;
    if (demand)
      found.set(each, rightOrWrong(await make(card, { ...card.options, ...demand.options }), demand));
  }
  // What a judge is tried on demands nothing: there the card's own options stand.
  const own = measureOf(card).judge ? await make(card, card.options) : null;
  return (each) => found.get(each) ?? (each.demands ? null : own);
}

/** So that 0.75 is not lost to rounding. */
const EPSILON = 1e-9;

/** Whether a mark is within what the case demands. */
function rightOrWrong(scorer: Scorer, { min, max, not }: Demand): Scorer {
  const limits = [min === null ? null : `at least ${min}`, max === null ? null : `at most ${max}`];
  const limit = min === 1 && max === null ? '' : limits.filter(Boolean).join(', ');
  const wanted = [not && 'not', limit].filter(Boolean).join(' ');
  const held = (mark: Mark): Mark => {
    if (mark.value === null) return mark;
    const isWithin =
      (min === null || mark.value >= min - EPSILON) && (max === null || mark.value <= max + EPSILON);
    const reason = wanted
      ? `${mark.reason} (wanted: ${wanted === 'not' ? 'the opposite' : wanted})`
      : mark.reason;
    return { ...mark, value: isWithin !== not ? 1 : 0, reason };
  };
  return (sample) => {
    const mark = scorer(sample);
    return mark instanceof Promise ? mark.then(held) : held(mark);
  };
}

function prepareOne(card: MetricCard, options: Fields): Promise<Scorer> {
  const measure = measureOf(card);
  return located(card.where, async () => measure.prepare(await measure.options().parseAsync(options)));
}
