import { someOf } from '../../render/text.ts';
import type { MetricsLaw } from '../../config/index.ts';
import type { Exam, Run, Score, Sequence, Warning } from '../../types.ts';
import { type Sitting, sitElsewhere } from './exam.ts';
import { rulesFor } from './rules.ts';
import { type Files, newTargets, type ScoredTarget, sortLines } from './sides.ts';

export { historyOf } from './history.ts';

/** Scores measured elsewhere, as the nouns that the engine takes. */
interface Gathering {
  readonly exams: readonly Exam[];
  readonly runs: Sequence<Run>;
  readonly scores: Sequence<Score>;
  readonly warnings: readonly Warning[];
}

/** Turns the lines of two files into exams that were sat elsewhere. Throws what is wrong with file and line. */
export function gather(files: Files, law: MetricsLaw | null): Gathering {
  const { rules, warnings } = rulesFor(files, law);
  const targets = sortLines(files);
  const { baseline, candidate } = files;
  const suite = baseline.suite === candidate.suite ? baseline.suite : 'scores';
  const known = new Set([...baseline.lines, ...candidate.lines].map(({ metric }) => metric));
  const sat = targets.map((target, index): Sitting => {
    const here = metricsOf(target);
    const own = rules.filter(({ card }) => here.has(card.id) || (index === 0 && !known.has(card.id)));
    return sitElsewhere(target, suite, own, files);
  });
  return {
    exams: sat.map(({ exam }) => exam),
    runs: sat.flatMap(({ runs }) => [...runs]),
    scores: sat.flatMap(({ scores }) => [...scores]),
    warnings: [...notesOf(files), ...warnings, ...targets.flatMap((target) => aboutCases(target, files))],
  };
}

function metricsOf({ cases }: ScoredTarget): ReadonlySet<string> {
  const metrics = new Set<string>();
  for (const { trials } of cases)
    for (const side of [trials.baseline, trials.candidate])
      for (const marks of side.values()) for (const metric of marks.keys()) metrics.add(metric);
  return metrics;
}

function notesOf(files: Files): Warning[] {
  const left = newTargets(files);
  const only = `Only in ${files.candidate.file}, so not compared: ${someOf(left)}.`;
  return [
    ...[...files.baseline.notes, ...files.candidate.notes].map((message): Warning => ({
      code: 'form-of-file',
      message,
    })),
    ...(left.length ? [{ code: 'not-compared', message: only } as const] : []),
  ];
}

/** Cases that only one side has are counted as lost, and named. */
function aboutCases({ cases, warnings }: ScoredTarget, { baseline, candidate }: Files): Warning[] {
  const only = (there: 'baseline' | 'candidate', lacking: 'baseline' | 'candidate'): string[] =>
    cases.filter(({ trials }) => trials[there].size > 0 && trials[lacking].size === 0).map(({ id }) => id);
  const [gone, come] = [only('baseline', 'candidate'), only('candidate', 'baseline')];
  const said = (ids: readonly string[], file: string): Warning[] => {
    const message = `${ids.length} of ${cases.length} cases are only in ${file}: ${someOf(ids)}.`;
    return ids.length ? [{ code: 'one-sided-cases', message }] : [];
  };
  return [...warnings, ...said(gone, baseline.file), ...said(come, candidate.file)];
}
