import type { Agent } from 'node:http';
import type { AgentOptions } from 'node:https';
import type { Duplex, Writable } from 'node:stream';
import { clientFor } from './clients.ts';
import { CONNECTING_LATE, loss, shutOut } from './losses.ts';
import { credentialsFor, hostOf, nameOf, portOf } from './proxies.ts';

type Connect = Agent['createConnection'];

interface Connecting {
  /** Ms that a connection may take, its handshake included. */
  readonly patience: number;
  /** Aborted when none is wanted any more. */
  readonly signal: AbortSignal;
}

/** Ms after which a connection that nobody uses is closed, before a server does so just when it is used again. */
const IDLE = 4000;
const KEEPING: AgentOptions = {
  keepAlive: true,
  timeout: IDLE,
  maxFreeSockets: Number.POSITIVE_INFINITY,
  rejectUnauthorized: true,
};

/** Keeps the connections of one protocol. With a proxy all of them go through it, and it reads nothing of what is said. */
export function openAgent(protocol: string, proxy: URL | null, connecting: Connecting): Agent {
  const agent = new (clientFor(protocol).Agent)(KEEPING);
  const connect: Connect = agent.createConnection.bind(agent);
  const event = protocol === 'http:' ? 'connect' : 'secureConnect';
  const inTime: Connect = (options) => {
    const connection = connect(options);
    if (connection) limit(connection, event, connecting.patience);
    return connection;
  };
  agent.createConnection = proxy ? through(proxy, inTime, connecting) : inTime;
  return agent;
}

function limit(connection: Writable, event: string, patience: number): void {
  const timer = setTimeout(() => connection.destroy(late()), patience);
  const stop = (): void => clearTimeout(timer);
  connection.once(event, stop).once('close', stop);
}

function late(): Error {
  return loss(CONNECTING_LATE, 'no connection in time');
}

/** Has a proxy connect to where a connection is to go, and `connect` make the best of that. */
function through(proxy: URL, connect: Connect, { patience, signal }: Connecting): Connect {
  return (options, done) => {
    const fail = done as (error: Error) => void;
    const { host, port } = options;
    const target = `${host?.includes(':') ? `[${host}]` : host}:${port}`;
    const request = clientFor(proxy.protocol).request({
      method: 'CONNECT',
      protocol: proxy.protocol,
      host: hostOf(proxy),
      port: portOf(proxy),
      path: target,
      headers: { host: target, 'proxy-connection': 'keep-alive', ...credentialsFor(proxy) },
      servername: nameOf(proxy),
      rejectUnauthorized: true,
      agent: false,
      signal,
    });
    limit(request, 'connect', patience);
    request.once('error', fail);
    request.once('connect', ({ statusCode = 0 }, socket, early) => {
      const over = { ...options, socket };
      // Whoever is asked speaks second: this is the proxy's own, and breaks the handshake at once instead of late.
      if (early.length > 0) socket.unshift(early);
      if (statusCode >= 200 && statusCode < 300) return done?.(null, connect(over) as Duplex);
      socket.destroy();
      fail(shutOut(statusCode));
    });
    request.end();
    return null;
  };
}
