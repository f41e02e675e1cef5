import OpenAI from 'openai';
import type { EndpointSetting } from '../../contracts.ts';
import type { Transport } from './transport.ts';

/** An endpoint with the key that is sent to it, and to nobody else: null where it takes none, empty where it is missing. */
export interface Endpoint extends EndpointSetting {
  readonly apiKey: string | null;
}

const RETRIES = 2;

/** The SDK for one endpoint, with nothing of what it would find in the environment. */
export function clientOf(endpoint: Endpoint, transport: Transport, timeout: number): OpenAI {
  return new OpenAI({
    // Keys are sent as headers, which also leave it out where there is none.
    apiKey: 'none',
    defaultHeaders: { authorization: null, ...headersOf(endpoint) },
    baseURL: endpoint.baseUrl,
    organization: null,
    project: null,
    webhookSecret: null,
    adminAPIKey: null,
    maxRetries: RETRIES,
    timeout: timeout * 1000,
    logLevel: 'off',
    fetch: transport.fetch,
  });
}

/** What is sent along with every request to an endpoint, its key among it. */
export function headersOf({ apiKey, auth, headers }: Endpoint): Record<string, string> {
  if (!apiKey) return { ...headers };
  return auth === 'api-key'
    ? { ...headers, 'api-key': apiKey }
    : { ...headers, authorization: `Bearer ${apiKey}` };
}

/** Where an endpoint describes a model. */
export function addressOf({ baseUrl }: Endpoint, model: string): string {
  const [path = '', ...query] = baseUrl.split('?');
  const address = `${path.replace(/\/+$/, '')}/models/${encodeURIComponent(model)}`;
  return query.length ? `${address}?${query.join('?')}` : address;
}
