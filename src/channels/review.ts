import type { Channel } from '../contracts.ts';
import { grouped } from '../lib/groups.ts';
import { toMarkdown } from '../render/markdown.ts';
import { checkName } from '../render/names.ts';
import { count } from '../render/text.ts';
import type { Block, Remark, Report } from '../types.ts';

/** What fails of one file, as a reader of the diff needs it. */
const MOST_CHECKS = 5;
const ROOM = 8_000;

interface Failing {
  readonly file: string;
  readonly line: number | null;
  readonly name: string;
  readonly because: string;
}

/** What stops this change, with the line that was changed. What was deleted has no line to stand beside. */
function failingIn({ verdict, because }: Report): readonly Failing[] {
  return verdict.checks.flatMap((check, at): Failing[] => {
    const { file, line, kind } = check.comparison.exam.change;
    if (!check.blocking || check.outcome !== 'fail' || kind === 'deleted' || file === '') return [];
    return [{ file, line, name: checkName(check), because: because[at] ?? '' }];
  });
}

function remarkOf(failing: readonly Failing[], { file, line }: Failing): Remark {
  const shown = failing.slice(0, MOST_CHECKS);
  const left = failing.length - shown.length;
  const blocks: Block[] = [
    { kind: 'paragraph', words: [{ strong: 'This change is blocked:' }] },
    { kind: 'list', items: shown.map(({ name, because }) => [{ code: name }, `: ${because}`]) },
    ...(left > 0 ? [{ kind: 'paragraph' as const, words: [`… and ${count(left)} more.`] }] : []),
  ];
  return { file, line, body: toMarkdown(blocks, { limit: ROOM }) };
}

/** One remark a file, at its first changed line. */
export const channel: Channel = {
  name: 'review',
  what: 'With `review-comments`: what fails, beside the prompt line that was changed, and in a review.',
  posts: (report) => {
    const files = grouped(failingIn(report), ({ file }) => file);
    const remarks = [...files.values()].flatMap((failing) =>
      failing.slice(0, 1).map((first) => remarkOf(failing, first)),
    );
    const headline = toMarkdown([{ kind: 'paragraph', words: [report.headline] }], { limit: ROOM });
    return [
      { kind: 'review', remarks },
      { kind: 'objection', headline },
    ];
  },
};
