import { withBuiltIn } from '../../src/config/built-in.ts';
import { measureOf } from '../../src/measures/index.ts';
import { meanOf } from '../../src/stats/mean.ts';
import type { Case, Exam, MetricCard, Prompt, Rule, Threshold } from '../../src/types.ts';
import { type Metric, type Shape, TAGS } from './scene.ts';
import type { System } from './system.ts';

/** What the config asks for beside "no worse than base". */
export interface Law {
  /** Most trials of a case and side. */
  readonly trials: number;
  /** A limit of every metric: what one earlier run of base showed, less so much. */
  readonly limitBelow?: number;
  /** Cases that may not break. */
  readonly pinned?: number;
  /** Every metric is critical, or only the first. */
  readonly critical?: boolean;
  /** The metrics are judged by the tag of the cases, too. */
  readonly slices?: boolean;
  readonly confirm: boolean;
}

/** Points that a share may lose. */
const TOLERANCE = 0.05;

/** What each shape is measured by, and how much of it may be lost. */
const CARDS: Readonly<
  Record<Shape, Pick<MetricCard, 'measure' | 'aggregate'> & { allowed: Threshold['maxRegression'] }>
> = {
  'yes-no': { measure: 'exact-match', aggregate: 'rate', allowed: { value: TOLERANCE, relative: false } },
  graded: { measure: 'similarity', aggregate: 'mean', allowed: { value: TOLERANCE, relative: false } },
  count: { measure: 'edit-distance', aggregate: 'mean', allowed: { value: 0.3, relative: false } },
  latency: { measure: 'latency', aggregate: 'p50', allowed: { value: 0.1, relative: true } },
};

const WHERE = { file: 'cards.yml', line: null, key: null };

function ruleOf({ shape }: Metric, m: number, law: Law, limit: number | null): Rule {
  const { measure, aggregate, allowed } = CARDS[shape];
  const threshold = { min: null, max: null, maxRegression: allowed, minEffect: 0, by: 'interval' };
  const isLower = measureOf({ measure, options: {} }).direction === 'lower';
  const card = {
    id: `metric ${m}`,
    measure,
    aggregate,
    options: {},
    level: 'case',
    slices: law.slices ? ['kind'] : [],
    critical: law.critical === true && m === 0,
    threshold: { ...threshold, [isLower ? 'max' : 'min']: limit },
    onFail: 'block',
    where: WHERE,
  } as unknown as MetricCard;
  return { card, law: 'both', blocking: true };
}

/** What a limit would be that somebody took from one run of base on another day. */
function adopted(system: System, earlier: System, m: number, { trials, limitBelow }: Law): number | null {
  if (limitBelow === undefined) return null;
  const { cases, metrics } = system.scene;
  const isLower = measureOf({ ...CARDS[(metrics[m] as Metric).shape], options: {} }).direction === 'lower';
  const means = Array.from({ length: cases }, (_, i) => {
    const there = Array.from({ length: trials }, (__, t) => earlier.answer('base', i, t)?.[m]);
    return meanOf(there.filter((value) => value !== undefined));
  });
  return isLower ? meanOf(means) * (1 + limitBelow) : meanOf(means) - limitBelow;
}

/** The exam that a suite of this system is. */
export function examOf(system: System, earlier: System, law: Law, kind: 'edited' | 'measured'): Exam {
  const { cases, metrics } = system.scene;
  const asked = metrics.map((metric, m) => ruleOf(metric, m, law, adopted(system, earlier, m, law)));
  const rules = kind === 'measured' ? asked : withBuiltIn(asked, 'both', 'suite.yml');
  const list = Array.from(
    { length: cases },
    (_, i) =>
      ({
        id: `case-${i}`,
        input: {},
        turns: [],
        context: [],
        law: 'both',
        where: WHERE,
        tags: { kind: TAGS[i % TAGS.length] },
        pinned: i < (law.pinned ?? 0),
      }) as unknown as Case,
  );
  const prompt = { path: 'prompt', model: 'model' } as Prompt;
  const sides =
    kind === 'measured' ? { baseline: null, candidate: null } : { baseline: prompt, candidate: prompt };
  return {
    change: { kind, target: 'target', as: 'declared', ...sides } as Exam['change'],
    suite: { name: 'suite', law: 'both', targets: ['target'], cases: list, rules, trials: law.trials },
  };
}
