import { fingerprintOf } from '../../lib/fingerprint.ts';
import type { Side } from '../../types.ts';
import { inPieces } from './pieces.ts';
import { NOTHING, type Rows } from './seats.ts';

/** Of the questions alone: a push that changes none of them is decided by the same draws, and finds its second look kept. */
export function seedOf(rows: Rows, occasion: string): string {
  return fingerprintOf(inPieces(asked(rows, occasion)));
}

/** A list in JSON, made as it is read: the occasion, and what is asked of each side by its name, sorted. */
function* asked({ names, questions, parts }: Rows, occasion: string): Generator<string> {
  const order = Uint32Array.from({ length: names.length }, (_, number) => number).sort(names.compare);
  yield `[${JSON.stringify(occasion)}`;
  for (const side of ['baseline', 'candidate'] satisfies Side[]) {
    const isAsked = new Uint8Array(names.length);
    let isUnfit = false;
    for (const { sides, from, to } of parts) {
      const at = sides.findIndex(([each]) => each === side);
      if (at < 0) continue;
      for (let row = from + at; row < to; row += sides.length) {
        const question = questions[row] as number;
        if (question === NOTHING) isUnfit = true;
        else isAsked[question] = 1;
      }
    }
    if (isUnfit) yield `,"${side} "`;
    for (const question of order) if (isAsked[question]) yield `,"${side} ${names.at(question)}"`;
  }
  yield ']';
}
