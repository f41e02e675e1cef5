import { UserError } from '../errors.ts';

/** The text of a file that is read as data; throws for what is no UTF-8, with the encoding that it looks like. */
export function decodeText(content: Uint8Array, path: string): string {
  const other = otherEncoding(content);
  try {
    if (other === null) return decoded(content).replaceAll('\r\n', '\n');
  } catch {
    // Told below.
  }
  const what = other === null ? '' : `, but ${other}`;
  throw new UserError(
    `${path} is not UTF-8 text${what}`,
    { file: path, line: null, key: null },
    'Save the file as UTF-8.',
  );
}

/** Bytes that are decoded at once: what is longer would not lie in the heap, and be given back late or never. */
const PIECE = 256 * 1024;

function decoded(content: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  if (content.length <= PIECE) return decoder.decode(content);
  const pieces: string[] = [];
  for (let from = 0; from < content.length; from += PIECE)
    pieces.push(decoder.decode(content.subarray(from, from + PIECE), { stream: true }));
  pieces.push(decoder.decode());
  return pieces.join('');
}

/** Bytes that tell enough. */
const LOOK = 400;

/** UTF-16 by its mark, or by the zeros that it puts beside every letter of English. */
function otherEncoding(content: Uint8Array): string | null {
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  const head = content.subarray(0, LOOK);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  return head.length >= 4 && Math.max(even, odd) > head.length / 4 && Math.min(even, odd) === 0
    ? 'UTF-16'
    : null;
}
