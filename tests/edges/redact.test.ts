import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/edges/redact.ts';
import { escapeHtml } from '../../src/render/html.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import { anyText } from '../support/hostile.ts';

const KEY = 'sk-proj-9f2C_kQ7x*Lm"4&tZ0bWv8';

function knowing(...secrets: readonly string[]) {
  const redactor = createRedactor();
  secrets.forEach((secret) => redactor.add(secret));
  return redactor;
}

/** Each character by its code, such as `%73`. */
function coded(text: string, prefix: string, digits: number): string {
  return [...text].map((each) => prefix + each.charCodeAt(0).toString(16).padStart(digits, '0')).join('');
}

function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}

describe('a key is taken out', () => {
  const { redact } = knowing(KEY);
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  it.each([
    ['as it is', KEY],
    ['in capitals', KEY.toUpperCase()],
    ['reversed', [...KEY].reverse().join('')],
    ['in base64', base64(KEY)],
    ['in base64, one byte on', base64(`:${KEY}`)],
    ['in base64, two bytes on', base64(`a:${KEY} and more`)],
    ['in base64 for addresses', Buffer.from(KEY).toString('base64url')],
    ['in hex', Buffer.from(KEY).toString('hex')],
    ['in upper-case hex', Buffer.from(KEY).toString('hex').toUpperCase()],
    ['in an address', encodeURIComponent(KEY)],
    ['in JSON', JSON.stringify(KEY)],
    ['in markdown', toMarkdown([{ kind: 'paragraph', words: [KEY] }])],
    ['in HTML', `<p>${escapeHtml(KEY)}</p>`],
    ['without its first seven characters', KEY.slice(7)],
    ['without its last seven characters', KEY.slice(0, -7)],
    ['from the middle', KEY.slice(7, -7)],
    ['the first eight characters', KEY.slice(0, 8)],
    ['the last eight characters', KEY.slice(-8)],
    ['half of it in hex', Buffer.from(KEY.slice(0, 15)).toString('hex')],
    ['twice in a row', KEY + KEY],
    ['in percent codes, each character', coded(KEY, '%', 2)],
    ['in percent codes of percent codes', coded(coded(KEY, '%', 2), '%', 2)],
    ['in an address in an address', encodeURIComponent(encodeURIComponent(KEY))],
    ['in escapes of JSON', coded(KEY, '\\u', 4)],
    ['in escapes of JSON in JSON', JSON.stringify(JSON.stringify(coded(KEY, '\\u', 4)))],
    ['in escapes of JavaScript', coded(KEY, '\\x', 2)],
    ['in entities', [...KEY].map((each) => `&#${each.charCodeAt(0)};`).join('')],
    ['in hexadecimal entities', [...KEY].map((each) => `&#x${each.charCodeAt(0).toString(16)};`).join('')],
    ['half in percent codes', KEY.slice(0, 12) + coded(KEY.slice(12), '%', 2)],
    ['spaced', [...KEY].join(' ')],
    ['spaced by dashes', [...KEY].join('-')],
    ['one character a line', [...KEY].join('\n')],
    ['in base32', base32(KEY)],
    ['in base32, three bytes on', base32(`abc${KEY} and more`)],
    ['in base64 of base64', base64(`a${base64(`:${KEY}`)}`)],
    ['in hex of base64', Buffer.from(base64(`ab${KEY}`)).toString('hex')],
    ['in base64 of hex', base64(`x${Buffer.from(KEY).toString('hex')}`)],
    ['in base64 of base32', base64(base32(KEY))],
  ])('%s', (_, echo) => {
    const clean = redact(`before ${echo} after`);
    expect(clean).toMatch(/^before [\s\S]*\*\*\*[\s\S]* after$/);
    for (let at = 0; at + 8 <= KEY.length; at += 1) expect(clean).not.toContain(KEY.slice(at, at + 8));
  });

  it('beside a letter that is longer when it is small', () => {
    expect(redact(`İstanbul ${KEY}`)).toBe('İstanbul ***');
  });

  it('wherever it stands in whatever text', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(redact(before + KEY + after)).not.toContain(KEY.slice(4));
        expect(redact(`${before} ${KEY} ${after}`)).toBe(`${redact(before)} *** ${redact(after)}`);
      }),
    );
  });

  it('and nothing else', () => {
    const text = 'a sk- key, proj, 9f2C and Zebra; the tool kit said so';
    expect(redact(text)).toBe(text);
    expect(createRedactor().redact(KEY)).toBe(KEY);
  });
});

it('a short key is taken out as a whole only, and a very short one not at all', () => {
  const { redact } = knowing('ollama7', 'abc', '');
  expect(redact('ollama7 is not ollama, abc')).toBe('*** is not ollama, abc');
});

it('each line of a long secret is one', () => {
  const { redact } = knowing(
    '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG\r\n9w0BAQEFAASCBKcwggSj\n-----END KEY-----\n',
  );
  expect(redact('say MIIEvQIBADANBgkqhkiG or 9w0BAQEFAASCBKcwggSj')).toBe('say *** or ***');
});

it('several secrets are known, also when one holds the other', () => {
  const { redact } = knowing('ghs_0123456789abcdef', 'token ghs_0123456789abcdef!', 'sk-another-secret-42');
  expect(redact('token ghs_0123456789abcdef!, (ghs_0123456789abcdef), sk-another-secret-42')).toBe(
    '***, (***), ***',
  );
});

it('values are cleaned in depth, and what is clean stays the same object', () => {
  const { deep } = knowing(KEY);
  const clean = { a: ['x', 1, null] };
  const shared = { text: `my key is ${KEY}` };
  const before = { clean, list: [shared, shared], [KEY]: true };
  const after = deep(before);
  expect(after).toEqual({ clean, list: [{ text: 'my key is ***' }, { text: 'my key is ***' }], '***': true });
  expect(after.clean).toBe(clean);
  expect(after.list[0]).toBe(after.list[1]);
  expect(shared.text).toContain(KEY);
});

it('finds a key at the end of megabytes', () => {
  const { redact } = knowing(KEY, 'ghs_0123456789abcdef', 'sk-another-secret-42');
  const text = `{"text":"Sie haben 30 Tage ab der Lieferung Zeit."},\n`.repeat(100_000) + KEY;
  expect(redact(text).endsWith('\n***')).toBe(true);
});
