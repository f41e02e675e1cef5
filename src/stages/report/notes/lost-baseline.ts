import { suiteAndTarget } from '../words/results.ts';
import type { Block, Gone, Run, Sequence, Warning } from '../../../types.ts';

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
  none: 'Beside its limits, head passes only where no base could have been better.',
} as const;

/** Where what is kept is of a model that is not there any more: `lost` are questions to it that were refused. */
export function aboutGone(lost: Sequence<Run>): Warning[] {
  const said = new Set<string>();
  for (const { trial, result } of lost) {
    if (!result.ok) said.add(`${suiteAndTarget(trial.exam)}: ${result.failure.message}`);
  }
  return [...said].map((found) => ({
    code: 'told-by-model',
    message: `${found}. What is kept is what it answered before, and nothing can be added to it: name its successor in a proposal, which is compared with that.`,
  }));
}
