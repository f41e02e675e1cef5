import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormatsModule from 'ajv-formats';
import { OpenAPIBackend } from 'openapi-backend';
import { filled, isObject } from './blanks.ts';
import type { Json } from './state.ts';

/** What a request asks for, as GitHub's description names it. */
type Route = { operation: string; params: Record<string, string> };

/** A request whose operation is known; the body is parsed, undefined without one. */
type JudgedRequest = { method: string; route: Route; query: Record<string, string>; body: unknown };

/** GitHub's own description of its API, as a judge of what is asked and of what is answered. */
export type Judge = {
  /** The operation of an address, or null for one that is not in the slice. */
  route(method: string, path: string): Route | null;
  /** What is wrong with a request; empty when nothing is. */
  request(request: JudgedRequest): string[];
  /** The body with what GitHub would also have sent: nulls, zeros and empty lists for what is required. */
  complete(operation: string, status: number, body: unknown): unknown;
  /** What is wrong with an answer; empty when nothing is. */
  answer(operation: string, status: number, body: unknown): string[];
};

type Operation = { operation: string; method: string; template: string; pattern: RegExp; names: string[] };

// The types of this CommonJS module promise a default of a default; at run time it is the function.
const addFormats = addFormatsModule as unknown as (ajv: unknown) => void;

/** GitHub takes slashes in these parameters at the end, escaped or not; an empty `path` is the root folder. */
const withSlashes = new Set(['ref', 'basehead']);

function patternOf(template: string): RegExp {
  const folder = template.endsWith('/{path}');
  const parts = (folder ? template.slice(0, -'/{path}'.length) : template)
    .split('/')
    .map((part, index, all) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      if (!name) return part;
      return withSlashes.has(name) && index === all.length - 1 ? '(.+)' : '([^/]+)';
    });
  return new RegExp(`^${parts.join('/')}${folder ? '(?:/(.*))?' : ''}$`);
}

function operationsOf(definition: Json): Operation[] {
  const all = Object.entries(definition.paths as Json).flatMap(([template, methods]) =>
    Object.entries(methods as Json).map(([method, { operationId }]) => ({
      operation: operationId as string,
      method: method.toUpperCase(),
      template,
      pattern: patternOf(template),
      names: [...template.matchAll(/\{(.+?)\}/g)].map(([, name = '']) => name),
    })),
  );
  // The most literal template wins: /issues/comments/1 is no issue.
  const literal = ({ template }: Operation): number => template.replaceAll(/\{.+?\}/g, '').length;
  return all.sort((a, b) => literal(b) - literal(a));
}

type Complaint = { instancePath: string; message?: string; params?: Json };

function worded(what: string, errors: readonly Complaint[] | null | undefined): string[] {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const extra = params?.additionalProperty ?? params?.allowedValues ?? '';
    return `${what}${instancePath} ${message}${extra === '' ? '' : ` (${String(extra)})`}`;
  });
}

/** Fields of a body that GitHub's description does not know: it would ignore them, so they are a mistake. */
function strangers(schema: Json | undefined, body: unknown): string[] {
  if (!schema?.properties || !isObject(body)) return [];
  return Object.keys(body).filter((name) => !(name in schema.properties));
}

function routeIn(operations: readonly Operation[], method: string, path: string): Route | null {
  for (const { operation, names, pattern, ...entry } of operations) {
    const match = entry.method === method ? pattern.exec(path) : null;
    if (!match) continue;
    const params = names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]);
    return { operation, params: Object.fromEntries(params) };
  }
  return null;
}

/** The address as the description writes it: slashes in a parameter escaped, and the root folder not empty. */
function plainPath(template: string, params: Record<string, string>): string {
  return template.replaceAll(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(params[name] || '.'));
}

async function loadBackend(): Promise<OpenAPIBackend> {
  const file = join(import.meta.dirname, '../github-openapi.json');
  const backend = new OpenAPIBackend({
    definition: JSON.parse(readFileSync(file, 'utf8')),
    quick: true,
    coerceTypes: true,
    // The description is GitHub's own as it was fetched; what is compiled of it runs a few times.
    ajvOpts: { strict: false, validateSchema: false, code: { optimize: false } },
    customizeAjv: (ajv) => (addFormats(ajv), ajv),
  });
  await backend.init();
  return backend;
}

let loaded: Promise<Judge> | null = null;

/** One judge for every GitHub of a process: it keeps nothing, and an operation's first judgement compiles its schemas. */
export function loadJudge(): Promise<Judge> {
  return (loaded ??= judgeOf());
}

async function judgeOf(): Promise<Judge> {
  const { definition, validator } = await loadBackend();
  const operations = operationsOf(definition);
  const templates = new Map(operations.map(({ operation, ...rest }) => [operation, rest]));
  const described = (operation: string): Json => {
    const { template, method } = templates.get(operation) as Operation;
    return (definition as Json).paths[template][method.toLowerCase()];
  };
  const schemaOf = (operation: string, status: number): Json | undefined =>
    described(operation).responses[status]?.content?.['application/json'].schema;

  return {
    route: (method, path) => routeIn(operations, method, path),
    request({ method, route: { operation, params }, query, body }) {
      const what = `${operation} request`;
      const path = plainPath(templates.get(operation)?.template ?? '', params);
      const asked = { method, path, query, headers: {}, ...(body !== undefined && { body }) };
      const { errors } = validator.validateRequest(asked, operation);
      const schema = described(operation).requestBody?.content['application/json'].schema;
      const unknown = strangers(schema, body).map((name) => `${what} has an unknown field ${name}`);
      return [...worded(what, errors), ...unknown];
    },
    complete: (operation, status, body) => filled(schemaOf(operation, status) ?? {}, body),
    answer(operation, status, body) {
      if (!described(operation).responses[status]) return [`${operation} answer ${status} is not documented`];
      if (!schemaOf(operation, status)) return [];
      return worded(`${operation} answer`, validator.validateResponse(body, operation, status).errors);
    },
  };
}
