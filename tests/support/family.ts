/** Members of a family, as the swap engine takes them, and what it says of one alone. */
import type { Member } from '../../src/stats/family.ts';
import type { Row } from '../../src/stats/row.ts';
import { appraiseFamily } from '../../src/stats/labelswap.ts';

export const pair = (unit: string, base: number | number[], head: number | number[]): Row => ({
  unit,
  base: [base].flat(),
  head: [head].flat(),
});

export const rate = (id: string, pairs: Row[], absolute = 0.05): Member => ({
  id,
  statistic: { kind: 'mean' },
  better: 'higher',
  allowed: { absolute },
  pairs,
});

export const only = (member: Member, alpha = 0.05) => {
  const [judgement] = appraiseFamily('seed', alpha, [member]).appraisals;
  if (judgement === undefined) throw new Error('nothing judged');
  return judgement;
};
