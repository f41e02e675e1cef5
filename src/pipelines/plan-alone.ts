import { type Law, readLaw } from '../config/index.ts';
import type { World } from '../contracts.ts';
import { detect } from '../stages/detect/index.ts';
import { type Plan, plan } from '../stages/plan/index.ts';

/** What one version asks, and by which rules. */
interface PlanAlone {
  readonly law: Law;
  readonly planned: Plan;
}

/** Plans to ask all that base asks today, held against itself: for stories in which nothing is proposed. */
export async function planAlone(
  {
    base,
    wishes,
    endpoints,
    today,
    expectMuch,
  }: Pick<World, 'base' | 'wishes' | 'endpoints' | 'today' | 'expectMuch'>,
  occasion: string,
): Promise<PlanAlone> {
  expectMuch?.();
  const law = await readLaw(base, base, wishes.config, endpoints, null, today);
  const { changes } = await detect(law, base, base, { touched: [], all: true });
  const planned = await plan(law, changes, base, { ...wishes, force: true, occasion });
  return { law, planned };
}
