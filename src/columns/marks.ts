/** Marks that are put away: of most that is looked at, only the value is asked for. */
import type { Evidence, Mark, Score } from '../types.ts';

type Marks = Pick<Score, 'mark' | 'turns'>;

/** One rule's mark of a run. */
export interface Entry {
  readonly marks: Marks;
  /** Under which all that are the same are held; null where these are the only ones. */
  readonly number: number | null;
  /** Absent, or null, where people said nothing. */
  readonly human?: number | null;
}

type Words = readonly [reason: string, evidence: Evidence | null];

/** All of a mark but its value, as plain JSON: of one answer's mark, which is its own, no more than the turn. */
export interface Packed {
  readonly words: Words;
  readonly turns: number | readonly (readonly [turn: number, value: number | null, ...Words])[];
}

export function packed({ mark, turns }: Marks): Packed {
  const [only] = turns;
  const words: Words = [mark.reason, mark.evidence];
  if (only && turns.length === 1 && only.mark === mark) return { words, turns: only.turn };
  return {
    words,
    turns: turns.map(({ turn, mark: { value, reason, evidence } }) => [turn, value, reason, evidence]),
  };
}

export function turnsIn({ words: [reason, evidence], turns }: Packed, value: number | null): Score['turns'] {
  if (typeof turns === 'number') return [{ turn: turns, mark: { value, reason, evidence } }];
  return turns.map(([turn, own, ...said]) => ({
    turn,
    mark: { value: own, reason: said[0], evidence: said[1] },
  }));
}

/** JSON knows no other numbers: what holds one stays where it is. */
export function isPlain({ turns }: Marks): boolean {
  return turns.every(
    ({ mark: { value } }) => value === null || (Number.isFinite(value) && !Object.is(value, -0)),
  );
}

/** About so many bytes. */
export function sizeOf({ words, turns }: Packed): number {
  if (typeof turns === 'number') return sizeOfWords(words);
  return turns.reduce((sum, [, , ...said]) => sum + sizeOfWords(said), sizeOfWords(words));
}

function sizeOfWords([reason, evidence]: Words): number {
  const { span, expected, observed } = evidence ?? {};
  return SIZE + reason.length + (span?.length ?? 0) + (expected?.length ?? 0) + (observed?.length ?? 0);
}

/** Of names, quotes and numbers. */
const SIZE = 80;

/** A mark of which the words are read when they are asked for. */
export class LaterMark implements Mark {
  readonly value: number | null;
  readonly #read: () => Pick<Mark, 'reason' | 'evidence'>;

  constructor(value: number | null, read: () => Pick<Mark, 'reason' | 'evidence'>) {
    this.value = value;
    this.#read = read;
  }

  get reason(): string {
    return this.#read().reason;
  }

  get evidence(): Evidence | null {
    return this.#read().evidence;
  }

  toJSON(): Mark {
    const { value, reason, evidence } = this;
    return { value, reason, evidence };
  }
}
