import { crypto } from './crypto.ts';

/** As `src/lib/digest.ts`, whose place it takes in the bundle: a tenth of the time for each question that is named. */
export function digest(text: string): string {
  return crypto().createHash('sha256').update(text).digest('hex');
}
