import type { Block, Gone } from '../../../types.ts';

/** Where base's model is gone: what head was compared with instead, once for each exam. */
export function lostBaselineBlocks(gone: readonly Gone[]): Block[] {
  return gone.map(({ suite, target, model, isKept, message }): Block => ({
    kind: 'note',
    tone: 'warning',
    words: [
      `${suite} · ${target}: base's model `,
      ...(model === '' ? [] : [{ code: model }, ' ']),
      `no longer answers (${message}). ${INSTEAD[isKept ? 'kept' : 'none']}`,
    ],
  }));
}

const INSTEAD = {
  kept: 'Head is compared with what it answered earlier, which was kept and could not be asked again.',
  none: "Head is compared with nothing: absolute limits were held against it alone, and a comparison passes only where no answer of base's could have made it fail.",
} as const;
