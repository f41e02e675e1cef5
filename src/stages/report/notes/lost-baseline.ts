import type { Block, Check } from '../../../types.ts';

/** Where base's model is gone: what was not compared, once for each exam, and what still held. */
export function lostBaselineBlocks(checks: readonly Check[]): Block[] {
  const found = new Map<string, string>();
  for (const { comparison, clauses } of checks) {
    const { suite, change } = comparison.exam;
    for (const { because } of clauses)
      if (because.code === 'baseline-unavailable')
        found.set(`${suite.name} · ${change.target}`, because.message);
  }
  return [...found].map(([exam, message]): Block => ({
    kind: 'note',
    tone: 'warning',
    words: [
      `${exam}: not compared with base, whose model no longer answers (${message}). Absolute limits were held against head alone.`,
    ],
  }));
}
