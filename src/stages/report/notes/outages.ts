import { count } from '../../../render/text.ts';
import type { Block, Trouble } from '../../../types.ts';

/** What could not be had, a note for each suite and target. */
export function outageNotes(trouble: readonly Trouble[]): Block[] {
  return trouble.map(({ lost, asked, suite, target, failure }) => ({
    kind: 'note',
    tone: 'caution',
    words: [
      `${suite} · ${target}: ${count(lost)} of ${count(asked)} conversations could not be had: ${failure.message}`,
    ],
  }));
}
