import type { Exam, Proposal } from '../../../types.ts';

/** What a line at home needs to know of a run. */
export interface Repeatable {
  readonly proposal: Proposal;
  readonly exams: readonly Exam[];
  /** Absent where it is the usual one. */
  readonly config?: string | undefined;
  /** Every suite was asked, whatever changed. */
  readonly isForced?: boolean;
}

/** The line that has the same again at home; null where nothing was asked, or there was nothing to compare with. */
export function homeLine({ proposal, exams, config, isForced = false }: Repeatable): string | null {
  const [base, head] = [proposal.base.slice(0, 7), proposal.commit.slice(0, 7)];
  const isAsked = exams.length > 0 && exams.every(({ change }) => change.kind !== 'measured');
  if (!isAsked || base === '' || head === '') return null;
  const own = config === undefined ? '' : ` --config ${quoted(config)}`;
  // A working tree is what the command takes anyway; its commit would be another thing.
  const isHere = proposal.event === 'local' && proposal.head !== proposal.commit;
  const all = isForced ? ' --force' : '';
  return `micro-metrics gate --base ${base}${isHere ? '' : ` --head ${head}`}${own}${all}`;
}

/** As one word of a shell, whatever it holds. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
