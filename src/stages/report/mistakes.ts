import type { UserError } from '../../errors.ts';
import { NOTHING_TAKEN } from '../../records/consumption.ts';
import { oneLine, withoutFile } from '../../render/text.ts';
import type { Block, Consumption, Inline, Proposal, Report, Words } from '../../types.ts';
import { spentOn } from './words/spent.ts';

/** The report of a run that could not begin, or broke: every mistake with its place and its mend. */
export function mistakesReport(
  errors: readonly UserError[],
  proposal: Proposal,
  taken: Consumption = NOTHING_TAKEN,
): Report {
  const headline = oneLine(`Could not be computed: ${mistakesSaid(errors)}`);
  const shared = sharedHints(errors);
  const items = errors.map((error): Words => {
    const hint = shared.includes(error.hint) ? [] : [' – ', error.hint];
    return [...placeOf(error), withoutFile(error.message, error.where?.file ?? null), ...hint];
  });
  const blocks: Block[] = [
    { kind: 'heading', level: 2, words: [`🛑 ${headline}`] },
    { kind: 'list', items },
    ...shared.map((hint): Block => ({ kind: 'paragraph', words: [hint] })),
    {
      kind: 'paragraph',
      words: [
        taken.requests > 0
          ? `Nothing is known about this change; ${spentOn(taken)} were spent before. Head `
          : 'Nothing was asked, and nothing is known about this change. Head ',
        { code: proposal.commit.slice(0, 7) },
        '.',
      ],
    },
  ];
  const mistakes = errors.map(({ message, where, hint }) => ({ message, where, hint }));
  return { ...nothingKnown({ headline, proposal, blocks, taken }), mistakes };
}

/** One mistake in its own words; of several, which all stand below, where they are. */
function mistakesSaid(errors: readonly UserError[]): string {
  const [first, ...others] = errors;
  if (!first) return 'something was written wrong';
  if (others.length === 0) return first.message;
  const files = new Set(errors.map(({ where }) => where?.file ?? ''));
  const [file] = files;
  return files.size === 1 && file
    ? `${errors.length} mistakes in ${file}`
    : `${first.message} (and ${others.length} more)`;
}

/** What is to be done about several of them is said once, below. */
function sharedHints(errors: readonly UserError[]): readonly string[] {
  const hints = errors.map(({ hint }) => hint);
  return [...new Set(hints.filter((hint, at) => hints.indexOf(hint) !== at))];
}

/** The report of a run that somebody ended before it was done. */
export function cancelledReport(proposal: Proposal, taken: Consumption = NOTHING_TAKEN): Report {
  const headline = 'Cancelled before anything was known';
  const words: Words = [
    'This run was cancelled: nothing is known about head ',
    { code: proposal.commit.slice(0, 7) },
    taken.requests > 0 ? `, and ${spentOn(taken)} were spent` : '',
    '. Answers that had come are kept in ',
    { code: 'runs.jsonl' },
    ', and can be used again as ',
    { code: 'replies' },
    '.',
  ];
  const blocks: Block[] = [
    { kind: 'heading', level: 2, words: [`🛑 ${headline}`] },
    { kind: 'paragraph', words },
  ];
  return nothingKnown({ headline, proposal, blocks, taken });
}

interface Said extends Pick<Report, 'headline' | 'proposal' | 'blocks'> {
  readonly taken: Consumption;
}

function nothingKnown({ headline, proposal, blocks, taken }: Said): Report {
  return {
    verdict: { outcome: 'error', checks: [], trouble: [] },
    headline,
    proposal,
    changes: [],
    exams: [],
    policy: [],
    runs: [],
    usage: taken,
    warnings: [],
    mistakes: [],
    blocks,
    because: [],
  };
}

/** The file and line, and the key where the message does not name it. */
function placeOf({ where, message }: UserError): Inline[] {
  if (!where) return [];
  const place = { code: where.line ? `${where.file}:${where.line}` : where.file };
  return where.key && !message.includes(where.key) ? [place, ' ', { code: where.key }, ': '] : [place, ' '];
}
