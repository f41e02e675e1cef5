import type { Lacking, ModelSettings } from '../../contracts.ts';
import { tokensExpected, tokensIn, tokensSent, USUAL_ANSWER } from '../../records/estimate.ts';
import { costOf } from '../../records/usage.ts';
import { failed } from '../../records/failure.ts';
import type { Answer, Consumption, Message, Request, Result, Usage } from '../../types.ts';
import { costUsedUp, requestsUsedUp } from './cut.ts';

/** A reply, as far as it tells what it took. */
type Came = Pick<Answer | Lacking, 'usage' | 'model'> & { readonly text?: string };

/** What one call takes. */
export interface Tab {
  /** Told of every reply, also of one that holds no answer. */
  readonly took: (reply: Came) => void;
  /** The call is over, and what was put aside for it is free again. */
  readonly close: () => void;
}

interface Underway {
  readonly request: Request;
  /** Tokens. */
  readonly sent: number;
}

/** Counts what calls cost, and refuses the next one when a cap could be crossed. */
interface Meter {
  readonly open: (request: Request, messages: readonly Message[]) => Result<Tab>;
  readonly consumption: () => Consumption;
  readonly notes: () => readonly string[];
}

/** `requests` tells how many HTTP requests were made, retries included. */
export function createMeter(settings: ModelSettings, requests: () => number): Meter {
  const { prices, maxCost, maxRequests } = settings;
  const sum = { input: 0, output: 0, usd: 0 };
  const underWay = new Set<Underway>();
  let longest: number | null = null;
  const unpriced = new Set<string>();
  const untold = new Set<string>();

  /** USD of a call that has not come back: as if its answer were as long as the longest so far. */
  const likely = ({ request, sent }: Underway): number => {
    const output = tokensExpected(request, longest ?? USUAL_ANSWER);
    return costOf({ input: sent, output }, prices, [request.model]) ?? 0;
  };
  const count = (asked: string, model: string | null, usage: Usage): void => {
    const usd = costOf(usage, prices, [asked, model]);
    if (usd === null) unpriced.add(asked);
    longest = Math.max(longest ?? 0, usage.output);
    sum.input += usage.input;
    sum.output += usage.output;
    sum.usd += usd ?? 0;
  };
  const isTooMuch = (next: Underway): boolean => {
    if (maxCost === null) return false;
    const aside = [...underWay].reduce((usd, each) => usd + likely(each), likely(next));
    return maxCost === 0 || sum.usd + aside > maxCost;
  };
  return {
    open: (request, messages) => {
      if (maxRequests !== null && requests() >= maxRequests) return budget(requestsUsedUp(settings));
      const next = { request, sent: maxCost === null ? 0 : tokensSent(request, messages) };
      if (isTooMuch(next)) return budget(costUsedUp(settings));
      underWay.add(next);
      const took: Tab['took'] = ({ usage, model, text = '' }) => {
        if (!usage) untold.add(request.model);
        const estimate = (): Usage => ({ input: tokensSent(request, messages), output: tokensIn(text) });
        count(request.model, model, usage ?? estimate());
      };
      return { ok: true, value: { took, close: () => void underWay.delete(next) } };
    },
    consumption: () => ({
      requests: requests(),
      cached: 0,
      inputTokens: sum.input,
      outputTokens: sum.output,
      usd: sum.usd,
      unpriced: [...unpriced].sort(),
    }),
    notes: () =>
      [...untold].map(
        (model) =>
          `${model} does not say what its answers take: their tokens and cost are estimated from their text.`,
      ),
  };
}

function budget(message: string): Result<never> {
  return failed('budget', message);
}
