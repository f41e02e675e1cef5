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
export function homeLine(told: Repeatable): string | null {
  const { proposal } = told;
  const head = proposal.commit.slice(0, 7);
  if (!isAsked(told) || head === '') return null;
  // A working tree is what the command takes anyway; its commit would be another thing.
  const isHere = proposal.event === 'local' && proposal.head !== proposal.commit;
  return gateLine(told, isHere ? '' : ` --head ${head}`);
}

/** The line that asks the same of a working tree that somebody edits; null where nothing was asked. */
export function workLine(told: Repeatable): string | null {
  return isAsked(told) ? gateLine(told, '') : null;
}

function isAsked({ proposal, exams }: Repeatable): boolean {
  return proposal.base !== '' && exams.length > 0 && exams.every(({ change }) => change.kind !== 'measured');
}

function gateLine({ proposal: { base }, config, isForced = false }: Repeatable, head: string): string {
  const own = config === undefined ? '' : ` --config ${quoted(config)}`;
  return `micro-metrics gate --base ${base.slice(0, 7)}${head}${own}${isForced ? ' --force' : ''}`;
}

/** As one word of a shell, whatever it holds. */
export function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
