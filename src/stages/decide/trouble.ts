import type { Cause, Exam, Failure, Run, Sequence, Side, Trouble } from '../../types.ts';

/** What became of one side's trials in one exam. */
interface Attendance {
  readonly asked: number;
  /** Trials that the world did not answer; what did not fit, was cut, or came without an answer is no outage. */
  readonly outages: readonly Failure[];
  /** Their share. */
  readonly lost: number;
  readonly cut: number;
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

/** Who was asked, and what failed, by exam and side. */
export function takeAttendance(runs: Sequence<Run>): Register {
  const shelf = new Map<Exam, Record<Side, Run[]>>();
  for (const run of runs) {
    const { exam, side } = run.trial;
    const sides = shelf.get(exam) ?? { baseline: [], candidate: [] };
    sides[side].push(run);
    shelf.set(exam, sides);
  }
  // Every check asks for these.
  const attendances = new Map(
    [...shelf].map(([exam, { baseline, candidate }]) => [
      exam,
      { baseline: attendanceOf(baseline), candidate: attendanceOf(candidate) },
    ]),
  );
  return (exam, side) => attendances.get(exam)?.[side] ?? NOBODY_ASKED;
}

const NOBODY_ASKED = attendanceOf([]);

function attendanceOf(runs: Sequence<Run>): Attendance {
  const failures = runs.flatMap(({ result }) => (result.ok ? [] : [result.failure]));
  const outages = failures.filter(({ cause }) => IS_OUTAGE[cause]);
  return {
    asked: runs.length,
    outages,
    lost: runs.length ? outages.length / runs.length : 0,
    cut: failures.filter(({ cause }) => cause === 'budget').length,
  };
}

/** Baseline's model is gone: every trial was refused as not found, while the candidate answers. */
export function baselineGone(register: Register, exam: Exam): Failure | null {
  const { asked, outages } = register(exam, 'baseline');
  const gone = outages.filter((failure) => (failure.first ?? failure.cause) === 'not-found');
  if (asked === 0 || gone.length < asked) return null;
  return register(exam, 'candidate').lost <= MOST_LOST ? (gone[0] ?? null) : null;
}

/** What could be had, and so may not be missing, however little it is. */
const MAY_COME: readonly Cause[] = ['shard-lost', 'under-way'];

/** What could not be computed; empty when enough came back. */
export function troubleIn(exams: readonly Exam[], register: Register): Trouble[] {
  return lostIn(exams, register)
    .filter(({ exam, trouble: { side } }) => side === 'candidate' || !baselineGone(register, exam))
    .map(({ trouble }) => trouble);
}

/** The same where only one version was asked: nobody else can stand in for it. */
export function outagesIn(exams: readonly Exam[], runs: Sequence<Run>): Trouble[] {
  return lostIn(exams, takeAttendance(runs)).map(({ trouble }) => trouble);
}

interface Lost {
  readonly exam: Exam;
  readonly trouble: Trouble;
}

function lostIn(exams: readonly Exam[], register: Register): Lost[] {
  return exams.flatMap((exam) =>
    (['baseline', 'candidate'] as const).flatMap((side): Lost[] => {
      const { asked, outages, lost } = register(exam, side);
      const away = outages.find(({ cause }) => MAY_COME.includes(cause));
      const failure = away ?? commonest(outages);
      if (asked === 0 || (!away && lost <= MOST_LOST) || !failure) return [];
      const place = { suite: exam.suite.name, target: exam.change.target, side };
      return [{ exam, trouble: { ...place, lost: outages.length, asked, failure } }];
    }),
  );
}

function commonest(failures: readonly Failure[]): Failure | null {
  const counts = new Map<string, number>();
  for (const { message } of failures) counts.set(message, (counts.get(message) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return failures.find(({ message }) => message === most?.[0]) ?? null;
}
