import type { Readable } from 'node:stream';
import { clip } from '../../render/text.ts';

/** Of what a program says besides its answers, the end is kept. */
const KEPT = 4000;
/** Of it, so much goes into the reason of a failure. */
const SHOWN = 600;

const MEGABYTE = 1024 * 1024;
/** Nobody reads logs that are longer than this. */
const MOST_SAID = 64;

/** Reads a stream to its end, whatever comes, and remembers the last words. `flood` is told once of too many. */
export function lastWordsOf(
  streams: readonly (Readable | null)[],
  flood: (why: string) => void,
): () => string {
  let [kept, left] = ['', MOST_SAID * MEGABYTE];
  for (const stream of streams) {
    stream?.setEncoding('utf8');
    stream?.on('data', (piece: string) => {
      kept = (kept + piece.slice(-KEPT)).slice(-KEPT);
      const before = left;
      left -= piece.length;
      if (before > 0 && left <= 0) flood(`wrote over ${MOST_SAID} MB of logs`);
    });
    stream?.on('error', () => undefined);
  }
  return () => {
    const words = (faultIn(kept) ?? kept.trim()).slice(-SHOWN);
    return words ? `; its last words: ${clip(words, SHOWN)}` : '';
  };
}

/** What a language says of the error that ended a program: the line itself, not the way that led to it. */
function faultIn(words: string): string | null {
  return words.match(/^(?:Uncaught )?[\w.]*(?:Error|Exception|ERROR)(?: \[\w+\])?: .+/gm)?.at(-1) ?? null;
}

/** How a program ended, in words. */
export function endOf(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
}
