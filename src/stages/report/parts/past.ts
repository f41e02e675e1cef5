import { versionOf } from '../../../lib/definition.ts';
import { amount } from '../../../render/text.ts';
import type { Comparison, EarlierCheck, EarlierRun, PastPoint } from '../../../types.ts';
import type { CheckLine } from '../words/results.ts';

type Met = readonly [run: EarlierRun, check: EarlierCheck];

/** What earlier runs made of each check, in the order of the checks, the oldest run first. */
export function pastOf(said: readonly CheckLine[], runs: readonly EarlierRun[]): PastPoint[][] {
  const met = new Map<string, Met[]>();
  for (const run of runs) {
    for (const check of run.checks) {
      const key = nameOf(check.suite, check.target, check.metric, check.slice);
      met.set(key, [...(met.get(key) ?? []), [run, check]]);
    }
  }
  return said.map(({ check, unit }) => {
    const { exam, rule, slice } = check.comparison;
    const key = nameOf(exam.suite.name, exam.change.target, rule.card.id, slice);
    const version = versionOf(rule.card);
    return onceARun(met.get(key) ?? [], version).map(([run, earlier]) => ({
      run: run.name,
      commit: run.commit,
      outcome: earlier.outcome,
      blocking: earlier.blocking,
      value: earlier.candidate,
      said: amount(earlier.candidate?.value ?? null, unit),
      isOther: earlier.version !== null && earlier.version !== version,
    }));
  });
}

function nameOf(suite: string, target: string, metric: string, slice: Comparison['slice']): string {
  return JSON.stringify([suite, target, metric, slice?.tag ?? null, slice?.value ?? null]);
}

/** Where two laws were checked in one run, the definition that holds now. */
function onceARun(met: readonly Met[], version: string): readonly Met[] {
  const runs = new Map<EarlierRun, Met>();
  for (const each of met) if (!runs.has(each[0]) || each[1].version === version) runs.set(each[0], each);
  return [...runs.values()];
}
