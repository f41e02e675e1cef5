import type { World } from '../contracts.ts';
import { isAcceptable, lawInTheWay, withAcceptances } from '../stages/decide/accept.ts';
import type { Verdict } from '../types.ts';

/** People are asked last, and only where something is in the way that they may let through. */
export async function letThrough(
  verdict: Verdict,
  { acceptances, wishes }: Pick<World, 'acceptances' | 'wishes'>,
): Promise<Verdict> {
  if (!acceptances || !isAcceptable(verdict)) return verdict;
  return withAcceptances(
    verdict,
    await acceptances([...new Set([wishes.config, ...lawInTheWay(verdict)])]),
    wishes,
  );
}
