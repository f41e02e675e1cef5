import { type Config, isOver } from '../../config/index.ts';
import {
  casesOf,
  isAlarm,
  isQuiet,
  nameOf,
  type PastRun,
  standingsOf,
  worthsOf,
} from '../../records/history.ts';
import type { Finding, MetricCard, MetricLook } from '../../types.ts';
import { next, noisy, saturated, sliding, type Made } from './wear.ts';

export { wearOf } from './wear.ts';
export { headlineOf, reviewBlocks, unreadWarning } from './words.ts';

/** What a review looks at. Runs come oldest first. */
interface ReviewMaterial {
  readonly config: Config;
  readonly runs: readonly PastRun[];
  readonly today: string;
  /** Files of targets that are not there any more. */
  readonly gone: readonly string[];
}

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

function findingsOf(card: MetricCard, reviewed: ReviewMaterial): Finding[] {
  const looks = looksOf(card.id, reviewed.runs);
  const found: Made[] = [
    pastDate(card, reviewed.today),
    pastSunset(card, reviewed.today),
    superseded(card, reviewed.config),
    orphaned(card, reviewed),
    letThrough(card, reviewed.runs),
    saturated(card, looks),
    noisy(card, looks),
    sliding(card, looks),
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

function orphaned({ id, status }: MetricCard, { config, gone }: ReviewMaterial): Made {
  const asking = Object.values(config.suites).filter(({ metrics }) => metrics.includes(id));
  const targets = [...new Set(asking.flatMap(({ targets: names }) => names))];
  const missing = targets.filter((name) => gone.includes(config.targets[name]?.prompt ?? ''));
  if (asking.length === 0)
    return { reason: 'orphaned', seen: 'no suite asks for it', proposed: next(status) };
  if (missing.length < targets.length) return null;
  return { reason: 'orphaned', seen: `its targets are gone: ${missing.join(', ')}`, proposed: next(status) };
}

/** What runs showed of a metric as it is defined now. */
function looksOf(id: string, runs: readonly PastRun[]): MetricLook[] {
  const latest = runs
    .flatMap(({ checks }) => checks)
    .findLast(({ metric, law }) => metric === id && law !== 'base');
  return runs.flatMap(({ file, isSame, checks }) => {
    const own = checks.filter(({ metric, version }) => metric === id && version === latest?.version);
    if (own.length === 0) return [];
    const standings = standingsOf(
      nameOf(file),
      own.map((check) => ({ ...check, worths: worthsOf(check) })),
    );
    return [{ isSame, isQuiet: own.every(isQuiet), isAlarm: own.some(isAlarm), standings }];
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
