import { crypto } from './crypto.ts';

/** As `src/lib/digest.ts`, whose place it takes in the bundle: a tenth of the time for each question that is named. */
export function digest(text: string | Iterable<string>, bytes = 32): string {
  return start(digitsOf(text), 2 * bytes);
}

function digitsOf(text: string | Iterable<string>): string {
  if (typeof text === 'string' && text.length <= AT_ONCE) return crypto().hash('sha256', text, 'hex');
  const hash = crypto().createHash('sha256');
  for (const piece of typeof text === 'string' ? pieces(text) : text) hash.update(piece);
  return hash.digest('hex');
}

/** Of longer texts there is no copy as a whole, whose room `malloc` would keep for others that are as large. */
const AT_ONCE = 1 << 16;

/** Cut where no character is cut. */
function* pieces(text: string): Generator<string> {
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + AT_ONCE;
    if (isHighHalf(text.charCodeAt(to - 1))) to += 1;
    yield text.slice(from, to);
  }
}

function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** In one piece, as a part of a text holds all of it. Digits take a third of the time of a buffer of bytes. */
function start(digits: string, count: number): string {
  return count < digits.length ? [digits[0], digits.slice(1, count)].join('') : digits;
}
