import type { Answer, Run, Sequence, Side } from '../../types.ts';

/** A case that both sides answered. */
export interface Answered extends Readonly<Record<Side, readonly Answer[]>> {
  readonly id: string;
}

/** Cases that are looked at: so many tell all that there is to see. */
export const MOST = 1000;

/** Cases with the answers of their first trials; where they are many, every so manieth of them. */
export function pairsOf(runs: Sequence<Run>): readonly Answered[] {
  const sides: Record<Side, Map<string, readonly Answer[]>> = { baseline: new Map(), candidate: new Map() };
  for (const run of runs) {
    const answers = answersIn(run);
    const { side, case: each } = run.trial;
    if (answers) sides[side].set(`${each.law}/${each.id}`, answers);
  }
  const pairs = [...sides.baseline].flatMap(([id, baseline]) => {
    const candidate = sides.candidate.get(id);
    return candidate ? [{ id, baseline, candidate }] : [];
  });
  const step = Math.ceil(pairs.length / MOST);
  return step > 1 ? pairs.filter((_, at) => at % step === 0) : pairs;
}

/** What was answered in a first trial; null for any other, and where nothing came. */
export function answersIn({ trial, result }: Run): readonly Answer[] | null {
  if (trial.index !== 0 || trial.judging !== undefined || !result.ok) return null;
  return result.value.length === 0 ? null : result.value;
}

/** Both sides said the same, word for word. */
export function isAlike(baseline: readonly Answer[], candidate: readonly Answer[]): boolean {
  return (
    baseline.length === candidate.length && baseline.every(({ text }, at) => text === candidate[at]?.text)
  );
}
