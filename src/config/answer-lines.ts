import { z } from 'zod';
import { nearest } from '../lib/nearest.ts';
import { once } from '../lib/once.ts';
import { aCase } from './schema.ts';

/** A line of a file of answers, as people write it: what a case has, and what came back. */

const usage = once(() =>
  z.union([
    z.strictObject({
      input: z.number().min(0),
      output: z.number().min(0),
      cached: z.number().min(0).optional(),
      usd: z.number().min(0).optional(),
    }),
    z.looseObject({ input_tokens: z.number().min(0), output_tokens: z.number().min(0) }),
    z.looseObject({ prompt_tokens: z.number().min(0), completion_tokens: z.number().min(0) }),
  ]),
);
const given = () => z.union([z.string(), z.record(z.string(), z.json())]);
const toolCall = once(() =>
  z.union([
    z.strictObject({ id: z.string().optional(), name: z.string(), arguments: given().optional() }),
    z.looseObject({ function: z.looseObject({ name: z.string(), arguments: given().optional() }) }),
  ]),
);

/** A line that answers a case of the repository: what the case itself says stands there. */
export const recordedLine = once(() =>
  z.object({
    case: z.union([z.string().min(1), z.number()]),
    trial: z.int().min(0).optional(),
    output: z.union([z.string(), z.array(z.string().nullable()).min(1), z.null()]),
    finish_reason: z.union([z.string(), z.array(z.string().nullable())]).nullish(),
    error: z.string().min(1).nullish(),
    tool_calls: z.union([z.array(toolCall()), z.array(z.array(toolCall()))]).nullish(),
    latency_ms: z.union([z.number().min(0), z.array(z.number().min(0))]).nullish(),
    usage: z.union([usage(), z.array(usage())]).nullish(),
    model: z.string().min(1).nullish(),
    context: z.union([z.array(z.string()), z.string()]).nullish(),
  }),
);

/** A line that brings its case along. */
export const answerLine = once(() => {
  const { shape } = aCase();
  return recordedLine().extend({
    input: shape.input.nullable(),
    turns: shape.turns.nullable(),
    expected: shape.expected,
    context: shape.context.nullable(),
    'expected-tools': shape['expected-tools'],
    tags: shape.tags.nullable(),
    pinned: shape.pinned,
    system: z.string().optional(),
  });
});

export type RecordedLine = z.infer<ReturnType<typeof recordedLine>>;
export type AnswerLine = z.infer<ReturnType<typeof answerLine>>;
export type UsageWritten = z.infer<ReturnType<typeof usage>>;
export type ToolCallWritten = z.infer<ReturnType<typeof toolCall>>;

/** The known key that an unknown one was probably meant to be; other keys may say what they like. */
export function slipOf(key: string): string | null {
  const known = Object.keys(answerLine().shape);
  return known.includes(key) || key.length < 4 ? null : nearest(key, known);
}
