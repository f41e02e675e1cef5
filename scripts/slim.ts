/** What the bundle takes in place of whole libraries: the parts of them that run, and what Node itself does faster. */
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const UNDICI = join(ROOT, 'node_modules/undici/lib');
const SLIM_UNDICI = '\0slim-undici';
/** What brings a Buffer of its own along for browsers takes twice the time of Node's. */
const TABLES = join(ROOT, 'node_modules/csv-parse/lib/sync.js');
/** The same sources as modules: what nobody calls is left out, and what is called is called without a way around. */
const YAML = join(ROOT, 'node_modules/yaml/browser/index.js');
/** What languages look like: 25,000 small objects, which V8 reads as JSON in a third of the time and of the memory. */
const LANGUAGES = join(ROOT, 'node_modules/eld/src/ngrams/extrasmall.js');

/** Its index brings fetch, caches, sockets and mocks along: two thirds of what would be read at every start. */
const UNDICI_IN_USE = `
import Dispatcher from ${JSON.stringify(join(UNDICI, 'dispatcher/dispatcher.js'))};
import Agent from ${JSON.stringify(join(UNDICI, 'dispatcher/agent.js'))};
import send from ${JSON.stringify(join(UNDICI, 'api/api-request.js'))};
Object.assign(Dispatcher.prototype, { request: send });
function request(address, { dispatcher, ...options }) {
  const { origin, pathname, search } = new URL(address);
  return dispatcher.request({ method: 'GET', ...options, origin, path: pathname + search });
}
export { Agent, request };
`;

/** YAML is read here and never written: its writer is a fifth of the library. */
const NO_WRITER = '\0slim-yaml-writer';
const WRITERS = ['String', 'Number', 'Document', 'Pair', 'Collection'].map((what) => `stringify${what}`);
const WRITER_IN_USE = [...WRITERS, 'createStringifyContext']
  .map((name) => `export function ${name}() { throw new Error('YAML is only read here'); }`)
  .join('\n');

/** For the one name that the toolkit of the runner makes up, a delimiter, Linux has a source that takes no library. */
const SLIM_CRYPTO = '\0slim-crypto';
const CRYPTO_IN_USE = `
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
export function randomUUID() {
  try {
    return readFileSync('/proc/sys/kernel/random/uuid', 'latin1').trim();
  } catch {
    return createRequire(import.meta.url)('node:crypto').randomUUID();
  }
}
`;

/** What is written otherwise: in the form for browsers bytes are read otherwise than by Node. */
const REWRITTEN = [
  {
    in: /yaml\/browser\/dist\/schema\/yaml-1\.1\/binary\.js$/,
    from: "if (typeof atob === 'function') {",
    to: "if (typeof Buffer === 'function') return Buffer.from(src, 'base64');\n        else if (false) {",
  },
  // To ask for it loads it, and Node is no worker of Cloudflare's.
  {
    in: /zod\/v4\/core\/util\.js$/,
    from: 'typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")',
    to: 'false',
  },
];

const IN_USE = new Map([
  [SLIM_UNDICI, UNDICI_IN_USE],
  [SLIM_CRYPTO, CRYPTO_IN_USE],
  [NO_WRITER, WRITER_IN_USE],
]);

/** Our own code alone is given less; what other libraries import of the same ones stays whole. */
export function slim(): Plugin {
  return {
    name: 'slim',
    resolveId(source, importer) {
      const isOurs = importer?.startsWith(join(ROOT, 'src')) ?? false;
      if (source === 'undici' && isOurs) return { id: SLIM_UNDICI, moduleSideEffects: true };
      if (source === 'csv-parse/browser/esm/sync' && isOurs) return TABLES;
      if (source === 'crypto' && importer?.includes('/@actions/core/')) return SLIM_CRYPTO;
      if (/\/stringify\/\w+\.js$/.test(source) && importer?.includes('/yaml/browser/dist/'))
        return { id: NO_WRITER, moduleSideEffects: false };
      if (source === 'yaml' && isOurs) return { id: YAML, moduleSideEffects: false };
      if (source.endsWith('/digest.ts') && isOurs) return join(ROOT, 'src/edges/digest.ts');
      return null;
    },
    load: (id) => IN_USE.get(id) ?? (id === LANGUAGES ? languagesAsJson() : null),
    transform(code, id) {
      const rewritten = REWRITTEN.find((each) => each.in.test(id));
      if (!rewritten) return null;
      const { from, to } = rewritten;
      if (!code.includes(from)) throw new Error(`${id} no longer says ${from}`);
      return { code: code.replace(from, to), map: null };
    },
  };
}

async function languagesAsJson(): Promise<string> {
  const { ngramsData } = (await import(LANGUAGES)) as { ngramsData: { readonly ngrams: object } };
  const { ngrams, ...rest } = ngramsData;
  const entries = Object.entries(ngrams).map((entry) => entry.map((part) => JSON.stringify(part)).join(':'));
  const text = `${JSON.stringify(rest).slice(0, -1)},"ngrams":{\n${inLines(entries)}\n}}`;
  return `export const ngramsData = JSON.parse(\`${text.replace(/[\\`$]/g, (sign) => `\\${sign}`)}\`);\n`;
}

/** For people and tools that look into the bundle: no line without end. */
function inLines(entries: readonly string[]): string {
  return entries
    .map((entry, at) => (at % 8 === 0 ? `\n${entry}` : entry))
    .join(',')
    .trim();
}
