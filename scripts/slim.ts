/** What the bundle takes in place of whole libraries: the parts of them that run, and what Node itself does faster. */
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const UNDICI = join(ROOT, 'node_modules/undici/lib');
const SLIM_UNDICI = '\0slim-undici';

/** Its index brings fetch, caches, sockets and mocks along: two thirds of what would be read at every start. */
const UNDICI_IN_USE = `
import Dispatcher from ${JSON.stringify(join(UNDICI, 'dispatcher/dispatcher.js'))};
import Agent from ${JSON.stringify(join(UNDICI, 'dispatcher/agent.js'))};
import EnvHttpProxyAgent from ${JSON.stringify(join(UNDICI, 'dispatcher/env-http-proxy-agent.js'))};
import send from ${JSON.stringify(join(UNDICI, 'api/api-request.js'))};
Object.assign(Dispatcher.prototype, { request: send });
function request(address, { dispatcher, ...options }) {
  const { origin, pathname, search } = new URL(address);
  return dispatcher.request({ method: 'GET', ...options, origin, path: pathname + search });
}
export { Agent, EnvHttpProxyAgent, request };
`;

const TOOLKIT = join(ROOT, 'node_modules/@actions');
const SLIM_FETCH = '\0slim-fetch';

/** The toolkit's own undici is there for proxies. Without one it is Node's fetch, which costs nothing to load. */
const FETCH_BY_PROXY_ALONE = `
export class ProxyAgent {
  constructor(options) {
    this.options = options;
  }
}
const agents = new WeakMap();
export async function fetch(address, { dispatcher, ...options } = {}) {
  if (!dispatcher) return globalThis.fetch(address, options);
  const undici = await import(${JSON.stringify(join(TOOLKIT, 'github/node_modules/undici/index.js'))});
  const agent = agents.get(dispatcher) ?? new undici.ProxyAgent(dispatcher.options);
  agents.set(dispatcher, agent);
  return undici.fetch(address, { ...options, dispatcher: agent });
}
`;

const VIRTUAL: Readonly<Record<string, string>> = {
  [SLIM_UNDICI]: UNDICI_IN_USE,
  [SLIM_FETCH]: FETCH_BY_PROXY_ALONE,
};

/** Whoever is not named here gets the whole of what it imports. */
export function slim(): Plugin {
  return {
    name: 'slim',
    resolveId(source, importer) {
      const isOurs = importer?.startsWith(join(ROOT, 'src')) ?? false;
      if (source === 'undici' && isOurs) return { id: SLIM_UNDICI, moduleSideEffects: true };
      if (source === 'undici' && importer?.startsWith(TOOLKIT))
        return { id: SLIM_FETCH, moduleSideEffects: true };
      if (source.endsWith('/digest.ts') && isOurs) return join(ROOT, 'src/edges/digest.ts');
      return null;
    },
    load: (id) => VIRTUAL[id] ?? null,
  };
}
