import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { paired } from '../text/pairing.ts';
import { argumentFault, type Comparing } from '../text/call-arguments.ts';
import { argumentsOf, callsOf, type ExpectedCall, expectedCalls, nameOf, type Wish } from '../text/tools.ts';
import type { Mark, ToolCall } from '../types.ts';

const options = once(() =>
  z.strictObject({
    mode: z
      .enum(['subset', 'exact'])
      .default('subset')
      .describe('Whether a call may have arguments that the case does not name.'),
    'ignore-case': z.boolean().default(false).describe('Count upper and lower case in texts as the same.'),
  }),
);
/** 1 when each expected call was made with its arguments, as JSON, else 0. Which other tools were called is another metric's. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'tool-arguments',
  what: 'Whether tools are called with the arguments that the case expects.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  prepare: (settings) => (sample) => {
    const wishes = expectedCalls(sample.case.expectedTools)?.filter((wish) =>
      wish.some(({ args }) => args !== null),
    );
    if (!wishes?.length) return unscored('the case has no `expected-tools` with arguments');
    const { turn } = sample.answer;
    const called = callsOf(sample);
    const got = paired(wishes, called, (wish, call) =>
      wish.some((each) => each.name === call.name && argumentFault(each, call, settings) === null),
    );
    const missing = wishes.find((_, at) => got[at] === null);
    if (missing)
      return missed(
        missing,
        called.filter((_, at) => !got.includes(at)),
        turn,
        settings,
      );
    const names = start(wishes.map(nameOf).join(', '), 120);
    return marked(1, `called ${names} with the arguments expected`, { turn });
  },
};

/** The mark for a wish that no call fulfils, next to the call that comes nearest. */
function missed(wish: Wish, left: readonly ToolCall[], turn: number, settings: Comparing): Mark {
  const nearest = left.find((call) => wish.some(({ name }) => name === call.name));
  const meant = wish.find(({ name }) => name === nearest?.name) ?? wish[0];
  const reason = nearest && meant ? faultOf(meant, nearest, settings) : `did not call ${nameOf(wish)}`;
  const observed = nearest ? start(nearest.arguments, 200) || '(none)' : 'no such call';
  const expected = start(wish.map(({ args }) => JSON.stringify(args)).join(' or '), 200);
  return marked(0, reason, { turn, expected, observed, span: nearest ? start(observed) : null });
}

function faultOf(meant: ExpectedCall, call: ToolCall, settings: Comparing): string {
  const { name } = meant;
  return argumentsOf(call.arguments) === null
    ? `${name} was called with ${start(call.arguments) || 'nothing'} — arguments must be a JSON object`
    : `${name}: ${argumentFault(meant, call, settings) ?? 'is called once too little'}`;
}
