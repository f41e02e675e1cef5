/** A text as somebody reads it who overlooks what stands around its words: cells, marks of emphasis, codes. */
import { codedReadings } from './placed-readings.ts';

/** What a program writes for an end of a line or a quotation mark. */
const ESCAPE = /\\(?:[nrt]|(?="))/g;
/** Emphasis around a word, not what is within one. */
const EMPHASIS = /(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu;
/** What stands between two cells, or a name and its value, without a blank. */
const JOINT = /[,;=](?=\S)|(?<=(?<![\p{L}\p{N}:.])\p{L}{2,20}):(?=\S)/gu;
const STOP = /\.(?=\s|$)/g;
const TOUCHED = /\\[nrt"]|_|[,;=:]\S|\.(?:\s|$)/;
const CODES = /%[0-9a-f]{2}|\\u|\\x|&#|&(?:amp|lt|gt|quot|apos);/i;

/** With room around each word, and with codes of addresses, of JSON and of pages read. */
export function readingsOf(text: string): readonly string[] {
  const decoded = CODES.test(text) ? [...codedReadings(text)] : [];
  return [...new Set([text, ...decoded].flatMap((each) => [each, withRoom(each)]))].filter(
    (each) => each !== text,
  );
}

function withRoom(text: string): string {
  if (!TOUCHED.test(text)) return text;
  return text.replace(ESCAPE, ' ').replace(EMPHASIS, ' ').replace(JOINT, ' | ').replace(STOP, ' ');
}
