import type { Log } from './log.ts';

/** JSON without our keys. It stays JSON: a secret may start in the middle of an escape, so values are cleaned, not text. */
export function cleanJson(json: string, log: Pick<Log, 'redact' | 'deep'>, indent?: number): string {
  if (log.redact(json) === json) return json;
  return `${JSON.stringify(log.deep(JSON.parse(json)), null, indent)}\n`;
}
