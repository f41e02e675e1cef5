import type { Ballot, Measure, Price, Sample, Scorer, Scorers, Spill } from '../../contracts.ts';
import { MarkLedger } from '../../columns/mark-ledger.ts';
import type { Entry } from '../../columns/marks.ts';
import { Scores } from '../../columns/scores.ts';
import { inMemory } from '../../columns/spill.ts';
import { createListener } from '../../judging/known-answers.ts';
import { shareMarks } from '../../records/same-marks.ts';
import { rivalsIn, samplesWithRivals } from '../../records/samples.ts';
import { measureOf } from '../../measures/index.ts';
import { byVotes } from '../../judging/votes.ts';
import type { Case, MetricCard, Rule, Run, Score, Sequence, Trial } from '../../types.ts';
import { type Marks, marksBy } from './marks.ts';

export { prepare } from './prepare.ts';

type Prices = Readonly<Record<string, Price>>;

/** Marks every run by every rule of its suite. What did not come back is null with the reason. */
export function score(
  runs: Sequence<Run>,
  scorers: Scorers,
  prices: Prices,
  heard?: Hearing,
): Promise<Sequence<Score>> {
  return markInLists(openDesks(scorers), prices).all(runs, heard);
}

/** Of one shape and no larger than need be: there may be a million. */
function scoreOf(run: Run, rule: Rule, { marks: { mark, turns }, human = null }: Entry): Score {
  return human === null ? { run, rule, mark, turns } : { run, rule, mark, turns, human };
}

/** Marking of answers, some of which may be there long before others. */
interface Scoring {
  /** Marks a run ahead by the rules that need nothing but its own answers. What it throws, `all` throws again. */
  readonly take: (run: Run) => void;
  /** The scores of a wave's runs in their order, with those that were made ahead. */
  readonly all: (runs: Sequence<Run>, heard?: Hearing) => Promise<Sequence<Score>>;
}

/** What is marked is held in columns, and its words are put away; without a place for them there are objects. */
export function openScoring(scorers: Scorers, prices: Prices, spill: Spill | null = inMemory()): Scoring {
  const deskOf = openDesks(scorers);
  return spill ? markInColumns(deskOf, prices, spill) : markInLists(deskOf, prices);
}

type Desks = ReturnType<typeof openDesks>;

function markInLists(deskOf: Desks, prices: Prices): Scoring {
  const ahead = new Map<Trial, readonly (Entry | null)[]>();
  return {
    take: (run) => {
      const samples = samplesWithRivals(run, null, prices);
      const { rules } = run.trial.exam.suite;
      ahead.set(
        run.trial,
        rules.map((rule) => entryAhead(deskOf(rule), run, samples)),
      );
    },
    all: async (runs, heard = () => []) => {
      const sampled = sampler(runs, prices, deskOf);
      const scores: Score[] = [];
      for (const run of runs) {
        const made = ahead.get(run.trial);
        ahead.delete(run.trial);
        for (const [at, rule] of run.trial.exam.suite.rules.entries()) {
          const given = made?.[at] ?? entryBy(deskOf(rule), run, () => sampled(run), heard);
          const entry = given instanceof Promise ? await given : given;
          if (entry) scores.push(scoreOf(run, rule, entry));
        }
      }
      return scores;
    },
  };
}

function markInColumns(deskOf: Desks, prices: Prices, spill: Spill): Scoring {
  const ledger = new MarkLedger(spill);
  return {
    take: (run) => {
      const samples = samplesWithRivals(run, null, prices);
      const { rules } = run.trial.exam.suite;
      ledger.keep(
        run,
        rules.map((rule) => entryAhead(deskOf(rule), run, samples)),
      );
    },
    all: async (runs, heard = () => []) => {
      const from = ledger.begin(runs);
      const sampled = sampler(runs, prices, deskOf);
      let number = from;
      for (const run of runs) {
        const { exam } = run.trial;
        const { rules } = exam.suite;
        const row = ledger.claim(run);
        const entries: (Entry | null)[] = [];
        for (let at = 0; at < rules.length; at++) {
          const isThere = row !== null && ledger.isMarked(exam, row, at);
          const given = isThere ? null : entryBy(deskOf(rules[at] as Rule), run, () => sampled(run), heard);
          entries.push(given instanceof Promise ? await given : given);
        }
        ledger.enter(run, number++, row, entries);
      }
      return new Scores(ledger, from, ledger.end());
    },
  };
}

/** Null where the rule waits for somebody's word, takes its time, or says nothing of the case. */
function entryAhead(desk: Desk, run: Run, samples: readonly Sample[]): Entry | null {
  const scorer = desk.isAsking ? null : desk.scorerOf(run.trial.case);
  const marks = scorer && marksBy(desk, scorer, run, samples);
  if (!(marks instanceof Promise)) return marks && entryOf(desk, run, marks);
  marks.catch(() => undefined);
  return null;
}

/** Null where the rule says nothing of the case. */
function entryBy(
  desk: Desk,
  run: Run,
  samples: () => readonly Sample[],
  heard: Hearing,
): Entry | Promise<Entry> | null {
  const scorer = desk.scorerOf(run.trial.case);
  if (!scorer) return null;
  const asking = desk.isAsking ? withReplies(scorer, desk.rule, run, heard) : scorer;
  const given = marksBy(desk, asking, run, samples());
  return given instanceof Promise
    ? given.then((marks) => entryOf(desk, run, marks))
    : entryOf(desk, run, given);
}

/** People speak of conversations as a whole: a mean over several answers is not theirs. */
function entryOf({ card, share, listen }: Desk, run: Run, given: Marks): Entry {
  const isWhole = given.turns.length <= 1 || card.level !== 'turn';
  const human = listen && isWhole ? listen(run) : null;
  return human === null ? share(given) : { ...share(given), human };
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

/** What a rule's judge said about a sample, vote by vote; or what its program wrote of the run. */
type Hearing = (rule: Rule, sample: Sample, run: Run) => readonly Ballot[];

function withReplies(scorer: Scorer, rule: Rule, run: Run, heard: Hearing): Scorer {
  return (sample) => byVotes(scorer, heard(rule, sample, run))(sample);
}
