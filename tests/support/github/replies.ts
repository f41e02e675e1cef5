import type { IncomingHttpHeaders } from 'node:http';
import type { Json, State, Token } from './state.ts';

/** A request that has found its operation and its bearer. */
export type Call = {
  state: State;
  operation: string;
  params: Record<string, string>;
  query: Record<string, string>;
  body: Json;
  headers: IncomingHttpHeaders;
  /** Null for a request without a token. */
  token: Token | null;
  /** The address without the query, for Link headers. */
  address: string;
};

/** An answer: an object is sent as JSON, a string or bytes as `media`. */
export type Reply = { status: number; body: unknown; headers?: Record<string, string>; media?: string };

/** Answers one operation. */
export type Handler = (call: Call) => Reply;

const docs = 'https://docs.github.com/rest';

/** A good answer. */
export function ok(body: unknown, status = 200): Reply {
  return { status, body };
}

/** An error as GitHub words it. Handlers throw it, the server sends it. */
export function refusal(status: number, message: string, more: Json = {}): Reply {
  return { status, body: { message, ...more, documentation_url: docs, status: String(status) } };
}

/** 422 with one entry under `errors`, as GitHub's models say it. */
export function invalid(resource: string, field: string, message: string, code = 'unprocessable'): Reply {
  return refusal(422, 'Validation Failed', { errors: [{ resource, code, field, message }] });
}

/** The value, or GitHub's 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw refusal(404, 'Not Found');
  return value;
}

/** Tells a thrown refusal from a bug of the stub. */
export function isReply(value: unknown): value is Reply {
  return value !== null && typeof value === 'object' && 'status' in value && 'body' in value;
}

function linkHeader(call: Call, page: number, last: number): string {
  const to = (number: number, rel: string): string => {
    const query = new URLSearchParams({ ...call.query, page: String(number) });
    return `<${call.address}?${query}>; rel="${rel}"`;
  };
  const before = page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : [];
  const after = page < last ? [to(page + 1, 'next'), to(last, 'last')] : [];
  return [...before, ...after].join(', ');
}

/** One page of a list, 30 long unless `per_page` says otherwise (100 at most), with the Link header. */
export function page<T>(call: Call, items: readonly T[], shape: (item: T) => unknown, wrap?: string): Reply {
  const size = Math.min(Number(call.query.per_page ?? 30), 100);
  const number = Math.max(Number(call.query.page ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const shown = items.slice((number - 1) * size, number * size).map(shape);
  const link = linkHeader(call, number, last);
  const body = wrap ? { total_count: items.length, [wrap]: shown } : shown;
  return { status: 200, body, headers: link ? { link } : {} };
}

/** Whether the client asked for that flavour, as in `application/vnd.github.raw+json`. */
export function wants(call: Call, flavour: string): boolean {
  return new RegExp(`application/vnd\\.github(\\.v3)?\\.${flavour}\\b`).test(call.headers.accept ?? '');
}
