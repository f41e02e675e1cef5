import { located } from '../errors.ts';
import type { Measure, Price, Sample, Scorer } from '../contracts.ts';
import { canonical } from '../lib/json.ts';
import { measureOf } from '../metrics/index.ts';
import type {
  Answer,
  Case,
  Demand,
  Exam,
  Fields,
  Mark,
  Message,
  MetricCard,
  Rule,
  Run,
  Score,
  Turn,
} from '../types.ts';

/** Who marks a case by a rule; null where the rule leaves the case alone. */
export type Scorers = ReadonlyMap<Rule, (each: Case) => Scorer | null>;

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
      const one = rule.card.byDemand ? null : await make(rule.card, rule.card.options);
      scorers.set(rule, one ? () => one : await byDemand(rule.card, suite.cases, make));
    }
  }
  return scorers;
}

async function byDemand(
  card: MetricCard,
  cases: readonly Case[],
  make: (card: MetricCard, options: Fields) => Promise<Scorer>,
): Promise<(each: Case) => Scorer | null> {
  const found = new Map<Case, Scorer>();
  for (const each of cases) {
    const demand = each.demands && Object.hasOwn(each.demands, card.id) ? each.demands[card.id] : undefined;
    if (demand) found.set(each, rightOrWrong(await make(card, demand.options), demand));
  }
  return (each) => found.get(each) ?? null;
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
  return located(card.where, async () => measure.prepare(await measure.options.parseAsync(options)));
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
      const scorerOf = scorers.get(rule);
      if (!scorerOf) throw new Error(`no scorer was prepared for ${rule.card.id}`);
      const scorer = scorerOf(run.trial.case);
      if (scorer) scores.push(await scoreOne(run, rule, scorer, samples));
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
  const { turns, messages, model, tools } = request.value;
  const answers = run.result.value;
  const said = turns.map(({ user }) => user);
  return answers.map((answer, index) => ({
    case: run.trial.case,
    answer,
    usd: usdOf(answer, prices[model] ?? prices[answer.model ?? '']),
    userTurns: said.slice(0, answer.turn),
    sent: [...messages, ...history(turns.slice(0, answer.turn), answers.slice(0, index))],
    tools,
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
