import type { Tree } from '../contracts.ts';
import { isTrusted, trustIn } from '../judging/calibration.ts';
import { judgeOf } from '../measures/index.ts';
import { limitsIn } from '../stats/slices.ts';
import type { MetricCard, Stage } from '../types.ts';
import { type Config, DEFAULT_DOUBT, DEFAULT_FALSE_ALARM, readConfig, type SuiteText } from './config.ts';
import { hasReached, hasSet, isOver } from './lifecycle.ts';

/** More than so many, and nobody remembers what they are for. */
const MANY = 30;

/** A line for each metric that may not block, and for what else its author should know. */
export async function lacksIn(tree: Tree, file: string, today: string): Promise<string[]> {
  const config = await readConfig(tree, file);
  if (!config) return [];
  const cards = Object.values(config.cards);
  const active = cards.filter(({ status }) => status === 'active').length;
  return [
    ...aboutPromise(config),
    ...cards.flatMap((card) => aboutBlocking(card, config)),
    ...cards.flatMap(aboutLimits),
    ...cards.flatMap((card) => aboutLife(card, config, today)),
    ...(active > MANY
      ? [
          `${active} metrics are active: prune those that drive no decision; \`micro-metrics review\` proposes which.`,
        ]
      : []),
  ];
}

/** Metrics that lack nothing but the project's stage, and the nearest that lets some block. */
interface Waiting {
  readonly metrics: readonly string[];
  readonly stage: Stage;
}

/** Null where no metric only waits for the project. */
export async function waitingIn(tree: Tree, file: string): Promise<Waiting | null> {
  const config = await readConfig(tree, file);
  const cards = Object.values(config?.cards ?? {}).filter((card) => config && onlyWaits(card, config));
  const stages = (['crawl', 'walk', 'run'] as const).filter((stage) =>
    cards.some((card) => card.stage === stage),
  );
  const [stage] = stages;
  if (stage === undefined) return null;
  return { metrics: cards.filter((card) => card.stage === stage).map(({ id }) => id), stage };
}

function onlyWaits(card: MetricCard, config: Config): boolean {
  return stageOf(card, config.stage).length > 0 && keptFromBlocking(card, config).length === 1;
}

/** What only waits for the project is no lack. */
function aboutBlocking(card: MetricCard, config: Config): string[] {
  const lacks = onlyWaits(card, config) ? [] : keptFromBlocking(card, config);
  const notes = trialsOf(card, askingFor(card, config)).map((note) => `${card.id}: ${note}.`);
  return lacks.length ? [`${card.id} may not block: ${lacks.join('; ')}.`, ...notes] : notes;
}

function askingFor({ id }: MetricCard, { suites }: Config): SuiteText[] {
  return Object.values(suites).filter(({ metrics }) => metrics.includes(id));
}

/** Why a metric may not stop a merge now; empty where it may. */
export function keptFromBlocking(card: MetricCard, config: Config): string[] {
  const judge = judgeOf(card);
  return [
    ...['why', 'owner', 'review-by', 'threshold']
      .filter((key) => isMissing(card, key))
      .map((key) => `\`${key}\` is missing`),
    ...(card.onFail === 'block' ? [] : [`\`on-fail\` is ${card.onFail}`]),
    ...(card.status === 'active' ? [] : [`it is ${card.status}`]),
    ...stageOf(card, config.stage),
    ...(judge && !isTrusted(judge, card)
      ? [`its judge is not trusted: ${trustIn(judge, card.calibration).lacks}`]
      : []),
    ...(askingFor(card, config).length ? [] : ['no suite asks for it']),
  ];
}

function isMissing(card: MetricCard, key: string): boolean {
  const { why, owner, reviewBy, threshold } = card;
  return ({ why, owner, 'review-by': reviewBy, threshold } as Record<string, unknown>)[key] === null;
}

function stageOf({ stage }: MetricCard, project: Stage): string[] {
  return hasReached(stage, project) ? [] : [`the project is at ${project}, it waits for ${stage}`];
}

/** What a suite's trials are too few for. */
function trialsOf({ retry = 0, measure }: MetricCard, asking: readonly SuiteText[]): string[] {
  return asking.flatMap(({ name, trials }) => {
    const needs = [
      { most: retry > 0 ? retry + 1 : 1, what: 'what its retry serves is told from' },
      { most: measure === 'stability' ? 2 : 1, what: 'stability is told from' },
    ];
    const short = needs.find(({ most }) => trials < most);
    return short ? [`suite ${name} has \`trials: ${trials}\`, but ${short.what} ${short.most}`] : [];
  });
}

/** What noise shows more often than `false-alarm` and less often than `doubt` is undecided: so they have an order. */
function aboutPromise({ falseAlarm, doubt }: Config): string[] {
  const [fails, passes] = [falseAlarm ?? DEFAULT_FALSE_ALARM, doubt ?? DEFAULT_DOUBT];
  if (passes > fails) return [];
  return [
    `\`doubt\` (${passes}) is not above \`false-alarm\` (${fails}), so nothing lies between failing and passing: what noise may have done fails or passes, and only what does not come back when it is asked again is undecided. Set \`doubt\` higher, as ${DEFAULT_DOUBT} is to ${DEFAULT_FALSE_ALARM}.`,
  ];
}

/** Keys of a threshold that say how another is held, which is not there. */
function aboutLimits({ id, threshold }: MetricCard): string[] {
  if (!threshold) return [];
  const all = limitsIn(threshold);
  const isLimited = all.some(({ min, max }) => min !== null || max !== null);
  const isCompared = all.some(({ maxRegression }) => maxRegression !== null);
  return [
    ...(threshold.by === 'value' && !isLimited
      ? [`${id}: \`by: value\` says how \`min\` and \`max\` are held, and here is neither.`]
      : []),
    ...(threshold.minEffect > 0 && !isCompared
      ? [`${id}: \`min-effect\` says which drops \`max-regression\` does not count, and here is none.`]
      : []),
  ];
}

function aboutLife(card: MetricCard, { cards }: Config, today: string): string[] {
  const { id, supersedes, status } = card;
  if (status === 'retired') return [];
  const other = supersedes !== null && Object.hasOwn(cards, supersedes) ? cards[supersedes] : undefined;
  return [
    ...(isOver(card.reviewBy, today) ? [`${id} was to be reviewed by ${card.reviewBy}.`] : []),
    ...(hasSet(card, today) ? [`${id} is past its sunset ${card.sunset}, so it is not run.`] : []),
    ...(other?.status === 'active' && status === 'active'
      ? [`${id} supersedes ${other.id}, which is still active.`]
      : []),
  ];
}
