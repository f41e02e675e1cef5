import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { answerIn } from '../../config/index.ts';
import { UserError, UserErrors } from '../../errors.ts';
import { isFields, parseJson } from '../../parsing/json.ts';
import { pointerPath, valueAt } from '../../parsing/pointer.ts';
import { filled, trialLine } from '../../records/case-line.ts';
import { clip } from '../../render/text.ts';
import type { Json, Recording, Result, Serving, SystemAt, Trial } from '../../types.ts';
import { endOf, lastWordsOf } from './last-words.ts';
import { failed, type Place, type Program } from './program.ts';

const MOST_STARTS = 3;
const MOST_BYTES = 16 * 1024 * 1024;
const LOOK_AGAIN_MS = 50;
const FAREWELL_MS = 5000;
/** A connection breaks before its server is known to have ended. */
const LAST_NEWS_MS = 1000;

/** A server that is up. */
interface Up {
  readonly child: ChildProcess;
  readonly url: string;
  /** How it ended, once it has. */
  readonly ended: () => string | null;
  /** Settles when it has. */
  readonly over: Promise<unknown>;
}

/** A program that is started on a free port and asked over HTTP, and started again at most twice where it ended. */
export function openServer({ start }: SystemAt, serving: Serving, place: Place): Program {
  const pool = new Agent({ maxResponseSize: MOST_BYTES, pipelining: 1 });
  let up: Promise<Result<Up>> | null = null;
  let starts = 0;

  /** Whoever comes first after its end starts it again; the others wait for the same. */
  async function ready(): Promise<Result<Up>> {
    const last = (up ??= begin());
    const now = await last;
    const isUp = now.ok && now.value.ended() === null;
    if (isUp || starts >= MOST_STARTS) return now;
    if (up === last) up = begin();
    return up;
  }

  function begin(): Promise<Result<Up>> {
    starts++;
    return startServer(start, serving, place, pool);
  }

  return {
    ask: async (trial) => {
      const server = await ready();
      if (!server.ok) return server;
      const ended = server.value.ended();
      if (ended !== null) return failed('given-up', `started ${starts} times: ${ended}`, 'server');
      return post(trial, serving, server.value, { pool, timeout: place.timeout });
    },
    close: async () => {
      const last = await up;
      await pool.destroy();
      if (last?.ok && last.value.ended() === null) await farewell(last.value.child, place);
    },
  };
}

async function startServer(
  argv: readonly string[],
  { url, ready }: Serving,
  place: Place,
  pool: Agent,
): Promise<Result<Up>> {
  const port = String(await freePort());
  const withPort = (text: string): string => text.replaceAll('{port}', port);
  const child = place.keeper.start(argv.map(withPort), place, { PORT: port });
  const lastWords = lastWordsOf([child.stdout, child.stderr]);
  child.stdin?.on('error', () => undefined).end();
  let end: string | null = null;
  child.once('error', (error) => (end ??= `the server can't be started: ${error.message}`));
  child.once('exit', (code, signal) => (end ??= `the server ${endOf(code, signal)}${lastWords()}`));
  const over = new Promise((resolve) => child.once('exit', resolve));
  const probe = new URL(ready ?? '/', withPort(url)).href;
  const until = performance.now() + place.timeout;
  while (performance.now() < until) {
    if (end !== null) return failed('server', end);
    if (await answers(probe, ready !== null, pool))
      return { ok: true, value: { child, url: withPort(url), ended: () => end, over } };
    await after(LOOK_AGAIN_MS);
  }
  place.keeper.end(child);
  return failed('timeout', `the server was not ready within ${place.timeout / 1000} s${lastWords()}`);
}

/** Another program may take the port in between; the server then says so and ends. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(url: string, mustBeWell: boolean, pool: Agent): Promise<boolean> {
  try {
    const answer = await request(url, { dispatcher: pool, signal: AbortSignal.timeout(1000) });
    await answer.body.dump();
    return !mustBeWell || (answer.statusCode >= 200 && answer.statusCode < 300);
  } catch {
    return false;
  }
}

async function post(
  trial: Trial,
  { request: template, answer }: Serving,
  { url, ended, over }: Up,
  { pool, timeout }: { readonly pool: Agent; readonly timeout: number },
): Promise<Result<Recording>> {
  const line = trialLine(trial);
  const started = performance.now();
  try {
    const response = await request(url, {
      dispatcher: pool,
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: line.traceparent },
      body: JSON.stringify(template === null ? line : filled(template, line)),
      signal: AbortSignal.timeout(timeout),
    });
    const text = await response.body.text();
    const took = performance.now() - started;
    if (response.statusCode >= 200 && response.statusCode < 300) return answerOf(text, answer, trial, took);
    return failed('server', `the server answered ${response.statusCode}: ${clip(text, 300)}`);
  } catch (error) {
    if ((error as Error).name === 'TimeoutError')
      return failed('timeout', `the server gave no answer within ${timeout / 1000} s`);
    await Promise.race([over, after(LAST_NEWS_MS, null, { ref: false })]);
    return failed('server', ended() ?? `the server broke off: ${(error as Error).message}`);
  }
}

/** The text that the pointer leads to, or an answer in our own form, which need not name its case. */
function answerOf(text: string, pointer: string | null, trial: Trial, took: number): Result<Recording> {
  try {
    const body = parseJson(text, 'the answer').value;
    const place = { case: trial.case.id, trial: trial.index };
    const said = pointer === null ? body : { output: textAt(body, pointer) };
    if (!isFields(said))
      return failed('malformed', `the server answered ${clip(text, 200)}, which is no mapping`);
    const whole = { latency_ms: took, ...said, ...place };
    return { ok: true, value: answerIn(JSON.stringify(whole), 'the answer', 1) };
  } catch (error) {
    if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
    return failed('malformed', `the server answered ${clip(text, 200)}: ${error.message}`);
  }
}

function textAt(body: Json, pointer: string): string {
  const found = valueAt(body, pointerPath(pointer) ?? []);
  if (typeof found === 'string') return found;
  throw new UserError(`there is no text at ${pointer}`, null, 'Mend `answer`.');
}

function farewell(child: ChildProcess, { keeper }: Place): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => keeper.end(child), FAREWELL_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
