/** How the trials of seats may be labelled, and how they are under each labelling. */
import { type Block, drawWays, waysToLabel } from './subsets.ts';

/** A case with more ways to label its trials is summed block by block. */
const MOST_COMBINED = 512;

/** The ways to label a seat: each a list of which trials are head's, over all its blocks. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** Ways of each block. */
  readonly ways: readonly (readonly Uint8Array[])[];
  /** How many ways there are to label the whole seat. */
  readonly combined: number;
  /**
   * What the stream of each block is called, behind the seat: by the trials themselves, so that what was labelled at an
   * earlier wave is labelled alike at all later ones.
   */
  readonly names: readonly string[];
  /** Room for what is drawn of one seat, and for what it gains. */
  readonly drawn: Drawn;
  readonly room: Gained;
}

/** By the way that a case is labelled: its difference, head - base, and that in the other weighings. */
interface Gained {
  readonly plain: Float64Array;
  readonly steady: Float64Array;
  readonly large: Float64Array;
}

/** Rooms for one way of labelling seats, used again for each seat that is labelled so. */
export function layOut(blocks: readonly Block[], labellings: number): Layout {
  const ways = blocks.map(({ base, head }) => waysToLabel(base.length, head.length));
  const combined = ways.reduce((product, { length }) => product * length, 1);
  const isWhole = combined <= MOST_COMBINED;
  const parts = blocks.map(() => new Uint16Array(labellings));
  const whole = isWhole ? (parts.length > 1 ? new Uint16Array(labellings) : (parts[0] as Uint16Array)) : null;
  return {
    blocks,
    ways,
    combined,
    names: blocks.map(({ base, head }) => ['', base, head].join('\u0000')),
    drawn: { whole, parts },
    room: gained(isWhole ? combined : labellings),
  };
}

function gained(ways: number): Gained {
  return { plain: new Float64Array(ways), steady: new Float64Array(ways), large: new Float64Array(ways) };
}

/** Of each labelling the way that the whole seat is labelled, or, where there are too many, the way of each block. */
export interface Drawn {
  readonly whole: Uint16Array | null;
  readonly parts: readonly Uint16Array[];
}

/** Draws how a seat is labelled under every labelling: it takes the place of what was drawn of the seat before. */
export function drawLayout(
  name: string,
  { ways, names, drawn: { whole, parts } }: Layout,
  seed: string,
): void {
  parts.forEach((part, k) => {
    drawWays(`${seed}\u0000${name}${names[k]}`, (ways[k] as readonly Uint8Array[]).length, part);
    if (!whole || whole === part) return;
    const size = k === 0 ? 0 : (ways[k] as readonly Uint8Array[]).length;
    for (let b = 0; b < whole.length; b++) whole[b] = (whole[b] as number) * size + (part[b] as number);
  });
}
