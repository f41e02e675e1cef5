/** What earlier runs show of a metric: that it cries for nothing, or has nothing to say any more. */
import { versionOf } from '../../lib/definition.ts';
import { percent } from '../../render/text.ts';
import type { EarlierRun, Finding, MetricCard, MetricLook, Status } from '../../types.ts';

export type Made = Pick<Finding, 'reason' | 'seen' | 'proposed'> | null;

/** So many runs without any difference between the sides, and a metric may have done its work. */
const QUIET_RUNS = 20;
/** Runs of the same against the same from which false alarms are told, and the share of them that is too many. */
const SAME_RUNS = 5;
const FALSE_ALARMS = 0.05;

/** A test that never fails may be doing its job, so what is critical or a guardrail is never proposed for being quiet. */
export function saturated({ critical, kind, status }: MetricCard, looks: readonly MetricLook[]): Made {
  if (critical || kind === 'guardrail') return null;
  const last = looks.slice(-QUIET_RUNS);
  if (last.length < QUIET_RUNS || !last.every(({ isQuiet }) => isQuiet)) return null;
  const seen = `base and head did not differ in any case of its last ${last.length} runs`;
  return { reason: 'saturated', seen, proposed: next(status) };
}

/** A failure of a regression where nothing changed is a false alarm. */
export function noisy({ status }: MetricCard, looks: readonly MetricLook[]): Made {
  const same = looks.filter(({ isSame }) => isSame);
  const alarms = same.filter(({ isAlarm }) => isAlarm).length;
  if (same.length < SAME_RUNS || alarms / same.length <= FALSE_ALARMS) return null;
  const seen = `it failed in ${alarms} of ${same.length} runs in which nothing had changed (${percent(alarms / same.length)})`;
  return { reason: 'noisy', seen, proposed: status === 'active' ? 'experimental' : null };
}

/** A step at a time: what is active is deprecated before it is retired. */
export function next(status: Status): Status {
  return status === 'active' ? 'deprecated' : 'retired';
}

/** What runs that the gate looks back on say of the metrics that it holds now. */
export function wearOf(cards: readonly MetricCard[], runs: readonly EarlierRun[]): Finding[] {
  return cards.flatMap((card) => {
    const looks = looksOf(card, runs);
    return [noisy(card, looks), saturated(card, looks)]
      .filter((each) => each !== null)
      .map((each) => ({ metric: card.id, ...each, owner: card.owner }));
  });
}

function looksOf(card: MetricCard, runs: readonly EarlierRun[]): MetricLook[] {
  const now = versionOf(card);
  return runs.flatMap(({ isSame, checks }) => {
    const own = checks.filter(
      ({ metric, version, slice }) => metric === card.id && version === now && slice === null,
    );
    if (own.length === 0) return [];
    return [
      { isSame, isQuiet: own.every((each) => each.isQuiet), isAlarm: own.some((each) => each.isAlarm) },
    ];
  });
}
