import type { Because } from '../../../types.ts';

/** What became of cases that may not break. */
export function brokePinned(
  { cases, trials, chance: by, isUnknown }: Extract<Because, { code: 'broke-pinned' }>,
  isBroken: boolean,
): string {
  const named = `pinned ${cases.length === 1 ? 'case' : 'cases'}`;
  if (isBroken) return `${named} broke: ${cases.join(', ')}`;
  if (isUnknown) {
    const are = cases.length === 1 ? 'is' : 'are';
    return `${named} ${are} wrong on head, and base's model can't be asked any more: ${cases.join(', ')}`;
  }
  if (by === null) return `${named} could not be scored on head: ${cases.join(', ')}`;
  return `${named} may have broken: ${cases.join(', ')}; ${trials === 1 ? 'one trial is' : `${trials} trials are`} too few to tell`;
}
