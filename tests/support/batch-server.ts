/** OpenAI's Files and Batches APIs on loopback, beside the direct ones: what is handed in is answered by a script. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from './loopback.ts';
import { chatBody, responsesBody } from './model-bodies.ts';
import { errorBody, idOf, type Json, messagesOf, type ModelReply, type ModelScript } from './model-calls.ts';

/** One batch, as the server has it. */
interface Made {
  readonly id: string;
  readonly endpoint: string;
  readonly lines: readonly Json[];
  readonly metadata: Json;
  looks: number;
  /** What it ends as, once it has been looked at so often. */
  end: Ending;
}

type State = 'completed' | 'expired' | 'cancelled' | 'failed';

/** How a batch ends. */
export interface Ending {
  /** Looks after which it is over; never unless told. */
  readonly after?: number;
  readonly state?: State;
  /** Lines that were answered by then; all unless told. */
  readonly done?: number;
  readonly errors?: readonly { code: string; message: string }[];
}

interface BatchServerOptions {
  readonly answer: ModelScript;
  /** Of the batch with that number, from 0. */
  readonly endingOf?: (at: number) => Ending;
  /** Refuses requests to a path that begins so, with this status, as often as it says. */
  readonly refuse?: { readonly path: string; readonly status: number; times: number };
}

/** A running server: `url` is what goes into `base-url`. */
export interface BatchServer {
  readonly url: string;
  readonly batches: readonly Made[];
  /** Questions that were asked by themselves. */
  readonly direct: readonly Json[];
  /** Method and path of all requests but those for models. */
  readonly calls: readonly string[];
  /** From now on, a batch ends like this. */
  readonly end: (at: number, ending: Ending) => void;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

export async function startBatchServer(options: BatchServerOptions): Promise<BatchServer> {
  const [batches, direct, calls]: [Made[], Json[], string[]] = [[], [], []];
  const files = new Map<string, string>();
  const seen = new Map<string, number>();
  const { endingOf = () => ({}), refuse } = options;

  const replyTo = async (path: string, body: Json): Promise<{ status: number; body: Json }> => {
    const key = JSON.stringify(body);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const messages = messagesOf(body);
    const text = messages.findLast(({ role }) => role === 'user')?.content ?? '';
    const api = path.endsWith('/responses') ? ('responses' as const) : ('chat' as const);
    const call = { index: 0, seen: before, api, model: body['model'], messages, text, body, headers: {} };
    const given = await options.answer(call);
    const reply: ModelReply = typeof given === 'string' ? { text: given } : given;
    if (reply.status && reply.status >= 400)
      return { status: reply.status, body: errorBody(reply.status, reply.error) };
    return { status: 200, body: api === 'chat' ? chatBody(call, [reply]) : responsesBody(call, reply) };
  };
  const shown = ({ id, endpoint, lines, metadata, looks, end }: Made): Json => {
    const { after = Number.POSITIVE_INFINITY, state = 'completed', done = lines.length, errors = [] } = end;
    const isOver = looks >= after;
    return {
      ...{ id, object: 'batch', endpoint, completion_window: '24h', input_file_id: 'file-in' },
      status: isOver ? state : looks === 0 ? 'validating' : 'in_progress',
      created_at: Math.floor(Date.now() / 1000),
      metadata,
      expires_at: 1_796_086_400,
      output_file_id: isOver && done > 0 && state !== 'failed' ? `${id}-output` : null,
      error_file_id: isOver && state !== 'failed' ? `${id}-errors` : null,
      request_counts: { total: lines.length, completed: isOver ? done : 0, failed: 0 },
      errors: errors.length > 0 ? { object: 'list', data: errors } : null,
    };
  };
  const contentOf = async (file: string): Promise<string | null> => {
    const made = batches.find(({ id }) => file.startsWith(`${id}-`));
    if (!made) return null;
    const { lines, end } = made;
    const done = end.done ?? lines.length;
    const written = await Promise.all(
      lines.map(async (line, at) => {
        const { custom_id } = line;
        if (at >= done) {
          const code = end.state === 'cancelled' ? 'batch_cancelled' : 'batch_expired';
          return { isError: true, custom_id, response: null, error: { code, message: 'not executed' } };
        }
        const { status, body } = await replyTo(line['url'], line['body']);
        const response = { status_code: status, request_id: idOf('req', at), body };
        return { isError: status >= 400, id: idOf('batch_req', at), custom_id, response, error: null };
      }),
    );
    const wanted = written.filter(({ isError }) => isError === file.endsWith('-errors'));
    // In any order, as the API promises none.
    return wanted
      .toReversed()
      .map(({ isError: _, ...line }) => `${JSON.stringify(line)}\n`)
      .join('');
  };

  const server = await listen(async (message: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(message.url ?? '/', 'http://loopback');
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const send = (status: number, body: Json | string): void =>
      void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
    if (message.method === 'GET' && pathname.startsWith('/v1/models/')) return send(404, errorBody(404));
    calls.push(`${message.method} ${pathname}`);
    if (refuse && pathname.startsWith(refuse.path) && refuse.times-- > 0)
      return send(refuse.status, errorBody(refuse.status));
    if (message.headers.authorization === undefined) return send(401, errorBody(401));
    if (message.method === 'POST' && pathname === '/v1/files') {
      const type = message.headers['content-type'] ?? '';
      const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
      if (form.get('purpose') !== 'batch') return send(400, errorBody(400));
      const id = `file-${files.size}`;
      files.set(id, await (form.get('file') as File).text());
      return send(200, { id, object: 'file', purpose: 'batch' });
    }
    if (message.method === 'POST' && pathname === '/v1/batches') {
      const {
        input_file_id,
        endpoint,
        completion_window,
        metadata = null,
      } = JSON.parse(bytes.toString('utf8'));
      const text = files.get(input_file_id);
      if (text === undefined || completion_window !== '24h') return send(400, errorBody(400));
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Json);
      const made = {
        id: `batch_${batches.length}`,
        endpoint,
        lines,
        metadata,
        looks: 0,
        end: endingOf(batches.length),
      };
      batches.push(made);
      return send(200, shown(made));
    }
    if (message.method === 'GET' && pathname === '/v1/batches') {
      const { searchParams } = new URL(message.url ?? '/', 'http://loopback');
      const latest = batches.map(shown).toReversed();
      const from = latest.findIndex(({ id }) => id === searchParams.get('after')) + 1;
      const data = latest.slice(from, from + Number(searchParams.get('limit') ?? 20));
      return send(200, { object: 'list', data, has_more: from + data.length < latest.length });
    }
    const [, id = '', content = ''] = /^\/v1\/(?:batches|files)\/([^/]+)(\/content)?$/.exec(pathname) ?? [];
    if (content) {
      const text = await contentOf(id);
      return text === null ? send(404, errorBody(404)) : send(200, text);
    }
    const made = batches.find((each) => each.id === id);
    if (made) {
      made.looks++;
      return send(200, shown(made));
    }
    if (/^\/v1\/(?:chat\/completions|responses)$/.test(pathname)) {
      const body = JSON.parse(bytes.toString('utf8')) as Json;
      direct.push(body);
      const reply = await replyTo(pathname, body);
      return send(reply.status, reply.body);
    }
    send(404, errorBody(404));
  });
  return {
    url: `${server.url}/v1`,
    batches,
    direct,
    calls,
    end: (at, ending) => {
      const made = batches[at];
      if (!made) throw new Error(`there is no batch ${at}`);
      made.end = ending;
    },
    forget: () => void batches.splice(0),
    close: server.close,
  };
}
