import { count, many } from '../../../render/text.ts';
import type { Block, Sight } from '../../../types.ts';

const MOST_SHOWN = 3;

/** The planner's sentence on each suite: what it can see, and what more cases would show. */
export function foretold(sights: readonly Sight[]): string[] {
  return sights.map(
    (sight) =>
      `${nameOf(sight)}: ${many(sight.cases, 'case')} and ${many(sight.checks, 'check')}: ${seen(sight)} (${basis(sight)}).`,
  );
}

/** The same at the foot of the report, those that see least first. */
export function sightBlocks(sights: readonly Sight[]): Block[] {
  const sorted = [...sights].sort((a, b) => (b.drop ?? 2) - (a.drop ?? 2));
  const shown = foretold(sorted.slice(0, MOST_SHOWN)).map((text): Block => ({
    kind: 'paragraph',
    words: [text],
  }));
  const left = sorted.length - MOST_SHOWN;
  const rest = left === 1 ? '1 more suite sees' : `${count(left)} more suites see`;
  const more: Block = { kind: 'paragraph', words: [`${rest} as much or more.`] };
  return left > 0 ? [...shown, more] : shown;
}

function nameOf({ exam: { suite, change } }: Sight): string {
  const name = suite.name === change.target ? suite.name : `${suite.name} · ${change.target}`;
  return change.as === 'declared' ? name : `${name} (as base declares it)`;
}

function seen({ drop, finer }: Sight): string {
  const more = finer
    ? `; ${count(finer.cases)} more ${finer.cases === 1 ? 'case' : 'cases'} for ${wholePoints(finer.drop)}`
    : '';
  if (drop === null) return `too few for any drop to be seen in 9 of 10 runs${more}${finer ? ' points' : ''}`;
  const size = wholePoints(drop);
  return `a drop of ${size} ${size === '1' ? 'point' : 'points'} will be seen in 9 of 10 runs${more}`;
}

function basis({ measured, exam: { suite } }: Sight): string {
  const trials = suite.trials === 1 ? 'one trial' : `up to ${count(suite.trials)} trials`;
  return measured
    ? `${trials} a case; noise as between the trials of this run`
    : `${trials} a case; assumed: 9 of 10 cases right, 30 % of the variance noise`;
}

/** Whole points: the planner knows no more. */
function wholePoints(share: number): string {
  return count(Math.max(1, Math.round(share * 100)));
}
