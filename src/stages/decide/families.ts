import { memberOf } from '../../lib/members.ts';
import { compareOnce, type Judgement } from '../../lib/stats/labelswap.ts';
import { measureOf } from '../../metrics/index.ts';
import type { Comparison } from '../../types.ts';

/** What the statistics say of a comparison, and how many checks share the chance of a false alarm with it. */
export interface Judged {
  readonly judgement: Judgement;
  readonly family: number;
}

interface Family {
  readonly members: readonly Comparison[];
  /** Chance that any member is failed although nothing changed. */
  readonly alpha: number;
}

/** The share that base's checks keep when a change brings checks of its own. */
const SHARE_OF_BASE = 0.8;

/**
 * Blocking checks of base are one family. Those that only this change asks for are another, lest it thin out
 * base's power with checks of its own; those that only warn are a third.
 */
function familiesOf(comparisons: readonly Comparison[], falseAlarm: number): Family[] {
  const tested = comparisons.filter(({ rule, paired }) => rule.card.threshold?.maxRegression && paired > 0);
  const blocking = tested.filter(({ rule }) => rule.blocking);
  const ofBase = blocking.filter(({ rule }) => rule.law !== 'head');
  const ofHead = blocking.filter(({ rule }) => rule.law === 'head');
  const share = ofBase.length > 0 && ofHead.length > 0 ? SHARE_OF_BASE : 1;
  return [
    { members: ofBase, alpha: falseAlarm * share },
    { members: ofHead, alpha: ofBase.length > 0 ? falseAlarm * (1 - share) : falseAlarm },
    { members: tested.filter(({ rule }) => !rule.blocking), alpha: falseAlarm },
  ].filter(({ members }) => members.length > 0);
}

/** Judges every comparison that has a tolerance and something to compare. */
export function judgeAll(
  comparisons: readonly Comparison[],
  seed: string,
  falseAlarm: number,
): Map<Comparison, Judged> {
  const judged = new Map<Comparison, Judged>();
  for (const { members, alpha } of familiesOf(comparisons, falseAlarm)) {
    const family = members.map((each, index) => memberOf(each, measureOf(each.rule.card), String(index)));
    const { judgements } = compareOnce(seed, alpha, family);
    members.forEach((comparison, index) => {
      const judgement = judgements[index];
      if (judgement) judged.set(comparison, { judgement, family: members.length });
    });
  }
  return judged;
}
