import { z } from 'zod';
import type { EndpointSetting } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { faultOfAddress, faultOfHeader, isSecretHeader } from '../endpoints/addresses.ts';
import { parseYaml } from '../parsing/yaml.ts';
import { apiIn, APIS, USUAL_API, usualAddress } from '../providers/index.ts';

/** An endpoint of the workflow; a key of null is none, an empty one is missing. */
export interface GivenEndpoint extends EndpointSetting {
  readonly apiKey: string | null;
}

const schema = () =>
  z.record(
    z.string(),
    z.strictObject({
      'base-url': z.string(),
      'api-key': z.string().nullish(),
      api: z.enum(APIS).optional(),
      auth: z.enum(['bearer', 'api-key']).optional(),
      headers: z
        .record(
          z.string(),
          z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => String(value ?? '')),
        )
        .optional(),
    }),
  );

/** Reads the input `endpoints`, a map in YAML; throws what is wrong in it. */
export function endpointsIn(text: string): Record<string, GivenEndpoint> {
  if (text === '') return {};
  const parsed = schema().safeParse(parseYaml(text, 'input endpoints').value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path.join('.') ?? '';
    throw wrong(
      'endpoints',
      `${at}: ${issue?.message ?? 'not a map of endpoints'}`,
      'Write `name: {base-url: …, api-key: …, api: chat, auth: bearer, headers: {…}}`.',
    );
  }
  if (Object.hasOwn(parsed.data, 'default')) {
    throw wrong(
      'endpoints',
      '"default" is the endpoint of `base-url`',
      'Set `base-url`, `api-key`, `api` and `auth` instead.',
    );
  }
  return Object.fromEntries(Object.entries(parsed.data).map(([name, it]) => [name, endpointOf(name, it)]));
}

function endpointOf(name: string, written: z.infer<ReturnType<typeof schema>>[string]): GivenEndpoint {
  const { 'base-url': address, headers = {} } = written;
  const secrets = Object.keys(headers).filter(isSecretHeader);
  // A secret that a fork does not get leaves its place there, and empty.
  const isMissing = secrets.some((header) => headers[header] === '');
  const given = Object.hasOwn(written, 'api-key') ? (written['api-key'] ?? '') : null;
  const key = isMissing ? '' : given;
  for (const [header, value] of Object.entries(headers)) {
    const fault = faultOfHeader(header, value);
    if (fault)
      throw wrong(`endpoints.${name}`, fault, 'Give the key as `api-key`; `auth` says how it is sent.');
  }
  const sendsKey = key !== null || secrets.length > 0;
  return {
    baseUrl: checkedAddress(`endpoints.${name}`, address, sendsKey),
    apiKeyEnv: null,
    apiKey: key,
    api: written.api ?? apiIn(address) ?? USUAL_API,
    auth: written.auth ?? 'bearer',
    headers,
  };
}

/** Every secret that the workflow gives to an endpoint. */
export function secretsOf({ apiKey, headers }: GivenEndpoint): readonly string[] {
  const values = Object.entries(headers).flatMap(([name, value]) => (isSecretHeader(name) ? [value] : []));
  return [apiKey ?? '', ...values].filter((secret) => secret !== '');
}

/** The address that API paths are put behind. Keys go there, so plain http is for this machine only. */
export function checkedAddress(name: string, address: string, sendsKey: boolean): string {
  const fault = faultOfAddress(address, sendsKey);
  if (fault === null) return usualAddress(address);
  const hint = fault.startsWith('plain http')
    ? 'Use https, or leave the key out.'
    : 'Write an address such as https://api.openai.com/v1, and the key as `api-key`.';
  throw wrong(name, fault, hint);
}

/** Something wrong in an input of the workflow. */
export function wrong(name: string, what: string, hint: string): UserError {
  return new UserError(`input ${name}: ${what}`, null, hint);
}
