import { UserError } from '../errors.ts';
import type { EndpointSetting, Price, TouchedFile, Tree } from '../contracts.ts';
import { suggestion } from '../lib/nearest.ts';
import type { PolicyChange, Target, Warning } from '../types.ts';
import { type Config, DEFAULT_DOUBT, DEFAULT_FALSE_ALARM } from './config.ts';
import { checkJudges } from './judges.ts';
import { hasSet, isRun } from './lifecycle.ts';
import { own, union } from './names.ts';
import { readRevisions, USUAL_PLACE } from './revisions.ts';
import { joinSuites, type SuiteLaw } from './suite-law.ts';

/** One target as each revision declares it; where one does not, the other's declaration serves both. */
export interface TargetLaw {
  readonly name: string;
  readonly base: Target | null;
  readonly head: Target | null;
}

/**
 * The union of what base and head enforce. Endpoints and budget are base's alone; prices are base's, and head's
 * for models that base does not know.
 */
export interface Law {
  readonly targets: readonly TargetLaw[];
  readonly suites: readonly SuiteLaw[];
  readonly policy: readonly PolicyChange[];
  readonly falseAlarm: number;
  readonly doubt: number;
  readonly maxCost: number | null;
  readonly maxRequests: number | null;
  /** That a run waits for answers that are made by and by. */
  readonly maxWaitMinutes: number;
  readonly prices: Readonly<Record<string, Price>>;
  readonly endpoints: Readonly<Record<string, EndpointSetting>>;
  readonly warnings: readonly Warning[];
}

/** Where no config says another. */
const DEFAULT_MAX_WAIT = 10;

/**
 * Reads both laws and joins them. Throws when head's is broken, or when neither revision has one. `touched` are
 * the files that differ, so that what is found without a config is read only where it could matter; null: all.
 */
export async function readLaw(
  base: Tree,
  head: Tree,
  file: string,
  endpoints: readonly string[],
  touched: readonly TouchedFile[] | null,
  today = '',
): Promise<Law> {
  const { ofBase, ofHead, warnings } = await readRevisions(base, head, file, endpoints, touched);
  const config = ofHead ?? ofBase;
  if (!config) throw noConfig(file, base === head);
  if (ofHead) checkEndpoints(ofHead, ofBase, endpoints);
  if (ofHead) checkJudges(ofHead, ofBase, endpoints);
  const first = ofBase ?? config;
  const last = ofHead ?? config;
  return {
    targets: union(first.targets, last.targets).map((name) => ({
      name,
      base: own(ofBase?.targets, name),
      head: own(ofHead?.targets, name),
    })),
    suites: await Promise.all(
      union(ofBase?.suites ?? {}, ofHead?.suites ?? {}).map((name) =>
        joinSuites(name, ofBase, ofHead, today),
      ),
    ),
    policy: ofBase && ofBase !== ofHead ? await policyOf(ofBase, ofHead ?? EMPTY) : [],
    falseAlarm: Math.max(first.falseAlarm ?? DEFAULT_FALSE_ALARM, last.falseAlarm ?? DEFAULT_FALSE_ALARM),
    doubt: Math.max(first.doubt ?? DEFAULT_DOUBT, last.doubt ?? DEFAULT_DOUBT),
    maxCost: first.maxCost,
    maxRequests: first.maxRequests,
    maxWaitMinutes: first.maxWaitMinutes ?? DEFAULT_MAX_WAIT,
    prices: { ...last.prices, ...first.prices },
    endpoints: ofBase?.endpoints ?? {},
    warnings: [...warnings, ...sunsetsIn(config, today)],
  };
}

async function policyOf(base: Config, head: Config): Promise<readonly PolicyChange[]> {
  const { policyChanges } = await import('./policy.ts');
  return policyChanges(base, head);
}

const EMPTY: Config = {
  stage: 'crawl',
  targets: {},
  suites: {},
  cards: {},
  maxCost: null,
  maxRequests: null,
  maxWaitMinutes: null,
  falseAlarm: null,
  doubt: null,
  prices: {},
  endpoints: {},
  evals: [],
};

/** What is past its sunset is not run, which is said once. */
function sunsetsIn({ cards }: Config, today: string): Warning[] {
  const past = Object.values(cards).filter((card) => isRun(card) && hasSet(card, today));
  const named = past.map(({ id, sunset }) => `${id} (${sunset})`).join(', ');
  return past.length
    ? [{ code: 'past-sunset', message: `Past their sunset, so not run any more: ${named}.` }]
    : [];
}

/** `isAlone`: one revision is asked by itself, and what other ones have does not count. */
function noConfig(file: string, isAlone: boolean): UserError {
  const found =
    file !== USUAL_PLACE
      ? ''
      : ' Without one, a `*.prompt.yml` with testData and evaluators, or a `promptfooconfig.yaml` (one in JavaScript or TypeScript is a program), is read.';
  return new UserError(
    isAlone
      ? `there is no config: the revision that is asked has no ${file}`
      : `there is no config: neither base nor head has ${file}`,
    { file, line: null, key: null },
    isAlone
      ? `Commit it, or name a revision that has it in \`base\` (at home: --base HEAD).${found}`
      : `Write one (README.md shows it in 15 lines; \`micro-metrics init\` makes it from what it finds) and commit it, or set the input \`config\` to the path where it is.${found}`,
  );
}

/** Keys are sent to endpoints, so head may only choose among those that it did not declare itself. */
function checkEndpoints(head: Config, base: Config | null, inputs: readonly string[]): void {
  const known = ['default', ...inputs, ...Object.keys(base?.endpoints ?? {})];
  for (const target of Object.values(head.targets)) {
    if (known.includes(target.endpoint)) continue;
    const declared = target.endpoint in head.endpoints;
    throw new UserError(
      `target ${target.name}: endpoint "${target.endpoint}" is declared neither by base nor by the workflow`,
      target.where,
      declared
        ? 'An endpoint takes effect when it is merged: add it in a pull request of its own, or to the input `endpoints`.'
        : suggestion(target.endpoint, known),
    );
  }
}
