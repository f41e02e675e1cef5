import type { UserError } from '../../errors.ts';
import type { Block, Inline, Proposal, Report, Words } from '../../types.ts';

/** The report of a run that could not begin: every mistake with its place and its mend. */
export function mistakesReport(errors: readonly UserError[], proposal: Proposal): Report {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const headline = `Could not be computed: ${first?.message ?? 'something was written wrong'}${more}`;
  const items = errors.map((error): Words => [...placeOf(error), error.message, ' – ', error.hint]);
  const blocks: Block[] = [
    { kind: 'heading', level: 2, words: [`🛑 ${headline}`] },
    { kind: 'list', items },
    {
      kind: 'paragraph',
      words: [
        'Nothing was asked, and nothing is known about this change. Head ',
        { code: proposal.commit.slice(0, 9) },
        '.',
      ],
    },
  ];
  return {
    verdict: { outcome: 'error', checks: [], trouble: [] },
    headline,
    proposal,
    changes: [],
    exams: [],
    policy: [],
    runs: [],
    usage: { requests: 0, cached: 0, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: [] },
    warnings: [],
    mistakes: errors.map(({ message, where, hint }) => ({ message, where, hint })),
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
