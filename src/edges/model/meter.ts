import type { Lacking, ModelSettings } from '../../contracts.ts';
import { costOf } from '../../records/usage.ts';
import type { Answer, Consumption, Failure } from '../../types.ts';

/** Counts what calls cost, and refuses the next one when a cap would be crossed. */
interface Meter {
  /** Null while the next call is within the caps. */
  readonly refusal: () => Failure | null;
  readonly begin: () => void;
  /** Told of every reply, also of one that holds no answer. */
  readonly took: (asked: string, reply: Pick<Answer | Lacking, 'usage' | 'model'>) => void;
  readonly end: () => void;
  readonly consumption: () => Consumption;
  readonly notes: () => readonly string[];
}

/** `requests` tells how many HTTP requests were made, retries included. */
export function createMeter({ prices, maxCost, maxRequests }: ModelSettings, requests: () => number): Meter {
  const sum = { input: 0, output: 0, usd: 0, answered: 0, underWay: 0 };
  const unpriced = new Set<string>();
  const untold = new Set<string>();
  return {
    refusal: () => {
      if (maxRequests !== null && requests() >= maxRequests)
        return budget(`the most requests that this run may make (${maxRequests}) were made`);
      const [silent] = maxCost === null ? [] : untold;
      if (silent !== undefined)
        return budget(`${silent} does not say what its answers take, so max-cost can't be held`);
      const each = sum.answered ? sum.usd / sum.answered : 0;
      const next = sum.usd + each * (sum.underWay + 1);
      return maxCost !== null && (next > maxCost || maxCost === 0)
        ? budget(`the most that this run may cost ($${maxCost}) is spent`)
        : null;
    },
    begin: () => {
      sum.underWay++;
    },
    end: () => {
      sum.underWay--;
    },
    took: (asked, { usage, model }) => {
      const usd = costOf(usage, prices, [asked, model]);
      if (usd === null) unpriced.add(asked);
      if (!usage) {
        untold.add(asked);
        return;
      }
      sum.answered++;
      sum.input += usage.input;
      sum.output += usage.output;
      sum.usd += usd ?? 0;
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
        (model) => `${model} does not say what its answers take: their tokens and cost are not counted.`,
      ),
  };
}

function budget(message: string): Failure {
  return { cause: 'budget', first: null, message, status: null };
}
