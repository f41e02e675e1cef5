import { describe, expect, test } from 'vitest';
import { faultOfAddress, faultOfHeader, isPlain } from '../../src/endpoints/addresses.ts';
import { apiIn, usualAddress } from '../../src/providers/index.ts';

describe('an address', () => {
  test.each<[string, sendsKey: boolean, fault: RegExp | null]>([
    ['https://api.openai.com/v1', true, null],
    ['HTTPS://API.example', true, null],
    ['http://localhost:11434/v1', true, null],
    ['http://127.0.0.1:8000', true, null],
    ['http://127.8.9.1:8000', true, null],
    ['http://[::1]:8000/v1', true, null],
    ['http://models.localhost/v1', true, null],
    ['http://vllm.internal:8000/v1', false, null],
    ['http://vllm.internal:8000/v1', true, /in the clear/],
    ['http://127.0.0.1.evil.example/v1', true, /in the clear/],
    ['http://localhost.evil.example', true, /in the clear/],
    ['http://notlocalhost', true, /in the clear/],
    ['https://key@example.com/v1', false, /user or password/],
    ['https://localhost:x@example.com', false, /user or password/],
    ['http://localhost@evil.example/v1', true, /user or password/],
    ['ftp://example.com', false, /not an http/],
    ['api.openai.com/v1', false, /not an http/],
    ['https://', false, /not an http/],
    ['https://a.example:65535/v1', true, null],
    ['https://a.example:65536/v1', true, /not an http/],
    ['https://a b', false, /not an http/],
    ['https://a.example\n/v1', false, /not an http/],
    ['', false, /not an http/],
  ])('%j, with a key: %j', (address, sendsKey, fault) => {
    const found = faultOfAddress(address, sendsKey);
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatch(fault);
  });

  test.each([
    ['https://a.example/v1/', 'https://a.example/v1', null],
    ['https://a.example/v1/chat/completions', 'https://a.example/v1', 'chat'],
    ['https://a.example/v1/chat/completions/', 'https://a.example/v1', 'chat'],
    ['https://a.example/v1/responses', 'https://a.example/v1', 'responses'],
    ['https://a.example/v1/embeddings', 'https://a.example/v1', null],
    ['https://a.example/d/chat/completions?api-version=1', 'https://a.example/d?api-version=1', 'chat'],
    ['https://a.example/my-responses-are/good', 'https://a.example/my-responses-are/good', null],
    ['https://a.example', 'https://a.example', null],
  ])('%s is taken as %s', (pasted, usual, api) => {
    expect([usualAddress(pasted), apiIn(pasted)]).toEqual([usual, api]);
  });

  test('to which no key could be sent is plain http to another machine', () => {
    expect(['http://a.example', 'http://localhost', 'https://a.example'].map(isPlain)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test.each([
  ['X-Title', 'Shop', null],
  ['anthropic-workspace-id', 'wrkspc_01', null],
  ['Authorization', 'Bearer x', /set by the call itself/],
  ['Host', 'a', /set by the call itself/],
  ['Expect', '100-continue', /set by the call itself/],
  ['X Title', 'a', /no name of a header/],
  ['X-Title:', 'a', /no name of a header/],
  ['X-Title', 'a\r\nX-Other: b', /can't stand in a header/],
  ['X-Title', '日本', /can't stand in a header/],
])('the header %s: %j', (name, value, fault) => {
  if (fault === null) expect(faultOfHeader(name, value)).toBeNull();
  else expect(faultOfHeader(name, value)).toMatch(fault);
});
