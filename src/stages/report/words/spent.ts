import { count, usd } from '../../../render/text.ts';
import type { Consumption } from '../../../types.ts';

/** `520 requests, 138,069 tokens, $0.0537` */
export function spentOn({ requests, inputTokens, outputTokens, usd: cost, unpriced }: Consumption): string {
  const paid = cost > 0 ? `, ${usd(cost)}` : '';
  const without = unpriced.length ? ` (no price for ${unpriced.join(', ')})` : '';
  const tokens = count(inputTokens + outputTokens);
  return `${count(requests)} ${requests === 1 ? 'request' : 'requests'}, ${tokens} tokens${paid}${without}`;
}
