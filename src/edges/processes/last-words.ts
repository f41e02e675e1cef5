import type { Readable } from 'node:stream';
import { clip } from '../../render/text.ts';

/** Of what a program says besides its answers, the end is kept. */
const KEPT = 4000;
/** Of it, so much goes into the reason of a failure. */
const SHOWN = 600;

/** Reads a stream to its end, whatever comes, and remembers the last words. */
export function lastWordsOf(streams: readonly (Readable | null)[]): () => string {
  let kept = '';
  for (const stream of streams) {
    stream?.setEncoding('utf8');
    stream?.on('data', (piece: string) => {
      kept = (kept + piece.slice(-KEPT)).slice(-KEPT);
    });
    stream?.on('error', () => undefined);
  }
  return () => {
    const words = kept.trim().slice(-SHOWN);
    return words ? `; its last words: ${clip(words, SHOWN)}` : '';
  };
}

/** How a program ended, in words. */
export function endOf(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
}
