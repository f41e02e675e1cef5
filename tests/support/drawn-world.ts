/** Proposals drawn at random, each from a seed: targets, suites, cases and cards of many kinds, and a model that hangs on them. */
import { drawn } from './marked-worlds.ts';
import { FILE } from './shop.ts';
import { type Edits, failed, type Files, type Script, type Setting } from './world.ts';

type Card = Readonly<Record<string, unknown>>;

interface SuiteDrawn {
  readonly targets: readonly string[];
  readonly trials: number;
  readonly metrics: readonly string[];
  readonly cases: readonly Readonly<Record<string, unknown>>[];
}

/** A revision, before it is written into files. */
interface Revision {
  readonly targets: Readonly<Record<string, { readonly prompt: string; readonly model: string }>>;
  readonly suites: Readonly<Record<string, SuiteDrawn>>;
  readonly metrics: Readonly<Record<string, Card>>;
}

/** Both revisions, and what the model says. */
export interface WorldDrawn {
  readonly base: Revision;
  readonly head: Revision;
  readonly answer: Script;
}

const WORDS = ['please', 'order', 'date', 'refund'];
const NAMES = ['polite', 'names-order', 'short', 'speed', 'price'];

/** What is drawn of a seed under some words. */
function dice(seed: string) {
  const of = (...words: readonly unknown[]): number => drawn(seed, ...words);
  const pick = <T>(items: readonly T[], ...words: readonly unknown[]): T =>
    items[Math.floor(of('pick', ...words) * items.length)] as T;
  const chance = (share: number, ...words: readonly unknown[]): boolean => of('chance', ...words) < share;
  return { of, pick, chance };
}
type Dice = ReturnType<typeof dice>;

const ofAmount = (measure: string, at: string, { pick, chance }: Dice): Card => ({
  measure,
  aggregate: pick(['mean', 'p50', 'p95', 'max', 'sum'], at, 'how'),
  threshold: chance(0.5, at, 'limit')
    ? { max: pick([20, 300, 900], at, 'max') }
    : { 'max-regression': pick(['0%', '10%', '50%', 5], at, 'most') },
});

function cardOf(at: string, draw: Dice): Card {
  const { pick, chance } = draw;
  const measure = pick(['contains', 'contains', 'not-contains', 'length', 'latency', 'tokens'], at, 'of');
  const limits = {
    'max-regression': pick([0, 0.02, 0.1, 0.3, '10%'], at, 'most'),
    ...(chance(0.4, at, 'least') ? { min: pick([0.5, 0.9, 1], at, 'min') } : {}),
    ...(chance(0.2, at, 'by') ? { by: 'value' } : {}),
  };
  const options = measure === 'length' ? { max: 9 } : { value: pick(WORDS, at, 'word') };
  const own =
    measure === 'latency' || measure === 'tokens'
      ? ofAmount(measure, at, draw)
      : { measure, options, threshold: limits };
  if (chance(0.15, at, 'bare')) return { ...own, threshold: undefined };
  return {
    ...own,
    ...(chance(0.3, at, 'slices') ? { slices: ['lang'] } : {}),
    ...(chance(0.3, at, 'fail') ? { 'on-fail': pick(['warn', 'info'], at, 'on-fail') } : {}),
    ...(chance(0.1, at, 'critical') ? { critical: true } : {}),
    ...{ why: `Users wrote of ${at}`, owner: '@acme/shop', 'review-by': '2030-01-01' },
  };
}

function caseOf(suite: string, at: number, isLong: boolean, { of, pick, chance }: Dice) {
  const asked = `Where is ${suite} ${at}?`;
  const turns = Array.from({ length: 1 + Math.floor(of(suite, at, 'turns') * 3) }, (_, turn) =>
    turn ? `And turn ${turn + 1}?` : asked,
  );
  return {
    id: `${suite}-${at}`,
    tags: { lang: pick(['de', 'en'], suite, at) },
    ...(isLong ? { turns } : { input: { question: asked } }),
    ...(chance(0.05, suite, at, 'pinned') ? { pinned: true } : {}),
  };
}

function baseOf(draw: Dice): Revision {
  const { of, pick, chance } = draw;
  const targets = ['support', 'faq'].slice(0, pick([1, 1, 2], 'targets'));
  const metrics = NAMES.slice(0, 1 + Math.floor(of('metrics') * NAMES.length));
  const suites = ['orders', 'returns'].slice(0, pick([1, 1, 2], 'suites')).map((name) => {
    const isLong = chance(0.3, name, 'long');
    const cases = Array.from({ length: pick([1, 3, 6, 12, 16], name, 'cases') }, (_, at) =>
      caseOf(name, at, isLong, draw),
    );
    return [name, { targets, trials: pick([1, 1, 2, 3], name), metrics, cases }] as const;
  });
  return {
    targets: Object.fromEntries(
      targets.map((name) => [name, { prompt: `You are ${name}.\n`, model: 'model-1' }]),
    ),
    suites: Object.fromEntries(suites),
    metrics: Object.fromEntries(metrics.map((name) => [name, cardOf(name, draw)])),
  };
}

/** Edits a prompt or its model; and now and then asks for less, drops a case or a metric. */
function headOf(base: Revision, { pick, chance }: Dice): Revision {
  const { support } = base.targets;
  const edited = chance(0.2, 'by model')
    ? { prompt: support?.prompt ?? '', model: 'model-2' }
    : { prompt: 'You are support, briefly.\n', model: 'model-1' };
  const how = pick(['', '', '', 'case', 'metric', 'loosen'], 'policy');
  const [first = ''] = Object.keys(base.metrics);
  const lessOf = (suite: SuiteDrawn): SuiteDrawn => ({
    ...suite,
    ...(how === 'case' && suite.cases.length > 1 ? { cases: suite.cases.slice(1) } : {}),
    ...(how === 'metric' && suite.metrics.length > 1 ? { metrics: suite.metrics.slice(1) } : {}),
  });
  const suites = Object.entries(base.suites).map(([name, suite]) => [name, lessOf(suite)] as const);
  const loose = { ...base.metrics[first], 'on-fail': 'warn' };
  return {
    targets: { ...base.targets, support: edited },
    suites: Object.fromEntries(suites),
    metrics: how === 'loosen' ? { ...base.metrics, [first]: loose } : base.metrics,
  };
}

function scriptOf({ of, pick, chance }: Dice): Script {
  const rates = [1, 1, 0.95, 0.8, 0.5, 0];
  const noise = pick([0, 0, 0.1, 0.3], 'noise');
  const lost = pick([0, 0, 0, 0, 0.05, 0.4], 'lost');
  return ({ messages, model, text, seen }) => {
    const system = JSON.stringify(messages[0]);
    const isHead = system.includes('briefly') || model === 'model-2';
    const who = isHead ? 'head' : 'base';
    const said = [system.includes('faq'), messages.length, text];
    if (isHead && of('lost', ...said, seen) < lost)
      return failed(pick(['empty', 'cut-off', 'refused'], 'why', seen), 'the answer did not come');
    const rateOf = (word: string): number => pick(rates, word, chance(0.5, word, 'same') ? '' : who);
    const has = (word: string): boolean => {
      const isOdd = of('noise', word, who, seen, ...said) < noise;
      return of(word, ...said, isOdd ? seen : '', isOdd ? who : '') < rateOf(word);
    };
    const more = 'we look at it and come back to you soon'.split(' ').slice(0, pick([3, 6, 9], who, 'more'));
    const latencyMs = Math.round(
      100 + 700 * of('ms', ...said, pick(['', who], 'ms')) + 20 * of(seen, ...said),
    );
    return { text: [...WORDS.filter(has), ...more].join(' '), latencyMs };
  };
}

/** The world of a seed. */
export function drawnWorld(seed: string): WorldDrawn {
  const draw = dice(seed);
  const base = baseOf(draw);
  return { base, head: headOf(base, draw), answer: scriptOf(draw) };
}

function filesOf({ targets, suites, metrics }: Revision): Files {
  const names = Object.keys(targets);
  const config = {
    version: 1,
    stage: 'run',
    targets: Object.fromEntries(
      names.map((name) => [name, { prompt: `prompts/${name}.md`, model: `models.yml#/${name}` }]),
    ),
    suites: Object.fromEntries(
      Object.entries(suites).map(([name, suite]) => [name, { ...suite, cases: [`evals/${name}.jsonl`] }]),
    ),
    metrics,
  };
  const lines = (cases: SuiteDrawn['cases']): string =>
    cases.map((each) => `${JSON.stringify(each)}\n`).join('');
  return {
    [FILE]: JSON.stringify(config, null, 2),
    'models.yml': names.map((name) => `${name}: { model: ${targets[name]?.model} }\n`).join(''),
    ...Object.fromEntries(names.map((name) => [`prompts/${name}.md`, targets[name]?.prompt ?? ''])),
    ...Object.fromEntries(
      Object.entries(suites).map(([name, { cases }]) => [`evals/${name}.jsonl`, lines(cases)]),
    ),
  };
}

/** As a proposal. */
export function settingOf({ base, head, answer }: WorldDrawn): Setting {
  const edits: Edits = filesOf(head);
  return { base: filesOf(base), head: edits, answer };
}

/** The same with both revisions written in another order, or with something added. */
export function rewritten(world: WorldDrawn, way: (revision: Revision) => Revision): WorldDrawn {
  return { ...world, base: way(world.base), head: way(world.head) };
}

/** All that has an order, the other way round. */
export function reversed({ targets, suites, metrics }: Revision): Revision {
  const turned = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).reverse());
  const suiteOf = (suite: SuiteDrawn): SuiteDrawn => ({
    ...suite,
    targets: suite.targets.toReversed(),
    metrics: suite.metrics.toReversed(),
    cases: suite.cases.toReversed(),
  });
  const all = Object.entries(suites).map(([name, suite]) => [name, suiteOf(suite)] as const);
  return { targets: turned(targets), suites: turned(Object.fromEntries(all)), metrics: turned(metrics) };
}

/** One more metric in every suite, which is only looked at. */
export function withOneMore(revision: Revision): Revision {
  const suites = Object.entries(revision.suites).map(
    ([name, suite]) => [name, { ...suite, metrics: [...suite.metrics, 'long'] }] as const,
  );
  const metrics = { ...revision.metrics, long: { measure: 'length', options: { max: 500 } } };
  return { ...revision, metrics, suites: Object.fromEntries(suites) };
}
