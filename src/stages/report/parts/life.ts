import { isOver } from '../../../config/index.ts';
import { BUILT_IN } from '../../../lib/built-in.ts';
import { judgeOf } from '../../../measures/index.ts';
import type { Block, Exam, Finding, Life, MetricCard, Rule, Words } from '../../../types.ts';
import { and } from '../words/wording.ts';

/** What of the life of the metrics somebody should decide: dates that have passed, stages that are not reached, alarms for nothing. */
export function lifeBlocks(exams: readonly Exam[], today: string, worn: readonly Finding[]): Block[] {
  const rules = rulesIn(exams);
  // What has nothing to say any more can wait: that is for the page and the review.
  const heard = worn.filter(({ reason }) => reason === 'noisy' || reason === 'sliding');
  const items = [
    ...cardsIn(rules)
      .filter((card) => isLate(card, today))
      .map(late),
    ...heard.map(({ metric, ...each }): Words => [{ strong: metric }, `: ${wornSaid(each)}`]),
    ...waiting(rules),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', words: [{ strong: 'Life of the metrics' }] },
    { kind: 'list', items },
  ];
}

/** Where each metric stands that was asked for. */
export function livesOf(exams: readonly Exam[], today: string, worn: readonly Finding[]): Life[] {
  const rules = rulesIn(exams);
  const held = new Set(rules.filter(isWaiting).map(({ card }) => card.id));
  return cardsIn(rules).map((card) => ({
    metric: card.id,
    status: card.status,
    stage: card.stage,
    serves: served(card),
    reviewBy: card.reviewBy,
    owner: card.owner,
    due: [
      ...(isLate(card, today) ? [`It was to be reviewed by ${card.reviewBy}.`] : []),
      ...worn.filter(({ metric }) => metric === card.id).map((each) => capital(wornSaid(each))),
      ...(held.has(card.id) ? [`It only looks until the config says stage: ${card.stage}.`] : []),
    ],
  }));
}

function rulesIn(exams: readonly Exam[]): readonly Rule[] {
  return exams.flatMap(({ suite }) => suite.rules);
}

function cardsIn(rules: readonly Rule[]): readonly MetricCard[] {
  return [...new Map(rules.map(({ card }) => [card.id, card])).values()].filter(({ id }) => id !== BUILT_IN);
}

function isLate({ reviewBy, status }: MetricCard, today: string): boolean {
  return isOver(reviewBy, today) && status !== 'retired';
}

function late({ id, reviewBy, owner }: MetricCard): Words {
  return [{ strong: id }, ` was to be reviewed by ${reviewBy}${owner ? `. Ask ${owner}` : ''}.`];
}

function wornSaid({ seen, proposed }: Pick<Finding, 'seen' | 'proposed'>): string {
  return `${seen}.${proposed ? ` Proposed: status: ${proposed}.` : ''}`;
}

/** `retention (support)`: what the business has of it. */
export function served({ business }: MetricCard): string | null {
  const { metric, team } = business ?? {};
  if (typeof metric !== 'string') return null;
  return `${metric}${typeof team === 'string' ? ` (${team})` : ''}`;
}

/** Would block, had the project come as far as it waits for; a judge that nobody vouches for is told elsewhere. */
function isWaiting({ card, blocking, law }: Rule): boolean {
  return law !== 'base' && !blocking && waits(card) && !judgeOf(card);
}

function waiting(rules: readonly Rule[]): Words[] {
  const found = rules.filter(isWaiting);
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

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
