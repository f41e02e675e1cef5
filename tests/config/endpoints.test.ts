/** Endpoints and prices in the config file. */
import { describe, expect, test } from 'vitest';
import { endpointsIn } from '../../src/config/config.ts';
import { file } from '../../src/config/schema.ts';
import { parseYaml } from '../../src/parsing/yaml.ts';

const read = (yaml: string) =>
  file.pick({ endpoints: true, prices: true }).safeParse(parseYaml(yaml, 'micro-metrics.yml').value);

describe('an endpoint', () => {
  test.each<[string, object]>([
    [
      '{ base-url: https://eu.example/v1/, api-key-env: EU_KEY }',
      { baseUrl: 'https://eu.example/v1', apiKeyEnv: 'EU_KEY' },
    ],
    ['{ base-url: https://eu.example/v1/responses }', { baseUrl: 'https://eu.example/v1', api: 'responses' }],
    ['{ base-url: http://vllm.internal:8000/v1 }', { apiKeyEnv: null, auth: 'bearer', headers: {} }],
    ['{ base-url: http://localhost:8000/v1, api-key-env: EU_KEY }', { baseUrl: 'http://localhost:8000/v1' }],
    [
      '{ base-url: https://eu.example, auth: api-key, headers: { X-Title: Shop } }',
      { auth: 'api-key', headers: { 'X-Title': 'Shop' } },
    ],
  ])('%s', (written, endpoint) => {
    const parsed = read(`endpoints: { eu: ${written} }`);
    expect(parsed.error).toBeUndefined();
    expect(endpointsIn(parsed.data ?? {})['eu']).toMatchObject(endpoint);
  });

  test.each<[string, RegExp, readonly string[]]>([
    ['{ base-url: http://eu.example, api-key-env: EU_KEY }', /plain http would send the key/, ['base-url']],
    ['{ base-url: https://u:p@eu.example }', /user or password/, ['base-url']],
    ['{ base-url: eu.example }', /not an http/, ['base-url']],
    ['{ base-url: https://eu.example, headers: { Host: x } }', /set by the call itself/, ['headers', 'Host']],
    ['{ base-url: https://eu.example, auth: basic }', /bearer/, ['auth']],
  ])('%s is refused where it is wrong', (written, words, path) => {
    const { error } = read(`endpoints: { eu: ${written} }`);
    expect(error?.issues).toHaveLength(1);
    expect(error?.issues[0]).toMatchObject({
      ...{ path: ['endpoints', 'eu', ...path], message: expect.stringMatching(words) },
    });
  });
});

test('a price may have one of its own for input that was kept', () => {
  expect(read('prices: { m: { input: 1, cached-input: 0.1, output: 2 } }').success).toBe(true);
  expect(read('prices: { m: { input: 1, cached: 0.1, output: 2 } }').success).toBe(false);
});
