import { z } from 'zod';
import type { Recalled } from '../../contracts.ts';
import type { Answer, Cause, Failure, ToolCall, Usage } from '../../types.ts';

/** What models answer; the rest of an answer comes from programs, and nothing of theirs is kept. */
type Kept = Omit<Answer, 'turn' | 'user' | 'context' | 'spans' | 'leftOutSpans'>;

/** What a line of a store holds of an answer, or of there being none. */
type Told = Recalled['told'] & { readonly day?: string };

/** Of what came and is no answer, that which would come again. */
const NO_ANSWERS = ['empty', 'cut-off', 'filtered', 'refused'] as const satisfies readonly Cause[];

/** Whether it is an answer, if only that there is none: what broke on the way is asked again. */
export function isKept(given: Recalled['told']): boolean {
  return given.ok || NO_ANSWERS.some((cause) => cause === given.failure.cause);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNull: Check = (value) => value === null;
const either =
  (one: Check, other: Check): Check =>
  (value) =>
    one(value) || other(value);
const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item);

/** With all these fields, maybe those, and no others. By hand: with zod it took as long as all else that believing takes. */
function fields(
  needed: Readonly<Record<string, Check>>,
  others: Readonly<Record<string, Check>> = {},
): Check {
  const checks = new Map(Object.entries({ ...needed, ...others }));
  const names = Object.keys(needed);
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const fields = value as Readonly<Record<string, unknown>>;
    for (const name in fields) if (!checks.get(name)?.(fields[name])) return false;
    return names.every((name) => name in fields);
  };
}

const day = z.iso.date();
let known = '';
/** Most lines are of one day, or of few. */
const isDay: Check = (value) => {
  if (value !== known && day.safeParse(value).success) known = value as string;
  return value === known && known !== '';
};

// Whole by their types: an answer with a field that is not named here would be kept, and never be believed.
const usage = { input: Number.isFinite, output: Number.isFinite } satisfies Partial<
  Record<keyof Usage, Check>
>;
const moreOfUsage = {
  cached: Number.isFinite,
  reasoning: Number.isFinite,
  usd: Number.isFinite,
} satisfies Record<Exclude<keyof Usage, keyof typeof usage | 'parts'>, Check>;
const call = { name: isText, arguments: isText } satisfies Record<keyof ToolCall, Check>;
const answer = {
  text: isText,
  toolCalls: listOf(fields(call)),
  usage: either(isNull, fields(usage, moreOfUsage)),
  latencyMs: either(isNull, Number.isFinite),
  firstTokenMs: either(isNull, Number.isFinite),
  model: either(isNull, isText),
} satisfies Record<keyof Kept, Check>;
const failure = {
  cause: (value) => NO_ANSWERS.some((cause) => cause === value),
  first: isNull,
  message: isText,
  status: either(isNull, Number.isFinite),
} satisfies Record<keyof Failure, Check>;

const isAnswer = fields({ ok: (value) => value === true, value: fields(answer) }, { day: isDay });
const isNone = fields({ ok: (value) => value === false, failure: fields(failure) }, { day: isDay });

export function isTold(value: unknown): value is Told {
  return isAnswer(value) || isNone(value);
}
