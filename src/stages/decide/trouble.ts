import type { Cause, Exam, Failure, Gone, Run, Sequence, Side, Trouble } from '../../types.ts';

/** Trials that were lost in the same words. */
interface Outage {
  readonly failure: Failure;
  times: number;
}

/** What became of one side's trials in one exam. */
interface Attendance {
  readonly asked: number;
  /** Why the world did not answer trials; what did not fit, was cut, or came without an answer is no outage. */
  readonly outages: readonly Outage[];
  /** How many those are, and their share. */
  readonly away: number;
  readonly lost: number;
  readonly cut: number;
  /** Why nobody can ask this side any more, while the other answers: what is missing of it is no outage. */
  readonly gone: Failure | null;
}

export type Register = (exam: Exam, side: Side) => Attendance;

/** More lost trials than this, and what is left no longer stands for the suite. */
export const MOST_LOST = 0.2;

/** Whether the world is at fault. */
const IS_OUTAGE: Readonly<Record<Cause, boolean>> = {
  auth: true,
  'not-found': true,
  'rate-limit': true,
  timeout: true,
  network: true,
  server: true,
  rejected: true,
  malformed: true,
  'not-recorded': true,
  'no-key': true,
  'shard-lost': true,
  'under-way': true,
  unfit: false,
  budget: false,
  'given-up': true,
  'judge-untrusted': true,
  unscored: false,
  empty: false,
  'cut-off': false,
  filtered: false,
  refused: false,
  'broken-off': false,
};

/** The world gave no answer: that says nothing about what was asked. */
export function isAway({ result }: Run): boolean {
  return !result.ok && IS_OUTAGE[result.failure.cause];
}

/** There is no such model, or no longer. */
export function isNotThere({ result }: Run): boolean {
  return !result.ok && isNotFound(result.failure);
}

/** What an endpoint says of a model that it does not have, or no longer. */
export function isNotFound({ first, cause }: Failure): boolean {
  return (first ?? cause) === 'not-found';
}

/** Who was asked, and what failed, by exam and side. */
export function takeAttendance(runs: Sequence<Run>): Register {
  const counts = new Map<Exam, Record<Side, Count>>();
  for (const { trial, result, source } of runs) {
    const { exam, side } = trial;
    const sides = counts.get(exam) ?? { baseline: nobody(), candidate: nobody() };
    counts.set(exam, sides);
    const count = sides[side];
    count.asked++;
    if (!result.ok) miss(count, result.failure);
    else if (source !== 'stored') count.live++;
  }
  // Every check asks for these.
  const attendances = new Map(
    Array.from(counts, ([exam, counted]) => {
      const [baseline, candidate] = [attendanceOf(counted.baseline), attendanceOf(counted.candidate)];
      const answers = candidate.asked > 0 && candidate.lost <= MOST_LOST;
      return [exam, { baseline: answers ? orGone(baseline, counted.baseline) : baseline, candidate }];
    }),
  );
  return (exam, side) => attendances.get(exam)?.[side] ?? NOBODY_ASKED;
}

/** Runs of one side, as they are counted. */
interface Count {
  asked: number;
  cut: number;
  /** Answered, and not from before. */
  live: number;
  /** By all that they say. */
  readonly outages: Map<string, Outage>;
}

function nobody(): Count {
  return { asked: 0, cut: 0, live: 0, outages: new Map() };
}

function miss(count: Count, failure: Failure): void {
  const { cause, first, status, message } = failure;
  if (cause === 'budget') count.cut++;
  if (!IS_OUTAGE[cause]) return;
  const name = `${cause} ${first} ${status} ${message}`;
  const known = count.outages.get(name);
  if (known) known.times++;
  else count.outages.set(name, { failure, times: 1 });
}

const NOBODY_ASKED = attendanceOf(nobody());

function attendanceOf({ asked, cut, outages }: Count): Attendance {
  const all = [...outages.values()];
  const away = timesOf(all);
  return { asked, outages: all, away, lost: asked ? away / asked : 0, cut, gone: null };
}

/** A model that was shut down stays away: all that it did not answer was refused as not found, and that is not little. */
function orGone(side: Attendance, { live }: Count): Attendance {
  const [first] = side.outages;
  const isGone = side.outages.every(({ failure }) => isNotFound(failure));
  const staysAway = live === 0 || side.lost > MOST_LOST;
  return first && isGone && staysAway ? { ...side, lost: 0, gone: first.failure } : side;
}

function timesOf(outages: readonly Outage[]): number {
  return outages.reduce((sum, { times }) => sum + times, 0);
}

/** Baseline's model is gone, and no answer of it is there from before. */
export function baselineGone(register: Register, exam: Exam): Failure | null {
  const { asked, away, gone } = register(exam, 'baseline');
  return away === asked ? gone : null;
}

/** Exams whose baseline nobody can ask any more, by all that was asked, in whichever wave. */
export function goneAmong(exams: readonly Exam[], runs: Sequence<Run>): Gone[] {
  const register = takeAttendance(runs);
  return exams.flatMap((exam): Gone[] => {
    const { asked, away, gone } = register(exam, 'baseline');
    return gone ? [{ exam, isKept: away < asked, message: gone.message }] : [];
  });
}

/** What could be had, and so may not be missing, however little it is. */
const MAY_COME: readonly Cause[] = ['shard-lost', 'under-way'];

/** What could not be computed; empty when enough came back. */
export function troubleIn(exams: readonly Exam[], register: Register): Trouble[] {
  return exams.flatMap((exam) =>
    (['baseline', 'candidate'] as const).flatMap((side): Trouble[] => {
      const { asked, outages, away, lost } = register(exam, side);
      const late = outages.find(({ failure: { cause } }) => MAY_COME.includes(cause))?.failure;
      const failure = late ?? commonest(outages);
      if (asked === 0 || (!late && lost <= MOST_LOST) || !failure) return [];
      const place = { suite: exam.suite.name, target: exam.change.target, side };
      return [{ ...place, lost: away, asked, failure }];
    }),
  );
}

/** The same where only one version was asked: nobody else can stand in for it. */
export function outagesIn(exams: readonly Exam[], runs: Sequence<Run>): Trouble[] {
  return troubleIn(exams, takeAttendance(runs));
}

function commonest(outages: readonly Outage[]): Failure | null {
  const counts = new Map<string, number>();
  for (const { failure, times } of outages)
    counts.set(failure.message, (counts.get(failure.message) ?? 0) + times);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return outages.find(({ failure: { message } }) => message === most?.[0])?.failure ?? null;
}
