import { UserError } from '../errors.ts';
import { measureOf } from '../measures/index.ts';
import type { MetricCard, Rule, Target } from '../types.ts';
import type { ConfigFile } from './schema.ts';
import { type Located, whereIs } from './validate.ts';

interface Declared {
  readonly targets: Readonly<Record<string, Target>>;
  readonly cards: Readonly<Record<string, MetricCard>>;
}

/** What a suite whose questions wait for a batch can't have: programs, and metrics of time. */
export function notForBatches(
  source: Located,
  name: string,
  suite: ConfigFile['suites'][string],
  { targets, cards }: Declared,
): UserError[] {
  if (suite.delivery !== 'batch') return [];
  const odd = suite.targets.findIndex((target) => targets[target] && targets[target].kind !== 'prompt');
  const timed = suite.metrics.findIndex((id) => cards[id] && isOfTime(cards[id]));
  return [
    ...(odd < 0
      ? []
      : [
          new UserError(
            `suite ${name}: \`delivery: batch\` is for prompts, and ${suite.targets[odd]} is none`,
            whereIs(source, ['suites', name, 'targets', odd]),
            'Put it into a suite of its own, or leave `delivery` out.',
          ),
        ]),
    ...(timed < 0
      ? []
      : [
          new UserError(
            `suite ${name}: how long an answer takes can't be measured in a batch (${suite.metrics[timed]})`,
            whereIs(source, ['suites', name, 'metrics', timed]),
            'Put the metric into a suite of its own, or leave `delivery` out.',
          ),
        ]),
  ];
}

/** Of both laws together: what only one of them measures has to be measured as well. */
export function mayWait(rules: readonly Rule[]): boolean {
  return !rules.some(({ card }) => isOfTime(card));
}

function isOfTime(card: MetricCard): boolean {
  return measureOf(card).unit === 'ms' || measureOf(card).streams === true;
}
