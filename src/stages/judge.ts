import { joined } from '../columns/concatenation.ts';
import { createKeyNumbers } from '../columns/keys.ts';
import type { Ballot, Judge, Price, Sample, Scorer, Scorers } from '../contracts.ts';
import { byVotes } from '../judging/votes.ts';
import { requestKey } from '../records/request-key.ts';
import { canonical } from '../parsing/json.ts';
import { countedOf, rivalsIn, samplesWithRivals } from '../records/samples.ts';
import { judgeOf, measureOf } from '../measures/index.ts';
import { failed } from '../records/failure.ts';
import type { Case, Exam, Failure, Jury, Request, Result, Rule, Run, Sequence, Trial } from '../types.ts';

/** Puts trials to the world, as it does those of the targets. */
type Ask = (trials: Sequence<Trial>) => Promise<Sequence<Run>>;

/** All judges of a run. What each said is kept by the question, so that both sides hear the same of the same. */
interface Bench {
  /** Asks about answers that came; canaries first, and nothing of a judge that got one wrong. */
  readonly hear: (came: Sequence<Run>, prices: Readonly<Record<string, Price>>) => Promise<void>;
  /** What was said about a sample, a ballot for each vote. */
  readonly heard: (rule: Rule, sample: Sample) => readonly Ballot[];
  readonly juries: () => readonly Jury[];
  /** Every question with what came back. */
  readonly runs: Sequence<Run>;
}

/** The judge of a rule, in the exam by whose cases it is tried. */
interface Juror {
  readonly exam: Exam;
  readonly rule: Rule;
  readonly judge: Judge;
}

/** What is known of one judge so far. */
interface Standing {
  readonly judge: Judge;
  readonly wrong: Set<string>;
  silent: Failure | null;
  asked: number;
  readonly failures: Failure[];
}

/**
 * Calls the judges of all exams together and tries them on their canaries, before they are asked anything else: today's
 * judges, whatever earlier ones said.
 */
export async function convene(exams: readonly Exam[], scorers: Scorers, ask: Ask): Promise<Bench> {
  const jurors = exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => jurorsBy(exam, rule)));
  const judges = new Map(jurors.map(({ rule, judge }) => [rule, judge]));
  const records = new Map<string, Standing>();
  const { put, replyTo, runs } = createReplies(ask);
  const ballotsOn = (judge: Judge, sample: Sample): Ballot[] => {
    const asking = judge.questions(sample).map(requestKey);
    return votesOf(judge).map((vote) => asking.map((key) => replyTo(key, vote) ?? NOT_ASKED));
  };

  // Cards with one judge may try it on different canaries: it has to get all of them right.
  const panel = [...new Map(jurors.map((juror) => [canonical(juror.rule.card.options), juror])).values()];
  for (const { judge } of panel)
    records.set(judge.fingerprint, { judge, wrong: new Set(), silent: null, asked: 0, failures: [] });
  await put(panel.flatMap(canaryTrials));
  for (const { judge, rule } of panel) {
    const scorerOf = scorers.get(rule);
    const record = records.get(judge.fingerprint);
    if (scorerOf && record) await examine(record, judge, scorerOf, (sample) => ballotsOn(judge, sample));
  }

  return {
    get runs() {
      return runs();
    },
    hear: async (came, prices) => {
      if (judges.size === 0) return;
      const trials = questionsOn(came, judges, prices).filter(
        ({ judge }) => !isRefused(records.get(judge.fingerprint)),
      );
      await put(trials.map(({ trial }) => trial));
      for (const { judge, trial } of trials)
        count(records.get(judge.fingerprint), replyTo(trial.key, trial.index));
    },
    heard: (rule, sample) => {
      const judge = judges.get(rule);
      const asking = judge && askedBy(sample.case, rule, judge);
      if (!asking) return [];
      const refused = isRefused(records.get(judge.fingerprint));
      return refused ? [asking.questions(sample).map(() => REFUSED)] : ballotsOn(asking, sample);
    },
    juries: () => [...records.values()].map(juryOf),
  };
}

/** What was asked, by the key of the question and the vote: what came of it is held by whoever asked. */
interface Replies {
  /** Asks what was not asked yet. */
  readonly put: (trials: readonly Trial[]) => Promise<void>;
  readonly replyTo: (key: string, vote: number) => Result<string> | undefined;
  readonly runs: () => Sequence<Run>;
}

function createReplies(ask: Ask): Replies {
  const keys = createKeyNumbers();
  /** In the order of the keys. */
  let runs: Sequence<Run> = [];
  return {
    put: async (trials) => {
      const fresh = new Map<string, Trial>();
      for (const trial of trials)
        if (keys.find(trial.key, trial.index) === undefined) fresh.set(`${trial.key}/${trial.index}`, trial);
      const came = await ask([...fresh.values()]);
      for (const { key, index } of fresh.values()) keys.add(key, index);
      runs = joined([runs, came]);
    },
    replyTo: (key, vote) => {
      const run = runs.at(keys.find(key, vote) ?? runs.length);
      return run && textOf(run);
    },
    runs: () => runs,
  };
}

const NOT_ASKED = failed('given-up', 'the judge was not asked');
const REFUSED = failed('judge-untrusted', "the judge can't be trusted, so it was not asked");

function jurorsBy(exam: Exam, rule: Rule): Juror[] {
  const judge = judgeOf(rule.card);
  return judge ? [{ exam, rule, judge }] : [];
}

/** The judge with what a case demands of it; null where it demands nothing. A canary comes without demands. */
function askedBy({ demands }: Case, { card }: Rule, judge: Judge): Judge | null {
  if (!card.byDemand || !demands) return judge;
  const demand = Object.hasOwn(demands, card.id) ? demands[card.id] : undefined;
  return demand ? judgeOf({ ...card, options: { ...card.options, ...demand.options } }) : null;
}

/** By its number a vote is told from the others on the same question. */
function votesOf(judge: Judge): readonly number[] {
  return Array.from({ length: judge.votes }, (_, vote) => vote);
}

/** Every question about a sample, once for each vote. */
function questionsOf(
  judge: Judge | null,
  sample: Sample,
): { readonly request: Request; readonly vote: number }[] {
  const questions = judge?.questions(sample) ?? [];
  return judge ? votesOf(judge).flatMap((vote) => questions.map((request) => ({ request, vote }))) : [];
}

/** What computes is asked all the same: its marks are shown, though they block nothing. */
function isRefused(record: Standing | undefined): boolean {
  return record?.judge.kind === 'judge' && (record.wrong.size > 0 || record.silent !== null);
}

function canaryTrials({ exam, rule, judge }: Juror): Trial[] {
  return judge.canaries
    .flatMap(({ samples }) => samples)
    .flatMap((sample) =>
      questionsOf(judge, sample).map(({ request, vote }) => ({
        exam,
        case: sample.case,
        side: 'candidate',
        index: vote,
        own: true,
        ...asked(request, rule),
      })),
    );
}

function asked(request: Request, rule: Rule): Pick<Trial, 'request' | 'key' | 'judging'> {
  return { request: { ok: true, value: request }, key: requestKey(request), judging: rule.card.id };
}

/** Marks the canaries as any other answer is marked. */
async function examine(
  record: Standing,
  judge: Judge,
  scorerOf: (each: Case) => Scorer | null,
  ballotsOn: (sample: Sample) => readonly Ballot[],
): Promise<void> {
  for (const canary of judge.canaries) {
    const marks: (number | null)[] = [];
    let unscored: string | null = null;
    for (const sample of canary.samples) {
      const ballots = ballotsOn(sample);
      const lost = ballots.flat().find((reply) => !reply.ok);
      if (lost && !lost.ok) record.silent ??= lost.failure;
      const scorer = scorerOf(sample.case);
      if (!scorer) continue;
      const mark = await byVotes(scorer, ballots)(sample);
      marks.push(mark.value);
      if (mark.value === null) unscored ??= mark.reason;
    }
    if (record.silent) return;
    if (!canary.isRight(marks))
      record.wrong.add(unscored === null ? canary.fault : `can't judge a known answer: ${unscored}`);
  }
}

interface Question {
  readonly judge: Judge;
  readonly trial: Trial;
}

/** What the judges of these runs have to be asked, a trial for each question. */
function questionsOn(
  came: Sequence<Run>,
  judges: ReadonlyMap<Rule, Judge>,
  prices: Readonly<Record<string, Price>>,
): Question[] {
  const rivalOf = rivalsIn(came);
  return came.flatMap((run) => {
    const judged = run.trial.exam.suite.rules.flatMap((rule) => {
      const judge = judges.get(rule);
      return judge ? [{ rule, judge }] : [];
    });
    const samples = judged.length > 0 ? samplesWithRivals(run, rivalOf(run), prices) : [];
    return judged.flatMap(({ rule, judge }) =>
      countedOf(samples, rule.card, measureOf(rule.card)).flatMap((sample) =>
        questionsOf(askedBy(sample.case, rule, judge), sample).map(({ request, vote }): Question => {
          const { exam, case: each, side } = run.trial;
          return { judge, trial: { exam, case: each, side, index: vote, ...asked(request, rule) } };
        }),
      ),
    );
  });
}

function count(record: Standing | undefined, reply: Result<string> | undefined): void {
  if (!record) return;
  record.asked++;
  if (reply && !reply.ok) record.failures.push(reply.failure);
}

/** What was cut by the budget is no fault of the judge's. */
function juryOf({ judge, wrong, silent, asked: questions, failures }: Standing): Jury {
  const lost = failures.filter(({ cause }) => cause !== 'budget');
  const { fingerprint, model, kind } = judge;
  return { fingerprint, model, kind, wrong: [...wrong], silent, asked: questions, lost };
}

function textOf({ result }: Run): Result<string> {
  return result.ok ? { ok: true, value: result.value.at(-1)?.text ?? '' } : result;
}
