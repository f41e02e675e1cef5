import type { Target, Warning } from '../../types.ts';
import type { SuiteText } from '../config.ts';

/** What one file brings along: targets, the suites that ask them, and what its author should know. */
export interface ForeignConfig {
  readonly file: string;
  readonly text: string;
  /** Every file that it was read from, itself first. */
  readonly files: readonly string[];
  readonly targets: readonly Target[];
  readonly suites: readonly SuiteText[];
  readonly warnings: readonly Warning[];
}
