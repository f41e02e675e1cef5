/** Fresh answers that drop by chance more often than this do not drop again, whatever the first ones showed. */
export const DROPS_AGAIN = 0.2;

/**
 * Chance that answers which changed nothing show both a first drop and a second one like these: of two independent
 * chances whose product is at most this, where the first is at most `most` and the second at most `DROPS_AGAIN`
 * (Bauer & Köhne 1994). Exact when each of them is.
 */
export function chanceOfBoth(first: number, second: number, most: number): number {
  const [product, area] = [first * second, most * DROPS_AGAIN];
  if (product <= 0) return 0;
  return product >= area ? area : product * (1 + Math.log(area / product));
}
