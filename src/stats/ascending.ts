/** Bits of a number that are looked at in one pass, and the passes that all 32 take. */
const BITS = 11;
const PASSES = [0, 1, 2] as const;
const MASK = (1 << BITS) - 1;
const SIGN = 0x80000000;

/**
 * Where the scores stand, from the least to the largest; those of -∞ are left out. A radix sort: thousands of labellings
 * are put in order for every wave, and this takes a quarter of what comparing them does.
 */
export function ascending(scores: Float32Array): Uint32Array {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const keys = new Uint32Array(scores.length);
  let [from, to] = [new Uint32Array(scores.length), new Uint32Array(scores.length)];
  const ends = PASSES.map(() => new Uint32Array(MASK + 1));
  let count = 0;
  for (let at = 0; at < scores.length; at++) {
    if (!((scores[at] as number) > Number.NEGATIVE_INFINITY)) continue;
    const key = keyOf(bits[at] as number);
    keys[at] = key;
    from[count++] = at;
    for (const pass of PASSES) (ends[pass] as Uint32Array)[digit(key, pass)]!++;
  }
  for (const pass of PASSES) {
    const next = startsOf(ends[pass] as Uint32Array);
    for (let i = 0; i < count; i++) {
      const at = from[i] as number;
      to[next[digit(keys[at] as number, pass)]!++] = at;
    }
    [from, to] = [to, from];
  }
  return from.subarray(0, count);
}

/** Whole numbers that are as large, one among the other, as the numbers of which these are the bits. */
function keyOf(bits: number): number {
  return (bits & SIGN ? ~bits : bits ^ SIGN) >>> 0;
}

function digit(key: number, pass: number): number {
  return (key >>> (BITS * pass)) & MASK;
}

/** Where the numbers of each digit begin, of how many there are of each; written in its place. */
function startsOf(counts: Uint32Array): Uint32Array {
  let start = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number;
    counts[i] = start;
    start += count;
  }
  return counts;
}
