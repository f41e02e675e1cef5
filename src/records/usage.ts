/** What an answer took, and what that costs. */
import type { Price } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';
import { priced } from '../endpoints/models.ts';
import type { Fields, Json, Usage } from '../types.ts';

/** Tokens under an API's own names; null unless both are there and counts. */
export function usageOf(value: Json | undefined, input: string, output: string): Usage | null {
  if (!isFields(value)) return null;
  const [read, written, usd] = [value[input], value[output], value['cost']];
  if (!isCount(read) || !isCount(written)) return null;
  const cached = cachedIn(value);
  const reasoning = thoughtIn(value);
  return {
    input: read,
    output: written,
    ...(cached > 0 && { cached: Math.min(cached, read) }),
    ...(reasoning > 0 && { reasoning: Math.min(reasoning, written) }),
    ...(isCount(usd) && { usd }),
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

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** In USD: at the price that the config sets, or else what the endpoint itself says; null where neither is known. */
export function costOf(
  usage: Usage | null,
  prices: Readonly<Record<string, Price>>,
  models: readonly (string | null)[],
): number | null {
  if (!usage) return null;
  const price = priced(prices, models);
  if (!price) return usage.usd ?? null;
  const { input, output, cached = 0 } = usage;
  const kept = price['cached-input'] ?? price.input;
  return ((input - cached) * price.input + cached * kept + output * price.output) / 1e6;
}
