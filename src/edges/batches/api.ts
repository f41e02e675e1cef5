/** OpenAI's Files and Batches APIs: https://platform.openai.com/docs/api-reference/batch */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Failure, Json, Result } from '../../types.ts';
import { backoff, type Clock } from '../model/clock.ts';
import { addressOf, type Endpoint, headersOf } from '../model/endpoint.ts';
import { lost, malformed, refused, type Thrown } from '../model/failures.ts';
import { lossOf } from '../model/losses.ts';
import type { Routes } from '../model/routes.ts';
import { open } from '../model/wire.ts';
import { inUsualForm } from '../model/words.ts';
import { unlessOff } from '../off.ts';
import { linesOf, wholeOf } from './lines.ts';

const file = z.object({ id: z.string().min(1) });

const STATES = [
  'validating',
  'failed',
  'in_progress',
  'finalizing',
  'completed',
  'expired',
  'cancelling',
  'cancelled',
] as const;

const batch = z.object({
  id: z.string().min(1),
  status: z.enum(STATES),
  output_file_id: z.string().nullish(),
  error_file_id: z.string().nullish(),
  /** Seconds since 1970. */
  created_at: z.number().nullish(),
  expires_at: z.number().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  request_counts: z.object({ total: z.number(), completed: z.number(), failed: z.number() }).nullish(),
  errors: z
    .object({
      data: z.array(z.object({ code: z.string().nullish(), message: z.string().nullish() })).nullish(),
    })
    .nullish(),
});

const page = z.object({ data: z.array(z.unknown()), has_more: z.boolean().nullish() });

/** A batch as its endpoint describes it. */
export type BatchState = z.infer<typeof batch>;

/** Where an endpoint takes batches. What goes wrong comes back as a failure. */
export interface Counter {
  /** Gives the id of the file. */
  readonly upload: (lines: readonly string[]) => Promise<Result<string>>;
  readonly handIn: (
    file: string,
    path: string,
    metadata: Readonly<Record<string, string>>,
  ) => Promise<Result<BatchState>>;
  /** The latest batches, back to a moment in seconds since 1970 as far as they come in that order; none where it can't tell. */
  readonly list: (since: number) => Promise<readonly BatchState[]>;
  readonly look: (id: string) => Promise<Result<BatchState>>;
  /** Hands over the lines of a file, one after the other; gives how many there were. */
  readonly read: (file: string, take: (line: Json) => void) => Promise<Result<number>>;
}

/** What is sent along. */
interface Content {
  readonly type: string;
  readonly body: string | Buffer;
}

/** What is uploaded or downloaded may be large, so only silence is limited. In ms. */
const SILENCE = 120_000;

interface CounterOptions {
  readonly endpoint: Endpoint;
  readonly model: string;
  readonly routes: Routes;
  readonly clock: Clock;
  /** Ms of it, after which a server has gone. */
  readonly silence?: number;
  /** Aborted when nothing more may be asked. */
  readonly off?: AbortSignal | undefined;
}

export function counterAt(options: CounterOptions): Counter {
  const { clock } = options;
  const send = sendingTo(options);
  return {
    upload: async (lines) => {
      const form = await formOf(lines);
      return patiently(clock, () =>
        send('/files', form, async (body) => file.safeParse(parsed(await wholeOf(body))).data?.id ?? null),
      );
    },
    // Not asked twice: what was lost on the way back may have been taken.
    handIn: (input_file_id, path, metadata) => {
      const body = JSON.stringify({ input_file_id, endpoint: path, completion_window: '24h', metadata });
      return send('/batches', { body, type: 'application/json' }, described);
    },
    list: (since) => listBack(send, since),
    look: (id) => patiently(clock, () => send(`/batches/${encodeURIComponent(id)}`, null, described)),
    read: (id, take) =>
      patiently(clock, () =>
        send(`/files/${encodeURIComponent(id)}/content`, null, (body) => takeLines(body, take)),
      ),
  };
}

/** Sends one request; `read` gives null for what it can't read. */
type Send = <T>(
  path: string,
  content: Content | null,
  read: (body: IncomingMessage) => Promise<T | null>,
  query?: Readonly<Record<string, string>>,
) => Promise<Result<T>>;

function sendingTo({ endpoint, model, routes, silence = SILENCE, off }: CounterOptions): Send {
  return async (path, content, read, query = {}) => {
    await unlessOff(off);
    try {
      const address = new URL(addressOf(endpoint, path));
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
      const route = routes.to(address.href);
      const asked = askedWith(headersOf(endpoint), content);
      const answer = await open(route, asked, { signal: route.signal, silence });
      const { statusCode: status = 0 } = answer;
      if (status >= 300) {
        const refusal = { ...inUsualForm(await wholeOf(answer)), status };
        return failed(refused(refusal, model, endpoint.baseUrl));
      }
      const value = await read(answer);
      return value === null ? failed(malformed(model, 'of the Batch API')) : { ok: true, value };
    } catch (error) {
      if (typeof (error as Thrown).code !== 'string') throw error;
      return failed(lost(lossOf(error as Error), model));
    }
  };
}

async function described(body: IncomingMessage): Promise<BatchState | null> {
  return batch.safeParse(parsed(await wholeOf(body))).data ?? null;
}

interface Listed {
  readonly batches: readonly BatchState[];
  readonly isMore: boolean;
}

async function listed(body: IncomingMessage): Promise<Listed | null> {
  const { data, success } = page.safeParse(parsed(await wholeOf(body)));
  if (!success) return null;
  const batches = data.data.flatMap((each) => batch.safeParse(each).data ?? []);
  return { batches, isMore: data.has_more === true };
}

async function listBack(send: Send, since: number): Promise<readonly BatchState[]> {
  const found: BatchState[] = [];
  for (let pages = 0, after = ''; pages < MOST_PAGES; pages++) {
    const query = { limit: '100', ...(after && { after }) };
    const came = await send('/batches', null, listed, query);
    if (!came.ok) break;
    found.push(...came.value.batches);
    const last = came.value.batches.at(-1);
    if (!came.value.isMore || !last || (last.created_at ?? 0) < since) break;
    after = last.id;
  }
  return found;
}

async function takeLines(body: IncomingMessage, take: (line: Json) => void): Promise<number> {
  let many = 0;
  for await (const line of linesOf(body)) {
    if (line.trim() === '') continue;
    take(parsed(line));
    many++;
  }
  return many;
}

type Asked = Parameters<typeof open>[1];

function askedWith(headers: Asked['headers'], content: Content | null): Asked {
  if (!content) return { method: 'GET', headers };
  const { body, type } = content;
  return { method: 'POST', headers: { ...headers, 'content-type': type }, body };
}

/** Of a hundred each. */
const MOST_PAGES = 5;
const TRIES = 4;
const PAUSE = { first: 500, most: 8000 };
/** What may be otherwise a moment later. */
const PASSING: readonly Failure['cause'][] = ['rate-limit', 'server', 'network', 'timeout', 'malformed'];

/** Asks again what failed for a moment. */
async function patiently<T>(clock: Clock, ask: () => Promise<Result<T>>): Promise<Result<T>> {
  for (let tries = 0; ; tries++) {
    const came = await ask();
    if (came.ok || tries + 1 >= TRIES || !PASSING.includes(came.failure.cause)) return came;
    await clock.wait(backoff(tries, PAUSE, clock.chance()));
  }
}

/** Node's own writer of forms is the one of its answers. */
async function formOf(lines: readonly string[]): Promise<Content> {
  const form = new FormData();
  form.append('purpose', 'batch');
  form.append('file', new File(lines as string[], 'questions.jsonl', { type: 'application/jsonl' }));
  const written = new Response(form);
  return { type: written.headers.get('content-type') ?? '', body: Buffer.from(await written.arrayBuffer()) };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
