import type { Channel } from '../contracts.ts';
import { annotationsOf } from '../render/annotations.ts';
import { toMarkdown } from '../render/markdown.ts';
import { ICONS_BY_SIGN } from '../render/icons.ts';
import { checkName } from '../render/names.ts';
import { rankOf, SIGNS } from '../render/shows.ts';
import { bytes, clip, count, oneLine } from '../render/text.ts';
import type { Report } from '../types.ts';

/** GitHub takes 65,535 characters of the summary, as many of the text, and 255 of the title. */
const ROOM = 65_535 - 35;
const LONGEST_TITLE = 250;
/** So that ten requests are enough for all annotations. */
const MOST_NOTES = 500;

/** Every check on a line of its own, what weighs most first, as far as there is room. */
function linesOf({ verdict, because, rows = [] }: Report): string {
  const told = verdict.checks.map((check, at) => {
    const show = rows[at]?.show ?? null;
    const says = show ? ICONS_BY_SIGN[SIGNS[show]].says : check.outcome;
    const text = `${says.padEnd(15)}  ${checkName(check)}: ${oneLine(because[at] ?? '')}`;
    return { rank: show ? rankOf(show) : 0, text };
  });
  const lines = told.sort((one, other) => one.rank - other.rank).map(({ text }) => text);
  let room = ROOM - 1000;
  const kept = lines.filter((line) => (room -= bytes(line) + 1) >= 0);
  const left = lines.length - kept.length;
  return [...kept, ...(left > 0 ? [`… and ${count(left)} more, in report.json`] : [])].join('\n');
}

/** A check run on the commit: the report in full, beside the job and never instead of it. */
export const channel: Channel = {
  name: 'checks',
  what: 'With `check-run`: a check run with the long report, and all annotations.',
  posts: (report) => [
    {
      kind: 'check-run',
      title: clip(oneLine(report.headline), LONGEST_TITLE),
      summary: toMarkdown(report.blocks, { limit: ROOM, elsewhere: 'the job summary' }) || report.headline,
      text: report.verdict.checks.length
        ? toMarkdown([{ kind: 'code', language: '', text: linesOf(report) }])
        : '',
      annotations: annotationsOf(report).slice(0, MOST_NOTES),
    },
  ],
};
