/** A source of uniform 32-bit words. Every random draw of the product comes from one that is passed in. */
export type Random = () => number;

/** Four 32-bit words that seed a generator, never all zero. */
type Seed = readonly [number, number, number, number];

const MIX = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

function avalanche(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * 128 bits of a text (UTF-16 code units): four multiply-rotate lanes that feed each other, then the
 * finaliser of MurmurHash3. Not cryptographic: it names streams, it hides nothing.
 */
export function hashText(text: string): Seed {
  let [a, b, c, d] = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, MIX[0]);
    b = c ^ Math.imul(b ^ code, MIX[1]);
    c = d ^ Math.imul(c ^ code, MIX[2]);
    d = a ^ Math.imul(d ^ code, MIX[3]);
  }
  const sum = (a ^ b ^ c ^ d ^ text.length) >>> 0;
  return [avalanche(a ^ sum), avalanche(b + sum), avalanche(c ^ (sum >>> 7)), avalanche(d + 1) | 1];
}

/**
 * xoshiro128** (Blackman & Vigna 2018, "Scrambled linear pseudorandom number generators",
 * arXiv 1805.01407): period 2^128 - 1, passes BigCrush. The same seed gives the same words everywhere.
 */
export function createRandom(seed: string | Seed): Random {
  let [s0, s1, s2, s3] = typeof seed === 'string' ? hashText(seed) : seed;
  return () => {
    const scaled = Math.imul(s1, 5);
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
}

/** The next words of a generator of which the four words stand at a place, and are left there for those after them. */
export function drawWords(states: Uint32Array, at: number, into: Uint32Array): void {
  let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = [states[at], states[at + 1], states[at + 2], states[at + 3]];
  for (let i = 0; i < into.length; i++) {
    const scaled = Math.imul(s1, 5);
    into[i] = Math.imul((scaled << 7) | (scaled >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
  }
  states[at] = s0;
  states[at + 1] = s1;
  states[at + 2] = s2;
  states[at + 3] = s3;
}

/** An integer in [0, bound), unbiased (rejection); bound at most 2^32. */
export function below(random: Random, bound: number): number {
  const limit = 4294967296 - (4294967296 % bound);
  for (;;) {
    const word = random();
    if (word < limit) return word % bound;
  }
}

/** A shuffled copy (Fisher–Yates). */
export function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
