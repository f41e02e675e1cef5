import { isOver } from '../../config/index.ts';
import { judgeOf } from '../../measures/index.ts';
import type { Block, Exam, MetricCard, Rule, Words } from '../../types.ts';
import { and } from './wording.ts';

/** What of the life of the metrics somebody should decide: dates that have passed, stages that are not reached. */
export function lifeBlocks(exams: readonly Exam[], today: string): Block[] {
  const rules = exams.flatMap(({ suite }) => suite.rules);
  const cards = [...new Map(rules.map(({ card }) => [card.id, card])).values()];
  const items = [...pastReview(cards, today), ...waiting(rules)];
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', words: [{ strong: 'Life of the metrics' }] },
    { kind: 'list', items },
  ];
}

function pastReview(cards: readonly MetricCard[], today: string): Words[] {
  return cards
    .filter(({ reviewBy, status }) => isOver(reviewBy, today) && status !== 'retired')
    .map(({ id, reviewBy, owner }) => [
      { strong: id },
      ` was to be reviewed by ${reviewBy}${owner ? `. Ask ${owner}` : ''}.`,
    ]);
}

/** Metrics that would block, had the project come as far as they wait for; a judge that nobody vouches for is told elsewhere. */
function waiting(rules: readonly Rule[]): Words[] {
  const found = rules.filter(
    ({ card, blocking, law }) => law !== 'base' && !blocking && waits(card) && !judgeOf(card),
  );
  return (['walk', 'run'] as const).flatMap((stage): Words[] => {
    const names = [...new Set(found.flatMap(({ card }) => (card.stage === stage ? [card.id] : [])))];
    if (names.length === 0) return [];
    return [
      [
        `${and(names)} only ${names.length === 1 ? 'looks' : 'look'} until the config says `,
        { code: `stage: ${stage}` },
        '.',
      ],
    ];
  });
}

function waits({ onFail, status, stage }: MetricCard): boolean {
  return onFail === 'block' && status === 'active' && stage !== 'crawl';
}
