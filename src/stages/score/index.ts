import type { Measure, Price, Sample, Scorer, Scorers } from '../../contracts.ts';
import { createListener } from '../../judging/known-answers.ts';
import { shareMarks } from '../../records/same-marks.ts';
import { rivalsIn, samplesWithRivals } from '../../records/samples.ts';
import { measureOf } from '../../measures/index.ts';
import type { Case, MetricCard, Result, Rule, Run, Score, Sequence } from '../../types.ts';
import { type Marks, marksBy } from './marks.ts';

export { prepare } from './prepare.ts';

type Prices = Readonly<Record<string, Price>>;

/** Marks every run by every rule of its suite. What did not come back is null with the reason. */
export function score(
  runs: Sequence<Run>,
  scorers: Scorers,
  prices: Prices,
  heard?: Hearing,
): Promise<Score[]> {
  return openScoring(scorers, prices).all(runs, heard);
}

/** Marking of answers, some of which may be there long before others. */
interface Scoring {
  /** Marks a run ahead by the rules that need nothing but its own answers. What it throws, `all` throws again. */
  readonly take: (run: Run) => void;
  /** The scores of runs in their order; those that were made ahead are handed out and not kept. */
  readonly all: (runs: Sequence<Run>, heard?: Hearing) => Promise<Score[]>;
}

export function openScoring(scorers: Scorers, prices: Prices): Scoring {
  const deskOf = openDesks(scorers);
  const ahead = new Map<Run, readonly (Score | null)[]>();
  return {
    take: (run) => {
      const samples = samplesWithRivals(run, null, prices);
      const { rules } = run.trial.exam.suite;
      ahead.set(
        run,
        rules.map((rule) => scoreAhead(deskOf(rule), run, samples)),
      );
    },
    all: async (runs, heard = () => []) => {
      const scores: Score[] = [];
      const sampled = sampler(runs, prices, deskOf);
      for (const run of runs) {
        const made = ahead.get(run);
        ahead.delete(run);
        for (const [at, rule] of run.trial.exam.suite.rules.entries()) {
          const desk = deskOf(rule);
          const score = made?.[at] ?? scoreBy(desk, run, () => sampled(run), heard);
          if (score) scores.push(score instanceof Promise ? await score : score);
        }
      }
      return scores;
    },
  };
}

/** Null where the rule waits for somebody's word, takes its time, or says nothing of the case. */
function scoreAhead(desk: Desk, run: Run, samples: readonly Sample[]): Score | null {
  const scorer = desk.isAsking ? null : desk.scorerOf(run.trial.case);
  const marks = scorer && marksBy(desk, scorer, run, samples);
  if (!(marks instanceof Promise)) return marks && scoreOf(desk, run, marks);
  marks.catch(() => undefined);
  return null;
}

/** Null where the rule says nothing of the case. */
function scoreBy(
  desk: Desk,
  run: Run,
  samples: () => readonly Sample[],
  heard: Hearing,
): Score | Promise<Score> | null {
  const scorer = desk.scorerOf(run.trial.case);
  if (!scorer) return null;
  const asking = desk.isAsking ? withReplies(scorer, desk.rule, run, heard) : scorer;
  const given = marksBy(desk, asking, run, samples());
  return given instanceof Promise
    ? given.then((marks) => scoreOf(desk, run, marks))
    : scoreOf(desk, run, given);
}

function scoreOf({ rule, share, listen }: Desk, run: Run, marks: Marks): Score {
  const { mark, turns } = share(marks);
  return withHuman({ run, rule, mark, turns }, listen);
}

/** Samples of one run after the other, each made when it is first asked for; with the other side's where a rule asks. */
function sampler(
  runs: Sequence<Run>,
  prices: Prices,
  deskOf: (rule: Rule) => Desk,
): (run: Run) => readonly Sample[] {
  let rivalOf: ReturnType<typeof rivalsIn> | null = null;
  const rivalTo = (run: Run): Run | null => {
    const isHeard = run.trial.exam.suite.rules.some((rule) => deskOf(rule).isAsking);
    return isHeard ? (rivalOf ??= rivalsIn(runs))(run) : null;
  };
  let last: { readonly run: Run; readonly samples: readonly Sample[] } | null = null;
  return (run) => {
    if (last?.run !== run) last = { run, samples: samplesWithRivals(run, rivalTo(run), prices) };
    return last.samples;
  };
}

type Listener = (run: Run) => number | null;

/** All that marking by one rule takes, made once. */
interface Desk {
  readonly rule: Rule;
  readonly card: MetricCard;
  readonly measure: Measure;
  readonly scorerOf: (each: Case) => Scorer | null;
  /** It reads what a judge or a program said, the only ones who hear of the other side's answer. */
  readonly isAsking: boolean;
  readonly share: ReturnType<typeof shareMarks>;
  readonly listen: Listener | null;
}

function openDesks(scorers: Scorers): (rule: Rule) => Desk {
  const desks = new Map<Rule, Desk>();
  return (rule) => {
    const desk = desks.get(rule) ?? openDesk(rule, scorers);
    desks.set(rule, desk);
    return desk;
  };
}

function openDesk(rule: Rule, scorers: Scorers): Desk {
  const { card } = rule;
  const scorerOf = scorers.get(rule);
  if (!scorerOf) throw new Error(`no scorer was prepared for ${card.id}`);
  const measure = measureOf(card);
  const isAsking = Boolean(measure.judge ?? measure.gauge);
  const listen = card.opinions ? createListener(card) : null;
  return { rule, card, measure, scorerOf, isAsking, share: shareMarks(), listen };
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
