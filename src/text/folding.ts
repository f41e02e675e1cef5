/** Near-duplicates among many texts, by what their pieces have in common. The same texts always fold the same way. */

/** Letters that are looked at together. */
const GRAM = 4;
const HASHES = 64;
/** Texts whose hashes agree in one whole band are held against each other. */
const BAND = 4;
/** The share of pieces that two texts have in common, from which they are one. */
const ALIKE = 0.7;
/** Texts of one band that others are held against: what many have in common is no sign that two are alike. */
const MOST_IN_BAND = 32;

/** What a text is compared by. */
export interface Imprint {
  /** Hashes of its pieces, each once, in their order. */
  readonly grams: Uint32Array;
  /** The least of each of many hashes over the pieces: two texts agree in as many as they have in common. */
  readonly least: Uint32Array;
}

/** Case, punctuation and numbers say nothing of what is asked. */
function plainOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${plain} `;
}

function imprintOf(plain: string): Imprint {
  const found = new Set<number>();
  for (let at = 0; at < Math.max(1, plain.length - GRAM + 1); at++)
    found.add(hashOf(plain.slice(at, at + GRAM)));
  const grams = Uint32Array.from(found).sort();
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
function inCommon({ grams: a }: Imprint, { grams: b }: Imprint): number {
  let both = 0;
  for (let [here, there] = [0, 0]; here < a.length && there < b.length;) {
    const [one = 0, other = 0] = [a[here], b[there]];
    if (one === other) both++;
    if (one <= other) here++;
    if (other <= one) there++;
  }
  return both / (a.length + b.length - both);
}

/** The same, estimated: quicker for long texts. */
export function roughlyInCommon(a: Imprint, b: Imprint): number {
  let same = 0;
  for (let nth = 0; nth < HASHES; nth++) if (a.least[nth] === b.least[nth]) same++;
  return same / HASHES;
}

/** Folds texts one by one; takes a text and gives the place of the first that is like it: its own, where it is the first. */
interface Folding {
  readonly add: (text: string) => number;
  /** Of a text that was the first of its like. */
  readonly imprint: (at: number) => Imprint;
}

/** Of texts that are alike only the first is kept, and what is held against each other is bounded. */
export function openFolding(): Folding {
  const bands = Array.from({ length: HASHES / BAND }, () => new Map<number, number[]>());
  const imprints = new Map<number, Imprint>();
  const known = new Map<number, number>();
  let next = 0;

  function firstLike(plain: string, at: number): number {
    const imprint = imprintOf(plain);
    const keys = bands.map((_, nth) => bandOf(imprint, nth));
    const near = new Set(keys.flatMap((key, nth) => bands[nth]?.get(key) ?? []));
    const first = [...near]
      .sort((a, b) => a - b)
      .find((other) => inCommon(imprints.get(other) as Imprint, imprint) >= ALIKE);
    if (first !== undefined) return first;
    imprints.set(at, imprint);
    keys.forEach((key, nth) => {
      const own = bands[nth]?.get(key);
      if (!own) bands[nth]?.set(key, [at]);
      else if (own.length < MOST_IN_BAND) own.push(at);
    });
    return at;
  }

  return {
    add: (text) => {
      const at = next++;
      const plain = plainOf(text);
      const whole = wholeOf(plain);
      const first = known.get(whole) ?? firstLike(plain, at);
      known.set(whole, first);
      return first;
    },
    imprint: (at) => imprints.get(at) as Imprint,
  };
}

function bandOf({ least }: Imprint, nth: number): number {
  let hash = nth;
  for (let at = nth * BAND; at < (nth + 1) * BAND; at++) hash = mixed(hash ^ (least[at] ?? 0), at);
  return hash;
}

/** Of 53 bits: many millions of texts come to as many numbers. */
function wholeOf(plain: string): number {
  const hash = hashOf(plain);
  return hash * 2 ** 21 + (mixed(hashOf(`${plain.length} ${plain}`), 1) >>> 11);
}
