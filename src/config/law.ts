import { UserError } from '../errors.ts';
import type { EndpointSetting, Price, TouchedFile, Tree } from '../contracts.ts';
import { versionOf } from '../lib/definition.ts';
import { suggestion } from '../lib/nearest.ts';
import { isSameList } from '../lib/same-list.ts';
import type { Delivery, PolicyChange, Rule, Target, Warning, Whose } from '../types.ts';
import { type CaseFile, type Config, DEFAULT_DOUBT, DEFAULT_FALSE_ALARM, type SuiteText } from './config.ts';
import { mayWait } from './delivery.ts';
import { checkJudges } from './judges.ts';
import { hasSet, isRun, mayBlock } from './lifecycle.ts';
import { readRevisions } from './revisions.ts';

/** One target as each revision declares it; where one does not, the other's declaration serves both. */
export interface TargetLaw {
  readonly name: string;
  readonly base: Target | null;
  readonly head: Target | null;
}

/** One suite, both revisions' demands together. */
export interface SuiteLaw {
  readonly name: string;
  readonly law: Whose;
  readonly targets: readonly string[];
  readonly rules: readonly Rule[];
  readonly trials: number;
  readonly delivery?: Delivery;
  readonly baseCases: readonly CaseFile[];
  readonly headCases: readonly CaseFile[];
  /** What of the suite differs between base and head, or null. */
  readonly changed: string | null;
  /** What head puts in the place of a target that base's suite asks. */
  readonly handovers: readonly Handover[];
  /** Targets of head that took the place of some of base's, nobody can tell which. */
  readonly unsettled: readonly string[];
}

/** In a suite, another target stands where one of base's stood. */
interface Handover {
  readonly from: string;
  readonly to: string;
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
  if (!config) throw noConfig(file);
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
    warnings: [...warnings, ...setIn(config, today)],
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
function setIn({ cards }: Config, today: string): Warning[] {
  const set = Object.values(cards).filter((card) => isRun(card) && hasSet(card, today));
  const named = set.map(({ id, sunset }) => `${id} (${sunset})`).join(', ');
  return set.length
    ? [{ code: 'past-sunset', message: `Past their sunset, so not run any more: ${named}.` }]
    : [];
}

function noConfig(file: string): UserError {
  return new UserError(
    `there is no config: neither base nor head has ${file}`,
    { file, line: null, key: null },
    'Write one (README.md shows it in 15 lines; `micro-metrics init` makes it from what it finds) and commit it, or set the input `config` to the path where it is. Without one, a `*.prompt.yml` with testData and evaluators, or a `promptfooconfig.yaml` (one in JavaScript or TypeScript is a program), is read.',
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

async function joinSuites(
  name: string,
  base: Config | null,
  head: Config | null,
  today: string,
): Promise<SuiteLaw> {
  const [was, is] = [own(base?.suites, name), own(head?.suites, name)];
  const rules =
    is && head && base === head
      ? rulesOf(is, head, 'both', today)
      : joinRules(
          was && base ? rulesOf(was, base, 'base', today) : [],
          is && head ? rulesOf(is, head, 'head', today) : [],
        );
  const baseCases = was?.caseFiles ?? [];
  const headCases = is?.caseFiles ?? [];
  return {
    name,
    law: was && is ? 'both' : was ? 'base' : 'head',
    targets: [...new Set([...(was?.targets ?? []), ...(is?.targets ?? [])])],
    rules,
    trials: Math.max(was?.trials ?? 1, is?.trials ?? 1),
    ...((is ?? was)?.delivery && mayWait(rules) ? { delivery: 'batch' } : {}),
    baseCases,
    headCases,
    // Where base has no config yet, every suite of head is new: what adopts the gate is asked.
    changed: head && base !== head ? await whatChanged(was, is, rules) : null,
    ...placesOf(was?.targets ?? [], is?.targets ?? []),
  };
}

/**
 * A suite that asks another target than on base asks it in the same place: split and merged ones are each compared with
 * what stood there. Where several went and several came, nobody can tell which took whose.
 */
function placesOf(was: readonly string[], is: readonly string[]): Pick<SuiteLaw, 'handovers' | 'unsettled'> {
  const gone = was.filter((name) => !is.includes(name));
  const come = is.filter((name) => !was.includes(name));
  if (gone.length > 1 && come.length > 1) return { handovers: [], unsettled: come };
  return { handovers: gone.flatMap((from) => come.map((to) => ({ from, to }))), unsettled: [] };
}

async function whatChanged(
  was: SuiteText | null,
  is: SuiteText | null,
  rules: readonly Rule[],
): Promise<string | null> {
  if (!was) return 'the suite is new';
  if (!is) return 'the suite was removed';
  const { sameCases } = await import('./case-files.ts');
  const parts = [
    (await sameCases(was.caseFiles, is.caseFiles)) ? null : 'cases',
    rules.every((rule) => rule.law === 'both') ? null : 'metrics',
    isSameList(was.targets, is.targets) ? null : 'targets',
    was.trials === is.trials ? null : 'trials',
  ].filter((part) => part !== null);
  return parts.length ? `the suite's ${parts.join(' and ')} changed` : null;
}

function rulesOf(suite: SuiteText, config: Config, law: Whose, today: string): Rule[] {
  return suite.metrics.flatMap((id) => {
    const card = own(suite.cards, id) ?? own(config.cards, id);
    return card && isRun(card) && !hasSet(card, today)
      ? [{ card, law, blocking: mayBlock(card, config.stage) }]
      : [];
  });
}

/** Rules that say the same are one; all others stand side by side, each under its own law. */
export function joinRules(base: readonly Rule[], head: readonly Rule[]): Rule[] {
  const same = (a: Rule, b: Rule): boolean =>
    a.card.id === b.card.id && a.blocking === b.blocking && versionOf(a.card) === versionOf(b.card);
  const joined = head.map((rule): Rule =>
    base.some((other) => same(rule, other)) ? { ...rule, law: 'both' } : rule,
  );
  return [...joined, ...base.filter((rule) => !head.some((other) => same(rule, other)))];
}

/** Names are anybody's: `constructor` is one as good as any other. */
function own<T>(of: Readonly<Record<string, T>> | undefined, name: string): T | null {
  return of && Object.hasOwn(of, name) ? (of[name] ?? null) : null;
}

function union(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
