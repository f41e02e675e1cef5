import { z } from 'zod';
import { nearest } from '../lib/nearest.ts';
import { aCase } from './schema.ts';

/** A line of a file of answers, as people write it: what a case has, and what came back. */

const name = z.union([z.string().min(1), z.number()]);
const output = z.union([z.string(), z.array(z.string()).min(1), z.null()]);
const usage = z.union([
  z.strictObject({ input: z.number().min(0), output: z.number().min(0) }),
  z.looseObject({ input_tokens: z.number().min(0), output_tokens: z.number().min(0) }),
  z.looseObject({ prompt_tokens: z.number().min(0), completion_tokens: z.number().min(0) }),
]);
const given = z.union([z.string(), z.record(z.string(), z.json())]);
const toolCall = z.union([
  z.strictObject({ id: z.string().optional(), name: z.string(), arguments: given.optional() }),
  z.looseObject({ function: z.looseObject({ name: z.string(), arguments: given.optional() }) }),
]);
const toolCalls = z.union([z.array(toolCall), z.array(z.array(toolCall))]);
const milliseconds = z.number().min(0);

/** What stands beside the answer in a line. */
const beside = {
  case: name,
  trial: z.int().min(0).optional(),
  output,
  error: z.string().min(1).nullish(),
  tool_calls: toolCalls.nullish(),
  latency_ms: z.union([milliseconds, z.array(milliseconds)]).nullish(),
  usage: z.union([usage, z.array(usage)]).nullish(),
  model: z.string().min(1).nullish(),
};

/** A line that answers a case of the repository: what the case itself says stands there. */
export const recordedLine = z.object(beside);

/** A line that brings its case along. */
export const answerLine = recordedLine.extend({
  input: aCase.shape.input.nullable(),
  turns: aCase.shape.turns.nullable(),
  expected: aCase.shape.expected,
  context: aCase.shape.context.nullable(),
  'expected-tools': aCase.shape['expected-tools'],
  tags: aCase.shape.tags.nullable(),
  pinned: aCase.shape.pinned,
  system: z.string().optional(),
});

export type RecordedLine = z.infer<typeof recordedLine>;
export type AnswerLine = z.infer<typeof answerLine>;
export type UsageWritten = z.infer<typeof usage>;
export type ToolCallWritten = z.infer<typeof toolCall>;

/** The known key that an unknown one was probably meant to be; other keys may say what they like. */
export function slipOf(key: string): string | null {
  const known = Object.keys(answerLine.shape);
  return known.includes(key) || key.length < 4 ? null : nearest(key, known);
}
