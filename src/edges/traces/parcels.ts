/** Spans as they came, which is a tenth of what they take once they are read. */
import type { SentSpan } from '../../records/otlp.ts';
import type { Parcel } from './decode.ts';

/** Of one trace: in one piece of memory that grows, not in an object each. */
export interface Parcels {
  readonly count: () => number;
  readonly bytes: () => number;
  readonly add: (parcel: Parcel) => void;
  /** What was added is let go. */
  readonly clear: () => void;
  /** All that were added; what can't be read is left out. */
  readonly open: () => SentSpan[];
}

const FIRST_BYTES = 4096;
const NOTHING = new Uint8Array(0);

/** Memory that is used again, since what is let go is given back much later. */
interface Spare {
  /** With room for so many bytes at least. */
  readonly take: (bytes: number) => Uint8Array;
  readonly give: (memory: Uint8Array) => void;
}

const MOST_SPARE = 64;
/** What is larger is needed too seldom to be kept. */
const LARGEST_SPARE = 64 * 1024;

export function createSpare(): Spare {
  const spare: Uint8Array[] = [];
  return {
    take: (bytes) => {
      const at = spare.findLastIndex(({ length }) => length >= bytes);
      return spare.splice(at, at < 0 ? 0 : 1)[0] ?? new Uint8Array(Math.max(FIRST_BYTES, bytes));
    },
    give: (memory) => {
      const isKept = memory.length > 0 && memory.length <= LARGEST_SPARE && spare.length < MOST_SPARE;
      if (isKept) spare.push(memory);
    },
  };
}

export function createParcels(spare: Spare): Parcels {
  const ends: number[] = [];
  const reads: Parcel['read'][] = [];
  let held: Uint8Array = NOTHING;
  const filled = (): number => ends.at(-1) ?? 0;

  function makeRoom(least: number): void {
    const larger = spare.take(Math.max(2 * held.length, least));
    larger.set(held.subarray(0, filled()));
    spare.give(held);
    held = larger;
  }

  return {
    count: () => ends.length,
    bytes: filled,
    add: ({ bytes, read }) => {
      const [from, to] = [filled(), filled() + bytes.length];
      if (to > held.length) makeRoom(to);
      held.set(bytes, from);
      ends.push(to);
      reads.push(read);
    },
    open: () => reads.flatMap((read, at) => read(held.subarray(ends[at - 1] ?? 0, ends[at])) ?? []),
    clear: () => {
      spare.give(held);
      held = NOTHING;
      ends.length = reads.length = 0;
    },
  };
}
