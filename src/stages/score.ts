import { located } from '../errors.ts';
import type { Measure, Price, Sample, Scorer, Scorers } from '../contracts.ts';
import { canonical } from '../parsing/json.ts';
import { createListener } from '../judging/known-answers.ts';
import { shareMarks } from '../records/same-marks.ts';
import { countedOf, rivalsIn, samplesWithRivals } from '../records/samples.ts';
import { measureOf } from '../measures/index.ts';
import type { Case, Demand, Exam, Fields, Mark, MetricCard, Result, Rule, Run, Score } from '../types.ts';

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
  return async (sample) => {
    const mark = await scorer(sample);
    if (mark.value === null) return mark;
    const isWithin =
      (min === null || mark.value >= min - EPSILON) && (max === null || mark.value <= max + EPSILON);
    const reason = wanted
      ? `${mark.reason} (wanted: ${wanted === 'not' ? 'the opposite' : wanted})`
      : mark.reason;
    return { ...mark, value: isWithin !== not ? 1 : 0, reason };
  };
}

function prepareOne(card: MetricCard, options: Fields): Promise<Scorer> {
  const measure = measureOf(card);
  return located(card.where, async () => measure.prepare(await measure.options().parseAsync(options)));
}

/** Marks every run by every rule of its suite. What did not come back is null with the reason. */
export async function score(
  runs: readonly Run[],
  scorers: Scorers,
  prices: Readonly<Record<string, Price>>,
  heard: Hearing = () => [],
): Promise<Score[]> {
  const scores: Score[] = [];
  const rivalOf = rivalsIn(runs);
  const humanOf = listeners();
  const sharing = new Map<Rule, ReturnType<typeof shareMarks>>();
  for (const run of runs) {
    const samples = samplesWithRivals(run, rivalOf(run), prices);
    for (const rule of run.trial.exam.suite.rules) {
      const scorerOf = scorers.get(rule);
      if (!scorerOf) throw new Error(`no scorer was prepared for ${rule.card.id}`);
      const scorer = scorerOf(run.trial.case);
      if (!scorer) continue;
      const scored = await scoreOne(run, rule, withReplies(scorer, rule, run, heard), samples);
      const share = sharing.get(rule) ?? shareMarks();
      sharing.set(rule, share);
      const { mark, turns } = share(scored);
      scores.push(withHuman({ run, rule, mark, turns }, humanOf(rule)));
    }
  }
  return scores;
}

type Listener = (run: Run) => number | null;

/** What people said, by rule; their labels are put in order once. */
function listeners(): (rule: Rule) => Listener | null {
  const made = new Map<Rule, Listener | null>();
  return (rule) => {
    const listener = made.get(rule) ?? (rule.card.opinions ? createListener(rule.card) : null);
    made.set(rule, listener);
    return listener;
  };
}

/** People speak of conversations as a whole: a mean over several answers is not theirs. */
function withHuman(score: Score, listen: Listener | null): Score {
  const isWhole = score.turns.length <= 1 || score.rule.card.level !== 'turn';
  const human = listen && isWhole ? listen(score.run) : null;
  return human === null ? score : { ...score, human };
}

/** What a rule's judge said about a sample, in the order of its questions; or the line of its program about the run. */
type Hearing = (rule: Rule, sample: Sample, run: Run) => readonly Result<string>[];

function withReplies(scorer: Scorer, rule: Rule, run: Run, heard: Hearing): Scorer {
  const { judge, gauge } = measureOf(rule.card);
  if (!judge && !gauge) return scorer;
  return (sample) => scorer({ ...sample, replies: heard(rule, sample, run) });
}

async function scoreOne(run: Run, rule: Rule, scorer: Scorer, samples: readonly Sample[]): Promise<Score> {
  const measure = measureOf(rule.card);
  if (!run.result.ok) {
    const { failure } = run.result;
    return { run, rule, mark: measure.failed?.(failure) ?? unscored(failure.message), turns: [] };
  }
  const turns: { turn: number; mark: Mark }[] = [];
  for (const sample of countedOf(samples, rule.card, measure))
    turns.push({ turn: sample.answer.turn, mark: await scorer(sample) });
  return {
    run,
    rule,
    mark: whole(
      rule.card,
      measure,
      turns.map(({ mark }) => mark),
    ),
    turns: turns.slice(),
  };
}

/** One mark of a conversation, from the marks of its answers. */
function whole(card: MetricCard, measure: Measure, marks: readonly Mark[]): Mark {
  const scored = marks.filter((mark) => mark.value !== null);
  const [first] = scored;
  if (!first) return marks[0] ?? unscored('there was nothing to score');
  const worst = scored.reduce((a, b) => (isWorse(b, a, measure) ? b : a), first);
  const values = scored.map((mark) => mark.value as number);
  const sum = values.reduce((a, b) => a + b, 0);
  if (card.level === 'turn') return { ...worst, value: sum / values.length };
  if (measure.over === 'every') return worst;
  if (measure.over === 'last') return marks.at(-1) ?? worst;
  return scored.length < marks.length
    ? unscored('one of its answers could not be measured')
    : { ...worst, value: sum };
}

function isWorse(a: Mark, b: Mark, measure: Measure): boolean {
  const [x, y] = [a.value as number, b.value as number];
  return measure.direction === 'higher' ? x < y : x > y;
}

function unscored(reason: string): Mark {
  return { value: null, reason, evidence: null };
}
