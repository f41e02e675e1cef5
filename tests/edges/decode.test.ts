import { expect, test } from 'vitest';
import { decodeText } from '../../src/edges/decode.ts';

test.each([
  ['with its mark', Buffer.from('\uFEFFhello there', 'utf16le')],
  ['the other way round', Buffer.from('\uFEFFhello there', 'utf16le').swap16()],
  ['without a mark', Buffer.from('question,expected\n', 'utf16le')],
])('UTF-16 %s is called so', (_, bytes) => {
  expect(() => decodeText(bytes, 'a.csv')).toThrow('a.csv is not UTF-8 text, but UTF-16');
});

test('other encodings are only said not to be UTF-8', () => {
  expect(() => decodeText(Buffer.from('Grüße', 'latin1'), 'a.csv')).toThrow(/not UTF-8 text$/);
});

test('a mark and Windows line ends are no part of a text', () => {
  expect(decodeText(Buffer.from('\uFEFFone\r\nGrüße 日本\r\n'), 'a.md')).toBe('one\nGrüße 日本\n');
  expect(decodeText(Buffer.from('a\0b'), 'a.md')).toBe('a\0b');
});

test('a long text is the same, wherever its pieces part', () => {
  const text = `${'日本 Grüße\r\n'.repeat(40_000)}end`;
  for (const before of ['', 'a', 'ab', 'abc'])
    expect(decodeText(Buffer.from(before + text), 'a.md') === (before + text).replaceAll('\r\n', '\n')).toBe(
      true,
    );
  expect(decodeText(Buffer.from(`\uFEFF${text}`), 'a.md').startsWith('日')).toBe(true);
  const cut = Buffer.concat([Buffer.alloc(300_000, 'a'), Buffer.from([0xe6, 0x97])]);
  expect(() => decodeText(cut, 'a.md')).toThrow('a.md is not UTF-8 text');
});
