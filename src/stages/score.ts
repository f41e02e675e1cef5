import { located } from '../errors.ts';
import type { Measure, Price, Sample, Scorer } from '../contracts.ts';
import { canonical } from '../lib/json.ts';
import { countedOf, rivalsIn, samplesWithRivals } from '../lib/samples.ts';
import { measureOf } from '../metrics/index.ts';
import type { Exam, Mark, MetricCard, Outcome, Rule, Run, Score } from '../types.ts';

/** Scorers of all rules, compiled once; cards with the same measure and options share one. */
export type Scorers = ReadonlyMap<Rule, Scorer>;

export async function prepare(exams: readonly Exam[]): Promise<Scorers> {
  const made = new Map<string, Promise<Scorer>>();
  const scorers = new Map<Rule, Scorer>();
  for (const rule of exams.flatMap(({ suite }) => suite.rules)) {
    const key = canonical([rule.card.measure, rule.card.options]);
    const scorer = made.get(key) ?? prepareOne(rule.card);
    made.set(key, scorer);
    scorers.set(rule, await scorer);
  }
  return scorers;
}

function prepareOne(card: MetricCard): Promise<Scorer> {
  const measure = measureOf(card);
  return located(card.where, async () => measure.prepare(await measure.options.parseAsync(card.options)));
}

/** Marks every run by every rule of its suite. What did not come back is null with the reason. */
export async function score(
  runs: readonly Run[],
  scorers: Scorers,
  prices: Readonly<Record<string, Price>>,
  heard: Heard = () => [],
): Promise<Score[]> {
  const scores: Score[] = [];
  const rivalOf = rivalsIn(runs);
  for (const run of runs) {
    const samples = samplesWithRivals(run, rivalOf(run), prices);
    for (const rule of run.trial.exam.suite.rules) {
      const scorer = scorers.get(rule);
      if (!scorer) throw new Error(`no scorer was prepared for ${rule.card.id}`);
      scores.push(await scoreOne(run, rule, withReplies(scorer, rule, heard), samples));
    }
  }
  return scores;
}

/** What a rule's judge said about a sample, in the order of its questions. */
export type Heard = (rule: Rule, sample: Sample) => readonly Outcome<string>[];

function withReplies(scorer: Scorer, rule: Rule, heard: Heard): Scorer {
  if (!measureOf(rule.card).judge) return scorer;
  return (sample) => scorer({ ...sample, replies: heard(rule, sample) });
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
    turns,
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
