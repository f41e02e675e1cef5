import { drawWords, hashText } from './random.ts';
import { roomFor } from '../columns/room.ts';

/** How often labels are swapped at random, besides the observed labelling. */
export const SWAPS = 9999;

/**
 * For every labelling which units are swapped. Labelling 0 is the observed one (nothing swapped). The
 * swap of unit u in labelling b depends on seed, u and b alone, so neither the order of the units nor
 * the presence of others matters, and a later wave sees the same swaps.
 */
export interface SwapTable extends Swaps {
  readonly units: readonly string[];
}

/** Swaps under labellings that follow one another. */
export interface Swaps {
  /** How many came before. */
  readonly from: number;
  readonly labellings: number;
  /** One array for eight units: bit j of element b says that unit 8·group + j is swapped in labelling b. */
  readonly masks: readonly Uint8Array[];
}

/** Transposes bits: eight words of 32 labellings become 32 bytes of eight units (Hacker's Delight 7-3). */
function transpose(words: readonly Uint32Array[], w: number, masks: Uint8Array, from: number): void {
  for (let byte = 0; byte < 4; byte++) {
    let x = 0;
    let y = 0;
    for (let j = 0; j < 4; j++) {
      x |= ((((words[7 - j] as Uint32Array)[w] as number) >>> (8 * byte)) & 0xff) << (24 - 8 * j);
      y |= ((((words[3 - j] as Uint32Array)[w] as number) >>> (8 * byte)) & 0xff) << (24 - 8 * j);
    }
    let t = (x ^ (x >>> 7)) & 0x00aa00aa;
    x ^= t ^ (t << 7);
    t = (y ^ (y >>> 7)) & 0x00aa00aa;
    y ^= t ^ (t << 7);
    t = (x ^ (x >>> 14)) & 0x0000cccc;
    x ^= t ^ (t << 14);
    t = (y ^ (y >>> 14)) & 0x0000cccc;
    y ^= t ^ (t << 14);
    t = (x & 0xf0f0f0f0) | ((y >>> 4) & 0x0f0f0f0f);
    y = ((x << 4) & 0xf0f0f0f0) | (y & 0x0f0f0f0f);
    x = t;
    const at = from + 8 * byte;
    for (let k = 0; k < 4; k++) {
      masks[at + 7 - k] = x >>> (24 - 8 * k);
      masks[at + 3 - k] = y >>> (24 - 8 * k);
    }
  }
}

/** Draws the swaps of all units; 1,250 bytes a unit at 9,999 swaps. */
export function createSwapTable(seed: string, units: readonly string[], swaps = SWAPS): SwapTable {
  const [all] = swapsInParts(seed, { length: units.length, at: (u) => units[u] as string }, swaps, Infinity);
  return { ...(all as Swaps), units };
}

/** Bytes of swaps that are held at once. */
const ROOM = 8e6;

/**
 * The same for any number of units: part by part, each of so many labellings as there is room for. A part is good
 * until the next one is asked for, which takes its place.
 */
export function* swapsInParts(
  seed: string,
  units: { readonly length: number; readonly at: (unit: number) => string },
  swaps: number,
  room = ROOM,
): Generator<Swaps> {
  const labellings = swaps + 1;
  const groups = Math.ceil(units.length / 8);
  const all = Math.ceil(labellings / 32);
  const words = Math.max(1, Math.min(all, Math.floor(room / (32 * Math.max(1, groups)))));
  const states = roomFor(Uint32Array, 4 * units.length);
  for (let u = 0; u < units.length; u++) states.set(hashText(`${seed}\u0000${units.at(u)}`), 4 * u);
  const masks = Array.from({ length: groups }, () => new Uint8Array(words * 32));
  const drawn = Array.from({ length: 8 }, () => new Uint32Array(words));
  for (let from = 0; from < labellings; from += 32 * words) {
    masks.forEach((mask, group) => {
      drawn.forEach((own, j) => {
        if (8 * group + j < units.length) drawWords(states, 4 * (8 * group + j), own);
        else own.fill(0);
      });
      for (let w = 0; w < words; w++) transpose(drawn, w, mask, 32 * w);
      if (from === 0) mask[0] = 0;
    });
    const here = Math.min(32 * words, labellings - from);
    yield { from, labellings: here, masks: masks.map((mask) => mask.subarray(0, here)) };
  }
}

/** Signed sums of eight values for each of the 256 ways to swap them. */
function fillSums(sums: Float64Array, values: Float64Array, from: number): void {
  let total = 0;
  for (let j = 0; j < 8; j++) total += values[from + j] ?? 0;
  sums[0] = total;
  for (let j = 0; j < 8; j++) {
    const twice = 2 * (values[from + j] ?? 0);
    const bit = 1 << j;
    for (let mask = 0; mask < bit; mask++) sums[bit | mask] = (sums[mask] as number) - twice;
  }
}

function busyGroups(table: Swaps, values: Float64Array): number[] {
  const groups: number[] = [];
  for (let g = 0; g < table.masks.length; g++) {
    let busy = false;
    for (let j = 8 * g; j < 8 * g + 8; j++) busy ||= (values[j] ?? 0) !== 0;
    if (busy) groups.push(g);
  }
  return groups;
}

const EMPTY = new Float64Array(256);

type Four<T> = readonly [T, T, T, T];

/**
 * Σ ± values for every labelling: one table look-up for eight units, four tables a pass, so that the
 * tables and the sums stay in the first caches; groups of units without a value cost nothing.
 * `values` follows the order of the table's units. With `only`, sums of these labellings alone, in
 * their order; the others cost nothing.
 */
export function signedSums(table: Swaps, values: Float64Array, only?: Uint32Array): Float64Array {
  const sums = new Float64Array(only?.length ?? table.labellings);
  const groups = busyGroups(table, values);
  const tables = [0, 1, 2, 3].map(() => new Float64Array(256));
  for (let i = 0; i < groups.length; i += 4) {
    const picked = [0, 1, 2, 3].map((k) => groups[i + k]);
    picked.forEach((g, k) => {
      if (g !== undefined) fillSums(tables[k] as Float64Array, values, 8 * g);
    });
    const four = picked.map((g, k) => (g === undefined ? EMPTY : tables[k])) as unknown as Four<Float64Array>;
    const masks = picked.map((g) => table.masks[g ?? (groups[i] as number)]) as unknown as Four<Uint8Array>;
    if (only) addSomeLookups(sums, four, masks, only);
    else addLookups(sums, four, masks);
  }
  return sums;
}

function addLookups(sums: Float64Array, tables: Four<Float64Array>, masks: Four<Uint8Array>): void {
  const [t0, t1, t2, t3] = tables;
  const [m0, m1, m2, m3] = masks;
  for (let b = 0; b < sums.length; b++) {
    sums[b] =
      (sums[b] as number) +
      (t0[m0[b] as number] as number) +
      (t1[m1[b] as number] as number) +
      (t2[m2[b] as number] as number) +
      (t3[m3[b] as number] as number);
  }
}

function addSomeLookups(
  sums: Float64Array,
  tables: Four<Float64Array>,
  masks: Four<Uint8Array>,
  only: Uint32Array,
): void {
  const [t0, t1, t2, t3] = tables;
  const [m0, m1, m2, m3] = masks;
  for (let k = 0; k < sums.length; k++) {
    const b = only[k] as number;
    sums[k] =
      (sums[k] as number) +
      (t0[m0[b] as number] as number) +
      (t1[m1[b] as number] as number) +
      (t2[m2[b] as number] as number) +
      (t3[m3[b] as number] as number);
  }
}
