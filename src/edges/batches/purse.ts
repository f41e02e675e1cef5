import type { ModelSettings, Price, Question } from '../../contracts.ts';
import { tokensExpected, tokensSent } from '../../records/estimate.ts';
import { costOf } from '../../records/usage.ts';
import { failureOf } from '../../records/failure.ts';
import { costUsedUp, requestsUsedUp } from '../model/cut.ts';
import type { Failure } from '../../types.ts';

/** What may still be handed in under the caps of a run. */
export interface Purse {
  /** Takes what a question will take; gives why it may not be asked, and null where it may. */
  readonly take: (question: Question) => Failure | null;
  /** Takes back what a question took: nobody would have it. */
  readonly giveBack: (question: Question) => void;
  /** Questions that were handed in. */
  readonly taken: () => number;
}

/** `prices` are those of batches. What answers will have cost is foreseen, since nothing stops a batch between two of them. */
export function openPurse(
  caps: Pick<ModelSettings, 'maxCost' | 'maxRequests' | 'written'>,
  prices: Readonly<Record<string, Price>>,
): Purse {
  const { maxCost, maxRequests } = caps;
  let [taken, usd] = [0, 0];
  const likely = ({ asked: { request }, messages }: Question): number => {
    const usage = { input: tokensSent(request, messages), output: tokensExpected(request) };
    return costOf(usage, prices, [request.model]) ?? 0;
  };
  return {
    taken: () => taken,
    giveBack: (question) => {
      taken--;
      usd -= likely(question);
    },
    take: (question) => {
      if (maxRequests !== null && taken >= maxRequests) return budget(requestsUsedUp(caps));
      const more = likely(question);
      if (maxCost !== null && (maxCost === 0 || usd + more > maxCost)) return budget(costUsedUp(caps));
      taken++;
      usd += more;
      return null;
    },
  };
}

function budget(message: string): Failure {
  return failureOf('budget', message);
}
