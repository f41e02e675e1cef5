/** A response of the Responses API that came in events. */
import type { Pieces } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';

/** An event that brings a part of what is said or called. */
const SAYS = /^response\.(?:output_text|refusal|function_call_arguments|custom_tool_call_input)\.delta$/;

export const pieces: Pieces = {
  asked: { stream: true },
  isFirst: (event) => isFields(event) && SAYS.test(String(event['type'])),
  whole: (events) => {
    // The last event holds all of it, unless it broke off.
    const last = events.findLast(isFields);
    if (last?.['type'] === 'error') return { error: last };
    const isOver = /^response\.(?:completed|incomplete|failed)$/.test(String(last?.['type']));
    return isOver ? (last?.['response'] ?? null) : null;
  },
};
