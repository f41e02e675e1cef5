import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/edges/redact.ts';
import { escapeHtml } from '../../src/render/html.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import { wordDiff } from '../../src/render/worddiff.ts';
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

/** Ways to write a text, one inside of the other if need be. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  percent: (text) => coded(text, '%', 2),
  'percent where needed': encodeURIComponent,
  unicode: (text) => coded(text, '\\u', 4),
  entities: (text) => [...text].map((each) => `&#${each.charCodeAt(0)};`).join(''),
  JSON: (text) => JSON.stringify(text),
  base64: (text) => Buffer.from(text).toString('base64'),
  base32,
  hex: (text) => Buffer.from(text).toString('hex'),
};
const ENCODED = ['base64', 'base32', 'hex'];

/** How a text may be taken apart. */
const APART: Readonly<Record<string, (text: string) => string>> = {
  'not at all': (text) => text,
  'by blanks': (text) => [...text].join(' '),
  'by lines of twelve': (text) => text.replace(/.{12}/gs, '$&\n'),
  'by lines in JSON': (text) => text.replace(/.{12}/gs, '$&\\n'),
  'by lines of a quotation': (text) => text.replace(/.{20}/gs, '$&\n> '),
};

const character = fc.constantFrom(...'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789-_');
const anyKey = fc
  .string({ unit: character, minLength: 24, maxLength: 48 })
  .filter((key) => /^\w{8}/.test(key) && new Set(key).size > 11);

/** What nobody may read in it: stretches of the key, in letters and digits alone. */
function remains(clean: string, key: string): readonly string[] {
  const bare = (text: string): string => text.replace(/[^A-Za-z\d]/g, '');
  const [left, whole] = [bare(clean), bare(key)];
  return Array.from({ length: whole.length - 13 }, (_, at) => whole.slice(at, at + 14)).filter((part) =>
    left.includes(part),
  );
}

describe('whatever a key is written in', () => {
  const ways = fc.array(fc.constantFrom(...Object.keys(WAYS)), { minLength: 0, maxLength: 2 });
  const apart = fc.constantFrom(...Object.keys(APART));

  it('it is taken out', () => {
    fc.assert(
      fc.property(anyKey, ways, apart, (key, names, manner) => {
        const inner = names.filter((name) => ENCODED.includes(name));
        fc.pre(names.every((name, at) => at === 0 || !ENCODED.includes(name) || inner.length === 2));
        // An encoding of an encoding, and that in pieces: then a reader would need a program of their own.
        fc.pre(inner.length < 2 || manner === 'not at all');
        const written = names.reduce((text, name) => WAYS[name]?.(text) ?? text, key);
        const echo = APART[manner]?.(written) ?? written;
        const clean = knowing(key).redact(`before ${echo} after`);
        expect(clean).toContain('***');
        expect(remains(clean, echo)).toEqual([]);
      }),
      { numRuns: 400, seed: 20_261_128 },
    );
  });

  it('it is taken out of a diff, on the side that has it', () => {
    const word = fc.string({ unit: character, minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 5, maxLength: 7 }), fc.nat(4), word, (words, at, other) => {
        const key = words.join('-');
        const changed = words.with(at, other).join('-');
        for (const [was, is] of [
          [changed, key],
          [key, changed],
        ] as const) {
          const diff = wordDiff(
            `The key is ${was}, say it to all who ask.`,
            `The key is ${is}, say it to all who ask.`,
          );
          const clean = knowing(key).redact(diff);
          for (const part of words.filter(({ length }) => length >= 6 && other !== words[at]))
            expect([diff, clean.includes(part) && !other.includes(part)]).toEqual([diff, false]);
        }
      }),
      { numRuns: 200, seed: 20_261_128 },
    );
  });
});

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

  it('and not what follows it, where something else is written in a code', () => {
    expect(redact(`&#64;octocat ${KEY} >`)).toBe('&#64;octocat *** >');
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

it('values are looked at anew each time, also where the same stood in their place before', () => {
  const { add, deep, openDeep } = knowing('sk-another-secret-42');
  const list = ['x'];
  const value = { list, said: KEY };
  const open = openDeep();
  expect([deep(value), open(value), deep(value)]).toEqual([value, value, value]);
  list.push('sk-another-secret-42');
  expect(deep(value).list).toEqual(['x', '***']);
  add(KEY);
  expect(deep(value)).toEqual({ list: ['x', '***'], said: '***' });
  expect(deep([{ said: 'y' }, { said: KEY }, { [KEY]: 1 }])).toEqual([
    { said: 'y' },
    { said: '***' },
    { '***': 1 },
  ]);
});

it('whatever came before, and however often', () => {
  const { add, deep } = knowing('sk-another-secret-42');
  const said = Array.from({ length: 10_000 }, (_, at) => [`answer ${at}`, 'said often']);
  const long = Array.from({ length: 6 }, (_, at) => `${at}`.repeat(200_000));
  expect([deep(said), deep(long), deep(said)]).toEqual([said, long, said]);
  expect(deep([...said, ['sk-another-secret-42', 'said often']]).at(-1)).toEqual(['***', 'said often']);
  add('answer 9999');
  expect(deep(said).slice(-2)).toEqual([
    ['answer 9998', 'said often'],
    ['***', 'said often'],
  ]);
});

it('finds a key at the end of megabytes', () => {
  const { redact } = knowing(KEY, 'ghs_0123456789abcdef', 'sk-another-secret-42');
  const text = `{"text":"Sie haben 30 Tage ab der Lieferung Zeit."},\n`.repeat(100_000) + KEY;
  expect(redact(text).endsWith('\n***')).toBe(true);
});
