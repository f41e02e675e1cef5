import type { EndpointSetting } from '../contracts.ts';
import { versionOf } from '../lib/definition.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import type { Amount, Json, MetricCard, PolicyChange, Target, Threshold } from '../types.ts';
import { canonical } from '../parsing/json.ts';
import { limitsOn } from '../stats/slices.ts';
import { type Config, DEFAULT_DOUBT, DEFAULT_FALSE_ALARM, type SuiteText } from './config.ts';
import { withJump } from './lifecycle.ts';
import { own, union } from './names.ts';

type Effect = PolicyChange['effect'];

/** What head asks for differently, and whether that is less or more; takes effect when merged. */
export function policyChanges(base: Config, head: Config): PolicyChange[] {
  if (base === head) return [];
  const cards = named(base.cards, head.cards, 'metric', cardChanges).map((change) =>
    withJump(change, base.cards, head.cards),
  );
  const suites = named(base.suites, head.suites, 'suite', (what, before, after) => [
    ...listChanges(`${what}.metrics`, before.metrics, after.metrics),
    ...listChanges(`${what}.targets`, before.targets, after.targets),
    ...number(`${what}.trials`, before.trials, after.trials, 'more is stricter'),
    ...differs(`${what}.delivery`, before.delivery ?? 'direct', after.delivery ?? 'direct', 'changed'),
    ...kept(before.cards, after.cards, what),
  ]);
  const targets = named(base.targets, head.targets, 'target', (what, before, after) => [
    ...differs(`${what}.kind`, before.kind, after.kind, effectOf(before.kind, after.kind)),
    ...(['prompt', 'model', 'tools', 'endpoint'] as const)
      .filter((key) => key !== 'prompt' || [before, after].every((it) => it.where.file !== it.prompt))
      .flatMap((key) => differs(`${what}.${key}`, before[key], after[key], 'changed')),
    ...listChanges(`${what}.prompt`, before.further ?? [], after.further ?? []),
    ...(before.system && after.system
      ? listChanges(`${what}.watch`, before.system.watch, after.system.watch)
      : []),
  ]);
  const endpoints = named(base.endpoints, head.endpoints, 'endpoint', (what, before, after) =>
    differs(what, asWritten(before), asWritten(after), 'changed'),
  );
  return [
    ...cards,
    ...suites,
    ...targets,
    ...endpoints,
    ...differs('prices', json(base.prices), json(head.prices), 'changed'),
    ...ranked('stage', base.stage, head.stage, ['crawl', 'walk', 'run']),
    ...unless('false-alarm', base.falseAlarm, head.falseAlarm, DEFAULT_FALSE_ALARM),
    ...unless('doubt', base.doubt, head.doubt, DEFAULT_DOUBT),
    ...unless('budget.max-cost', base.maxCost, head.maxCost, Infinity),
    ...unless('budget.max-requests', base.maxRequests, head.maxRequests, Infinity),
    ...differs('budget.max-wait-minutes', base.maxWaitMinutes, head.maxWaitMinutes, 'changed'),
  ];
}

/** A number of which more is stricter: where none is written, the usual one holds. What a cap cuts is not judged. */
function unless(what: string, before: number | null, after: number | null, usual: number): PolicyChange[] {
  const [was, is] = [before ?? usual, after ?? usual];
  return differs(what, before, after, is === was ? 'changed' : is > was ? 'tightened' : 'loosened');
}

/** Words in the order in which more is asked. */
function ranked<T extends string>(what: string, before: T, after: T, order: readonly T[]): PolicyChange[] {
  const isMore = order.indexOf(after) > order.indexOf(before);
  return differs(what, before, after, isMore ? 'tightened' : 'loosened');
}

/** What is only recorded proves less than what is asked; of a prompt and a program neither proves more. */
function effectOf(before: Target['kind'], after: Target['kind']): Effect {
  if (after === 'recorded') return 'loosened';
  return before === 'recorded' ? 'tightened' : 'changed';
}

/** Cards of a suite's own that stay; those that come or go are told with its metrics. */
function kept(before: SuiteText['cards'] = {}, after: SuiteText['cards'] = {}, what: string): PolicyChange[] {
  return Object.entries(before).flatMap(([id, was]) => {
    const is = own(after, id);
    return is ? cardChanges(`${what}.${id}`, was, is) : [];
  });
}

function cardChanges(what: string, before: MetricCard, after: MetricCard): PolicyChange[] {
  return [
    ...differs(`${what}.version`, versionOf(before), versionOf(after), 'changed'),
    ...differs(`${what}.measure`, before.measure, after.measure, 'changed'),
    ...differs(`${what}.options`, before.options, after.options, 'changed'),
    ...differs(`${what}.options.retry`, before.retry ?? null, after.retry ?? null, 'changed'),
    ...differs(`${what}.level`, before.level, after.level, 'changed'),
    ...differs(`${what}.aggregate`, before.aggregate, after.aggregate, 'changed'),
    ...listChanges(`${what}.slices`, before.slices, after.slices),
    ...differs(
      `${what}.critical`,
      before.critical,
      after.critical,
      before.critical ? 'loosened' : 'tightened',
    ),
    ...ranked(`${what}.on-fail`, before.onFail, after.onFail, ['info', 'warn', 'block']),
    ...differs(
      `${what}.status`,
      before.status,
      after.status,
      before.status === 'active' ? 'loosened' : 'changed',
    ),
    ...ranked(`${what}.stage`, before.stage, after.stage, ['run', 'walk', 'crawl']),
    ...sunsetChanges(`${what}.sunset`, before, after),
    ...thresholdChanges(`${what}.threshold`, before.threshold, after.threshold),
    ...calibrationChanges(`${what}.calibration`, before, after),
    ...opinionChanges(`${what}.labels`, before, after),
  ];
}

/** The sooner it is not run any more, the less is asked; what is critical runs on. Days are in the order of their letters. */
function sunsetChanges(what: string, before: MetricCard, after: MetricCard): PolicyChange[] {
  const [was, is] = [before.sunset, after.sunset];
  const effect = is !== null && (was === null || is < was) ? 'loosened' : 'tightened';
  return differs(what, was, is, after.critical ? 'changed' : effect);
}

/** Told by the bands' counts: the fingerprints alone may be the same. */
function calibrationChanges(what: string, before: MetricCard, after: MetricCard): PolicyChange[] {
  const shown = ({ calibration }: MetricCard): Json =>
    calibration ? { judge: calibration.fingerprint.slice(0, 12), bands: calibration.bands as never } : null;
  return differs(what, shown(before), shown(after), 'changed');
}

/** Labels put a judge right, so whoever changes them changes what passes. */
function opinionChanges(what: string, before: MetricCard, after: MetricCard): PolicyChange[] {
  const shown = ({ opinions }: MetricCard): Json =>
    opinions ? { labels: opinions.length, content: fingerprint(opinions as never).slice(0, 12) } : null;
  return differs(what, shown(before), shown(after), 'changed');
}

function thresholdChanges(what: string, before: Threshold | null, after: Threshold | null): PolicyChange[] {
  return [
    ...number(`${what}.min`, before?.min ?? null, after?.min ?? null, 'more is stricter'),
    ...number(`${what}.max`, before?.max ?? null, after?.max ?? null, 'less is stricter'),
    ...amount(`${what}.max-regression`, before?.maxRegression ?? null, after?.maxRegression ?? null),
    ...number(`${what}.min-effect`, before?.minEffect ?? 0, after?.minEffect ?? 0, 'less is stricter'),
    ...(before && after ? ranked(`${what}.by`, before.by, after.by, ['interval', 'value']) : []),
    ...sliceChanges(`${what}.slices`, before, after),
  ];
}

/** A slice without limits of its own has those of the card. */
function sliceChanges(what: string, before: Threshold | null, after: Threshold | null): PolicyChange[] {
  const named = [before, after].flatMap((each) =>
    Object.entries(each?.slices ?? {}).flatMap(([tag, values]) =>
      Object.keys(values).map((value) => ({ tag, value })),
    ),
  );
  const places = new Map(named.map((place) => [`${what}.${place.tag}.${place.value}`, place]));
  return [...places].flatMap(([place, { tag, value }]) => {
    const limits = (of: Threshold | null): Threshold | null => {
      if (!of) return null;
      const { slices: _, ...own } = of;
      return limitsOn(of, { tag, value }) ?? own;
    };
    return thresholdChanges(place, limits(before), limits(after));
  });
}

/** A share of base and a number of points can't be weighed against each other. */
function amount(what: string, before: Amount | null, after: Amount | null): PolicyChange[] {
  if (before && after && before.relative !== after.relative)
    return differs(what, { ...before }, { ...after }, 'changed');
  return number(what, before?.value ?? null, after?.value ?? null, 'less is stricter');
}

/** A limit that goes away is loosened; one that appears is tightened. */
function number(what: string, before: number | null, after: number | null, sense: string): PolicyChange[] {
  if (before === after) return [];
  if (before === null || after === null)
    return differs(what, before, after, before === null ? 'tightened' : 'loosened');
  const stricter = sense === 'more is stricter' ? after > before : after < before;
  return differs(what, before, after, stricter ? 'tightened' : 'loosened');
}

function listChanges(what: string, before: readonly string[], after: readonly string[]): PolicyChange[] {
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  return [
    ...gone.map((name): PolicyChange => ({ what, before: name, after: null, effect: 'removed' })),
    ...come.map((name): PolicyChange => ({ what, before: null, after: name, effect: 'added' })),
  ];
}

function named<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  kind: string,
  compare: (what: string, before: T, after: T) => PolicyChange[],
): PolicyChange[] {
  return union(before, after).flatMap((name) => {
    const [was, is] = [own(before, name), own(after, name)];
    if (was !== null && is !== null) return compare(`${kind} ${name}`, was, is);
    const effect: Effect = was === null ? 'added' : 'removed';
    return [{ what: kind, before: was === null ? null : name, after: is === null ? null : name, effect }];
  });
}

function differs(what: string, before: Json, after: Json, effect: Effect): PolicyChange[] {
  return canonical(before) === canonical(after) ? [] : [{ what, before, after, effect }];
}

/** An endpoint under the keys of the file, without what goes without saying. */
function asWritten({ baseUrl, apiKeyEnv, api, auth, headers }: EndpointSetting): Json {
  return {
    'base-url': baseUrl,
    api,
    ...(apiKeyEnv !== null && { 'api-key-env': apiKeyEnv }),
    ...(auth !== 'bearer' && { auth }),
    ...(Object.keys(headers).length > 0 && { headers }),
  };
}

function json(value: object): Json {
  return value as Json;
}
