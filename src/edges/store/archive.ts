const BLOCK = 512;
/** What headers may take before the file. */
const SPARE = 64 * BLOCK;
/** Where a header says how long its entry is, in octal digits, and what it is. */
const [SIZE_AT, SIZE_END, KIND_AT] = [124, 136, 156];

/**
 * What the first file of a tar archive holds. Its name, where it would go, and all that stands before and after it,
 * links among it, are passed over. Throws where there is none, or it is longer than `most` bytes, or so much stands
 * before it: a few bytes of what is pressed can hold more than anybody could read through.
 */
export async function* firstFile(archive: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let [aside, left, passed] = [0, 0, 0];
  for await (const chunk of archive) {
    held = Buffer.concat([held, chunk]);
    while (held.length > 0) {
      const next = left || aside;
      if (next === 0 && held.length < BLOCK) break;
      const piece = held.subarray(0, next || BLOCK);
      held = held.subarray(piece.length);
      if (left > 0) {
        yield piece;
        left -= piece.length;
        if (left === 0) return;
        continue;
      }
      passed += piece.length;
      if (passed > most + SPARE) throw new Error('what was kept is no archive, or too large');
      if (aside > 0) aside -= piece.length;
      else {
        const { size, isFile } = entryIn(piece, most);
        if (isFile && size === 0) return;
        if (isFile) left = size;
        else aside = Math.ceil(size / BLOCK) * BLOCK;
      }
    }
  }
  throw new Error('what was kept is cut off');
}

function entryIn(header: Buffer, most: number): { readonly size: number; readonly isFile: boolean } {
  const [, digits] = /^ *([0-7]+)[ \0]*$/.exec(header.toString('latin1', SIZE_AT, SIZE_END)) ?? [];
  const size = digits === undefined ? NaN : Number.parseInt(digits, 8);
  if (!(size <= most)) throw new Error('what was kept is no archive, or too large');
  return { size, isFile: header[KIND_AT] === 0 || header[KIND_AT] === '0'.charCodeAt(0) };
}
