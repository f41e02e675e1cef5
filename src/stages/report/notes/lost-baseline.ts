import { measureOf } from '../../../measures/index.ts';
import { placesOf } from '../words/places.ts';
import { suiteAndTarget } from '../words/results.ts';
import { named } from '../words/wording.ts';
import type { Block, Exam, Gone, Run, Sequence, Warning } from '../../../types.ts';

/** Where base's model is gone: what head was compared with instead, once for all of which the same holds. */
export function lostBaselineBlocks(gone: readonly Gone[], exams: readonly Exam[]): Block[] {
  const groups = new Map<string, Gone[]>();
  for (const each of gone) {
    const name = `${each.isKept} ${each.message}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups.values()].map((group): Block => ({
    kind: 'note',
    tone: 'warning',
    words: [goneSaid(group, exams)],
  }));
}

function goneSaid(group: readonly Gone[], exams: readonly Exam[]): string {
  const instead = group.some(({ isKept }) => isKept) ? INSTEAD.kept(group.some(isTimed)) : INSTEAD.none;
  return `Base's model is gone on ${named(placesOf(group, exams), 5)}: ${group[0]?.message}. ${instead}`;
}

/** Some metric of it is about how long answers take. */
function isTimed({ exam: { suite } }: Gone): boolean {
  return suite.rules.some(({ card }) => measureOf(card).unit === 'ms');
}

const INSTEAD = {
  kept: (timed: boolean) =>
    `Head is compared with its earlier answers${timed ? ', but for how long they took' : ''}.`,
  none: 'Beside its limits, head passes only where no base could have been better.',
} as const;

/** Where what is kept is of a model that is not there any more: `lost` are questions to it that were refused. */
export function aboutGone(lost: Sequence<Run>): Warning[] {
  const said = new Set<string>();
  for (const { trial, result } of lost) {
    if (!result.ok) said.add(`${suiteAndTarget(trial.exam)}: ${result.failure.message}`);
  }
  return [...said].map((found) => ({
    code: 'told-by-model',
    message: `${found}. What is kept is what it answered before, and nothing can be added to it: name its successor in a proposal, which is compared with that.`,
  }));
}
