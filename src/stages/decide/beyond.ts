/** So that 0.98 of 50 cases is not lost to rounding. */
const EPSILON = 1e-9;

/** Whether a value is on the wrong side of a limit. */
export function isBeyond(value: number, which: 'min' | 'max', amount: number): boolean {
  return which === 'min' ? value < amount - EPSILON : value > amount + EPSILON;
}
