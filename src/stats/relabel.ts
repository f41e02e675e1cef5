import { type Figures, figureAt, startOf, THERE } from './figures.ts';
import { type Drawn, drawLayout, type Layout, layOut } from './layouts.ts';
import { isAnyMoving, type Seat, splitSeats } from './seats.ts';
import type { Block, Drawing } from './subsets.ts';
import { countIn, squaresIn, sumIn } from './over-trials.ts';
import type { TrialScores } from './trial-scores.ts';

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
/**
 * Sums every member under every labelling; null for one of which labels change nothing. A case whose trials are all alike
 * costs nothing.
 */
export function sumsOf(members: readonly TrialScores[], drawing: Drawing): readonly (Sums | null)[] {
  const sums = members.map((member): Sums | null => {
    if (!isAnyMoving(member)) return null;
    const blank = (): Float64Array => new Float64Array(drawing.labellings);
    const plain = blank();
    return { plain, steady: blank(), large: blank(), drops: member.drops ? blank() : plain };
  });
  if (sums.every((one) => one === null)) return sums;
  const usual = members.map((member, i) => (sums[i] ? usualVariance(member) : 0));
  const layouts = new Map<readonly Block[], Layout>();
  for (const seat of splitSeats(members, drawing.ends)) {
    const layout = layouts.get(seat.blocks) ?? layOut(seat.blocks, drawing.labellings);
    layouts.set(seat.blocks, layout);
    addSeat(sums, seat, { members, usual }, layout, drawing.seed);
  }
  return sums;
}

/** Mean variance of a case's difference over its labellings, of the cases whose trials differ. */
function usualVariance({ worth, pairs }: TrialScores): number {
  let [sum, count] = [0, 0];
  for (let pair = 0; pair < pairs; pair++) {
    const own = variance(worth, pair);
    if (!(own > 0)) continue;
    sum += own;
    count++;
  }
  return sum / Math.max(1, count);
}

function variance(worth: Figures, pair: number): number {
  const [from, head, to] = [
    startOf(worth, 2 * pair),
    startOf(worth, 2 * pair + 1),
    startOf(worth, 2 * pair + 2),
  ];
  const count = countIn(worth, from, to);
  if (count < 2) return 0;
  const middle = sumIn(worth, from, to) / count;
  const squares = squaresIn(worth, from, to, middle);
  return (squares / (count - 1)) * (1 / Math.max(1, head - from) + 1 / Math.max(1, to - head));
}

interface Family {
  readonly members: readonly TrialScores[];
  readonly usual: readonly number[];
}

function addSeat(
  sums: readonly (Sums | null)[],
  { name, holds }: Seat,
  { members, usual }: Family,
  layout: Layout,
  seed: string,
): void {
  drawLayout(name, layout, seed);
  for (let at = 0; at < holds.length; at += 2) {
    const [member, pair] = [holds[at] as number, holds[at + 1] as number];
    const { worth, drops, sign } = members[member] as TrialScores;
    const own = sums[member] as Sums;
    if (drops) addPlain(own.drops, gainsOf(drops, pair, layout, 1), layout.drawn);
    const weight = 1 / (variance(worth, pair) / (usual[member] as number) + STEADINESS);
    addWeighed(own, gainsOf(worth, pair, layout, sign), weight, layout);
  }
}

/** A case's difference, head - base, by the way it is labelled: as a whole, or as parts of a sum. */
type Gains = { readonly whole: Float64Array } | { readonly parts: readonly Float64Array[] };

function gainsOf(worth: Figures, pair: number, layout: Layout, sign: number): Gains {
  const signed = (gains: Float64Array): Float64Array => {
    if (sign !== 1) for (let way = 0; way < gains.length; way++) gains[way] = sign * (gains[way] as number);
    return gains;
  };
  return layout.drawn.whole === null
    ? { parts: partGains(worth, pair, layout).map(signed) }
    : { whole: signed(wholeGains(worth, pair, layout)) };
}

/** The mean over head's marks less that over the baseline's; 0 where a side would have none. */
function wholeGains(worth: Figures, pair: number, { blocks, ways, combined, room }: Layout): Float64Array {
  const { values, lacks } = worth;
  const starts = [startOf(worth, 2 * pair), startOf(worth, 2 * pair + 1)] as const;
  const gains = room.plain;
  for (let way = 0; way < combined; way++) {
    let [rest, headSum, headCount, sum, count] = [way, 0, 0, 0, 0];
    for (let k = blocks.length - 1; k >= 0; k--) {
      const rows = ways[k] as readonly Uint8Array[];
      const row = rows[rest % rows.length] as Uint8Array;
      rest = Math.floor(rest / rows.length);
      const { base, head } = blocks[k] as Block;
      for (let t = 0; t < row.length; t++) {
        const at =
          t < base.length ? starts[0] + (base[t] as number) : starts[1] + (head[t - base.length] as number);
        if (lacks && lacks[at] !== THERE) continue;
        const value = values[at] as number;
        sum += value;
        count++;
        headSum += (row[t] as number) * value;
        headCount += row[t] as number;
      }
    }
    gains[way] =
      headCount > 0 && headCount < count ? headSum / headCount - (sum - headSum) / (count - headCount) : 0;
  }
  return gains;
}

/** The same as a sum over blocks; a trial without a mark counts as much as the case's others on average. */
function partGains(worth: Figures, pair: number, { blocks, ways }: Layout): Float64Array[] {
  const [from, to] = [startOf(worth, 2 * pair), startOf(worth, 2 * pair + 2)];
  const marked = countIn(worth, from, to);
  const middle = marked > 0 ? sumIn(worth, from, to) / marked : 0;
  const [heads, bases] = (['head', 'base'] as const).map((side) =>
    blocks.reduce((sum, block) => sum + block[side].length, 0),
  ) as [number, number];
  const valueAt = (at: number): number => (figureAt(worth, at) ?? middle) - middle;
  return blocks.map(({ base, head }, k) => {
    const values = [
      ...base.map((trial) => valueAt(startOf(worth, 2 * pair) + trial)),
      ...head.map((trial) => valueAt(startOf(worth, 2 * pair + 1) + trial)),
    ];
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

/** Adds what a case gains by each labelling to all three weighings. */
function addWeighed(sums: Sums, gains: Gains, weight: number, { drawn, room }: Layout): void {
  const { plain, steady, large } = sums;
  const isWhole = 'whole' in gains;
  if (!isWhole) addPlain(room.plain.fill(0), gains, drawn);
  for (let way = 0; way < room.plain.length; way++) {
    const gain = room.plain[way] as number;
    room.steady[way] = gain * weight;
    room.large[way] = gain * Math.abs(gain);
  }
  for (let b = 0; b < plain.length; b++) {
    const way = isWhole ? ((drawn.whole as Uint16Array)[b] as number) : b;
    plain[b] = (plain[b] as number) + (room.plain[way] as number);
    steady[b] = (steady[b] as number) + (room.steady[way] as number);
    large[b] = (large[b] as number) + (room.large[way] as number);
  }
}
