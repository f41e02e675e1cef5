import { idleAmong } from '../stages/decide/idle.ts';
import { idleSaid } from '../stages/report/notes/idle.ts';
import type { Acceptance, Verdict } from '../types.ts';

/** Lines about what somebody accepted, and what let nothing through. */
export function linesInVain(verdict: Verdict, accepted: readonly Acceptance[]): readonly string[] {
  return idleAmong(verdict, accepted).map(idleSaid);
}
