import { count } from '../../render/text.ts';
import type {
  Block,
  Consumption,
  Exam,
  Proposal,
  Report,
  Run,
  Sequence,
  Trouble,
  Warning,
} from '../../types.ts';
import { outageNotes } from './notes/outages.ts';
import { footer } from './parts/footer.ts';

/** What filling the store came to, before it is put into words. */
interface BaselineFindings {
  readonly proposal: Proposal;
  readonly exams: readonly Exam[];
  readonly runs: Sequence<Run>;
  readonly judgements: Sequence<Run>;
  readonly trouble: readonly Trouble[];
  readonly usage: Consumption;
  readonly warnings: readonly Warning[];
}

/** Says what is kept from now on; nothing is decided here. */
export function baselineReport(findings: BaselineFindings): Report {
  const { proposal, exams, runs, judgements, trouble, usage, warnings } = findings;
  const outcome = trouble.length > 0 ? 'error' : exams.length === 0 ? 'unchanged' : 'pass';
  const headline = headlineOf(findings);
  const icon = { error: '🛑', unchanged: '⏭️', pass: '✅' }[outcome];
  const verdict = { outcome, checks: [], trouble } as const;
  return {
    proposal,
    exams,
    runs,
    judgements,
    usage,
    warnings,
    headline,
    verdict,
    changes: [],
    policy: [],
    mistakes: [],
    because: [],
    blocks: [
      { kind: 'heading', level: 2, words: [`${icon} ${headline}`] },
      ...outageNotes(trouble),
      ...warnings.map(({ message }): Block => ({ kind: 'note', tone: 'warning', words: [message] })),
      { kind: 'paragraph', words: footer({ verdict, proposal, exams, runs, usage, falseAlarm: 0 }) },
    ],
  };
}

function headlineOf({ exams, runs, usage, trouble }: BaselineFindings): string {
  if (exams.length === 0) return 'Nothing to keep: no suite asks anything';
  const answered = runs.filter(({ result }) => result.ok).length;
  const all = `${count(answered)} conversations over ${count(exams.length)} ${exams.length === 1 ? 'suite' : 'suites'} are kept`;
  if (trouble.length > 0) return `Could not be filled: ${trouble[0]?.failure.message ?? ''}`;
  return usage.requests > 0 ? `${all} for the proposals to come` : `${all} already: nothing had to be asked`;
}
