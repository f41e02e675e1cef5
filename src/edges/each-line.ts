import { readSync } from 'node:fs';

const NEW_LINE = 10;
const CHUNK = 1 << 20;
/** No line is longer: an endpoint's answers are cut long before. */
const LONGEST = 64 << 20;

/**
 * Goes through the lines of a file, and holds some of them at a time: what is given is only there until the next one is.
 * `isWhole` is false of what no end of a line follows, or none that is near enough; then nothing more is read.
 */
export function eachLine(file: number, take: (line: Buffer, at: number, isWhole: boolean) => void): void {
  let room = Buffer.allocUnsafeSlow(CHUNK);
  let [at, held] = [0, 0];
  for (;;) {
    const read = readSync(file, room, held, room.length - held, at + held);
    if (read === 0) break;
    const bytes = room.subarray(0, held + read);
    let begin = 0;
    for (let end = bytes.indexOf(NEW_LINE, held); end >= 0; end = bytes.indexOf(NEW_LINE, begin)) {
      take(bytes.subarray(begin, end), at + begin, true);
      begin = end + 1;
    }
    held = bytes.length - begin;
    at += begin;
    if (held > LONGEST) break;
    if (held < room.length) room.copyWithin(0, begin, bytes.length);
    else room = Buffer.concat([room], 2 * room.length);
  }
  if (held > 0) take(room.subarray(0, held), at, false);
}
