import { digest } from '../../lib/digest.ts';
import type { Case, Target, Warning } from '../../types.ts';
import type { CaseFile, SuiteText } from '../config.ts';

/** What one file brings along: targets, the suites that ask them, and what its author should know. */
export interface ForeignConfig {
  readonly file: string;
  readonly text: string;
  /** Every file that it was read from, itself first. */
  readonly files: readonly string[];
  readonly targets: readonly Target[];
  readonly suites: readonly SuiteText[];
  readonly warnings: readonly Warning[];
  /** Prompts and providers that nothing here can stand for, so that what they answer is not known. */
  readonly unasked?: Unasked;
}

/** Of all suites that a file has, or would have. */
interface Unasked {
  readonly suites: readonly string[];
  readonly names: readonly string[];
}

/** By the suite. */
export function unaskedIn(found: readonly ForeignConfig[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    found.flatMap(({ unasked }) =>
      unasked ? unasked.suites.map((suite) => [suite, unasked.names] as const) : [],
    ),
  );
}

/** The cases that a file brings along are read, and its text is of no use any more. */
export function caseFileOf(file: string, cases: readonly Case[]): CaseFile {
  return { file, version: digest(JSON.stringify(cases)), text: () => Promise.resolve(''), cases };
}
