import type { ModelSettings } from '../../contracts.ts';
import type { Consumption, Failure, Usage } from '../../types.ts';

/** Counts what calls cost, and refuses the next one when a cap would be crossed. */
interface Meter {
  /** Null while the next call is within the caps. */
  readonly refusal: () => Failure | null;
  readonly begin: () => void;
  readonly end: (model: string, usage: Usage | null) => void;
  readonly consumption: () => Consumption;
}

/** `requests` tells how many HTTP requests were made, retries included. */
export function createMeter({ prices, maxCost, maxRequests }: ModelSettings, requests: () => number): Meter {
  const sum = { input: 0, output: 0, usd: 0, answered: 0, underWay: 0 };
  const unpriced = new Set<string>();
  return {
    refusal: () => {
      if (maxRequests !== null && requests() >= maxRequests)
        return budget(`the most requests that this run may make (${maxRequests}) were made`);
      const each = sum.answered ? sum.usd / sum.answered : 0;
      const next = sum.usd + each * (sum.underWay + 1);
      return maxCost !== null && (next > maxCost || maxCost === 0)
        ? budget(`the most that this run may cost ($${maxCost}) is spent`)
        : null;
    },
    begin: () => {
      sum.underWay++;
    },
    end: (model, usage) => {
      sum.underWay--;
      if (!usage) return;
      const price = prices[model];
      if (!price) unpriced.add(model);
      sum.answered++;
      sum.input += usage.input;
      sum.output += usage.output;
      sum.usd += price ? (usage.input * price.input + usage.output * price.output) / 1e6 : 0;
    },
    consumption: () => ({
      requests: requests(),
      cached: 0,
      inputTokens: sum.input,
      outputTokens: sum.output,
      usd: sum.usd,
      unpriced: [...unpriced].sort(),
    }),
  };
}

function budget(message: string): Failure {
  return { cause: 'budget', first: null, message, status: null };
}
