/** What a program under test says of its parts while it answers. */
import type { Fields } from './suite.ts';

/** One piece of work of a component, as OpenTelemetry has it. */
export interface Span {
  readonly id: string;
  /** The span that it is a part of; null where that is no span of the program. */
  readonly parent: string | null;
  readonly name: string;
  /** Milliseconds from the first beginning in its trace. */
  readonly start: number;
  readonly ms: number;
  /** What went wrong, in the program's words; null where nothing did. */
  readonly error: string | null;
  readonly attributes: Fields;
}
