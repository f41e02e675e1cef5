/** The shop with a model that is polite in nine of ten answers, for base against itself. */
import { createHash } from 'node:crypto';
import { CONFIG } from './shop.ts';
import type { Script } from './world.ts';

/** As far as the dice look at a question. */
export type Call = { readonly text: string; readonly seen: number };

const cases = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `order-${index}`, input: { question: `Where is order ${index}?` } }),
  ).join('\n');

/** Twenty-four cases of two trials, 96 conversations for base against itself, and a limit that noise breaks. */
export const BASE = {
  '.github/micro-metrics.yml': CONFIG.replace(
    'metrics: [polite, short]',
    'metrics: [polite, short]\n    trials: 2',
  ).replace('max-regression: 0.05 }', 'max-regression: 0.05, by: value }'),
  'evals/orders.jsonl': cases(24),
};

/** A number from 0 to 1 that only the words and the turn of asking decide. */
export function dice({ text, seen }: Call, seed: string): number {
  return createHash('sha256').update(`${seed}/${text}/${seen}`).digest().readUInt32BE() / 2 ** 32;
}

/** Polite in nine of ten answers of base, and in this share of head's. */
export const worsened =
  (seed: string, share: number): Script =>
  (question) => {
    const isHead = JSON.stringify(question.messages).includes('briefly');
    const roll = dice(question, seed + (isHead ? 'h' : 'b'));
    return roll < (isHead ? share : 0.9) ? 'please wait' : 'no';
  };

/** Polite in nine of ten answers, whatever the prompt. */
export const noisy = (call: Call): string => (dice(call, 'aa') < 0.9 ? 'please wait' : 'wait');
