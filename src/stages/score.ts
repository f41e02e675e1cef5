import { located } from '../errors.ts';
import type { Measure, Price, Sample, Scorer } from '../contracts.ts';
import { canonical } from '../lib/json.ts';
import { measureOf } from '../metrics/index.ts';
import type { Answer, Exam, Mark, Message, MetricCard, Rule, Run, Score, Turn } from '../types.ts';

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
): Promise<Score[]> {
  const scores: Score[] = [];
  for (const run of runs) {
    const samples = samplesOf(run, prices);
    for (const rule of run.trial.exam.suite.rules) {
      const scorer = scorers.get(rule);
      if (!scorer) throw new Error(`no scorer was prepared for ${rule.card.id}`);
      scores.push(await scoreOne(run, rule, scorer, samples));
    }
  }
  return scores;
}

async function scoreOne(run: Run, rule: Rule, scorer: Scorer, samples: readonly Sample[]): Promise<Score> {
  const measure = measureOf(rule.card);
  if (!run.result.ok) {
    const { failure } = run.result;
    return { run, rule, mark: measure.failed?.(failure) ?? unscored(failure.message), turns: [] };
  }
  const counted = rule.card.level === 'case' && measure.over === 'last' ? samples.slice(-1) : samples;
  const turns: { turn: number; mark: Mark }[] = [];
  for (const sample of counted) turns.push({ turn: sample.answer.turn, mark: await scorer(sample) });
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

function samplesOf(run: Run, prices: Readonly<Record<string, Price>>): Sample[] {
  const { request } = run.trial;
  if (!run.result.ok || !request.ok) return [];
  const { turns, messages, model } = request.value;
  const answers = run.result.value;
  const said = turns.map(({ user }) => user);
  return answers.map((answer, index) => ({
    case: run.trial.case,
    answer,
    usd: usdOf(answer, prices[model] ?? prices[answer.model ?? '']),
    userTurns: said.slice(0, answer.turn),
    sent: [...messages, ...history(turns.slice(0, answer.turn), answers.slice(0, index))],
    earlier: answers.slice(0, index),
  }));
}

/** The turns as the model read them: each user's message, and what was answered or is fixed to have been. */
function history(turns: readonly Turn[], answers: readonly Answer[]): Message[] {
  return turns.flatMap(({ user, assistant }, index): Message[] => {
    const reply = assistant ?? answers.find(({ turn }) => turn === index + 1)?.text ?? null;
    return [
      ...(user === '' ? [] : [{ role: 'user', content: user } as const]),
      ...(reply === null ? [] : [{ role: 'assistant', content: reply } as const]),
    ];
  });
}

/** Price of one answer in USD; null without a price or without usage. */
function usdOf(answer: Answer, price: Price | undefined): number | null {
  if (!price || !answer.usage) return null;
  return (answer.usage.input * price.input + answer.usage.output * price.output) / 1e6;
}

function unscored(reason: string): Mark {
  return { value: null, reason, evidence: null };
}
