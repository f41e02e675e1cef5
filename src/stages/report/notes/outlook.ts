import { count, usd } from '../../../render/text.ts';
import type { Caps } from '../../../lib/caps.ts';
import type { Forecast, Outlay } from '../../../types.ts';

/** What asking will take, in one line, before the first call. */
export function foreseen({ once, most, unpriced }: Forecast, caps: Caps): string {
  const range = most.calls > once.calls ? `; all trials: ${outlay(most, unpriced)}` : '';
  const left = unpriced.length > 0 ? ` No price is known for ${unpriced.join(', ')}.` : '';
  return `Foreseen: ${outlay(once, unpriced)}${range}.${left}${capped(once, caps)}`;
}

function outlay({ calls, tokens, usd: money, minutes }: Outlay, unpriced: readonly string[]): string {
  const cost = money > 0 ? `, ${usd(money)}${unpriced.length > 0 ? ' and more' : ''}` : '';
  const time = minutes < 1 ? 'less than a minute' : `about ${count(Math.round(minutes))} min`;
  return `${calls === 1 ? '1 call' : `${count(calls)} calls`}, ${count(tokens)} tokens${cost}, ${time}`;
}

/** A cap that will be met is better raised before than after. */
function capped({ calls, usd: money }: Outlay, { maxCost, maxRequests }: Caps): string {
  const met = [
    maxCost !== null && money > maxCost ? `max-cost (${usd(maxCost)})` : '',
    maxRequests !== null && calls > maxRequests ? `max-requests (${count(maxRequests)})` : '',
  ].filter(Boolean);
  return met.length > 0 ? ` ${met.join(' and ')} will end it before every case was asked.` : '';
}
