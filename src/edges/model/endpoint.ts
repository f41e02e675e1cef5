import type { EndpointSetting } from '../../contracts.ts';

/** An endpoint with the key that is sent to it, and to nobody else: null where it takes none, empty where it is missing. */
export interface Endpoint extends EndpointSetting {
  readonly apiKey: string | null;
}

/** What is sent along with every request to an endpoint, its key among it. */
export function headersOf({ apiKey, auth, headers }: Endpoint): Record<string, string> {
  if (!apiKey) return { ...headers };
  return auth === 'api-key'
    ? { ...headers, 'api-key': apiKey }
    : { ...headers, authorization: `Bearer ${apiKey}` };
}

/** Where an endpoint answers under a path; what follows a question mark stays at the end. */
export function addressOf({ baseUrl }: Endpoint, path: string): string {
  const [base = '', ...query] = baseUrl.split('?');
  const address = `${base.replace(/\/+$/, '')}${path}`;
  return query.length ? `${address}?${query.join('?')}` : address;
}

/** Where and with what it is asked for answers. */
export function askedAt(
  endpoint: Endpoint,
  path: string,
): {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly baseUrl: string;
} {
  const json = 'application/json';
  const headers = { 'content-type': json, accept: json, ...headersOf(endpoint) };
  return { address: addressOf(endpoint, path), headers, baseUrl: endpoint.baseUrl };
}

/** Where it describes a model. */
export function modelPath(model: string): string {
  return `/models/${encodeURIComponent(model)}`;
}
