import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, listen, wait } from './loopback.ts';
import { chatBody, responsesBody } from './model-bodies.ts';
import { canonical, errorBody, messagesOf } from './model-calls.ts';
import type { Json, ModelCall, ModelReply, ModelScript } from './model-calls.ts';

export type { Json, ModelCall, ModelReply, ModelScript } from './model-calls.ts';

/** One request as it came in, also a refused one. */
export type ModelRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  /** The parsed body; the text where it is no JSON; null without one. */
  body: any;
  /** Milliseconds since the server started. */
  at: number;
};

/** The script and the manners of the server. */
export type ModelServerOptions = {
  answer: ModelScript;
  /** Added to every answer. */
  latencyMs?: number;
  /** When given, every other key is refused with 401. */
  apiKey?: string;
  /** When given, every other model is answered with 404, as one that was shut down. */
  models?: readonly string[];
  /** The vectors that it makes of texts; without it there are no embeddings here. */
  embed?: (text: string) => readonly number[];
  /** What more the server says of a model that is asked for by name. */
  described?: Readonly<Record<string, Json>>;
  port?: number;
};

/** A running model: `url` is what goes into `base-url`. */
export type ModelServer = {
  url: string;
  requests: ModelRequest[];
  /** Models whose description was asked for, in order. */
  lookups: string[];
  /** The most requests that were ever open at the same time. */
  peak(): number;
  close(): Promise<void>;
};

type Running = ModelServerOptions & {
  requests: ModelRequest[];
  lookups: string[];
  seen: Map<string, number>;
  index: number;
};

function parsed(text: string): any {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  const usual = {
    'content-type': 'application/json',
    'openai-version': '2020-10-01',
    'x-request-id': 'req_test',
  };
  response.writeHead(status, { ...usual, ...headers }).end(body);
}

function refuse(response: ServerResponse, status: number, reply: ModelReply = {}): void {
  send(response, status, reply.raw ?? JSON.stringify(errorBody(status, reply.error)), reply.headers);
}

/** Plays a reply that is no plain answer; false when there is nothing out of the ordinary. */
function misbehave(response: ServerResponse, reply: ModelReply): boolean {
  if (reply.hang) return true;
  if (reply.drop === 'at-once') response.destroy();
  else if (reply.redirect)
    send(response, reply.status ?? 307, '', { ...reply.headers, location: reply.redirect });
  else if (reply.status && reply.status >= 400) refuse(response, reply.status, reply);
  else if (reply.raw !== undefined) send(response, reply.status ?? 200, reply.raw, reply.headers);
  else return false;
  return true;
}

function choicesOf(api: ModelCall['api'], body: Json): number {
  return api === 'chat' ? (body.n ?? 1) : 1;
}

function callOf(running: Running, api: ModelCall['api'], request: ModelRequest): ModelCall {
  const { body, headers, path } = request;
  const key = canonical([path, body]);
  const seen = running.seen.get(key) ?? 0;
  running.seen.set(key, seen + choicesOf(api, body));
  const messages = messagesOf(body);
  const text = messages.findLast((message) => message.role === 'user')?.content ?? '';
  return { index: running.index++, seen, api, model: body.model, messages, text, body, headers };
}

async function repliesOf(running: Running, call: ModelCall): Promise<ModelReply[]> {
  const wanted = choicesOf(call.api, call.body);
  const replies: ModelReply[] = [];
  for (let choice = 0; choice < wanted; choice++) {
    const answer = await running.answer({ ...call, seen: call.seen + choice });
    replies.push(typeof answer === 'string' ? { text: answer } : answer);
  }
  return replies;
}

async function complete(
  running: Running,
  api: ModelCall['api'],
  request: ModelRequest,
  response: ServerResponse,
) {
  const { body } = request;
  if (body === null || typeof body !== 'object' || typeof body.model !== 'string') {
    return refuse(response, 400, { error: { message: 'you must provide a model parameter' } });
  }
  if (body.stream) return refuse(response, 400, { error: { message: 'streaming is not supported' } });
  if (running.models && !running.models.includes(body.model)) return refuse(response, 404);
  const call = callOf(running, api, request);
  const replies = await repliesOf(running, call);
  const [first = {}] = replies;
  await wait(first.delayMs ?? running.latencyMs);
  if (misbehave(response, first)) return;
  const text = JSON.stringify(api === 'chat' ? chatBody(call, replies) : responsesBody(call, first));
  if (first.drop === 'half-way') {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
    return;
  }
  send(response, first.status ?? 200, text, first.headers);
}

function describeModel(running: Running, id: string, response: ServerResponse): void {
  if (running.models && !running.models.includes(id)) return refuse(response, 404);
  const model: Json = {
    id,
    object: 'model',
    created: 1_767_225_600,
    owned_by: 'system',
    ...running.described?.[id],
  };
  send(response, 200, JSON.stringify(model));
}

async function respond(running: Running, request: ModelRequest, response: ServerResponse): Promise<void> {
  const { method, path, headers } = request;
  if (running.apiKey !== undefined && headers.authorization !== `Bearer ${running.apiKey}`) {
    return refuse(response, 401);
  }
  if (method === 'POST' && path === '/v1/chat/completions')
    return complete(running, 'chat', request, response);
  if (method === 'POST' && path === '/v1/responses') return complete(running, 'responses', request, response);
  if (method === 'POST' && path === '/v1/embeddings' && running.embed)
    return send(response, 200, JSON.stringify(vectorBody(running.embed, request.body)));
  const model = method === 'GET' && /^\/v1\/models\/(.+)$/.exec(path)?.[1];
  if (model) return describeModel(running, decodeURIComponent(model), response);
  refuse(response, 404, { error: { message: `Invalid URL (${method} ${path})`, code: null } });
}

function vectorBody(embed: (text: string) => readonly number[], { model, input }: Json): Json {
  const data = [input].flat().map((text, index) => ({ object: 'embedding', index, embedding: embed(text) }));
  return { object: 'list', model, data, usage: { prompt_tokens: 4, total_tokens: 4 } };
}

/** Starts a real OpenAI-compatible server on loopback whose answers come from a script. */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const running: Running = { ...options, requests: [], lookups: [], seen: new Map(), index: 0 };
  const started = performance.now();
  let open = 0;
  let peak = 0;

  const server = await listen(async (message: IncomingMessage, response: ServerResponse) => {
    peak = Math.max(peak, ++open);
    response.once('close', () => open--);
    const at = performance.now() - started;
    const { pathname } = new URL(message.url ?? '/', 'http://loopback');
    const headers = message.headers as Record<string, string>;
    const body = parsed(await bodyOf(message));
    const request = { method: message.method ?? '', path: pathname, headers, body, at };
    const model = request.method === 'GET' ? /^\/v1\/models\/(.+)$/.exec(pathname)?.[1] : undefined;
    if (model) running.lookups.push(decodeURIComponent(model));
    else running.requests.push(request);
    await respond(running, request, response);
  }, options.port);
  return {
    url: `${server.url}/v1`,
    requests: running.requests,
    lookups: running.lookups,
    peak: () => peak,
    close: server.close,
  };
}
