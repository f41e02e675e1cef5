/** What is said on lines of files: all of it, however much a place can show. */
import type { Annotation, Check, Gap, Mistake, Report, Verdict } from '../types.ts';
import { checkName } from './names.ts';
import { clip, visible } from './text.ts';

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

/** What was written wrong, and what failed: at the line of the prompt that was changed. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const { verdict, because, mistakes, headline, uncovered = [] } = report;
  const failed = verdict.checks.flatMap((check, at) =>
    isLost(check, verdict) ? [] : annotate(check, because[at] ?? ''),
  );
  const lost = verdict.trouble.length > 0 ? [mistaken({ message: headline, where: null, hint: '' })] : [];
  return [...mistakes.map(mistaken), ...lost, ...failed, ...uncovered.map(overlooked)];
}
