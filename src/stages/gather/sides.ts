import { someOf } from '../../render/text.ts';
import { throwFound, UserError } from '../../errors.ts';
import type { ScoreFile, ScoreLine } from '../../records/scores/index.ts';
import type { Side, Warning } from '../../types.ts';

/** The marks of one trial of one case, by metric. */
export type Marks = ReadonlyMap<string, ScoreLine>;

/** A case with what either side's file says of it. */
export interface ScoredCase {
  readonly id: string;
  /** The first line that names it, baseline's first. */
  readonly first: ScoreLine;
  readonly tags: Readonly<Record<string, string>>;
  readonly pinned: boolean;
  readonly trials: Readonly<Record<Side, ReadonlyMap<number, Marks>>>;
}

/** What was measured on both sides. */
export interface ScoredTarget {
  readonly name: string;
  readonly cases: readonly ScoredCase[];
  readonly warnings: readonly Warning[];
}

export type Files = Readonly<Record<Side, ScoreFile>>;

/** Lines by target and case. A file's only target is compared with the other's only one, whatever they are called. */
export function sortLines(files: Files): readonly ScoredTarget[] {
  const [before, after] = [namesIn(files.baseline), namesIn(files.candidate)];
  const [was, is] = [before[0] ?? '', after[0] ?? ''];
  if (before.length === 1 && after.length === 1)
    return [{ name: is, ...casesOf(files, { baseline: was, candidate: is }) }];
  return before.map((name) => ({ name, ...casesOf(files, { baseline: name, candidate: name }) }));
}

/** Targets that only the candidate has: there is nothing to compare them with. */
export function newTargets({ baseline, candidate }: Files): readonly string[] {
  const [before, after] = [namesIn(baseline), namesIn(candidate)];
  if (before.length === 1 && after.length === 1) return [];
  return after.filter((name) => !before.includes(name));
}

function namesIn({ lines }: ScoreFile): readonly string[] {
  return [...new Set(lines.map(({ target }) => target))];
}

const MOST_MISTAKES = 20;
const SIDES = ['baseline', 'candidate'] as const;

/** A case while its lines are being read. */
interface Growing {
  readonly first: ScoreLine;
  tags: Readonly<Record<string, string>>;
  pinned: boolean;
  asks: string | null;
  readonly trials: Readonly<Record<Side, Map<number, Map<string, ScoreLine>>>>;
}

function casesOf(files: Files, names: Record<Side, string>): Omit<ScoredTarget, 'name'> {
  const cases = new Map<string, Growing>();
  const found: UserError[] = [];
  const retagged = new Set<string>();
  for (const side of SIDES) {
    const { file, lines } = files[side];
    for (const line of lines) {
      if (line.target !== names[side]) continue;
      const error = add(cases, retagged, side, line, file);
      if (error && found.push(error) === MOST_MISTAKES) throwFound(found);
    }
  }
  throwFound(found);
  const message = `Tags of ${someOf([...retagged])} are not the same everywhere; what base says first holds.`;
  const warnings: Warning[] = retagged.size ? [{ code: 'tags-differ', message }] : [];
  return {
    cases: [...cases].map(([id, { asks: _, trials, ...rest }]) => ({ id, ...rest, trials: near(trials) })),
    warnings,
  };
}

/** Numbers of trials up to this one stand as they are; one further away is no number of repeats, but a name. */
const FAR = 1000;

/** Trials with numbers as far from 0 as there are of them, since there is room up to the last: their order is all that numbers say. */
function near(trials: Growing['trials']): ScoredCase['trials'] {
  const numbers = SIDES.flatMap((side) => [...trials[side].keys()]);
  if (numbers.every((number) => number < FAR)) return trials;
  const places = new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, place) => [number, place]));
  const moved = (side: Side): ReadonlyMap<number, Marks> =>
    new Map(Array.from(trials[side], ([number, marks]) => [places.get(number) as number, marks]));
  return { baseline: moved('baseline'), candidate: moved('candidate') };
}

function add(
  cases: Map<string, Growing>,
  retagged: Set<string>,
  side: Side,
  line: ScoreLine,
  file: string,
): UserError | null {
  const known = cases.get(line.case) ?? grow(line);
  cases.set(line.case, known);
  known.pinned ||= line.pinned;
  if (known.tags !== line.tags && !mergeTags(known, line)) retagged.add(line.case);
  if (known.asks !== null && line.asks !== null && known.asks !== line.asks) return otherCase(line, file);
  known.asks ??= line.asks;
  const trials = known.trials[side];
  const marks = trials.get(line.trial) ?? new Map<string, ScoreLine>();
  const before = marks.get(line.metric);
  if (before) return twice(line, before, file);
  trials.set(line.trial, marks.set(line.metric, line));
  return null;
}

function grow(line: ScoreLine): Growing {
  const { tags, pinned, asks } = line;
  return { first: line, tags, pinned, asks, trials: { baseline: new Map(), candidate: new Map() } };
}

/** False when the line contradicts what was said before. */
function mergeTags(known: Growing, { tags }: ScoreLine): boolean {
  const names = Object.keys(tags);
  const added = names.filter((name) => !Object.hasOwn(known.tags, name));
  const agree = names.every((name) => !Object.hasOwn(known.tags, name) || known.tags[name] === tags[name]);
  if (added.length) known.tags = { ...tags, ...known.tags };
  return agree;
}

function twice(line: ScoreLine, before: ScoreLine, file: string): UserError {
  const first = before.line === null ? '' : ` (first in line ${before.line})`;
  return new UserError(
    `case ${line.case}, trial ${line.trial}, metric ${line.metric} is scored twice${first}`,
    { file, line: line.line, key: null },
    'Number repeats with `trial`: 0, 1, 2 …; or remove one of the two.',
  );
}

function otherCase(line: ScoreLine, file: string): UserError {
  return new UserError(
    `case ${line.case} is not the same document on both sides`,
    { file, line: line.line, key: 'doc_hash' },
    'Run both sides over the same data, in the same version.',
  );
}
