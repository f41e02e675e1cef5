import type { createRegister } from '../../columns/register.ts';
import type { Model, World } from '../../contracts.ts';
import { isNoAnswer } from '../../records/no-answer.ts';
import type { Answer, Result, Run } from '../../types.ts';

/** What is done with what comes, by the number of its question. */
interface Hearing {
  /** It was there, or came just now. */
  readonly settle: (number: number, run: Run) => void;
  /** The same of what was waited for. */
  readonly came: (number: number, run: Run) => void;
}

/** After so many answers it is looked whether much is left of what is no longer needed. */
const IN_A_WHILE = 1000;

/** Puts runs down, and tells those who want to know of them. */
export function createHearing(
  register: Pick<ReturnType<typeof createRegister>, 'hear'>,
  model: Model,
  { keep, progress, tidy }: Pick<World, 'keep' | 'progress' | 'tidy'>,
): Hearing {
  let settled = 0;
  const settle = (number: number, run: Run): void => {
    register.hear(number, run);
    if (run.source === 'called' && isPaid(run.result)) keep?.(run);
    if (++settled % IN_A_WHILE === 0) tidy?.();
  };
  return {
    settle,
    came: (number, run) => {
      settle(number, run);
      if (!model.replay) progress?.came(run, model.consumption());
    },
  };
}

/** A reply that is no answer costs as much as one. */
function isPaid(result: Result<readonly Answer[]>): boolean {
  return result.ok || isNoAnswer(result.failure.cause);
}
