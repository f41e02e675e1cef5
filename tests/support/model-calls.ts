import { createHash } from 'node:crypto';

/** A body in OpenAI's words. */
export type Json = Record<string, any>;

/** A message with its parts joined to one text. */
type ModelMessage = { role: string; content: string };

/** One question to the scripted model, through whatever API it was asked. */
export type ModelCall = {
  /** Which request to this server it is, from 0. */
  index: number;
  /** How many requests with the very same body came before: what a script varies its trials by. */
  seen: number;
  api: 'chat' | 'responses';
  model: string;
  messages: ModelMessage[];
  /** The last user message. */
  text: string;
  body: Json;
  headers: Record<string, string>;
};

/** What the scripted model says, and how the wire behaves while it says it. */
export type ModelReply = {
  text?: string | null;
  refusal?: string;
  toolCalls?: readonly { name: string; arguments: unknown }[];
  finish?: 'stop' | 'length' | 'tool_calls' | 'content_filter';
  usage?: { input?: number; output?: number; cached?: number; reasoning?: number };
  /** Fields laid over the answer body (logprobs, service_tier …). */
  extra?: Json;
  status?: number;
  error?: { message?: string; type?: string; code?: string | null };
  headers?: Record<string, string>;
  delayMs?: number;
  /** The body as it is, valid JSON or not. */
  raw?: string;
  /** Cut the connection: before a byte, or in the middle of the body. */
  drop?: 'at-once' | 'half-way';
  /** Never answer. */
  hang?: boolean;
  /** Send the client elsewhere, with 307 unless `status` says otherwise. */
  redirect?: string;
};

/** The scripted model: text, or a reply with more to it. */
export type ModelScript = (call: ModelCall) => string | ModelReply | Promise<string | ModelReply>;

/** The same text for the same value: keys sorted. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A short id that depends on the content only. */
export function idOf(prefix: string, ...parts: unknown[]): string {
  return `${prefix}${createHash('sha256').update(canonical(parts)).digest('hex').slice(0, 24)}`;
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: Json) => part.text ?? part.refusal ?? '').join('');
}

/** The messages of a request of either API; `instructions` of the Responses API come first, as the developer. */
export function messagesOf(body: Json): ModelMessage[] {
  const said =
    body.messages ?? (typeof body.input === 'string' ? [{ role: 'user', content: body.input }] : body.input);
  const first = body.instructions ? [{ role: 'developer', content: body.instructions }] : [];
  return [...first, ...(said ?? [])].map((message: Json) => ({
    role: message.role ?? message.type,
    content: textOf(message.content ?? message.output),
  }));
}

/** What OpenAI says for a status, unless the script words it. */
export function errorBody(
  status: number,
  { message, type, code }: NonNullable<ModelReply['error']> = {},
): Json {
  const known: Record<number, [string, string, string | null]> = {
    401: ['Incorrect API key provided.', 'invalid_request_error', 'invalid_api_key'],
    404: [
      'The model does not exist or you do not have access to it.',
      'invalid_request_error',
      'model_not_found',
    ],
    429: ['Rate limit reached for requests', 'requests', 'rate_limit_exceeded'],
  };
  const other: [string, string, string | null] =
    status < 500
      ? ['The request was not understood.', 'invalid_request_error', null]
      : ['The server had an error while processing your request. Sorry about that!', 'server_error', null];
  const [defaultMessage, defaultType, defaultCode] = known[status] ?? other;
  const worded = { message: message ?? defaultMessage, type: type ?? defaultType };
  return { error: { ...worded, param: null, code: code === undefined ? defaultCode : code } };
}
