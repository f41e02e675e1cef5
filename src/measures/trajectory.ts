import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { once } from '../lib/once.ts';
import { argumentFault } from '../text/call-arguments.ts';
import { start } from '../render/text.ts';
import { marked, unscored } from '../text/marks.ts';
import { paired } from '../text/pairing.ts';
import { alternativesIn, callsOf, expectedCalls, nameOf, namesOf, type Wish } from '../text/tools.ts';
import type { Json, ToolCall } from '../types.ts';

const options = once(() =>
  z.strictObject({
    order: z
      .enum(['any', 'kept'])
      .default('kept')
      .describe('Whether steps must come in the order expected, or in any.'),
    extra: z
      .enum(['allow', 'forbid'])
      .default('allow')
      .describe('Whether there may be other steps between and around those expected.'),
    arguments: z
      .boolean()
      .default(true)
      .describe('Whether arguments that the case names must be given too; more may be given.'),
  }),
);
type Options = SettingsOf<typeof options>;

/**
 * 1 when the tool calls of a conversation are one of the ways that the case allows, else 0: `expected-tools` as a list
 * of steps, or as `[{any-of: [[…], […]]}]`, whole ways of which any will do.
 */
export const measure: Measure<Options> = {
  name: 'trajectory',
  what: 'Whether the steps of an agent are a way that the case allows: order, arguments, detours.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  prepare: (settings) => (sample) => {
    const ways = waysIn(sample.case.expectedTools);
    if (ways === null)
      return unscored('`expected-tools` is neither a list of steps nor [{any-of: […]}] of such lists');
    if (ways.length === 0) return unscored('the case has no `expected-tools`');
    const called = callsOf(sample);
    const faults = ways.map((way) => faultIn(way, called, settings));
    const evidence = {
      turn: sample.answer.turn,
      expected: start(ways.map((way) => way.map(nameOf).join(', ')).join(' or '), 200),
      observed: start(namesOf(called), 200),
    };
    if (faults.includes(null)) return marked(1, `went ${evidence.observed}`, evidence);
    // Of several ways, the one that was left last is the one that was meant.
    const nearest = faults.flatMap((fault) => fault ?? []).toSorted((one, other) => other.step - one.step)[0];
    const span = start(called.map(({ name, arguments: given }) => `${name}(${given})`).join(', '), 200);
    return marked(0, nearest?.reason ?? 'went another way', { ...evidence, span: span || 'no tool' });
  },
};

type Way = readonly Wish[];

function waysIn(expected: readonly Json[]): readonly Way[] | null {
  const [first, ...others] = expected;
  const whole = first === undefined || others.length > 0 ? null : alternativesIn(first);
  if (!whole?.some(Array.isArray)) {
    const way = expectedCalls(expected);
    return way && (way.length > 0 ? [way] : []);
  }
  const ways = whole.map((each) => (Array.isArray(each) ? expectedCalls(each as readonly Json[]) : null));
  return ways.every((way) => way !== null) ? ways : null;
}

interface Fault {
  /** How many steps were right before. */
  readonly step: number;
  readonly reason: string;
}

function faultIn(way: Way, called: readonly ToolCall[], settings: Options): Fault | null {
  const fits = (wish: Wish, call: ToolCall): boolean => wish.some((each) => isStep(each, call, settings));
  const got = settings.order === 'any' ? paired(way, called, fits) : inOrder(way, called, fits);
  const step = got.findIndex((at) => at === null);
  const extra = called.filter((_, at) => !got.includes(at));
  const wish = way[step];
  if (wish)
    return { step, reason: `step ${step + 1} must be ${nameOf(wish)}${whyNot(wish, extra, settings)}` };
  if (settings.extra === 'allow' || extra.length === 0) return null;
  return {
    step: way.length,
    reason: `called ${start(namesOf(extra), 120)} besides, which is no step of the way`,
  };
}

/** Each step at the first call that fits, after that of the step before. */
function inOrder(
  way: Way,
  called: readonly ToolCall[],
  fits: (wish: Wish, call: ToolCall) => boolean,
): (number | null)[] {
  let next = 0;
  let isLost = false;
  return way.map((wish) => {
    const at = isLost ? -1 : called.findIndex((call, index) => index >= next && fits(wish, call));
    isLost ||= at < 0;
    if (at < 0) return null;
    next = at + 1;
    return at;
  });
}

/** As `tool-arguments` compares them. */
const COMPARING = { mode: 'subset', 'ignore-case': false } as const;

function isStep(step: Wish[number], call: ToolCall, settings: Options): boolean {
  return step.name === call.name && (!settings.arguments || argumentFault(step, call, COMPARING) === null);
}

function whyNot(wish: Wish, left: readonly ToolCall[], settings: Options): string {
  const call = left.find(({ name }) => wish.some((each) => each.name === name));
  const meant = wish.find(({ name }) => name === call?.name);
  const fault = call && meant && settings.arguments ? argumentFault(meant, call, COMPARING) : null;
  if (fault) return `: ${fault}`;
  return call ? ', which comes out of order' : ', which was not called';
}
