import type { Amount, Json, MetricCard, PolicyChange, Threshold } from '../types.ts';
import { canonical } from '../lib/json.ts';
import type { Config } from './config.ts';

type Effect = PolicyChange['effect'];

/** What of a card decides an outcome; words about it may change freely. */
export function enforced(card: MetricCard): Json {
  const { measure, options, level, aggregate, slices, threshold, critical, onFail, stage, status } = card;
  const limits = threshold && {
    ...threshold,
    maxRegression: threshold.maxRegression && { ...threshold.maxRegression },
  };
  return { measure, options, level, aggregate, slices, threshold: limits, critical, onFail, stage, status };
}

/** What head asks for differently, and whether that is less or more; takes effect when merged. */
export function policyChanges(base: Config, head: Config): PolicyChange[] {
  const cards = named(base.cards, head.cards, 'metric', cardChanges);
  const suites = named(base.suites, head.suites, 'suite', (what, before, after) => [
    ...listChanges(`${what}.metrics`, before.metrics, after.metrics),
    ...listChanges(`${what}.targets`, before.targets, after.targets),
    ...number(`${what}.trials`, before.trials, after.trials, 'more is stricter'),
  ]);
  const targets = named(base.targets, head.targets, 'target', (what, before, after) =>
    (['prompt', 'model', 'tools', 'endpoint'] as const).flatMap((key) =>
      differs(`${what}.${key}`, before[key], after[key], 'changed'),
    ),
  );
  const endpoints = named(base.endpoints, head.endpoints, 'endpoint', (what, before, after) =>
    differs(what, { ...before }, { ...after }, 'changed'),
  );
  return [
    ...cards,
    ...suites,
    ...targets,
    ...endpoints,
    ...differs('prices', json(base.prices), json(head.prices), 'changed'),
    ...differs('stage', base.stage, head.stage, 'changed'),
    ...number('false-alarm', base.falseAlarm, head.falseAlarm, 'more is stricter'),
    ...differs('budget.max-cost', base.maxCost, head.maxCost, 'changed'),
    ...differs('budget.max-requests', base.maxRequests, head.maxRequests, 'changed'),
  ];
}

function cardChanges(what: string, before: MetricCard, after: MetricCard): PolicyChange[] {
  return [
    ...differs(`${what}.measure`, before.measure, after.measure, 'changed'),
    ...differs(`${what}.options`, before.options, after.options, 'changed'),
    ...differs(`${what}.level`, before.level, after.level, 'changed'),
    ...differs(`${what}.aggregate`, before.aggregate, after.aggregate, 'changed'),
    ...listChanges(`${what}.slices`, before.slices, after.slices),
    ...differs(
      `${what}.critical`,
      before.critical,
      after.critical,
      before.critical ? 'loosened' : 'tightened',
    ),
    ...differs(
      `${what}.on-fail`,
      before.onFail,
      after.onFail,
      before.onFail === 'block' ? 'loosened' : 'tightened',
    ),
    ...differs(
      `${what}.status`,
      before.status,
      after.status,
      before.status === 'active' ? 'loosened' : 'changed',
    ),
    ...differs(`${what}.stage`, before.stage, after.stage, before.stage === 'crawl' ? 'loosened' : 'changed'),
    ...thresholdChanges(`${what}.threshold`, before.threshold, after.threshold),
  ];
}

function thresholdChanges(what: string, before: Threshold | null, after: Threshold | null): PolicyChange[] {
  return [
    ...number(`${what}.min`, before?.min ?? null, after?.min ?? null, 'more is stricter'),
    ...number(`${what}.max`, before?.max ?? null, after?.max ?? null, 'less is stricter'),
    ...amount(`${what}.max-regression`, before?.maxRegression ?? null, after?.maxRegression ?? null),
    ...number(`${what}.min-effect`, before?.minEffect ?? 0, after?.minEffect ?? 0, 'less is stricter'),
    ...(before && after ? differs(`${what}.by`, before.by, after.by, 'changed') : []),
  ];
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
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [was, is] = [own(before, name), own(after, name)];
    if (was !== undefined && is !== undefined) return compare(`${kind} ${name}`, was, is);
    const effect: Effect = was === undefined ? 'added' : 'removed';
    return [
      { what: kind, before: was === undefined ? null : name, after: is === undefined ? null : name, effect },
    ];
  });
}

/** Names are anybody's: `constructor` is one as good as any other. */
function own<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

function differs(what: string, before: Json, after: Json, effect: Effect): PolicyChange[] {
  return canonical(before) === canonical(after) ? [] : [{ what, before, after, effect }];
}

function json(value: object): Json {
  return value as Json;
}
