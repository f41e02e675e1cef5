import { count, percent } from '../../../render/text.ts';
import type { Block, Comparison, RetryEffect, Words } from '../../../types.ts';
import { nameOf, type CheckLine } from '../words/results.ts';

/** What retries hide, beside what they cost. Only the raw share is held against limits. */
export function guardrailBlocks(said: readonly CheckLine[]): Block[] {
  const shown = said.flatMap(({ check: { comparison } }) =>
    comparison.guarded && !comparison.slice ? [{ comparison, guarded: comparison.guarded }] : [],
  );
  if (shown.length === 0) return [];
  const untold = shown.reduce(
    (sum, { guarded }) => sum + guarded.baseline.untold + guarded.candidate.untold,
    0,
  );
  const few = ` ${count(untold)} wrong answers had no further trial and count as not mended: more \`trials\` would tell.`;
  return [
    { kind: 'heading', level: 3, words: ['Guardrails'] },
    {
      kind: 'paragraph',
      words: [
        `What the declared retry would make of these answers, told from the trials of each case. The verdict looks at the raw answers alone: a retry hides no worse model.${untold ? few : ''}`,
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'Guardrail', align: 'left' },
        ...['Wrong, raw', 'Wrong, served', 'Mended', 'Calls an answer', 'Time', 'Tokens'].map((title) => ({
          title,
          align: 'right' as const,
        })),
      ],
      rows: shown.flatMap(({ comparison, guarded }) => [
        rowOf(comparison, 'base', guarded.baseline),
        rowOf(comparison, 'head', guarded.candidate),
      ]),
    },
  ];
}

function rowOf(comparison: Comparison, side: string, it: RetryEffect): Words[] {
  const more = (share: number | null): string => (share === null ? '–' : `+${percent(share)}`);
  const { retry = 0 } = comparison.rule.card;
  const times = retry === 1 ? 'one retry' : `up to ${count(retry)} retries`;
  return [
    [...nameOf(comparison), `, ${times}: ${side}`],
    [percent(it.raw)],
    [percent(it.served)],
    [it.recovered === null ? '–' : percent(it.recovered)],
    [it.answers ? it.calls.toFixed(2) : '–'],
    [more(it.time)],
    [more(it.tokens)],
  ];
}
