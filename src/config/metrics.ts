import type { EndpointSetting, Price, Tree } from '../contracts.ts';
import { CONFIG_DELETED, NO_BASE_CONFIG } from './which-config.ts';
import { UserError, UserErrors } from '../errors.ts';
import { parseYaml } from '../parsing/yaml.ts';
import { judgeOf } from '../measures/index.ts';
import type { MetricCard, Rule, Warning } from '../types.ts';
import { isRun, mayBlock } from './lifecycle.ts';
import { cardsIn, DEFAULT_DOUBT, DEFAULT_FALSE_ALARM, endpointsIn } from './config.ts';
import { joinRules } from './suite-law.ts';
import { metricsFile } from './schema.ts';
import { type Located, validate } from './validate.ts';

/** What a config says of scores that are there already. */
export interface MetricsLaw {
  /** By the name of the metric, in the order of the file. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly falseAlarm: number | null;
  readonly doubt: number | null;
  readonly prices: Readonly<Record<string, Price>>;
  readonly endpoints: Readonly<Record<string, EndpointSetting>>;
}

/** The judged metrics of a `.prompt.yml` or a promptfoo config; null for any other file. */
export async function readForeignJudges(
  tree: Tree,
  file: string,
  endpoints: readonly string[],
): Promise<MetricsLaw | null> {
  const { isForeign, readForeign } = await import('./foreign/read.ts');
  const text = isForeign(file) ? await tree.read(file) : null;
  if (text === null) return null;
  const { suites } = await readForeign(file, text, tree, endpoints);
  const cards = suites.flatMap((suite) => Object.values(suite.cards ?? {}));
  const rules = cards
    .filter((card) => judgeOf(card) !== null)
    .map((card): [string, Rule] => [card.id, { card, law: 'both', blocking: mayBlock(card, 'run') }]);
  return { rules: new Map(rules), falseAlarm: null, doubt: null, prices: {}, endpoints: {} };
}

/**
 * What either revision asks of scores: where the two differ, each is checked, base's under a name of its own. Null
 * where neither has a config. What is broken on base can't be enforced, which is said.
 */
export async function readBothMetrics(
  base: Tree,
  head: Tree,
  file: string,
): Promise<{ readonly law: MetricsLaw | null; readonly warnings: readonly Warning[] }> {
  const isThere = async (tree: Tree): Promise<boolean> => (await tree.read(file)) !== null;
  const ofHead = (await isThere(head)) ? await readMetrics(head, file) : null;
  if (!(await isThere(base))) return { law: ofHead, warnings: ofHead ? [NO_BASE_CONFIG] : [] };
  try {
    const ofBase = await readMetrics(base, file);
    if (ofHead) return { law: joinMetrics(ofBase, ofHead), warnings: [] };
    return { law: ofBase, warnings: [CONFIG_DELETED] };
  } catch (error) {
    if (!ofHead || !(error instanceof UserError || error instanceof UserErrors)) throw error;
    const message = `The config of base is broken and could not be enforced: ${error.message}`;
    return { law: ofHead, warnings: [{ code: 'base-config-broken', message }] };
  }
}

function joinMetrics(base: MetricsLaw, head: MetricsLaw): MetricsLaw {
  const [was, is] = [[...base.rules], [...head.rules]].map((rules, at) =>
    rules.map(([, rule]): Rule => ({ ...rule, law: at === 0 ? 'base' : 'head' })),
  ) as [Rule[], Rule[]];
  const rules = new Map<string, Rule>();
  for (const rule of joinRules(was, is))
    rules.set(rules.has(rule.card.id) ? `${rule.card.id} (as on base)` : rule.card.id, rule);
  return {
    rules,
    falseAlarm: Math.max(base.falseAlarm ?? DEFAULT_FALSE_ALARM, head.falseAlarm ?? DEFAULT_FALSE_ALARM),
    doubt: Math.max(base.doubt ?? DEFAULT_DOUBT, head.doubt ?? DEFAULT_DOUBT),
    prices: { ...head.prices, ...base.prices },
    endpoints: base.endpoints,
  };
}

/** Reads the metrics of a config; targets and suites may be absent, as nothing is asked. */
export async function readMetrics(tree: Tree, file: string): Promise<MetricsLaw> {
  const text = await tree.read(file);
  if (text === null) {
    const where = { file, line: null, key: null };
    throw new UserError(`there is no config ${file}`, where, 'Set --config to the path of a config file.');
  }
  const source: Located = { file, ...parseYaml(text, file) };
  const written = validate(metricsFile(), source);
  const stage = written.stage ?? 'crawl';
  const cards = Object.entries(await cardsIn(written, source, tree)).filter(([, card]) => isRun(card));
  const ruleOf = (card: MetricCard): Rule => ({ card, law: 'both', blocking: mayBlock(card, stage) });
  return {
    rules: new Map(cards.map(([name, card]) => [name, ruleOf(card)])),
    falseAlarm: written['false-alarm'] ?? null,
    doubt: written.doubt ?? null,
    prices: written.prices ?? {},
    endpoints: endpointsIn(written),
  };
}
