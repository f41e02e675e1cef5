import type { Agent, request } from 'node:http';
import type { RequestOptions } from 'node:https';
import { openAgent } from './agents.ts';
import { clientFor } from './clients.ts';
import { loss } from './losses.ts';
import { credentialsFor, nameOf, hostOf, portOf, type Proxies, proxyFor } from './proxies.ts';

/** The way to an address. */
export interface Route {
  readonly client: { readonly request: typeof request };
  readonly options: RequestOptions & { readonly agent: Agent };
  /** Aborted once it leads nowhere any more. */
  readonly signal: AbortSignal;
  /** What every request says for a proxy that reads it; absent where none does. */
  readonly told?: Readonly<Record<string, string>>;
}

/** Ways to addresses, which share their connections. */
export interface Routes {
  readonly to: (address: string) => Route;
  /** Breaks off whatever is under way, and leads nowhere from then on. */
  readonly close: () => void;
}

/** `patience`: ms that a connection may take. */
export function openRoutes(proxies: Proxies, patience: number): Routes {
  const [agents, known] = [new Map<string, Agent>(), new Map<string, Route>()];
  const closing = new AbortController();
  const { signal } = closing;
  const agentFor = (protocol: string, proxy: URL | null): Agent =>
    entry(agents, `${protocol} ${proxy?.href}`, () => openAgent(protocol, proxy, { patience, signal }));
  const routeTo = (url: URL, proxy: URL | null): Omit<Route, 'signal'> =>
    proxy && url.protocol === 'http:'
      ? throughProxy(url, proxy, agentFor(proxy.protocol, null))
      : straight(url, agentFor(url.protocol, proxy));
  return {
    to: (address) => {
      if (signal.aborted) throw loss('ERR_CLOSED', 'nothing is asked any more');
      return entry(known, address, () => {
        const url = new URL(address);
        return { ...routeTo(url, proxyFor(url, proxies)), signal };
      });
    },
    close: () => {
      closing.abort();
      for (const agent of agents.values()) agent.destroy();
    },
  };
}

/** Addresses are few, and taken apart once: for every call that would cost more than the call's own text. */
function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function straight(url: URL, agent: Agent): Omit<Route, 'signal'> {
  const path = url.pathname + url.search;
  return { client: clientFor(url.protocol), options: { ...at(url, agent), path } };
}

/** Where nothing is secret a proxy is asked for the whole address. */
function throughProxy(url: URL, proxy: URL, agent: Agent): Omit<Route, 'signal'> {
  return {
    client: clientFor(proxy.protocol),
    options: {
      ...at(proxy, agent),
      path: url.origin + url.pathname + url.search,
      // It has to show who it is itself, not whom it is asked for.
      servername: nameOf(proxy),
    },
    told: { host: url.host, ...credentialsFor(proxy) },
  };
}

/** A request has the time that its own limit gives it, whatever an agent does about connections that nobody uses. */
function at(url: URL, agent: Agent): Route['options'] {
  return { agent, protocol: url.protocol, host: hostOf(url), port: portOf(url), timeout: 0 };
}
