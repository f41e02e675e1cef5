import type { Seat } from './seats.ts';
import { type Block, type Drawing, drawWays, waysToLabel } from './subsets.ts';
import { countOver, firstOver, isAllOver, squaresOver, sumOver } from './over-trials.ts';
import type { Slots, TrialScores } from './trial-scores.ts';

/** What the differences of all cases come to under every labelling, the observed one first. */
export interface Sums {
  /** In the unit of the tolerance. */
  readonly drops: Float64Array;
  readonly plain: Float64Array;
  /** Cases whose trials agree weigh more: sees small drops under noise. */
  readonly steady: Float64Array;
  /** Large differences weigh more (d·|d|): sees few cases that break wholly. */
  readonly large: Float64Array;
}

/**
 * Added to the variance of a case's difference (as a share of the usual one) before dividing by it, so that a case
 * whose trials hardly differ does not outweigh all others.
 */
const STEADINESS = 1 / 3;
/** A case with more ways to label its trials is summed block by block. */
const MOST_COMBINED = 512;

/**
 * Sums every member under every labelling; null for one of which labels change nothing. A case whose trials are all alike
 * costs nothing.
 */
export function sumsOf(
  seats: readonly Seat[],
  members: readonly TrialScores[],
  drawing: Drawing,
): readonly (Sums | null)[] {
  const sums = members.map(({ pairs, drops }): Sums | null => {
    if (pairs.every(isConstant)) return null;
    const blank = (): Float64Array => new Float64Array(drawing.labellings);
    const plain = blank();
    return { plain, steady: blank(), large: blank(), drops: drops ? blank() : plain };
  });
  const usual = members.map((member, i) => (sums[i] ? usualVariance(member) : 0));
  if (sums.some((one) => one !== null))
    for (const seat of seats) addSeat(sums, seat, { members, usual }, drawing);
  return sums;
}

/** Mean variance of a case's difference over its labellings, of the cases whose trials differ. */
function usualVariance({ pairs }: TrialScores): number {
  const variances = pairs.map(variance).filter((value) => value > 0);
  return variances.reduce((sum, value) => sum + value, 0) / Math.max(1, variances.length);
}

function variance({ base, head }: Slots): number {
  const count = countOver(head, countOver(base, 0));
  if (count < 2) return 0;
  const middle = sumOver(head, sumOver(base, 0)) / count;
  const squares = squaresOver(head, middle, squaresOver(base, middle, 0));
  return (squares / (count - 1)) * (1 / Math.max(1, base.length) + 1 / Math.max(1, head.length));
}

interface Family {
  readonly members: readonly TrialScores[];
  readonly usual: readonly number[];
}

function addSeat(
  sums: readonly (Sums | null)[],
  seat: Seat,
  { members, usual }: Family,
  drawing: Drawing,
): void {
  const active = movingIn(seat, members, sums);
  if (active.length === 0) return;
  const layout = layOut(seat.blocks);
  const drawn = drawLayout(seat, layout, drawing);
  for (let at = 0; at < active.length; at += 2) {
    const [member, pair] = [active[at] as number, active[at + 1] as number];
    const { pairs, drops, sign } = members[member] as TrialScores;
    const own = sums[member] as Sums;
    const slots = pairs[pair] as Slots;
    if (drops) addPlain(own.drops, gainsOf(drops[pair] as Slots, layout, 1), drawn);
    const weight = 1 / (variance(slots) / (usual[member] as number) + STEADINESS);
    addViews(own, gainsOf(slots, layout, sign), { drawn, weight });
  }
}

/** What a seat holds of pairs whose trials are not all alike: labels change nothing of the others. */
function movingIn(
  { holds }: Seat,
  members: readonly TrialScores[],
  sums: readonly (Sums | null)[],
): number[] {
  const moving: number[] = [];
  for (let at = 0; at < holds.length; at += 2) {
    const [member, pair] = [holds[at] as number, holds[at + 1] as number];
    if (sums[member] && !isConstant(members[member]?.pairs[pair] as Slots)) moving.push(member, pair);
  }
  return moving;
}

function isConstant({ base, head }: Slots): boolean {
  const first = firstOver(base) ?? firstOver(head);
  return first === undefined || (isAllOver(base, first) && isAllOver(head, first));
}

/** The ways to label a seat: each a list of which trials are head's, over all its blocks. */
interface Layout {
  readonly blocks: readonly Block[];
  /** Ways of each block. */
  readonly ways: readonly (readonly Uint8Array[])[];
  readonly combined: number;
}

function layOut(blocks: readonly Block[]): Layout {
  const ways = blocks.map(({ base, head }) => waysToLabel(base.length, head.length));
  return { blocks, ways, combined: ways.reduce((product, { length }) => product * length, 1) };
}

/** Of each labelling the way that the whole seat is labelled, or, where there are too many, the way of each block. */
interface Drawn {
  readonly whole: Uint16Array | null;
  readonly parts: readonly Uint16Array[];
}

function drawLayout({ name }: Seat, layout: Layout, { seed, labellings }: Drawing): Drawn {
  const { ways, blocks, combined } = layout;
  // By the trials themselves, so that what was labelled at an earlier wave is labelled alike at all later ones.
  const parts = ways.map(({ length }, k) => {
    const { base, head } = blocks[k] as Block;
    return drawWays([seed, name, base, head].join('\u0000'), length, labellings);
  });
  if (combined > MOST_COMBINED) return { whole: null, parts };
  const whole = parts[0]?.slice() ?? new Uint16Array(labellings);
  parts.slice(1).forEach((part, k) => {
    const size = (ways[k + 1] as readonly Uint8Array[]).length;
    for (let b = 0; b < whole.length; b++) whole[b] = (whole[b] as number) * size + (part[b] as number);
  });
  return { whole, parts };
}

/** A case's difference, head - base, by the way it is labelled: as a whole, or as parts of a sum. */
type Gains = { readonly whole: Float64Array } | { readonly parts: readonly Float64Array[] };

function gainsOf(slots: Slots, layout: Layout, sign: number): Gains {
  const signed = (gains: Float64Array): Float64Array =>
    sign === 1 ? gains : gains.map((gain) => sign * gain);
  return layout.combined > MOST_COMBINED
    ? { parts: partGains(slots, layout).map(signed) }
    : { whole: signed(wholeGains(slots, layout)) };
}

/** The mean over head's marks less that over the baseline's; 0 where a side would have none. */
function wholeGains(slots: Slots, { blocks, ways, combined }: Layout): Float64Array {
  const trials = blocks.map(({ base, head }) => [
    ...base.map((at) => slots.base[at]),
    ...head.map((at) => slots.head[at]),
  ]);
  const gains = new Float64Array(combined);
  for (let way = 0; way < combined; way++) {
    let [rest, headSum, headCount, sum, count] = [way, 0, 0, 0, 0];
    for (let k = blocks.length - 1; k >= 0; k--) {
      const rows = ways[k] as readonly Uint8Array[];
      const row = rows[rest % rows.length] as Uint8Array;
      rest = Math.floor(rest / rows.length);
      const values = trials[k] as Slots['base'];
      for (let t = 0; t < row.length; t++) {
        const value = values[t];
        if (typeof value !== 'number') continue;
        sum += value;
        count++;
        headSum += (row[t] as number) * value;
        headCount += row[t] as number;
      }
    }
    if (headCount > 0 && headCount < count)
      gains[way] = headSum / headCount - (sum - headSum) / (count - headCount);
  }
  return gains;
}

/** The same as a sum over blocks; a trial without a mark counts as much as the case's others on average. */
function partGains(slots: Slots, { blocks, ways }: Layout): Float64Array[] {
  const marked = [...slots.base, ...slots.head].filter((value) => typeof value === 'number');
  const middle = marked.length ? marked.reduce((sum, value) => sum + value, 0) / marked.length : 0;
  const [heads, bases] = (['head', 'base'] as const).map((side) =>
    blocks.reduce((sum, block) => sum + block[side].length, 0),
  ) as [number, number];
  return blocks.map(({ base, head }, k) => {
    const values = [...base.map((at) => slots.base[at]), ...head.map((at) => slots.head[at])].map(
      (value) => (typeof value === 'number' ? value : middle) - middle,
    );
    return Float64Array.from(ways[k] as readonly Uint8Array[], (row) =>
      values.reduce((sum, value, t) => sum + (row[t] ? value / heads : -value / bases), 0),
    );
  });
}

function addPlain(into: Float64Array, gains: Gains, { whole, parts }: Drawn): void {
  if ('whole' in gains) {
    const ways = whole as Uint16Array;
    for (let b = 0; b < into.length; b++)
      into[b] = (into[b] as number) + (gains.whole[ways[b] as number] as number);
    return;
  }
  gains.parts.forEach((part, k) =>
    addPlain(into, { whole: part }, { whole: parts[k] as Uint16Array, parts }),
  );
}

interface Weighing {
  readonly drawn: Drawn;
  readonly weight: number;
}

function addViews(sums: Sums, gains: Gains, { drawn, weight }: Weighing): void {
  const { plain, steady, large } = sums;
  if (!('whole' in gains)) {
    const own = new Float64Array(plain.length);
    addPlain(own, gains, drawn);
    const whole = Uint16Array.from(own.keys());
    addViews(sums, { whole: own }, { drawn: { whole, parts: [] }, weight });
    return;
  }
  const ways = drawn.whole as Uint16Array;
  const seen = gains.whole;
  const steadyGains = seen.map((gain) => gain * weight);
  const largeGains = seen.map((gain) => gain * Math.abs(gain));
  for (let b = 0; b < ways.length; b++) {
    const way = ways[b] as number;
    plain[b] = (plain[b] as number) + (seen[way] as number);
    steady[b] = (steady[b] as number) + (steadyGains[way] as number);
    large[b] = (large[b] as number) + (largeGains[way] as number);
  }
}
