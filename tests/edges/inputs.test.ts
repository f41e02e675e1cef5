/** Endpoints as the workflow and the config declare them. */
import { describe, expect, it, test } from 'vitest';
import { fromEnvironment, readInputs, secretsIn } from '../../src/edges/inputs.ts';
import { UserError } from '../../src/errors.ts';
import { openModelFor } from '../../src/edges/world.ts';
import type { ModelSettings } from '../../src/contracts.ts';
import type { Request } from '../../src/types.ts';

const read = (given: Readonly<Record<string, string>>) => readInputs((name) => given[name] ?? '');

describe('the default endpoint', () => {
  test('is OpenAI with a bearer, unless told otherwise', () => {
    expect(read({}).usual).toEqual({
      ...{ baseUrl: 'https://api.openai.com/v1', apiKeyEnv: null, api: 'chat', auth: 'bearer', headers: {} },
    });
    expect(read({ auth: 'api-key' }).usual.auth).toBe('api-key');
    expect(() => read({ auth: 'basic' })).toThrow('input auth: "basic" is none of bearer, api-key');
  });

  test('speaks the API that a pasted address names, unless told otherwise', () => {
    const pasted = { 'base-url': 'https://a.example/v1/responses' };
    expect(read(pasted).usual).toMatchObject({ baseUrl: 'https://a.example/v1', api: 'responses' });
    // The runner fills in what action.yml says where a workflow says nothing.
    expect(read({ ...pasted, api: 'chat' }).usual).toMatchObject({ api: 'responses' });
    const chat = { 'base-url': 'https://a.example/v1/chat/completions' };
    expect(read({ ...chat, api: 'chat' }).usual).toMatchObject({ api: 'chat' });
    expect(read({ ...chat, api: 'responses' }).usual).toMatchObject({ api: 'responses' });
  });

  test('may be plain http on another machine only without a key', () => {
    const plain = { 'base-url': 'http://vllm.internal:8000/v1' };
    expect(read(plain).usual.baseUrl).toBe('http://vllm.internal:8000/v1');
    expect(() => read({ ...plain, 'api-key': 'sk-1234567' })).toThrow(
      'plain http would send the key in the clear',
    );
  });
});

describe('further endpoints', () => {
  const one = (written: string) => read({ endpoints: `eu: ${written}` }).endpoints['eu'];
  test.each<[string, string | null]>([
    ['{ base-url: https://eu.example }', null],
    ['{ base-url: https://eu.example, api-key: }', ''],
    ['{ base-url: https://eu.example, api-key: "" }', ''],
    ['{ base-url: https://eu.example, api-key: sk-1 }', 'sk-1'],
    ['{ base-url: https://eu.example, headers: { X-Api-Key: } }', ''],
    ['{ base-url: https://eu.example, headers: { X-Title: } }', null],
  ])('%s: the key is %j', (written, key) => expect(one(written)?.apiKey).toBe(key));

  test('take headers, whose secrets are known as such', () => {
    const endpoints =
      'eu: { base-url: https://eu.example, api-key: sk-1234567, headers: { X-Title: Shop, X-Gateway-Token: tok-1234567, api-version: 2 } }';
    const inputs = read({ endpoints, 'api-key': 'sk-7654321' });
    expect(inputs.endpoints['eu']?.headers).toEqual({
      ...{ 'X-Title': 'Shop', 'X-Gateway-Token': 'tok-1234567', 'api-version': '2' },
    });
    expect(secretsIn(inputs)).toEqual(['sk-7654321', 'sk-1234567', 'tok-1234567']);
  });

  test.each([
    ['{ base-url: http://eu.example, api-key: sk-1 }', /endpoints\.eu: plain http/],
    ['{ base-url: http://eu.example, headers: { X-Api-Key: k } }', /endpoints\.eu: plain http/],
    [
      '{ base-url: https://eu.example, headers: { Authorization: x } }',
      /endpoints\.eu: the header Authorization/,
    ],
    ['{ base-url: https://eu.example, auth: basic }', /endpoints: eu\.auth/],
    ['{ base-url: https://eu.example, headrs: {} }', /^input endpoints: eu\.headrs: unknown key "headrs"$/],
    ['{ api-key: k }', /^input endpoints: eu\.base-url: is missing; it is text$/],
    ['https://eu.example', /^input endpoints: eu: must be a map$/],
  ])('%s is refused', (written, words) => expect(() => one(written)).toThrow(words));
});

describe('inputs with a word for more than yes', () => {
  test.each([
    ['cache', 'queue', true],
    ['review-comments', 'request-changes', false],
    ['force', 'uncovered', false],
  ] as const)('%s', (name, more, usual) => {
    const value = (given: string) => {
      const { cache, reviewComments, wishes } = read({ [name]: given });
      return { cache, 'review-comments': reviewComments, force: wishes.force }[name];
    };
    expect([value(''), value('true'), value('False'), value(more)]).toEqual([usual, true, false, more]);
    expect(() => value('yes')).toThrow(`input ${name}: "yes" is none of true, false, ${more}`);
  });
});

describe('a key that is missing', () => {
  const request = {
    ...{ model: 'm', parameters: {}, messages: [], turns: [], tools: [], responseFormat: null },
  } as unknown as Request;
  const ask = async (endpoint: string, given: Readonly<Record<string, string>>) => {
    const settings: ModelSettings = {
      ...{ prices: {}, maxCost: null, maxRequests: 0 },
      endpoints: {
        eu: {
          ...{ baseUrl: 'https://eu.example', apiKeyEnv: 'EU_KEY', api: 'chat', auth: 'bearer', headers: {} },
        },
      },
    };
    const doors = { inputs: read(given), directory: '.', env: {}, mask: () => undefined };
    const model = await openModelFor(settings, doors);
    const came = await model.ask({ ...request, endpoint }, []);
    return came.ok ? null : came.failure.cause;
  };
  // No request may be made at all, so that whatever would be asked ends at the cap.
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['the default endpoint', 'default', {}],
    ['the default endpoint on this machine', 'default', { 'base-url': 'http://127.0.0.1:1/v1' }],
    ["an endpoint of base's", 'eu', {}],
    ["an endpoint of the workflow's", 'us', { endpoints: 'us: { base-url: https://us.example, api-key: }' }],
  ])('keeps %s from being asked', async (_, endpoint, given) =>
    expect(await ask(endpoint, given)).toBe('no-key'),
  );

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['plain http to another machine', 'default', { 'base-url': 'http://vllm.internal/v1' }],
    ['an endpoint that names none', 'us', { endpoints: 'us: { base-url: https://us.example }' }],
  ])('is none for %s', async (_, endpoint, given) => expect(await ask(endpoint, given)).toBe('budget'));
});

describe('a key that can not be sent', () => {
  const SECRET = 'sk-12345\n67890';
  const settings: ModelSettings = {
    ...{ prices: {}, maxCost: null, maxRequests: 0 },
    endpoints: {
      eu: { baseUrl: 'https://eu.example', apiKeyEnv: 'EU_KEY', api: 'chat', auth: 'bearer', headers: {} },
    },
  };
  const openWith = (key: string, mask: (secret: string) => void = () => undefined) =>
    openModelFor(settings, { inputs: read({}), directory: '.', env: { EU_KEY: key }, mask });
  const further = (key: string) =>
    read({ endpoints: JSON.stringify({ eu: { 'base-url': 'https://eu.example', 'api-key': key } }) });

  test.each([SECRET, 'sk-12345\u0131'])('is named, and not shown: %j', async (key) => {
    const said: string[] = [];
    for (const open of [() => read({ 'api-key': key }), () => further(key), () => openWith(key)])
      await Promise.resolve()
        .then<unknown>(open)
        .catch((error: unknown) => said.push(error instanceof UserError ? error.message : String(error)));
    const fault = "the key can't be sent, as it holds a line break or a letter that no header can hold";
    expect(said).toEqual([
      `input api-key: ${fault}`,
      `input endpoints.eu.api-key: ${fault}`,
      `the environment variable EU_KEY: ${fault}`,
    ]);
  });

  test('has no line break at its end any more, and is hidden without it', async () => {
    expect(further('sk-1234567\n').endpoints['eu']?.apiKey).toBe('sk-1234567');
    const hidden: string[] = [];
    await openWith('sk-1234567\r\n', (secret) => hidden.push(secret));
    expect(hidden).toEqual(['sk-1234567']);
  });
});

it.each([
  ['timeout', '1e9', '"1e9" is not a number from 0.001 to 86400'],
  ['timeout', '0', '"0" is not a number from 0.001 to 86400'],
  ['mode', 'gat', 'is none of gate'],
  ['mode', 'run', 'input shard: it is missing'],
  ['mode', 'report', 'input replies: it is missing'],
  ['shard', '1/2', 'the mode gate does not read it'],
  ['concurrency', 'many', 'not a number'],
  ['base-url', 'http://example.com/v1', 'plain http'],
  ['base-url', 'https://key@example.com/v1', 'user or password'],
  ['endpoints', 'a: {base-ur: x}', 'endpoints'],
  ['comment', 'sometimes', 'always, changes'],
])('refuses the input %s: %s', (name, value, words) => {
  const read = fromEnvironment({ 'INPUT_API-KEY': 'sk-1234567', [`INPUT_${name.toUpperCase()}`]: value });
  expect(() => readInputs(read)).toThrow(words);
});

it.each<[string, Record<string, string>, string]>([
  ['a shard beyond their number', { mode: 'run', shard: '9/8' }, '"9/8" is no part of a run'],
  ['a shard of none', { mode: 'run', shard: '0/8' }, '"0/8" is no part of a run'],
  ['a shard of too many', { mode: 'run', shard: '1/257' }, '"1/257" is no part of a run'],
  ['a plan of a part', { mode: 'plan', shard: '2/8' }, '"2/8" is not a number of shards from 1 to 256'],
  ['a recording for a shard', { mode: 'run', shard: '2/8', replies: 'a' }, 'the mode run does not read it'],
  [
    'a report on one shard',
    { mode: 'report', replies: 'a', shard: '2/8' },
    'the mode report does not read it',
  ],
  ['fresh without a store', { fresh: 'true', cache: 'false' }, '`cache: false` keeps none'],
  ['fresh over a recording', { fresh: 'true', replies: 'runs.jsonl' }, 'answers from a recording'],
  ['fresh in a mode that does not read it', { fresh: 'true', mode: 'aa' }, 'the mode aa does not read it'],
  [
    'a baseline that nothing keeps',
    { mode: 'baseline', cache: 'false' },
    'the mode baseline fills the store',
  ],
])('refuses %s', (_, given, said) => {
  expect(() => readInputs((name) => given[name] ?? '')).toThrow(said);
});
