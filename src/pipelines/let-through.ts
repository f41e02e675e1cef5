import type { World } from '../contracts.ts';
import type { Verdict } from '../types.ts';

/** People are asked last, and only where something is in the way that they may let through. */
export async function letThrough(
  verdict: Verdict,
  world: Pick<World, 'acceptances' | 'wishes' | 'say'>,
): Promise<Verdict> {
  if (!world.acceptances || verdict.outcome === 'pass' || verdict.outcome === 'unchanged') return verdict;
  return (await import('./acceptance.ts')).accepted(verdict, { ...world, acceptances: world.acceptances });
}
