/** What a model said, as the next turn of the conversation reads it. */
import { exactly } from '../parsing/digits.ts';
import { canonical, isFields } from '../parsing/json.ts';
import { failed } from './failure.ts';
import type { Answer, CallWithResult, Message, Result, ToolCall, ToolResult } from '../types.ts';

/** An answer as a message; a failure where it called what nobody recorded a result of. */
export function messageOf(
  { text, toolCalls, turn }: Pick<Answer, 'text' | 'toolCalls' | 'turn'>,
  results: readonly ToolResult[],
): Result<Message> {
  if (toolCalls.length === 0) return { ok: true, value: { role: 'assistant', content: text } };
  const calls: CallWithResult[] = [];
  for (const call of toolCalls) {
    const found = resultOf(call, results);
    if (!found) return failed('unfit', lack(call, turn));
    calls.push({ name: call.name, arguments: call.arguments, result: found.result });
  }
  return { ok: true, value: { role: 'assistant', content: text, calls } };
}

/** What was recorded of these very arguments, or else of the tool. */
function resultOf({ name, arguments: given }: ToolCall, results: readonly ToolResult[]): ToolResult | null {
  const own = results.filter((result) => result.name === name);
  const asked = argumentsIn(given);
  const exact = own.find((result) => isFields(result.arguments) && canonical(result.arguments) === asked);
  return exact ?? own.find((result) => result.arguments === null) ?? null;
}

function argumentsIn(given: string): string | null {
  try {
    return canonical(exactly(given));
  } catch {
    return null;
  }
}

function lack({ name }: ToolCall, turn: number): string {
  return `the model called ${name} in turn ${turn}, and the case has no \`tool-results\` of it: it can't be asked what the user says next`;
}
