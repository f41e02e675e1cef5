import { z } from 'zod';
import type { EndpointSetting } from '../contracts.ts';
import { validate } from '../config/validate.ts';
import { UserError, UserErrors } from '../errors.ts';
import { faultOfAddress, faultOfHeader, isSecretHeader, isSendable } from '../endpoints/addresses.ts';
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
  const given = endpointsAsGiven(text);
  if (Object.hasOwn(given, 'default')) {
    throw wrong(
      'endpoints',
      '"default" is the endpoint of `base-url`',
      'Set `base-url`, `api-key`, `api` and `auth` instead.',
    );
  }
  return Object.fromEntries(Object.entries(given).map(([name, it]) => [name, endpointOf(name, it)]));
}

const FORM = 'Write `name: {base-url: …, api-key: …, api: chat, auth: bearer, headers: {…}}`.';

/** Mistakes are told in the words of a config, without the place of a file: there is none. */
function endpointsAsGiven(text: string): Given {
  try {
    return validate(schema(), { file: INPUT, ...parseYaml(text, INPUT) });
  } catch (error) {
    const first = error instanceof UserErrors ? error.errors[0] : error;
    if (!(first instanceof UserError)) throw error;
    throw wrong('endpoints', first.message.replace(/^(?:input endpoints|the file): /, ''), FORM);
  }
}

const INPUT = 'input endpoints';

type Given = z.infer<ReturnType<typeof schema>>;

function endpointOf(name: string, written: Given[string]): GivenEndpoint {
  const { 'base-url': address, headers = {} } = written;
  const secrets = Object.keys(headers).filter(isSecretHeader);
  // A secret that a fork does not get leaves its place there, and empty.
  const isMissing = secrets.some((header) => headers[header] === '');
  const given = Object.hasOwn(written, 'api-key')
    ? checkedKey(written['api-key'] ?? '', `input endpoints.${name}.api-key`)
    : null;
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

/** A key without the line break that files of secrets end with; throws where it could not be sent. */
export function checkedKey(key: string, place: string): string {
  const bare = key.trim();
  if (isSendable(bare)) return bare;
  throw new UserError(
    `${place}: the key can't be sent, as it holds a line break or a letter that no header can hold`,
    null,
    'Set the secret once more, to the key alone and on one line.',
  );
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
