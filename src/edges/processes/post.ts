import { setTimeout as after } from 'node:timers/promises';
import { type Agent, type Dispatcher, request } from 'undici';
import { answerIn } from '../../config/index.ts';
import { UserError, UserErrors } from '../../errors.ts';
import { isFields, parseJson } from '../../parsing/json.ts';
import { pointerPath, valueAt } from '../../parsing/pointer.ts';
import { filled, trialLine } from '../../records/case-line.ts';
import { clip } from '../../render/text.ts';
import { failed } from '../../records/failure.ts';
import type { Fields, Json, Recording, Result, Serving, Trial } from '../../types.ts';
import { type Heard, type OpenPlace } from './program.ts';
import { readStream } from './stream.ts';

/** A connection breaks before its server is known to have ended. */
const LAST_NEWS_MS = 1000;

/** A server that is up. */
export interface Up {
  readonly url: string;
  /** How it ended, once it has. */
  readonly ended: () => string | null;
  /** Settles when it has. */
  readonly over: Promise<unknown>;
}

interface Way extends Pick<OpenPlace, 'timeout' | 'tracer'> {
  readonly pool: Agent;
}

/** Puts a trial to a server. */
export async function post(trial: Trial, serving: Serving, up: Up, way: Way): Promise<Heard> {
  const trace = way.tracer();
  const answer = await send(trial, serving, up, trace.parent, way);
  return { answer, trace };
}

async function send(
  trial: Trial,
  serving: Serving,
  { url, ended, over }: Up,
  traceparent: string,
  { pool, timeout }: Way,
): Promise<Result<Recording>> {
  const line = trialLine(trial, traceparent);
  const started = performance.now();
  try {
    const response = await request(url, {
      dispatcher: pool,
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent },
      body: JSON.stringify(serving.request === null ? line : filled(serving.request, line)),
      signal: AbortSignal.timeout(timeout),
    });
    if (response.statusCode >= 200 && response.statusCode < 300)
      return await answerOf(response.body, serving, trial, started);
    const text = await response.body.text();
    return failed('server', `the server answered ${response.statusCode}: ${clip(text, 300)}`);
  } catch (error) {
    if ((error as Error).name === 'TimeoutError')
      return failed('timeout', `the server gave no answer within ${timeout / 1000} s`);
    await Promise.race([over, after(LAST_NEWS_MS, null, { ref: false })]);
    return failed('server', ended() ?? `the server broke off: ${(error as Error).message}`);
  }
}

type Body = Dispatcher.ResponseData['body'];

async function answerOf(
  body: Body,
  serving: Serving,
  trial: Trial,
  started: number,
): Promise<Result<Recording>> {
  const took = (): number => performance.now() - started;
  if (serving.stream === null) {
    const text = await body.text();
    return inOwnForm(text, trial, () => ({ latency_ms: took(), ...saidIn(text, serving.answer) }));
  }
  try {
    const { text, first, fault } = await readStream(body, serving);
    if (fault !== null) return failed('broken-off', `the server broke off its answer: ${clip(fault, 300)}`);
    const whole = inOwnForm(text, trial, () => ({ latency_ms: took(), output: text }));
    return first === null ? whole : withFirstToken(whole, first - started);
  } catch (error) {
    return malformed(error, 'a piece that is none');
  }
}

/** An answer in our own form, which need not name its case. */
function inOwnForm(text: string, trial: Trial, read: () => Fields): Result<Recording> {
  try {
    const whole = { ...read(), case: trial.case.id, trial: trial.index };
    return { ok: true, value: answerIn(JSON.stringify(whole), 'the answer', 1) };
  } catch (error) {
    return malformed(error, clip(text, 200));
  }
}

function malformed(error: unknown, what: string): Result<never> {
  if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
  return failed('malformed', `the server answered ${what}: ${error.message}`);
}

function saidIn(text: string, pointer: string | null): Fields {
  const body = parseJson(text, 'the answer').value;
  if (pointer !== null) return { output: textAt(body, pointer) };
  if (isFields(body)) return body;
  throw new UserError(
    'which is no mapping',
    null,
    'Answer in JSON, or say in `answer` where its text stands.',
  );
}

function textAt(body: Json, pointer: string): string {
  const found = valueAt(body, pointerPath(pointer) ?? []);
  if (typeof found === 'string') return found;
  throw new UserError(`there is no text at ${pointer}`, null, 'Mend `answer`.');
}

function withFirstToken(came: Result<Recording>, firstTokenMs: number): Result<Recording> {
  if (!came.ok || !came.value.outputs.ok) return came;
  const value = came.value.outputs.value.map((output) => ({ ...output, firstTokenMs }));
  return { ok: true, value: { ...came.value, outputs: { ok: true, value } } };
}
