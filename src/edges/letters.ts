/** The characters of a text as numbers, small ones for capitals: to be searched without taking pieces of it. */
export interface Letters {
  readonly codes: Uint8Array | Uint16Array;
  readonly length: number;
  /** The same as a text; made only when it is asked for. */
  readonly text: () => string;
}

/** Stands until the next text is read. */
export function lettersOf(text: string): Letters {
  if (!isAscii(text)) return wide(lower(text));
  const { length } = text;
  for (let at = 0; at < length; at += 1) bytes[at] = SMALL[bytes[at] ?? 0] ?? 0;
  return { codes: bytes, length, text: () => lower(text) };
}

/** Letters and digits alone: what was spaced out stands together again. Stands until the next text is read. */
export function bareLettersOf(text: string): Letters {
  if (!isAscii(text)) return wide(lower(text.replace(/[^\p{L}\p{N}]+/gu, '')));
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const small = BARE[bytes[at] ?? 0] ?? 0;
    if (small !== 0) bytes[length++] = small;
  }
  return { codes: bytes, length, text: () => bytes.toString('latin1', 0, length) };
}

/**
 * Case is left out of account: an echo in capitals is still an echo. Places must stay where they are, and the dotted
 * capital of Turkish is the one letter that takes two when it is small.
 */
function lower(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

function wide(text: string): Letters {
  const buffer = Buffer.from(text, 'utf16le');
  const codes = new Uint16Array(buffer.buffer, buffer.byteOffset, text.length);
  return { codes, length: text.length, text: () => text };
}

/** Longer texts are read as wide ones, so that no more than this is kept for them. */
const MOST = 1 << 22;
let bytes = Buffer.alloc(1 << 16);

/** Nearly every text is plain ASCII, which is told by writing it: each character takes one byte. `bytes` holds it then. */
function isAscii(text: string): boolean {
  const { length } = text;
  if (length > MOST) return false;
  // With room for one character more, or what is cut off at the end could look like a byte for each.
  if (length + 4 > bytes.length) bytes = Buffer.alloc(2 * length + 4);
  return bytes.write(text, 'utf8') === length;
}

const ASCII = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));
const SMALL = Uint8Array.from(ASCII, (letter) => letter.toLowerCase().charCodeAt(0));
/** Zero for what is neither a letter nor a digit. */
const BARE = Uint8Array.from(ASCII, (letter, code) => (/[\dA-Za-z]/.test(letter) ? (SMALL[code] ?? 0) : 0));
