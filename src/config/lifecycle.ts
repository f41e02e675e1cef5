import { isTrusted, isUnheld } from '../judging/calibration.ts';
import { judgeOf } from '../measures/index.ts';
import type { MetricCard, PolicyChange, Stage, Status } from '../types.ts';

type Cards = Readonly<Record<string, MetricCard>>;

/** Where a metric may go from where it is, a step at a time. */
const STEPS: Readonly<Record<Status, readonly Status[]>> = {
  proposed: ['experimental', 'retired'],
  experimental: ['active', 'proposed', 'deprecated', 'retired'],
  active: ['deprecated', 'experimental'],
  deprecated: ['active', 'retired'],
  retired: ['experimental'],
};

/** What a change of status skips; null when it goes a step at a time, or when another metric takes its place. */
function jumpOf(before: MetricCard, after: MetricCard | null, head: Cards): string | null {
  const [from, to] = [before.status, after?.status ?? 'retired'];
  if (from === to || hasSuccessor(before.id, head)) return null;
  if (before.critical && to === 'retired')
    return 'critical, so it retires only when an active metric `supersedes` it';
  if (from === 'retired' && to === 'active')
    return after?.supersedes ? null : 'it comes back as experimental first, or says what it `supersedes`';
  if (STEPS[from].includes(to)) return null;
  return `skips a step: from ${from} it goes to ${STEPS[from].join(' or ')} first`;
}

/** An active metric that says it takes the other's place. */
function hasSuccessor(id: string, cards: Cards): boolean {
  return Object.values(cards).some(({ supersedes, status }) => supersedes === id && status === 'active');
}

/** The same difference, with what it skips. */
export function withJump(change: PolicyChange, base: Cards, head: Cards): PolicyChange {
  const removed = change.what === 'metric' && change.effect === 'removed';
  const id = removed ? String(change.before) : /^metric (.*)\.status$/s.exec(change.what)?.[1];
  const before = id !== undefined && Object.hasOwn(base, id) ? base[id] : undefined;
  const after = id !== undefined && Object.hasOwn(head, id) ? head[id] : undefined;
  const note = before ? jumpOf(before, after ?? null, head) : null;
  return note === null ? change : { ...change, note };
}

/** The last day is over; days are ISO dates, so their order is that of their letters. */
export function isOver(day: string | null, today: string): boolean {
  return day !== null && today !== '' && day < today;
}

/** Past its sunset it is not run any more; what is critical is, until it is superseded. */
export function hasSet({ sunset, critical }: MetricCard, today: string): boolean {
  return isOver(sunset, today) && !critical;
}

/** How far a project has come. */
const STAGES: Readonly<Record<Stage, number>> = { crawl: 0, walk: 1, run: 2 };

/** May it stop a merge, in a project that has come as far as `stage`? A judge of ours only where people agree with it. */
export function mayBlock(card: MetricCard, stage: Stage): boolean {
  const promises = card.onFail === 'block' && card.status === 'active' && hasReached(card.stage, stage);
  const judge = judgeOf(card);
  return promises && (isTrusted(judge, card) || isUnheld(judge, card));
}

/** Whether the project has come as far as a metric waits for. */
export function hasReached(wanted: Stage, project: Stage): boolean {
  return STAGES[wanted] <= STAGES[project];
}

const RUNS: Readonly<Record<Status, boolean>> = {
  proposed: false,
  experimental: true,
  active: true,
  deprecated: true,
  retired: false,
};

/** Proposed and retired metrics are kept, but not run. */
export function isRun(card: MetricCard): boolean {
  return RUNS[card.status];
}
