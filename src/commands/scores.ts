import { readBothMetrics } from '../config/index.ts';
import type { TextFile, World } from '../contracts.ts';
import { readMade } from '../edges/elsewhere.ts';
import { UserError } from '../errors.ts';
import { compareFiles } from '../pipelines/compare.ts';
import { isAcceptable, lawInTheWay } from '../stages/decide/accept.ts';
import type { Report, Side } from '../types.ts';

/** Decides over scores that earlier steps of the job measured at the two revisions, by the law of both. */
export async function decideScores(
  world: World,
  named: Readonly<Record<Side, readonly string[]>>,
  directory: string,
): Promise<Report> {
  const { base, head, wishes, proposal } = world;
  world.expectMuch?.();
  const files = {
    baseline: await onlyFile(directory, named.baseline, 'base-scores'),
    candidate: await onlyFile(directory, named.candidate, 'head-scores'),
  };
  const { law, warnings } = await readBothMetrics(base, head, wishes.config);
  const given = { files, law, warnings, history: [], seed: null, wishes, proposal };
  const report = compareFiles(given);
  // Nothing is asked again: the same scores are decided with what people let through.
  if (!world.acceptances || !isAcceptable(report.verdict)) return report;
  return compareFiles({
    ...given,
    acceptances: await world.acceptances([...new Set([wishes.config, ...lawInTheWay(report.verdict)])]),
  });
}

/** Scores of one side stand in one file, as every tool writes them. */
async function onlyFile(directory: string, globs: readonly string[], input: string): Promise<TextFile> {
  const [first, second] = await readMade(directory, globs, input);
  if (first && !second) return first;
  throw new UserError(
    `input ${input}: ${first?.file} and ${second?.file} match, and only one file is compared`,
    null,
    'Name one file; lines of several can be put into one.',
  );
}
