/** Near-duplicates among many texts, by what their pieces have in common. The same texts always fold the same way. */

/** Letters that are looked at together. */
const GRAM = 4;
const HASHES = 64;
/** Texts whose hashes agree in one whole band are held against each other. */
const BAND = 4;
/** The share of pieces that two texts have in common, from which they are one. */
const ALIKE = 0.7;

/** What a text is compared by. */
export interface Imprint {
  readonly grams: ReadonlySet<number>;
  /** The least of each of many hashes over the pieces: two texts agree in as many as they have in common. */
  readonly least: Uint32Array;
}

/** Case, punctuation and numbers say nothing of what is asked. */
export function imprintOf(text: string): Imprint {
  const plain = ` ${text
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const grams = new Set<number>();
  for (let at = 0; at < Math.max(1, plain.length - GRAM + 1); at++)
    grams.add(hashOf(plain.slice(at, at + GRAM)));
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const gram of grams)
    for (let nth = 0; nth < HASHES; nth++) {
      const value = mixed(gram, nth);
      if (value < (least[nth] ?? 0)) least[nth] = value;
    }
  return { grams, least };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** One hash after the other, by the finaliser of Murmur. */
function mixed(value: number, nth: number): number {
  let hash = value ^ Math.imul(nth + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The share of pieces that two texts have in common, of all that they have. */
function inCommon(a: Imprint, b: Imprint): number {
  const [small, large] = a.grams.size <= b.grams.size ? [a, b] : [b, a];
  let both = 0;
  for (const gram of small.grams) if (large.grams.has(gram)) both++;
  return both / (a.grams.size + b.grams.size - both);
}

/** The same, estimated: quicker for long texts. */
export function roughlyInCommon(a: Imprint, b: Imprint): number {
  let same = 0;
  for (let nth = 0; nth < HASHES; nth++) if (a.least[nth] === b.least[nth]) same++;
  return same / HASHES;
}

/** For each text the place of the first one that is like it: its own, where it is the first. */
export function foldAlike(imprints: readonly Imprint[]): readonly number[] {
  const bands = Array.from({ length: HASHES / BAND }, () => new Map<string, number[]>());
  return imprints.map((imprint, at) => {
    const keys = bands.map((_, nth) => imprint.least.slice(nth * BAND, (nth + 1) * BAND).join());
    const near = new Set(keys.flatMap((key, nth) => bands[nth]?.get(key) ?? []));
    const first = [...near]
      .sort((a, b) => a - b)
      .find((other) => inCommon(imprints[other] as Imprint, imprint) >= ALIKE);
    if (first !== undefined) return first;
    keys.forEach((key, nth) => {
      const band = bands[nth];
      band?.set(key, [...(band.get(key) ?? []), at]);
    });
    return at;
  });
}
