/** Earlier runs, as far as looking back on metrics needs them. */
import { z } from 'zod';
import { digest } from '../lib/digest.ts';
import type { Acceptance, CaseStatus, CheckOutcome, EarlierCheck } from '../types.ts';
import type { EarlierRun, History, Standing, TrackRecord, UnreadFile, Worths } from '../types.ts';

const pair = z.object({
  case: z.string(),
  status: z.string(),
  before: z.number().nullable().default(null),
});

const answers = z.object({
  suite: z.string(),
  target: z.string(),
  metric: z.string(),
  version: z.string(),
  law: z.string(),
  baseline: z.object({ model: z.string().nullable(), wrong: z.int().min(0), of: z.int().min(0) }),
});

const accepted = z.object({
  metric: z.string(),
  actor: z.string(),
  owner: z.string().optional(),
  reason: z.string(),
  at: z.string(),
  url: z.string(),
});

const estimate = z.object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() });

const check = z.object({
  suite: z.string(),
  target: z.string(),
  metric: z.string(),
  slice: z.object({ tag: z.string(), value: z.string() }).nullable(),
  law: z.string(),
  version: z.string().optional(),
  outcome: z.string(),
  blocking: z.boolean().optional(),
  because: z.string().optional(),
  candidate: estimate.nullable().default(null),
  clauses: z.array(z.object({ limit: z.string(), outcome: z.string() })),
  pairs: z.array(pair),
  accepted: accepted.optional(),
});

/** A report of ours; other versions may say more. */
const past = z.object({
  version: z.literal(1),
  verdict: z.string(),
  proposal: z.object({ base: z.string(), head: z.string(), commit: z.string() }),
  changes: z.array(z.object({ target: z.string(), kind: z.string() })),
  checks: z.array(check),
  answers: z.array(answers).default([]),
});

export type PastCheck = z.infer<typeof check>;

/** One run: the checks of all cases, slices left out. */
export interface PastRun {
  readonly file: string;
  readonly commit: string;
  /** What was asked did not change, so what differs is noise. */
  readonly isSame: boolean;
  readonly checks: readonly PastCheck[];
  readonly slices: readonly PastCheck[];
  /** What people let through, of slices too. */
  readonly accepted: readonly Acceptance[];
  /** What it asked for itself. */
  readonly answers: readonly z.infer<typeof answers>[];
}

/** The checks of a report.json, slices too, or what keeps it from being one. */
export function pastChecks(text: string, file: string): readonly PastCheck[] | UnreadFile {
  const read = readPast(text, file);
  return 'fault' in read ? read : read.checks;
}

/** Reads a report.json, or says what keeps it from being one. */
export function pastRun(text: string, file: string): PastRun | UnreadFile {
  const read = readPast(text, file);
  if ('fault' in read) return read;
  return {
    file,
    commit: read.proposal.commit,
    isSame: read.changes.every(({ kind }) => kind === 'same'),
    accepted: read.checks.flatMap(({ metric, accepted: word }) => (word ? { ...word, metric } : [])),
    checks: read.checks.filter(({ slice }) => slice === null),
    slices: read.checks.filter(({ slice }) => slice !== null),
    answers: read.answers,
  };
}

function readPast(text: string, file: string): z.infer<typeof past> | UnreadFile {
  const whole = parsed(text);
  if (whole === undefined) return { file, at: '', fault: 'it is no JSON, as where it was cut off' };
  const read = past.safeParse(whole);
  if (!read.success) {
    const [issue] = read.error.issues;
    const fault = issue?.message.replace(/^Invalid input: /, '') ?? 'not as a report should be';
    return { file, at: issue?.path.join('.') ?? '', fault };
  }
  return read.data;
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Runs that are looked back on one by one; all are counted. */
const MOST_RUNS = 60;
const OUTCOMES: readonly string[] = ['pass', 'fail', 'inconclusive'] satisfies CheckOutcome[];

function earlier({ file, commit, isSame, checks, slices }: PastRun): EarlierRun {
  const all = [...checks, ...slices].filter(
    ({ outcome, law }) => OUTCOMES.includes(outcome) && law !== 'base',
  );
  return { name: nameOf(file), commit, isSame, checks: all.map(earlierCheck) };
}

/** `2026-11-02` of `history/2026-11-02/report.json`; of a file that stands by itself its own name. */
export function nameOf(file: string): string {
  const [name = '', folder] = file.split(/[/\\]/).reverse();
  return folder === undefined || folder === 'history' ? name.replace(/\.json$/, '') : folder;
}

function earlierCheck(past: PastCheck): EarlierCheck {
  const { suite, target, metric, slice, version = null, outcome, blocking = false, candidate } = past;
  const told = {
    suite,
    target,
    metric,
    slice,
    version,
    outcome: outcome as CheckOutcome,
    blocking,
    candidate,
    worths: slice === null ? worthsOf(past) : { cases: [], values: [] },
  };
  return { ...told, isQuiet: isQuiet(past), isAlarm: isAlarm(past) };
}

/** A report, as it lies there. */
export interface ReportText {
  readonly file: string;
  readonly text: string;
}

/**
 * Each metric of each run by itself. A report that lies there twice counts once; one that is damaged, not at all. They
 * come one by one, oldest first, since all together may be larger than memory.
 */
export async function trackRecords(
  reports: Iterable<ReportText> | AsyncIterable<ReportText>,
): Promise<History> {
  const seen = new Set<string>();
  const [records, runs, unread]: [TrackRecord[], EarlierRun[], UnreadFile[]] = [[], [], []];
  for await (const { file, text } of reports) {
    const print = digest(text);
    if (seen.has(print)) continue;
    seen.add(print);
    const run = pastRun(text, file);
    if ('fault' in run) {
      unread.push(run);
      continue;
    }
    records.push(...recordsIn(run));
    runs.push(earlier(run));
    if (runs.length > MOST_RUNS) runs.shift();
  }
  return { records, runs, unread };
}

function recordsIn({ answers: asked }: PastRun): TrackRecord[] {
  return asked.flatMap(({ suite, target, metric, version, law, baseline: { model, wrong, of } }) => {
    if (law === 'head' || wrong > of) return [];
    return [{ suite, target, metric, version, model, tally: { right: of - wrong, trials: of } }];
  });
}

/** What a case says of head. */
interface Saying {
  readonly isScored: boolean;
  readonly isWrong: boolean;
  readonly isQuiet: boolean;
}

/** By its status. */
const SAYS: Readonly<Record<CaseStatus, Saying>> = {
  introduced: { isScored: true, isWrong: true, isQuiet: false },
  'pre-existing': { isScored: true, isWrong: true, isQuiet: false },
  worse: { isScored: true, isWrong: true, isQuiet: false },
  fixed: { isScored: true, isWrong: false, isQuiet: false },
  better: { isScored: true, isWrong: false, isQuiet: false },
  passing: { isScored: true, isWrong: false, isQuiet: true },
  same: { isScored: true, isWrong: false, isQuiet: true },
  unscored: { isScored: false, isWrong: false, isQuiet: true },
};

/** A status that only another version knows says nothing. */
function sayingOf(status: string): Saying {
  return Object.hasOwn(SAYS, status)
    ? SAYS[status as CaseStatus]
    : { isScored: false, isWrong: false, isQuiet: false };
}

/** Cases that were scored, and those of them that came out wrong on head. */
export function casesOf({ pairs }: PastCheck): {
  readonly scored: ReadonlySet<string>;
  readonly wrong: ReadonlySet<string>;
} {
  const those = (what: 'isScored' | 'isWrong'): Set<string> =>
    new Set(pairs.filter(({ status }) => sayingOf(status)[what]).map((each) => each.case));
  return { scored: those('isScored'), wrong: those('isWrong') };
}

/** It failed a regression; limits may fail where nothing changed, and rightly. */
export function isAlarm({ clauses }: PastCheck): boolean {
  return clauses.some(({ limit, outcome }) => outcome === 'fail' && limit !== 'min' && limit !== 'max');
}

/** What base was worth, where it was measured. */
export function worthsOf({ pairs }: PastCheck): Worths {
  const scored = pairs.flatMap(({ case: id, before }) => (before === null ? [] : [{ id, before }]));
  return { cases: scored.map(({ id }) => id), values: scored.map(({ before }) => before) };
}

/** Of one run, in each place where the metric was checked. */
export function standingsOf(
  run: string,
  checks: readonly Pick<EarlierCheck, 'suite' | 'target' | 'worths'>[],
): readonly Standing[] {
  return checks.flatMap(({ suite, target, worths }) =>
    worths.cases.length > 0 ? [{ run, suite, target, worths }] : [],
  );
}

/** Nothing differed between the sides. */
export function isQuiet({ pairs }: PastCheck): boolean {
  return pairs.every(({ status }) => sayingOf(status).isQuiet);
}
