import { createRandom } from './random.ts';

/** Trials of one case that were asked side by side: positions among the baseline's and the candidate's trials. */
export interface Block {
  readonly base: readonly number[];
  readonly head: readonly number[];
}

/** How the labels are drawn anew. */
export interface Drawing {
  readonly seed: string;
  /** By how many trials of a case each wave ended: trials of one wave are labelled among themselves. */
  readonly ends: readonly number[];
  /** How many labellings are looked at, the observed one included. */
  readonly labellings: number;
}

/** More ways than this to label a block, and it is labelled in two halves. */
const MOST_WAYS = 1024;

/**
 * Every way to call as many trials of a block "head" as there are: a row a way, 1 for head, the baseline's trials
 * first. The first row is what was observed.
 */
export function waysToLabel(base: number, head: number): readonly Uint8Array[] {
  const observed = Uint8Array.from({ length: base + head }, (_, at) => (at < base ? 0 : 1));
  const rows: Uint8Array[] = [];
  const row = new Uint8Array(base + head);
  const fill = (from: number, left: number): void => {
    if (left === 0) rows.push(row.slice());
    for (let at = from; left > 0 && at <= row.length - left; at++) {
      row[at] = 1;
      fill(at + 1, left - 1);
      row[at] = 0;
    }
  };
  fill(0, head);
  const isObserved = (other: Uint8Array): boolean => other.every((label, at) => label === observed[at]);
  return [observed, ...rows.filter((other) => !isObserved(other))];
}

function waysIn({ base, head }: Block): number {
  let ways = 1;
  for (let i = 1; i <= head.length; i++) ways = (ways * (base.length + i)) / i;
  return Math.round(ways);
}

/** Blocks that can be labelled by look-up; where a block has too many ways, its halves have fewer. */
export function splitBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks
    .filter(({ base, head }) => base.length > 0 && head.length > 0)
    .flatMap((block) => (waysIn(block) > MOST_WAYS ? splitBlocks(halves(block)) : [block]));
}

function halves({ base, head }: Block): Block[] {
  const [b, h] = [Math.ceil(base.length / 2), Math.ceil(head.length / 2)];
  return [
    { base: base.slice(0, b), head: head.slice(0, h) },
    { base: base.slice(b), head: head.slice(h) },
  ];
}

/** Puts in for every labelling which way a block is labelled; element 0 is the observed one. */
export function drawWays(seed: string, ways: number, into: Uint16Array): void {
  const random = createRandom(seed);
  into[0] = 0;
  for (let b = 1; b < into.length; b++) into[b] = (random() / 4294967296) * ways;
}
