import { byTrial } from '../columns/by-trial.ts';
import type { Ballot, GaugeReading, Gauges, Sample, Tree } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { canonical, isFields } from '../parsing/json.ts';
import { answerLine } from '../records/answer-line.ts';
import { filesIn, isOfProgram, partsOf } from '../records/program-files.ts';
import { count, start } from '../render/text.ts';
import { gaugeOf } from '../measures/index.ts';
import { failed } from '../records/failure.ts';
import type { Exam, GaugeAt, Json, Result, Rule, Run, Sequence, Warning } from '../types.ts';

/** The programs that mark in a run, and what they wrote. */
export interface Appraisal {
  /** Puts answers that came to every program whose metric asks for them, each side to a process of its own. */
  readonly read: (came: Sequence<Run>) => Promise<void>;
  /** The line that a rule's program wrote about a run; null where no program marks. */
  readonly heard: (rule: Rule, run: Run) => Result<string> | null;
  /** What a reader must know of them: whose files they ran in, and why marks are missing. */
  readonly notes: () => readonly Warning[];
}

/** The files of both revisions that programs may run in. */
interface Sides {
  readonly base: Pick<Tree, 'revision' | 'read'>;
  readonly head: Pick<Tree, 'revision' | 'read'>;
  /** Paths that differ between them. */
  readonly touched: readonly string[];
}

/** The program of a rule, as it stands in one revision. */
interface Appraiser {
  readonly key: string;
  readonly metric: string;
  readonly gauge: GaugeAt;
}

/** Whether any metric is marked by a program. */
export function isGauged(exams: readonly Exam[]): boolean {
  return exams.some(({ suite }) => suite.rules.some(({ card }) => gaugeOf(card) !== null));
}

/** Puts the programs of all exams in the files of base, or of head where base has none. */
export async function appraise(exams: readonly Exam[], sides: Sides, gauges: Gauges): Promise<Appraisal> {
  const appraisers = new Map<Rule, Appraiser>();
  const said = new Map<string, Warning>();
  for (const { suite } of exams)
    for (const rule of suite.rules) {
      const appraiser = appraisers.has(rule) ? null : await appraiserOf(rule, suite.rules, sides);
      if (!appraiser) continue;
      appraisers.set(rule, appraiser);
      for (const note of aboutFiles(appraiser, sides)) said.set(note.message, note);
    }
  const lines = new Map<string, ReturnType<typeof byTrial<Result<string>>>>();
  const lost = new Map<string, Loss>();
  return {
    read: async (came) => {
      await Promise.all(
        batchesOf(came, appraisers).map(async ({ appraiser, runs }) => {
          const found = readingOf(runs, await gauges.read(runs.map(lineOf), appraiser.gauge));
          const known = lines.get(appraiser.key) ?? byTrial<Result<string>>();
          lines.set(appraiser.key, known);
          runs.forEach((run, at) => known.set(run.trial, found[at] ?? NOT_ASKED));
          tally(lost, appraiser, found);
        }),
      );
    },
    heard: (rule, run) => {
      const appraiser = appraisers.get(rule);
      return appraiser ? (lines.get(appraiser.key)?.get(run.trial) ?? NOT_ASKED) : null;
    },
    notes: () => [...said.values(), ...[...lost.values()].map(lossWarning)],
  };
}

/** What judges said of a sample, vote by vote; or what the rule's program wrote of its run. */
export function hearing(
  appraisal: Appraisal | null,
  ofJudges: (rule: Rule, sample: Sample) => readonly Ballot[],
): (rule: Rule, sample: Sample, run: Run) => readonly Ballot[] {
  return (rule, sample, run) => {
    const line = appraisal?.heard(rule, run) ?? null;
    return line ? [[line]] : ofJudges(rule, sample);
  };
}

const NOT_ASKED = failed('given-up', 'the program of this metric was not asked');

async function appraiserOf(rule: Rule, rules: readonly Rule[], sides: Sides): Promise<Appraiser | null> {
  const gauge = gaugeOf(rule.card);
  if (!gauge) return null;
  const { revision } = (await isOfHead(rule, rules, gauge.command, sides)) ? sides.head : sides.base;
  const at = { ...gauge, revision };
  return { key: canonical(JSON.parse(JSON.stringify(at)) as Json), metric: rule.card.id, gauge: at };
}

/**
 * Base has none where the metric is new, or where the program is a file that only head has. What base asks for is
 * marked by head's program only where base has no program at all: a file that is only handed to it may be missing.
 */
async function isOfHead(
  { law, card }: Rule,
  rules: readonly Rule[],
  command: readonly string[],
  { base, head }: Sides,
): Promise<boolean> {
  const isOnBase = law !== 'head' || rules.some((other) => other.law === 'base' && other.card.id === card.id);
  if (!isOnBase) return true;
  const parts = law === 'head' ? partsOf(command) : partsOf(command).slice(0, 1);
  for (const part of parts)
    if (!(await isAnyThere(base, part)) && (await isAnyThere(head, part))) return true;
  return false;
}

async function isAnyThere(tree: Pick<Tree, 'read'>, files: readonly string[]): Promise<boolean> {
  return (await Promise.all(files.map((file) => isThere(tree, file)))).includes(true);
}

/** What is no text of ours to read, such as a link, is there too. */
async function isThere({ read }: Pick<Tree, 'read'>, file: string): Promise<boolean> {
  try {
    return (await read(file)) !== null;
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}

function aboutFiles({ metric, gauge }: Appraiser, { base, head, touched }: Sides): Warning[] {
  if (base.revision === head.revision) return [];
  if (gauge.revision === head.revision) {
    const message = `Base has no program for the metric ${metric}, so this change's own marked both sides. Read it as you read the change.`;
    return [{ code: 'gauge-of-head', message }];
  }
  const files = filesIn(gauge.command);
  const edited = touched.filter((path) => isOfProgram(path, files));
  if (edited.length === 0) return [];
  const message = `This change edits ${edited.join(', ')}, by which the metric ${metric} is marked: base's version marked both sides, this one counts once it is merged.`;
  return [{ code: 'gauge-edited', message }];
}

interface Batch {
  readonly appraiser: Appraiser;
  readonly runs: Run[];
}

/** A case and a trial stand once in each batch, and no batch holds answers of both sides. */
function batchesOf(came: Sequence<Run>, appraisers: ReadonlyMap<Rule, Appraiser>): Batch[] {
  const batches = new Map<string, Batch>();
  for (const run of came) {
    if (answerLine(run) === null) continue;
    const own = new Map(
      run.trial.exam.suite.rules.flatMap((rule) => {
        const appraiser = appraisers.get(rule);
        return appraiser ? [[appraiser.key, appraiser] as const] : [];
      }),
    );
    for (const appraiser of own.values()) {
      const nameOfBatch = (nth: number): string => JSON.stringify([appraiser.key, run.trial.side, nth]);
      let nth = 0;
      while (batches.get(nameOfBatch(nth))?.runs.some((other) => nameOf(other) === nameOf(run))) nth++;
      const batch = batches.get(nameOfBatch(nth)) ?? { appraiser, runs: [] };
      batches.set(nameOfBatch(nth), batch);
      batch.runs.push(run);
    }
  }
  return [...batches.values()];
}

function nameOf({ trial }: Run): string {
  return JSON.stringify([trial.case.id, trial.index]);
}

function lineOf(run: Run): string {
  return JSON.stringify(answerLine(run));
}

/** The line about each run, in their order; of several the first. Without one, why. */
function readingOf(runs: readonly Run[], { lines, failure }: GaugeReading): readonly Result<string>[] {
  const byName = new Map(runs.map((run, at) => [nameOf(run), at]));
  const found = new Map<number, Result<string>>();
  let stray: string | null = null;
  for (const line of lines) {
    const at = byName.get(nameIn(line) ?? '');
    if (at === undefined) stray ??= line;
    else if (!found.has(at)) found.set(at, { ok: true, value: line });
  }
  const odd =
    stray === null ? '' : `; it wrote ${JSON.stringify(start(stray, 120))}, which is no mark of an answer`;
  const none = failure
    ? { ok: false as const, failure: { ...failure, message: failure.message + odd } }
    : failed('malformed', `the program wrote no mark for this answer${odd}`);
  return runs.map((_, at) => found.get(at) ?? none);
}

function nameIn(line: string): string | null {
  try {
    const value = JSON.parse(line) as Json;
    if (!isFields(value)) return null;
    return JSON.stringify([String(value['case']), value['trial'] ?? 0]);
  } catch {
    return null;
  }
}

interface Loss {
  readonly metric: string;
  readonly message: string;
  asked: number;
  lost: number;
}

function tally(all: Map<string, Loss>, { key, metric }: Appraiser, came: readonly Result<string>[]): void {
  const first = came.find((each) => !each.ok);
  const before = all.get(key);
  if (!first && !before) return;
  const message = before?.message ?? (first && !first.ok ? first.failure.message : '');
  const lost = came.filter((each) => !each.ok).length;
  all.set(key, {
    metric,
    message,
    asked: (before?.asked ?? 0) + came.length,
    lost: (before?.lost ?? 0) + lost,
  });
}

function lossWarning({ metric, message, asked, lost }: Loss): Warning {
  const words = `The program of the metric ${metric} gave no mark to ${count(lost)} of ${count(asked)} answers: ${message}.`;
  return { code: 'gauge-silent', message: words };
}
