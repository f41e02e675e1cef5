/** Earlier runs, as far as looking back on metrics needs them. */
import { z } from 'zod';
import { UserError } from '../errors.ts';

const pair = z.object({ case: z.string(), status: z.string() });

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
  clauses: z.array(z.object({ limit: z.string(), outcome: z.string() })),
  pairs: z.array(pair),
});

/** A report of ours; other versions may say more. */
const past = z.object({
  version: z.literal(1),
  verdict: z.string(),
  proposal: z.object({ base: z.string(), head: z.string(), commit: z.string() }),
  changes: z.array(z.object({ target: z.string(), kind: z.string() })),
  checks: z.array(check),
});

export type PastCheck = z.infer<typeof check>;

/** One run: the checks of all cases, slices left out. */
export interface PastRun {
  readonly file: string;
  /** What was asked did not change, so what differs is noise. */
  readonly isSame: boolean;
  readonly checks: readonly PastCheck[];
}

/** Why a file is no report that could be read: the first place that is not as it should be. */
export interface Unread {
  readonly file: string;
  /** Where it is wrong; empty for the file as a whole. */
  readonly at: string;
  readonly fault: string;
}

/** The checks of a report.json, slices too, or what keeps it from being one. Throws when it is no JSON. */
export function pastChecks(text: string, file: string): readonly PastCheck[] | Unread {
  const read = readPast(text, file);
  return 'fault' in read ? read : read.checks;
}

/** Reads a report.json, or says what keeps it from being one. Throws when it is no JSON. */
export function pastRun(text: string, file: string): PastRun | Unread {
  const read = readPast(text, file);
  if ('fault' in read) return read;
  return {
    file,
    isSame: read.changes.every(({ kind }) => kind === 'same'),
    checks: read.checks.filter(({ slice }) => slice === null),
  };
}

function readPast(text: string, file: string): z.infer<typeof past> | Unread {
  const read = past.safeParse(parsed(text, file));
  if (!read.success) {
    const [issue] = read.error.issues;
    const fault = issue?.message.replace(/^Invalid input: /, '') ?? 'not as a report should be';
    return { file, at: issue?.path.join('.') ?? '', fault };
  }
  return read.data;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const where = { file, line: null, key: null };
    throw new UserError(
      `${file} is no JSON`,
      where,
      'Remove it from the history: it was cut off, or is no report.',
    );
  }
}

const WRONG = ['introduced', 'pre-existing', 'worse'];
const TOLD = ['introduced', 'pre-existing', 'worse', 'fixed', 'passing', 'better', 'same'];

/** Cases that were scored, and those of them that came out wrong on head. */
export function casesOf({ pairs }: PastCheck): {
  readonly scored: ReadonlySet<string>;
  readonly wrong: ReadonlySet<string>;
} {
  const those = (statuses: readonly string[]): Set<string> =>
    new Set(pairs.filter(({ status }) => statuses.includes(status)).map((each) => each.case));
  return { scored: those(TOLD), wrong: those(WRONG) };
}

/** Nothing differed between the sides. */
export function isQuiet({ pairs }: PastCheck): boolean {
  return pairs.every(({ status }) => status === 'passing' || status === 'same' || status === 'unscored');
}
