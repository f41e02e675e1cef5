/** Values of marks, of which most are 0, 1 or null: one byte each, until another value comes. */

import { GROWTH, longer, roomFor } from './room.ts';

/** A byte says that there is nothing, that there is null, or a small whole number. */
const [NOTHING, NULL, ZERO] = [0, 1, 2];
const MOST_IN_A_BYTE = 255 - ZERO;

/** A column of values, some of which may be null, or not there. */
export class MarkValues {
  #codes = new Uint8Array(0);
  /** All of them, once there is one that no byte can say. */
  #numbers: Float64Array | null = null;

  /** How many there are. */
  count = 0;

  /** Undefined where nothing was set. */
  at(place: number): number | null | undefined {
    const code = this.#codes[place] ?? NOTHING;
    if (code === NOTHING) return undefined;
    if (code === NULL) return null;
    return this.#numbers ? this.#numbers[place] : code - ZERO;
  }

  set(place: number, value: number | null): void {
    this.#reach(place);
    if (this.#codes[place] === NOTHING) this.count++;
    if (value === null) {
      this.#codes[place] = NULL;
      return;
    }
    if (!this.#numbers && !isSmall(value)) this.#widen();
    this.#codes[place] = this.#numbers ? ZERO : value + ZERO;
    if (this.#numbers) this.#numbers[place] = value;
  }

  leaveOut(place: number): void {
    if ((this.#codes[place] ?? NOTHING) === NOTHING) return;
    this.#codes[place] = NOTHING;
    this.count--;
  }

  #reach(place: number): void {
    const { length } = this.#codes;
    if (place < length) return;
    const room = Math.ceil((place + 1) * GROWTH);
    this.#codes = longer(this.#codes, room);
    if (this.#numbers) this.#numbers = longer(this.#numbers, room);
  }

  #widen(): void {
    const codes = this.#codes;
    const numbers = roomFor(Float64Array, codes.length);
    for (let place = 0; place < codes.length; place++) {
      const code = codes[place] as number;
      if (code < ZERO) continue;
      numbers[place] = code - ZERO;
      codes[place] = ZERO;
    }
    this.#numbers = numbers;
  }
}

/** Whether a byte can say it, -0 told from 0. */
function isSmall(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_IN_A_BYTE && !Object.is(value, -0);
}
