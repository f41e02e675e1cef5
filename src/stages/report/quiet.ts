/** The report of most runs of a required check. It stands by itself: what speaks of changes and checks is not loaded for it. */
import type { Change, Exam, Forecast, Gap, PolicyChange, Report, Warning } from '../../types.ts';
import { basisAdded, basisWarnings, commitsSaid } from './words/basis.ts';
import { onlyWarning, warningBlocks } from './parts/warning-blocks.ts';

/** What tells a run in which nothing changed from all others. */
interface Found extends Pick<Report, 'verdict' | 'proposal' | 'usage'> {
  readonly changes: readonly Change[];
  readonly exams: readonly Exam[];
  readonly policy: readonly PolicyChange[];
  readonly uncovered?: readonly Gap[];
  readonly lost?: string;
  readonly forecast?: Forecast;
  readonly warnings: readonly Warning[];
}

export const NOTHING_CHANGED = 'No prompt, model or suite changed';
export const UNCHANGED_ICON = '➖';

/** Null where there is more to say. */
export function unchangedReport(found: Found): Report | null {
  const { verdict, proposal, changes, exams, policy, uncovered = [], lost, forecast } = found;
  const isQuiet = [changes, exams, policy, uncovered].every(({ length }) => length === 0);
  if (verdict.outcome !== 'unchanged' || !isQuiet || lost !== undefined || forecast) return null;
  const warnings = [...basisWarnings(proposal), ...found.warnings];
  return {
    verdict,
    headline: NOTHING_CHANGED,
    proposal,
    changes: [],
    exams: [],
    policy: [],
    uncovered: [],
    runs: [],
    judgements: [],
    usage: found.usage,
    warnings,
    mistakes: [],
    command: '',
    because: [],
    rows: [],
    past: [],
    lives: [],
    behaviour: [],
    brief: [{ kind: 'heading', level: 2, words: ['Nothing to mend: ', NOTHING_CHANGED] }],
    blocks: [
      { kind: 'heading', level: 2, words: [`${UNCHANGED_ICON} ${NOTHING_CHANGED}`] },
      ...onlyWarning(warnings, verdict),
      ...warningBlocks(warnings, verdict),
      { kind: 'small', words: [...commitsSaid(proposal), basisAdded(proposal)] },
    ],
  };
}
