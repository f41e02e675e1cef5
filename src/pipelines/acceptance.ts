import type { World } from '../contracts.ts';
import { isAcceptable, lawInTheWay, withAcceptances } from '../stages/decide/accept.ts';
import { idleAmong } from '../stages/decide/idle.ts';
import { idleSaid } from '../stages/report/notes/idle.ts';
import type { Verdict } from '../types.ts';

/** Asks what people let through, and tells what of it let nothing through. */
export async function accepted(
  verdict: Verdict,
  { acceptances, wishes, say }: Pick<World, 'wishes' | 'say'> & Required<Pick<World, 'acceptances'>>,
): Promise<Verdict> {
  if (!isAcceptable(verdict)) return verdict;
  const found = await acceptances([...new Set([wishes.config, ...lawInTheWay(verdict)])]);
  const left = withAcceptances(verdict, found, wishes);
  for (const idle of idleAmong(left, found)) say(idleSaid(idle));
  return left;
}
