import type { World } from '../contracts.ts';
import { isAcceptable, lawInTheWay, withAcceptances } from '../stages/decide/accept.ts';
import type { Verdict } from '../types.ts';

/** People are asked last, and only where something is in the way that they may let through. */
export async function letThrough(
  verdict: Verdict,
  { acceptances, wishes, say }: Pick<World, 'acceptances' | 'wishes' | 'say'>,
): Promise<Verdict> {
  if (!acceptances || !isAcceptable(verdict)) return verdict;
  const accepted = await acceptances([...new Set([wishes.config, ...lawInTheWay(verdict)])]);
  const left = withAcceptances(verdict, accepted, wishes);
  if (accepted.length > 0)
    for (const line of (await import('./in-vain.ts')).linesInVain(left, accepted)) say(line);
  return left;
}
