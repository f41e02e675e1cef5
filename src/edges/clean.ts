import type { Log } from './log.ts';

type Cleaning = Pick<Log, 'redact' | 'deep'>;

/** JSON without our keys. It stays JSON: a secret may start in the middle of an escape, so values are cleaned, not text. */
export function cleanJson(json: string, log: Cleaning, indent?: number): string {
  if (log.redact(json) === json) return json;
  return `${JSON.stringify(log.deep(JSON.parse(json)), null, indent)}\n`;
}

/** Characters of lines that are looked through at once. */
const TOGETHER = 1 << 16;

/** Lines of JSON without our keys, as many at a time as are clean together: next to always all of them. */
export function* cleanLines(lines: Iterable<string>, log: Cleaning): Generator<string> {
  let held: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length > 0 && length + line.length > TOGETHER) {
      yield cleanTogether(held, log);
      [held, length] = [[], 0];
    }
    held.push(line);
    length += line.length;
  }
  if (length > 0) yield cleanTogether(held, log);
}

function cleanTogether(lines: readonly string[], log: Cleaning): string {
  const all = lines.join('');
  return log.redact(all) === all ? all : lines.map((line) => cleanJson(line, log)).join('');
}
