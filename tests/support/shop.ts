/** A small shop with one prompt, twelve cases and two metrics, and what the gate says of changes to it, in process. */
import { gated, type Told } from './account.ts';
import { type Edits, type Files, laidOver, type Setting } from './world.ts';

/** Where the config is. */
export const FILE = '.github/micro-metrics.yml';

const CARD =
  "threshold: { min: 0.9, max-regression: 0.05 }\n    why: customers expect it\n    owner: '@acme/shop'\n    review-by: 2030-01-01";

/** The config of the shop: one target, one suite, one blocking metric and one that is looked at. */
export const CONFIG = `version: 1
targets:
  support: { prompt: prompts/support.md, model: config/models.yml#/support }
suites:
  orders:
    targets: [support]
    cases: [evals/*.jsonl]
    metrics: [polite, short]
metrics:
  polite:
    measure: contains
    options: { value: please }
    ${CARD}
  short: { measure: length, options: { max: 500 } }
`;

/** Twelve cases, a line each. */
export const CASES = Array.from({ length: 12 }, (_, index) =>
  JSON.stringify({ id: `order-${index}`, input: { question: `Where is order ${index}?` } }),
).join('\n');

/** The shop as it is on base. */
export const SHOP: Files = {
  [FILE]: CONFIG,
  'prompts/support.md': 'You answer politely. Say please.\n',
  'config/models.yml': 'support: { model: scripted-1, temperature: 0 }\n',
  'evals/orders.jsonl': `${CASES}\n`,
  'README.md': 'A shop.\n',
};

/** A harmless change of the prompt. */
export const HARMLESS: Edits = { 'prompts/support.md': 'You answer politely and briefly. Say please.\n' };

/** What differs from the shop's usual proposal. */
export interface ShopSetting extends Omit<Setting, 'base' | 'head'> {
  /** Laid over the shop as it is on base; null takes away. */
  readonly base?: Edits;
  /** What head changes; a harmless change of the prompt unless told. */
  readonly head?: Edits;
}

/** What the gate says of a proposal to the shop. */
export function inShop({ base = {}, head = HARMLESS, ...setting }: ShopSetting = {}): Promise<Told> {
  return gated({ ...setting, base: laidOver(SHOP, base), head });
}

/** How many questions each side was asked. */
export function sides({ questions }: Pick<Told, 'questions'>): Record<string, number> {
  const isBase = (words: string): boolean => words.includes('You answer politely. ');
  const base = questions.filter(({ messages }) => isBase(JSON.stringify(messages))).length;
  return { base, head: questions.length - base };
}
