import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { failed } from '../../records/failure.ts';
import type { Result, Serving, SystemAt } from '../../types.ts';
import { boundMemory } from './memory.ts';
import { endOf, lastWordsOf } from './last-words.ts';
import { post, type Up } from './post.ts';
import { type OpenPlace, type Place, type Program, unheard } from './program.ts';

const MOST_STARTS = 3;
const MOST_BYTES = 16 * 1024 * 1024;
const LOOK_AGAIN_MS = 50;
const FAREWELL_MS = 5000;

interface Started extends Up {
  readonly child: ChildProcess;
}

/** A program that is started on a free port and asked over HTTP, and started again at most twice where it ended. */
export function openServer(system: SystemAt, serving: Serving, place: OpenPlace): Program {
  const pool = new Agent({ maxResponseSize: MOST_BYTES, pipelining: 1 });
  let up: Promise<Result<Started>> | null = null;
  let starts = 0;

  /** Whoever comes first after its end starts it again; the others wait for the same. */
  async function ready(): Promise<Result<Started>> {
    const last = (up ??= begin());
    const now = await last;
    const isUp = now.ok && now.value.ended() === null;
    if (isUp || starts >= MOST_STARTS) return now;
    if (up === last) up = begin();
    return up;
  }

  function begin(): Promise<Result<Started>> {
    starts++;
    return startServer(system, serving, place, pool);
  }

  return {
    ask: async (trial) => {
      const server = await ready();
      if (!server.ok) return unheard(server);
      const ended = server.value.ended();
      if (ended !== null) return unheard(failed('given-up', `started ${starts} times: ${ended}`, 'server'));
      return post(trial, serving, server.value, { pool, ...place });
    },
    close: async () => {
      const last = await up;
      await pool.destroy();
      if (last?.ok && last.value.ended() === null) await farewell(last.value.child, place);
    },
  };
}

async function startServer(
  { start, memory }: SystemAt,
  { url, ready }: Serving,
  place: Place,
  pool: Agent,
): Promise<Result<Started>> {
  const port = String(await freePort());
  const withPort = (text: string): string => text.replaceAll('{port}', port);
  const child = place.keeper.start(start.map(withPort), place, { PORT: port });
  let end: string | null = null;
  const giveUp = (why: string): void => {
    end ??= `the server ${why}${lastWords()}`;
    place.keeper.end(child);
  };
  const lastWords = lastWordsOf([child.stdout, child.stderr], giveUp);
  boundMemory(child, place.keeper, memory, giveUp);
  child.stdin?.on('error', () => undefined).end();
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

/** A server behind a starter such as npm is told too, and waited for. */
async function farewell(child: ChildProcess, { keeper }: Place): Promise<void> {
  const until = performance.now() + FAREWELL_MS;
  keeper.ask(child);
  while (!keeper.isOver(child) && performance.now() < until) await after(LOOK_AGAIN_MS);
  keeper.end(child);
}
