import type { Answer, Run, Side } from '../../types.ts';

/** A case that both sides answered. */
export interface Answered extends Readonly<Record<Side, readonly Answer[]>> {
  readonly id: string;
}

/** Cases that are looked at: so many tell all that there is to see. */
const MOST = 1000;

/** Cases with the answers of their first trials; where they are many, every so manieth of them. */
export function pairsOf(runs: readonly Run[]): readonly Answered[] {
  const sides: Record<Side, Map<string, readonly Answer[]>> = { baseline: new Map(), candidate: new Map() };
  for (const { trial, result } of runs) {
    if (trial.index !== 0 || trial.judging !== undefined || !result.ok || result.value.length === 0) continue;
    sides[trial.side].set(`${trial.case.law}/${trial.case.id}`, result.value);
  }
  const pairs = [...sides.baseline].flatMap(([id, baseline]) => {
    const candidate = sides.candidate.get(id);
    return candidate ? [{ id, baseline, candidate }] : [];
  });
  const step = Math.ceil(pairs.length / MOST);
  return step > 1 ? pairs.filter((_, at) => at % step === 0) : pairs;
}
