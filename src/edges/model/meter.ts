import type { Lacking, ModelSettings } from '../../contracts.ts';
import { tokensExpected, tokensIn, tokensSent, USUAL_ANSWER } from '../../records/estimate.ts';
import { costOf } from '../../records/usage.ts';
import type { Answer, Consumption, Failure, Message, Request, Result, Usage } from '../../types.ts';

/** A reply, as far as it tells what it took. */
type Came = Pick<Answer | Lacking, 'usage' | 'model'> & { readonly text?: string };

/** What one call takes. */
export interface Tab {
  /** Told of every reply, also of one that holds no answer. */
  readonly took: (reply: Came) => void;
  /** The call is over, and what was put aside for it is free again. */
  readonly close: () => void;
}

/** Counts what calls cost, and refuses the next one when a cap could be crossed. */
interface Meter {
  readonly open: (request: Request, messages: readonly Message[]) => Result<Tab>;
  readonly consumption: () => Consumption;
  readonly notes: () => readonly string[];
}

/** `requests` tells how many HTTP requests were made, retries included. */
export function createMeter({ prices, maxCost, maxRequests }: ModelSettings, requests: () => number): Meter {
  const sum = { input: 0, output: 0, usd: 0, answers: 0, putAside: 0 };
  const unpriced = new Set<string>();
  const untold = new Set<string>();

  /** USD of one more call; what answers took so far says how long the next will be. */
  const likely = (request: Request, sent: number): number => {
    const usual = sum.answers > 0 ? Math.ceil(sum.output / sum.answers) : USUAL_ANSWER;
    return costOf({ input: sent, output: tokensExpected(request, usual) }, prices, [request.model]) ?? 0;
  };
  const count = (asked: string, model: string | null, usage: Usage): void => {
    const usd = costOf(usage, prices, [asked, model]);
    if (usd === null) unpriced.add(asked);
    sum.answers++;
    sum.input += usage.input;
    sum.output += usage.output;
    sum.usd += usd ?? 0;
  };
  const isTooMuch = (usd: number): boolean =>
    maxCost !== null && (maxCost === 0 || sum.usd + sum.putAside + usd > maxCost);
  return {
    open: (request, messages) => {
      if (maxRequests !== null && requests() >= maxRequests)
        return budget(`the most requests that this run may make (${maxRequests}) were made`);
      const sent = maxCost === null ? 0 : tokensSent(request, messages);
      const usd = maxCost === null ? 0 : likely(request, sent);
      if (isTooMuch(usd)) return budget(`the most that this run may cost ($${maxCost}) is spent`);
      sum.putAside += usd;
      const took: Tab['took'] = ({ usage, model, text = '' }) => {
        if (!usage) untold.add(request.model);
        const estimate = (): Usage => ({ input: tokensSent(request, messages), output: tokensIn(text) });
        count(request.model, model, usage ?? estimate());
      };
      const close = (): void => {
        sum.putAside -= usd;
      };
      return { ok: true, value: { took, close } };
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

function budget(message: string): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { cause: 'budget', first: null, message, status: null } };
}
