import type { Readable } from 'node:stream';

const MEGABYTE = 1024 * 1024;
const LONGEST = 8 * MEGABYTE;

interface Listener {
  readonly line: (text: string) => void;
  /** Said once, with the megabytes that a line may have; nothing is read any more. */
  readonly tooLong: (most: number) => void;
}

/** Hands on whole lines; a piece without an end is held only so long. */
export function readLines(stream: Readable | null, { line, tooLong }: Listener): void {
  let held = '';
  stream?.setEncoding('utf8');
  stream?.on('error', () => undefined);
  const hear = (piece: string): void => {
    const [first = '', ...more] = piece.split('\n');
    const whole = [held + first, ...more];
    held = whole.pop() ?? '';
    for (const text of whole) line(text);
    if (held.length <= LONGEST) return;
    held = '';
    stream?.off('data', hear).resume();
    tooLong(LONGEST / MEGABYTE);
  };
  stream?.on('data', hear);
  stream?.on('end', () => held !== '' && line(held));
}
