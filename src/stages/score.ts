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
    return isMade(mark) ? held(mark) : mark.then(held);
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
  const desks = new Map<Rule, Desk>();
  for (const run of runs) {
    const samples = samplesWithRivals(run, rivalOf(run), prices);
    for (const rule of run.trial.exam.suite.rules) {
      const desk = desks.get(rule) ?? openDesk(rule, scorers);
      desks.set(rule, desk);
      const scorer = desk.scorerOf(run.trial.case);
      if (!scorer) continue;
      const given = marksBy(
        desk,
        desk.isAsking ? withReplies(scorer, rule, run, heard) : scorer,
        run,
        samples,
      );
      const { mark, turns } = desk.share(given instanceof Promise ? await given : given);
      scores.push(withHuman({ run, rule, mark, turns }, desk.listen));
    }
  }
  return scores;
}

type Listener = (run: Run) => number | null;

/** All that marking by one rule takes, made once. */
interface Desk {
  readonly card: MetricCard;
  readonly measure: Measure;
  readonly scorerOf: (each: Case) => Scorer | null;
  /** It reads what a judge or a program said. */
  readonly isAsking: boolean;
  readonly share: ReturnType<typeof shareMarks>;
  readonly listen: Listener | null;
}

function openDesk(rule: Rule, scorers: Scorers): Desk {
  const { card } = rule;
  const scorerOf = scorers.get(rule);
  if (!scorerOf) throw new Error(`no scorer was prepared for ${card.id}`);
  const measure = measureOf(card);
  const isAsking = Boolean(measure.judge ?? measure.gauge);
  const listen = card.opinions ? createListener(card) : null;
  return { card, measure, scorerOf, isAsking, share: shareMarks(), listen };
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
  return (sample) => scorer({ ...sample, replies: heard(rule, sample, run) });
}

type Marks = Pick<Score, 'mark' | 'turns'>;

/** A rule's marks of a run; later only where its measure takes time, since a promise for each costs more than most marks. */
function marksBy(
  { card, measure }: Desk,
  scorer: Scorer,
  run: Run,
  samples: readonly Sample[],
): Marks | Promise<Marks> {
  if (!run.result.ok) {
    const { failure } = run.result;
    return { mark: measure.failed?.(failure) ?? unscored(failure.message), turns: NO_TURNS };
  }
  const counted = countedOf(samples, card, measure);
  const given = counted.map((sample) => scorer(sample));
  const made = given.filter(isMade);
  return made.length === given.length
    ? together(card, measure, counted, made)
    : Promise.all(given.map((mark) => Promise.resolve(mark))).then((marks) =>
        together(card, measure, counted, marks),
      );
}

const NO_TURNS: Marks['turns'] = [];

function isMade(mark: Mark | Promise<Mark>): mark is Mark {
  return !(mark instanceof Promise);
}

function together(
  card: MetricCard,
  measure: Measure,
  samples: readonly Sample[],
  marks: readonly Mark[],
): Marks {
  const turns = marks.map((mark, at) => ({ turn: (samples[at] as Sample).answer.turn, mark }));
  return { mark: whole(card, measure, marks), turns };
}

/** One mark of a conversation, from the marks of its answers. */
function whole(card: MetricCard, measure: Measure, marks: readonly Mark[]): Mark {
  const [only] = marks;
  if (!only) return unscored('there was nothing to score');
  if (marks.length === 1) return only;
  const scored = marks.filter((mark) => mark.value !== null);
  const [first] = scored;
  if (!first) return only;
  const worst = scored.reduce((a, b) => (isWorse(b, a, measure) ? b : a), first);
  const sum = scored.reduce((total, { value }) => total + (value as number), 0);
  if (card.level === 'turn') return { ...worst, value: sum / scored.length };
  if (measure.over === 'every') return worst;
  if (measure.over === 'last') return marks.at(-1) ?? worst;
  return scored.length < marks.length
    ? unscored('one of its answers could not be measured')
    : { ...worst, value: sum };
}

function isWorse(a: Mark, b: Mark, measure: Measure): boolean {
  const x = a.value as number;
  const y = b.value as number;
  return measure.direction === 'higher' ? x < y : x > y;
}

function unscored(reason: string): Mark {
  return { value: null, reason, evidence: null };
}
