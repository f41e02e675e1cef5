import { type Law, openSuite, readLaw } from '../config/index.ts';
import type { Tree } from '../contracts.ts';
import { allTold } from '../errors.ts';
import { detect } from '../stages/detect/index.ts';
import { type Plan, seatAll } from '../stages/plan/index.ts';
import type { Change, Warning } from '../types.ts';

/** One revision by itself. */
export interface Revision {
  readonly tree: Tree;
  readonly config: string;
  /** Names of the endpoints that the workflow declares. */
  readonly endpoints: readonly string[];
}

/** All that a revision's suites ask, planned as if everything had changed; nothing is asked. */
export interface WholePlan extends Pick<Plan, 'exams' | 'seats'> {
  readonly law: Law;
  readonly changes: readonly Change[];
  /** What its authors should know. */
  readonly warnings: readonly Warning[];
}

/** Plans a revision against itself. Throws what is wrong with its config, its prompts and its cases. */
export async function planAll({ tree, config, endpoints }: Revision): Promise<WholePlan> {
  const law = await readLaw(tree, tree, config, endpoints, null);
  const [{ changes, warnings }, ...opened] = await allTold([
    detect(law, tree, tree, { touched: [], all: true }),
    ...law.suites.map((suite) => openSuite(suite, null)),
  ]);
  const { exams, seats } = await seatAll(law, changes, opened);
  return { law, changes, exams, seats, warnings: [...law.warnings, ...warnings] };
}
