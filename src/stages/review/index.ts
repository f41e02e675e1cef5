import { type Config, isOver } from '../../config/index.ts';
import { casesOf, isQuiet, type PastCheck, type PastRun } from '../../records/history.ts';
import { percent } from '../../render/text.ts';
import type { MetricCard, Status } from '../../types.ts';
import type { Finding } from './finding.ts';

export type { Finding } from './finding.ts';
export { headlineOf, reviewBlocks, unreadWarning } from './words.ts';

/** What a review looks at. Runs come oldest first. */
interface ReviewMaterial {
  readonly config: Config;
  readonly runs: readonly PastRun[];
  readonly today: string;
  /** Files of targets that are not there any more. */
  readonly gone: readonly string[];
}

/** So many runs without any difference between the sides, and a metric may have done its work. */
const QUIET_RUNS = 20;
/** Runs of the same against the same from which false alarms are told, and the share of them that is too many. */
const SAME_RUNS = 5;
const FALSE_ALARMS = 0.05;
/** Wrong cases from which two metrics can be told apart, and the share they must have in common to be one. */
const WRONG_CASES = 10;
const AGREEMENT = 0.95;
/** More active metrics than this, and nobody acts on all of them. */
const MANY = 30;

/** What speaks for looking at metrics again, by the metric. Nothing is changed by it. */
export function review(reviewed: ReviewMaterial): Finding[] {
  const cards = Object.values(reviewed.config.cards).filter(({ status }) => status !== 'retired');
  const active = cards.filter(({ status }) => status === 'active');
  return [
    ...cards.flatMap((card) => findingsOf(card, reviewed)),
    ...redundantOf(cards, reviewed.runs),
    ...(active.length > MANY ? [tooMany(active)] : []),
  ];
}

type Made = Pick<Finding, 'reason' | 'seen' | 'proposed'> | null;

function findingsOf(card: MetricCard, reviewed: ReviewMaterial): Finding[] {
  const found: Made[] = [
    pastDate(card, reviewed.today),
    pastSunset(card, reviewed.today),
    superseded(card, reviewed.config),
    orphaned(card, reviewed),
    letThrough(card, reviewed.runs),
    saturated(card, reviewed.runs),
    noisy(card, reviewed.runs),
  ];
  return found
    .filter((each) => each !== null)
    .map((each) => ({ metric: card.id, ...each, owner: card.owner }));
}

function pastDate({ reviewBy }: MetricCard, today: string): Made {
  if (!isOver(reviewBy, today)) return null;
  return { reason: 'review-date', seen: `it was to be reviewed by ${reviewBy}`, proposed: null };
}

function pastSunset({ sunset, critical, status }: MetricCard, today: string): Made {
  if (!isOver(sunset, today)) return null;
  const seen = `its sunset was ${sunset}`;
  if (critical)
    return {
      reason: 'sunset',
      seen: `${seen}, but it is critical: it runs until another metric supersedes it`,
      proposed: null,
    };
  return { reason: 'sunset', seen: `${seen}, and it is not run any more`, proposed: next(status) };
}

function superseded({ id, status }: MetricCard, { cards }: Config): Made {
  const by = Object.values(cards).find((other) => other.supersedes === id && other.status === 'active');
  return by ? { reason: 'superseded', seen: `${by.id} supersedes it`, proposed: next(status) } : null;
}

/** A step at a time: what is active is deprecated before it is retired. */
function next(status: Status): Status {
  return status === 'active' ? 'deprecated' : 'retired';
}

function orphaned({ id, status }: MetricCard, { config, gone }: ReviewMaterial): Made {
  const asking = Object.values(config.suites).filter(({ metrics }) => metrics.includes(id));
  const targets = [...new Set(asking.flatMap(({ targets: names }) => names))];
  const missing = targets.filter((name) => gone.includes(config.targets[name]?.prompt ?? ''));
  if (asking.length === 0)
    return { reason: 'orphaned', seen: 'no suite asks for it', proposed: next(status) };
  if (missing.length < targets.length) return null;
  return { reason: 'orphaned', seen: `its targets are gone: ${missing.join(', ')}`, proposed: next(status) };
}

/** Every run in which the metric was checked, with its checks as they are defined now. */
function checksOf(
  id: string,
  runs: readonly PastRun[],
): { readonly run: PastRun; readonly checks: PastCheck[] }[] {
  const latest = runs
    .flatMap(({ checks }) => checks)
    .findLast(({ metric, law }) => metric === id && law !== 'base');
  return runs.flatMap((run) => {
    const checks = run.checks.filter(({ metric, version }) => metric === id && version === latest?.version);
    return checks.length ? [{ run, checks }] : [];
  });
}

/** What was accepted once may have been right to accept; whoever accepts often wants another metric. */
function letThrough({ id }: MetricCard, runs: readonly PastRun[]): Made {
  const found = runs.flatMap(({ accepted }) => accepted.filter(({ metric }) => metric === id));
  // A run that begins again says the same word once more.
  const words = [...new Map(found.map((each) => [each.url, each])).values()];
  const last = words.reduce<(typeof words)[number] | null>((a, b) => (a && a.at > b.at ? a : b), null);
  if (!last) return null;
  const times = words.length === 1 ? 'once' : `${words.length} times, last`;
  const seen = `it was let through ${times} by ${last.actor} on ${last.at.slice(0, 10)} (${last.reason})`;
  return { reason: 'let-through', seen, proposed: null };
}

/** A test that never fails may be doing its job, so what is critical or a guardrail is never proposed for being quiet. */
function saturated({ id, critical, kind, status }: MetricCard, runs: readonly PastRun[]): Made {
  if (critical || kind === 'guardrail') return null;
  const last = checksOf(id, runs).slice(-QUIET_RUNS);
  if (last.length < QUIET_RUNS || !last.every(({ checks }) => checks.every(isQuiet))) return null;
  const seen = `base and head did not differ in any case of its last ${last.length} runs`;
  return { reason: 'saturated', seen, proposed: next(status) };
}

/** A failure of a regression where nothing changed is a false alarm. */
function noisy({ id, status }: MetricCard, runs: readonly PastRun[]): Made {
  const same = checksOf(id, runs).filter(({ run }) => run.isSame);
  const alarms = same.filter(({ checks }) => checks.some(isFalseAlarm)).length;
  if (same.length < SAME_RUNS || alarms / same.length <= FALSE_ALARMS) return null;
  const seen = `it failed in ${alarms} of ${same.length} runs in which nothing had changed (${percent(alarms / same.length)})`;
  return { reason: 'noisy', seen, proposed: status === 'active' ? 'experimental' : null };
}

function isFalseAlarm({ clauses }: PastCheck): boolean {
  return clauses.some(({ limit, outcome }) => outcome === 'fail' && limit !== 'min' && limit !== 'max');
}

/** Pairs of metrics that find the same cases wrong; the later card is the one to question. */
function redundantOf(cards: readonly MetricCard[], runs: readonly PastRun[]): Finding[] {
  return cards.flatMap((card, at) =>
    cards.slice(0, at).flatMap((other): Finding[] => {
      const { both, either } = overlap(card.id, other.id, runs);
      if (either < WRONG_CASES || both / either < AGREEMENT || card.critical) return [];
      const seen = `of ${either} cases that it or ${other.id} found wrong, both found ${both}`;
      return [{ metric: card.id, reason: 'redundant', seen, proposed: next(card.status), owner: card.owner }];
    }),
  );
}

/** Wrong cases of two metrics where both were scored. */
function overlap(
  a: string,
  b: string,
  runs: readonly PastRun[],
): { readonly both: number; readonly either: number } {
  let [both, either] = [0, 0];
  for (const { checks } of runs) {
    for (const one of checks.filter(({ metric }) => metric === a)) {
      const other = checks.find(
        (it) => it.metric === b && it.suite === one.suite && it.target === one.target,
      );
      if (!other) continue;
      const [mine, theirs] = [casesOf(one), casesOf(other)];
      for (const id of mine.scored) {
        if (!theirs.scored.has(id)) continue;
        const [x, y] = [mine.wrong.has(id), theirs.wrong.has(id)];
        if (x && y) both += 1;
        if (x || y) either += 1;
      }
    }
  }
  return { both, either };
}

function tooMany(active: readonly MetricCard[]): Finding {
  const seen = `${active.length} metrics are active: keep those that drive a decision`;
  return { metric: 'all', reason: 'too-many', seen, proposed: null, owner: null };
}
