import { crypto } from './crypto.ts';

/** As `src/lib/digest.ts`, whose place it takes in the bundle: a tenth of the time for each question that is named. */
export function digest(text: string | Iterable<string>, bytes = 32): string {
  return start(digitsOf(text), 2 * bytes);
}

function digitsOf(text: string | Iterable<string>): string {
  if (typeof text === 'string') return crypto().hash('sha256', text, 'hex');
  const hash = crypto().createHash('sha256');
  for (const piece of text) hash.update(piece);
  return hash.digest('hex');
}

/** In one piece, as a part of a text holds all of it. Digits take a third of the time of a buffer of bytes. */
function start(digits: string, count: number): string {
  return count < digits.length ? [digits[0], digits.slice(1, count)].join('') : digits;
}
