/** What earlier runs show of a metric: that it cries for nothing, or has nothing to say any more. */
import { versionOf } from '../../lib/definition.ts';
import { standingsOf } from '../../records/history.ts';
import { amount, percent } from '../../render/text.ts';
import { measureOf } from '../../measures/index.ts';
import type { EarlierRun, Finding, MetricCard, MetricLook, Standing, Status } from '../../types.ts';

export type Made = Pick<Finding, 'reason' | 'seen' | 'proposed'> | null;

/** So many runs without any difference between the sides, and a metric may have done its work. */
const QUIET_RUNS = 20;
/** Runs of the same against the same from which false alarms are told, and the share of them that is too many. */
const SAME_RUNS = 5;
const FALSE_ALARMS = 0.05;
/** Runs between whose first and last a slide is looked for. */
const SLIDE_RUNS = 5;

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

/**
 * What is merged got worse step by step, each too small to stop anything: the intervals of the first and the latest
 * base lie apart, by more than one change may lose.
 */
export function sliding(card: MetricCard, looks: readonly MetricLook[]): Made {
  const places = new Map<string, Standing[]>();
  for (const standing of looks.flatMap(({ standings }) => standings)) {
    const place = JSON.stringify([standing.suite, standing.target]);
    places.set(place, [...(places.get(place) ?? []), standing]);
  }
  const { unit } = measureOf(card);
  for (const met of places.values()) {
    const [first, last] = [met[0], met.at(-1)];
    if (!first || !last || met.length < SLIDE_RUNS || !isSlide(card, first, last)) continue;
    const [was, is] = [amount(first.value.value, unit), amount(last.value.value, unit)];
    const seen = `what is merged went from ${was} (${first.run}) to ${is} in ${first.suite}, over ${met.length} runs: more than chance, in steps that stopped nothing or were accepted`;
    return { reason: 'sliding', seen, proposed: null };
  }
  return null;
}

function isSlide(card: MetricCard, first: Standing, last: Standing): boolean {
  const isHigher = measureOf(card).direction === 'higher';
  const [above, below] = isHigher ? [first.value, last.value] : [last.value, first.value];
  if (above.low === null || below.high === null || above.low <= below.high) return false;
  const { value = 0, relative = false } = card.threshold?.maxRegression ?? {};
  return above.value - below.value >= value * (relative ? Math.abs(first.value.value) : 1);
}

/** A step at a time: what is active is deprecated before it is retired. */
export function next(status: Status): Status {
  return status === 'active' ? 'deprecated' : 'retired';
}

/** What runs that the gate looks back on say of the metrics that it holds now. */
export function wearOf(cards: readonly MetricCard[], runs: readonly EarlierRun[]): Finding[] {
  return cards.flatMap((card) => {
    const looks = looksOf(card, runs);
    return [noisy(card, looks), sliding(card, looks), saturated(card, looks)]
      .filter((each) => each !== null)
      .map((each) => ({ metric: card.id, ...each, owner: card.owner }));
  });
}

function looksOf(card: MetricCard, runs: readonly EarlierRun[]): MetricLook[] {
  const now = versionOf(card);
  return runs.flatMap(({ name, isSame, checks }) => {
    const own = checks.filter(
      ({ metric, version, slice }) => metric === card.id && version === now && slice === null,
    );
    if (own.length === 0) return [];
    const isQuiet = own.every((each) => each.isQuiet);
    const isAlarm = own.some((each) => each.isAlarm);
    return [{ isSame, isQuiet, isAlarm, standings: standingsOf(name, own) }];
  });
}
