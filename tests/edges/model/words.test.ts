import { expect, test } from 'vitest';
import { malformed } from '../../../src/edges/model/failures.ts';
import { inUsualForm, sentOn } from '../../../src/edges/model/words.ts';

const messageIn = (body: string) => inUsualForm(body).message;

test.each<[string, unknown, string]>([
  ["OpenAI's form", { error: { message: 'no', code: 'c', param: 'p', type: 't' } }, 'no'],
  ['a list of it', [{ error: { message: 'no' } }], 'no'],
  ['a text as the error', { error: 'no' }, 'no'],
  ['a bare message', { object: 'error', message: 'no' }, 'no'],
  ['a detail', { detail: 'no' }, 'no'],
  ['details of a validator', { detail: [{ loc: ['body', 'seed'], msg: 'no' }] }, 'seed: no'],
  ['details within a message', { message: { detail: [{ loc: ['body', 'seed'], msg: 'no' }] } }, 'seed: no'],
  ['errors in a list', { success: false, errors: [{ code: 7, message: 'no' }] }, 'no'],
  ['a capital letter', { Message: 'no' }, 'no'],
  [
    'an error of a provider behind it',
    { error: { message: 'outer', metadata: { raw: '{"message":"inner"}' } } },
    'outer: inner',
  ],
  ['a text behind it', { error: { message: 'outer', metadata: { raw: 'inner' } } }, 'outer: inner'],
  ['JSON that says nothing', { ok: false }, ''],
  ['null', null, 'null'],
])('%s', (_, body, message) => expect(messageIn(JSON.stringify(body))).toBe(message));

test.each([
  ['<html><head><title>502 Bad Gateway</title></head><body>x</body></html>', '502 Bad Gateway'],
  ['<p>Please <b>sign in</b></p>', 'Please sign in'],
  ['upstream connect error', 'upstream connect error'],
  ['', ''],
])('of a page, its words: %s', (body, message) => expect(messageIn(body)).toBe(message));

test.each([
  ['{"choices": [', 'm: {"choices": ['],
  ['<title>Sign in</title>', 'm: a page instead of JSON: Sign in'],
  ['\u001f\ufffd\u0008\u0000 packed', 'm: bytes that are no text'],
])('of a body that is no answer, its beginning where that can be read: %j', (body, words) =>
  expect(malformed('m', body).message).toContain(`(${words})`),
);

test('of what lies deeper than anybody words an error, its beginning', () => {
  const deep = `${'{"error":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  expect(messageIn(deep)).toMatch(/^\{"error":\{"error":/);
});

test.each([
  ['https://a.example/v1/chat/completions', 'leads to https://a.example/v1/chat/completions'],
  ['/login?next=%2F&token=t0ps3cret#there', 'leads to /login'],
  ['https://me:t0ps3cret@a.example/', 'leads to https://a.example/'],
])('an answer that sends on names the place, and nothing that may be secret: %s', (location, message) =>
  expect(sentOn('<title>Moved</title>', location)).toMatchObject({ message, code: null }),
);
