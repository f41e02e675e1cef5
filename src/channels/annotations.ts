import type { Channel } from '../contracts.ts';
import { annotationsOf } from '../render/annotations.ts';
import { count } from '../render/text.ts';
import type { Annotation } from '../types.ts';

/** GitHub shows ten of a level for a step; the last warning is left to whoever has to say that a post failed. */
const MOST = { error: 10, warning: 9, notice: 10 } as const;

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
  posts: (report) => {
    const all = annotationsOf(report);
    return (['error', 'warning', 'notice'] as const).flatMap((level) => atMost(all, level));
  },
};
