import type { Channel } from '../contracts.ts';
import { checkName } from '../render/names.ts';
import { clip, count, visible } from '../render/text.ts';
import type { Check, Mistake, Post, Gap, Verdict } from '../types.ts';

type Annotation = Extract<Post, { kind: 'annotation' }>;

/** GitHub shows ten of a level for a step; the last warning is left to whoever has to say that a post failed. */
const MOST = { error: 10, warning: 9, notice: 10 } as const;

function levelOf({ blocking, outcome, comparison }: Check): Annotation['level'] | null {
  const { critical, onFail } = comparison.rule.card;
  switch (outcome) {
    case 'pass':
      return null;
    case 'fail':
      return blocking ? 'error' : onFail === 'info' ? 'notice' : 'warning';
    case 'inconclusive':
      return blocking ? (critical ? 'error' : 'warning') : null;
  }
}

function annotate(check: Check, because: string): readonly Annotation[] {
  const level = levelOf(check);
  if (level === null) return [];
  const { file, line, kind } = check.comparison.exam.change;
  const message = clip(visible(`${checkName(check)}: ${because}`), 1000);
  // A deleted prompt has no line that GitHub could show it at.
  return [{ kind: 'annotation', level, message, file, line: kind === 'deleted' ? null : line }];
}

/** What could not be computed is said once, not again by every check that waits for it. */
function isLost({ outcome, comparison }: Check, { trouble }: Verdict): boolean {
  const { suite, change } = comparison.exam;
  return (
    outcome === 'inconclusive' && trouble.some((it) => it.suite === suite.name && it.target === change.target)
  );
}

/** At the line that was written wrong; without a line GitHub shows it on the run. */
function mistaken({ message, where, hint }: Mistake): Annotation {
  const text = clip(visible(hint ? `${message}. ${hint}` : message), 1000);
  return {
    kind: 'annotation',
    level: 'error',
    message: text,
    file: where?.file ?? null,
    line: where?.line ?? null,
  };
}

/** At the line that changed without anybody asking. */
function overlooked({ file, line, what }: Gap): Annotation {
  const message = clip(visible(`Changed, but no suite covers it: ${what}`), 1000);
  return { kind: 'annotation', level: 'notice', message, file, line };
}

/** What is beyond the limit is counted in the last one. */
function atMost(all: readonly Annotation[], level: Annotation['level']): readonly Annotation[] {
  const some = all.filter((each) => each.level === level);
  if (some.length <= MOST[level]) return some;
  const shown = some.slice(0, MOST[level] - 1);
  const left = some.length - shown.length;
  const message = `… and ${count(left)} more; all of them are in the job summary`;
  return [...shown, { kind: 'annotation', level, message, file: null, line: null }];
}

/** What was written wrong, and what failed: at the line of the prompt that was changed. */
export const channel: Channel = {
  name: 'annotations',
  what: 'Errors and warnings on the lines of files that they are about.',
  posts: ({ verdict, because, mistakes, headline, uncovered = [] }) => {
    const failed = verdict.checks.flatMap((check, at) =>
      isLost(check, verdict) ? [] : annotate(check, because[at] ?? ''),
    );
    const lost = verdict.trouble.length > 0 ? [mistaken({ message: headline, where: null, hint: '' })] : [];
    const all = [...mistakes.map(mistaken), ...lost, ...failed, ...uncovered.map(overlooked)];
    return (['error', 'warning', 'notice'] as const).flatMap((level) => atMost(all, level));
  },
};
