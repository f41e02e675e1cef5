import { suiteAndTarget } from '../words/results.ts';
import type { Block, Gone } from '../../../types.ts';

/** Where base's model is gone: what head was compared with instead, once for each exam. */
export function lostBaselineBlocks(gone: readonly Gone[]): Block[] {
  return gone.map(({ exam, isKept, message }): Block => ({
    kind: 'note',
    tone: 'warning',
    words: [
      `Base's model is gone on ${suiteAndTarget(exam)}: ${message}. ${INSTEAD[isKept ? 'kept' : 'none']}`,
    ],
  }));
}

const INSTEAD = {
  kept: 'Head is compared with its earlier answers.',
  none: 'Only absolute limits hold for head.',
} as const;
