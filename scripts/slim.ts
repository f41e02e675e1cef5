/** What the bundle takes in place of whole libraries: the parts of them that run, and what Node itself does faster. */
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const UNDICI = join(ROOT, 'node_modules/undici/lib');
const SLIM_UNDICI = '\0slim-undici';
/** What brings a Buffer of its own along for browsers takes twice the time of Node's. */
const TABLES = join(ROOT, 'node_modules/csv-parse/lib/sync.js');

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

/** Our own code alone is given less; what other libraries import of the same ones stays whole. */
export function slim(): Plugin {
  return {
    name: 'slim',
    resolveId(source, importer) {
      const isOurs = importer?.startsWith(join(ROOT, 'src')) ?? false;
      if (source === 'undici' && isOurs) return { id: SLIM_UNDICI, moduleSideEffects: true };
      if (source === 'csv-parse/browser/esm/sync' && isOurs) return TABLES;
      if (source.endsWith('/digest.ts') && isOurs) return join(ROOT, 'src/edges/digest.ts');
      return null;
    },
    load: (id) => (id === SLIM_UNDICI ? UNDICI_IN_USE : null),
  };
}
