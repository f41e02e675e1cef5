/** What an answer took, and what that costs. */
import type { Price } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';
import { priced } from '../endpoints/models.ts';
import type { Fields, Json, Usage } from '../types.ts';

type Tokens = Pick<Usage, 'input' | 'output' | 'cached' | 'reasoning'>;

/** Tokens under an API's own names; null unless both are there and counts. */
export function usageOf(value: Json | undefined, input: string, output: string): Usage | null {
  if (!isFields(value)) return null;
  const [read, written, usd] = [value[input], value[output], value['cost']];
  if (!isCount(read) || !isCount(written)) return null;
  const cached = cachedIn(value);
  const reasoning = thoughtIn(value);
  const tokens = { input: read, output: written };
  if (cached === 0 && reasoning === 0 && !isCost(usd)) return tokens;
  return {
    ...tokens,
    ...(cached > 0 && { cached: Math.min(cached, read) }),
    ...(reasoning > 0 && { reasoning: Math.min(reasoning, written) }),
    ...(isCost(usd) && { usd }),
  };
}

/** Where servers say how much of the input they had kept. */
function cachedIn(usage: Fields): number {
  const details = usage['prompt_tokens_details'] ?? usage['input_tokens_details'];
  const own = isFields(details) ? details['cached_tokens'] : null;
  return [own, usage['prompt_cache_hit_tokens']].find(isCount) ?? 0;
}

/** What a model thought is part of its output, and costs as much. */
function thoughtIn(usage: Fields): number {
  const details = usage['completion_tokens_details'] ?? usage['output_tokens_details'];
  const own = isFields(details) ? details['reasoning_tokens'] : null;
  return isCount(own ?? undefined) ? Number(own) : 0;
}

/** No answer takes more; sums of what makes no sense would not either. */
const MOST_TOKENS = 1e9;
const MOST_USD = 1e6;

function isCount(value: Json | undefined): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_TOKENS;
}

function isCost(value: Json | undefined): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_USD;
}

/** Whole numbers that add up to the whole. */
export function shares(whole: number, count: number): number[] {
  const part = Math.floor(whole / count);
  return Array.from({ length: count }, (_, at) => (at < count - 1 ? part : whole - part * (count - 1)));
}

/** What all answers of a conversation took together, as what each of them took. */
export function usageShares({ usd, parts, ...whole }: Usage, count: number): Usage[] {
  const split = parts?.map((part) => tokenShares(part, count).map((share) => ({ ...part, ...share })));
  return tokenShares(whole, count).map((share, at) => ({
    ...share,
    ...(usd !== undefined && { usd: usd / count }),
    ...(split && { parts: split.flatMap((each) => each[at] ?? []) }),
  }));
}

function tokenShares({ input, output, cached, reasoning }: Tokens, count: number): Tokens[] {
  const outputs = shares(output, count);
  const [kept, thought] = [shares(cached ?? 0, count), shares(reasoning ?? 0, count)];
  return shares(input, count).map((part, at) => ({
    input: part,
    output: outputs[at] ?? 0,
    ...(cached !== undefined && { cached: kept[at] ?? 0 }),
    ...(reasoning !== undefined && { reasoning: thought[at] ?? 0 }),
  }));
}

/** In USD: at the price that the config sets, or else what the endpoint itself says; null where neither is known. */
export function costOf(
  usage: Usage | null,
  prices: Readonly<Record<string, Price>>,
  models: readonly (string | null)[],
): number | null {
  if (!usage) return null;
  const { parts = [{ ...usage, model: '' }] } = usage;
  const costs = parts.map((part) => costOfTokens(part, priced(prices, part.model ? [part.model] : models)));
  const known = costs.filter((cost) => cost !== null);
  if (known.length < costs.length) return usage.usd ?? null;
  return known.reduce((one, other) => one + other, 0);
}

/** What the Batch API takes of the usual price: https://platform.openai.com/docs/guides/batch */
const BATCH_SHARE = 0.5;

/** The prices of what is handed in as a batch. */
export function inBatch(prices: Readonly<Record<string, Price>>): Readonly<Record<string, Price>> {
  const shares = Object.entries(prices).map(([model, price]): [string, Price] => [
    model,
    {
      input: price.input * BATCH_SHARE,
      output: price.output * BATCH_SHARE,
      'cached-input': (price['cached-input'] ?? price.input) * BATCH_SHARE,
    },
  ]);
  return Object.fromEntries(shares);
}

function costOfTokens({ input, output, cached = 0 }: Tokens, price: Price | undefined): number | null {
  if (!price) return null;
  const kept = price['cached-input'] ?? price.input;
  return ((input - cached) * price.input + cached * kept + output * price.output) / 1e6;
}
