import { idOf, type Json, type ModelCall, type ModelReply } from './model-calls.ts';

type Usage = { input: number; output: number; cached: number; reasoning: number };

/** 2026-01-01T00:00:00Z in seconds; each request is a second later, so that bodies are reproducible. */
const firstSecond = 1_767_225_600;

function argumentsText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** About four characters a token: enough for budgets and prices. */
function usageOf(call: ModelCall, { text, toolCalls = [], usage = {} }: ModelReply): Usage {
  const asked = call.messages.reduce((sum, message) => sum + message.content.length, 0);
  const said = (text ?? '').length + JSON.stringify(toolCalls).length - 2;
  return {
    input: usage.input ?? Math.ceil(asked / 4),
    output: usage.output ?? Math.ceil(said / 4),
    cached: usage.cached ?? 0,
    reasoning: usage.reasoning ?? 0,
  };
}

function chatMessage(call: ModelCall, reply: ModelReply, choice: number): Json {
  const toolCalls = (reply.toolCalls ?? []).map((tool, position) => ({
    id: idOf('call_', call.body, call.seen, choice, position),
    type: 'function',
    function: { name: tool.name, arguments: argumentsText(tool.arguments) },
  }));
  return {
    role: 'assistant',
    content: reply.text ?? null,
    ...(toolCalls.length > 0 && { tool_calls: toolCalls }),
    refusal: reply.refusal ?? null,
    annotations: [],
  };
}

/** A chat completion as OpenAI words it; several replies are the `n` choices of one request. */
export function chatBody(call: ModelCall, replies: readonly ModelReply[]): Json {
  const uses = replies.map((reply) => usageOf(call, reply));
  const input = uses[0]?.input ?? 0;
  const output = uses.reduce((sum, use) => sum + use.output, 0);
  return {
    id: idOf('chatcmpl-', call.body, call.seen),
    object: 'chat.completion',
    created: firstSecond + call.index,
    model: call.model,
    choices: replies.map((reply, index) => ({
      index,
      message: chatMessage(call, reply, index),
      logprobs: null,
      finish_reason: reply.finish ?? (reply.toolCalls?.length ? 'tool_calls' : 'stop'),
    })),
    usage: {
      prompt_tokens: input,
      completion_tokens: output,
      total_tokens: input + output,
      prompt_tokens_details: { cached_tokens: uses[0]?.cached ?? 0, audio_tokens: 0 },
      completion_tokens_details: {
        reasoning_tokens: uses[0]?.reasoning ?? 0,
        audio_tokens: 0,
        accepted_prediction_tokens: 0,
        rejected_prediction_tokens: 0,
      },
    },
    service_tier: 'default',
    system_fingerprint: 'fp_0000000000',
    ...replies[0]?.extra,
  };
}

function outputItems(call: ModelCall, reply: ModelReply): Json[] {
  const refused = reply.refusal === undefined ? [] : [{ type: 'refusal', refusal: reply.refusal }];
  const said =
    typeof reply.text === 'string'
      ? [{ type: 'output_text', text: reply.text, annotations: [], logprobs: [] }]
      : [];
  const content = [...said, ...refused];
  const message = {
    type: 'message',
    id: idOf('msg_', call.body, call.seen),
    status: reply.finish === 'length' ? 'incomplete' : 'completed',
    role: 'assistant',
    content,
  };
  const tools = (reply.toolCalls ?? []).map((tool, position) => ({
    type: 'function_call',
    id: idOf('fc_', call.body, call.seen, position),
    call_id: idOf('call_', call.body, call.seen, position),
    status: 'completed',
    name: tool.name,
    arguments: argumentsText(tool.arguments),
  }));
  return content.length > 0 ? [message, ...tools] : tools;
}

function whyIncomplete(reply: ModelReply): Json | null {
  if (reply.finish === 'length') return { reason: 'max_output_tokens' };
  return reply.finish === 'content_filter' ? { reason: 'content_filter' } : null;
}

/** A response object of the Responses API. */
export function responsesBody(call: ModelCall, reply: ModelReply): Json {
  const use = usageOf(call, reply);
  const { body } = call;
  const incomplete = whyIncomplete(reply);
  return {
    id: idOf('resp_', body, call.seen),
    object: 'response',
    created_at: firstSecond + call.index,
    status: incomplete ? 'incomplete' : 'completed',
    background: false,
    error: null,
    incomplete_details: incomplete,
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    model: call.model,
    output: outputItems(call, reply),
    parallel_tool_calls: body.parallel_tool_calls ?? true,
    previous_response_id: body.previous_response_id ?? null,
    reasoning: { effort: body.reasoning?.effort ?? null, summary: null },
    service_tier: 'default',
    store: body.store ?? true,
    temperature: body.temperature ?? 1,
    text: body.text ?? { format: { type: 'text' } },
    tool_choice: body.tool_choice ?? 'auto',
    tools: body.tools ?? [],
    top_p: body.top_p ?? 1,
    truncation: 'disabled',
    usage: {
      input_tokens: use.input,
      input_tokens_details: { cached_tokens: use.cached },
      output_tokens: use.output,
      output_tokens_details: { reasoning_tokens: use.reasoning },
      total_tokens: use.input + use.output,
    },
    metadata: body.metadata ?? {},
    ...reply.extra,
  };
}
