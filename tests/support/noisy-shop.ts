/** The shop with a model that is polite in nine of ten answers, for base against itself. */
import { createHash } from 'node:crypto';
import { CONFIG } from './shop.ts';

/** As far as the dice look at a question. */
export type Call = { readonly text: string; readonly seen: number };

const cases = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `order-${index}`, input: { question: `Where is order ${index}?` } }),
  ).join('\n');

/** Twenty-four cases of two trials: 96 conversations for base against itself. */
export const BASE = {
  '.github/micro-metrics.yml': CONFIG.replace(
    'metrics: [polite, short]',
    'metrics: [polite, short]\n    trials: 2',
  ),
  'evals/orders.jsonl': cases(24),
};

/** A number from 0 to 1 that only the words and the turn of asking decide. */
export function dice({ text, seen }: Call, seed: string): number {
  return createHash('sha256').update(`${seed}/${text}/${seen}`).digest().readUInt32BE() / 2 ** 32;
}

/** Polite in nine of ten answers, whatever the prompt. */
export const noisy = (call: Call): string => (dice(call, 'aa') < 0.9 ? 'please wait' : 'wait');
