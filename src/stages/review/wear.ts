/** What earlier runs show of a metric: that it cries for nothing, or has nothing to say any more. */
import { versionOf } from '../../lib/definition.ts';
import { grouped } from '../../lib/groups.ts';
import { standingsOf } from '../../records/history.ts';
import { amount, many, percent } from '../../render/text.ts';
import { meanOf } from '../../stats/mean.ts';
import { type Asked, isSlide } from '../../stats/slide.ts';
import { measureOf } from '../../measures/index.ts';
import type { EarlierRun, Finding, MetricCard, MetricLook, Standing, Status, Worths } from '../../types.ts';

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
 * What is merged got worse step by step, each too small to stop anything: on cases that were asked all along, by more
 * than chance explains and than one change may lose.
 */
export function sliding(card: MetricCard, looks: readonly MetricLook[]): Made {
  const all = looks.flatMap(({ standings }) => standings);
  for (const place of grouped(all, ({ suite, target }) => JSON.stringify([suite, target])).values()) {
    const last = place.at(-1);
    const met = last ? place.filter((each) => isOfOneSuite(each, last)) : [];
    const [first] = met;
    if (!first || !last || met.length < SLIDE_RUNS) continue;
    const asked = ofBoth(first.worths, last.worths);
    if (!isSlide(asked, scaleOf(card))) continue;
    const { unit } = measureOf(card);
    const [was, is] = [amount(meanOf(asked.was), unit), amount(meanOf(asked.is), unit)];
    const seen = `what is merged went from ${was} (${first.run}) to ${is} in ${first.suite}, on ${many(asked.was.length, 'case')} over ${met.length} runs: more than chance, in steps that stopped nothing or were accepted`;
    return { reason: 'sliding', seen, proposed: null };
  }
  return null;
}

/** Half of what is asked now was asked by then: with fewer, it is another suite. */
function isOfOneSuite({ worths }: Standing, last: Standing): boolean {
  return 2 * ofBoth(worths, last.worths).was.length >= last.worths.cases.length;
}

function ofBoth(first: Worths, last: Worths): Asked {
  const before = new Map(first.cases.map((id, at) => [id, first.values[at]]));
  const both = last.cases.flatMap((id, at) => {
    const [was, is] = [before.get(id), last.values[at]];
    return was === undefined || is === undefined ? [] : [{ was, is }];
  });
  return { was: both.map(({ was }) => was), is: both.map(({ is }) => is) };
}

function scaleOf(card: MetricCard): Parameters<typeof isSlide>[1] {
  const { direction, unit, range = null } = measureOf(card);
  const { value = 0, relative = false } = card.threshold?.maxRegression ?? {};
  return {
    isHigher: direction === 'higher',
    range: unit === 'ratio' ? 1 : range,
    allowed: relative ? { relative: value } : { absolute: value },
  };
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
