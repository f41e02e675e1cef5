import type { Because, Clause } from '../../../types.ts';

const NOISE: ReadonlySet<Because['code']> = new Set(['noise', 'not-again', 'beyond-by-noise', 'lost-marks']);

/** Something beyond what is allowed was seen, which noise shows too often to say more of it. */
export function isNoise({ because: { code } }: Clause): boolean {
  return NOISE.has(code);
}
