import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { parseYaml } from '../../src/parsing/yaml.ts';
import { anyCharacter } from '../support/any-character.ts';
import { withinCpu } from '../support/cpu.ts';

function errorOf(text: string, firstLine?: number): UserError {
  try {
    parseYaml(text, 'a.yml', firstLine);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('what YAML means', () => {
  test.each([
    ['', null],
    ['# only a comment', null],
    ['a: yes', { a: 'yes' }],
    ['a: no\nb: on\nc: true', { a: 'no', b: 'on', c: true }],
    ['a: 2026-01-12', { a: '2026-01-12' }],
    ['a: 0o17', { a: 15 }],
    ['a: 010', { a: 10 }],
    ['a: 1_000', { a: '1_000' }],
    ['a: ~', { a: null }],
    ['1: one', { '1': 'one' }],
    ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['<<: {a: 1}', { a: 1 }],
    ['"<<": {a: 1}', { '<<': { a: 1 } }],
    ['a: &x {q: 1, w: 2}\nb:\n  <<: *x\n  w: 3', { a: { q: 1, w: 2 }, b: { q: 1, w: 3 } }],
    ['a: &x {q: 1}\nb: &y {w: 2}\nc: {<<: [*x, *y]}', { a: { q: 1 }, b: { w: 2 }, c: { q: 1, w: 2 } }],
    ['{"a": [1, {"b": null}]}', { a: [1, { b: null }] }],
    ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
  ])('%j', (text, value) => expect(parseYaml(text, 'a.yml').value).toEqual(value));

  test('reads back any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value, null, 2);
        if (text.includes('__proto__')) return;
        expect(parseYaml(text, 'a.yml').value).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe('where things stand', () => {
  const text =
    '# top\ncommon: &c\n  x: 1\nlist:\n  - a\n  -\n    k: 1\n    "q r": 2\nalias: *c\nflow: {one: 1,\n  two: 2}\n';
  const { lineOf } = parseYaml(text, 'a.yml');

  test.each([
    [[], 2],
    [['common'], 2],
    [['common', 'x'], 3],
    [['list'], 4],
    [['list', 0], 5],
    [['list', 1, 'k'], 7],
    [['list', 1, 'q r'], 8],
    [['alias', 'x'], 3],
    [['flow', 'two'], 11],
  ])('%j', (path, line) => expect(lineOf(path)).toBe(line));

  test('a missing key stands where it would be added', () => {
    expect(lineOf(['list', 1, 'missing'])).toBe(7);
    expect(lineOf(['missing', 'deep'])).toBe(2);
    expect(lineOf(['list', 9])).toBe(4);
  });

  test('counts from the line where the text starts in its file', () => {
    expect(parseYaml('a:\n  b: 1', 'a.md', 2).lineOf(['a', 'b'])).toBe(3);
    expect(errorOf('a: 1\nb: [', 2).where?.line).toBe(3);
  });

  test('an empty file has no places', () => expect(parseYaml('', 'a.yml').lineOf(['a'])).toBeNull());
});

describe('what is refused', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [index, name] of [...'bcdefghij'].entries()) {
    const before = 'abcdefghij'[index];
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
  }

  test.each([
    ['a tab', 'a:\n\tb: 1', 2, 'is not valid YAML', 'Indent with spaces'],
    ['a tab that goes on with a line', '- id: a\n\tb: 1', 2, 'is not valid YAML', 'Indent with spaces'],
    ['<< twice', 'a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a', 4, '"<<" is there twice', 'Remove one of the two'],
    ['<< with no mapping', 'a: 1\nb:\n  <<: 2', 3, '<< lays a mapping under another', 'Name a mapping'],
    ['a key twice', 'a: 1\nb: 2\na: 3', 3, 'unique', 'Remove one of the two'],
    ['two documents', 'a: 1\n---\nb: 2', 2, 'multiple documents', 'one document'],
    ['a tag', 'a: 1\nb: !!python/object x', 2, 'Unresolved tag', 'Remove the !tag'],
    ['an open bracket', 'a: [1,\nb: 2', 2, 'is not valid YAML', 'indentation'],
    ['an unknown alias', 'a: 1\nb: *nowhere', 2, 'there is no anchor &nowhere', 'above its use'],
    ['no number', 'a: 1\nb: .nan', 2, 'NaN is not a usable number', 'finite'],
    ['infinity', 'b: -.inf', 1, '-Infinity is not a usable number', 'finite'],
    ['__proto__', 'a:\n  __proto__: 1', 1, '__proto__ is not allowed', 'Rename'],
    ['a mapping as a key', '? {a: 1}\n: 2', 1, 'is not valid YAML', ''],
  ])('%s', (_, text, line, message, hint) => {
    const error = errorOf(text);
    expect(error.message).toContain(message);
    expect(error.where).toMatchObject({ file: 'a.yml', line });
    expect(error.hint).toContain(hint);
  });

  test.each([
    ['a bomb of aliases', bomb.join('\n'), 'repeats its anchors too often'],
    [
      'a bomb of mappings',
      bomb
        .map((line) =>
          line.replace('[', '{<<: [').replace(/\]$/, ']}').replace('x, x, x, x, x, x, x, x, x', '{y: 1}'),
        )
        .join('\n'),
      'repeats its anchors too often',
    ],
    ['an alias of itself', '&a [*a]', 'nested too deeply'],
    ['deep flow', '['.repeat(20_000), ''],
    ['deep flow that closes', '['.repeat(3000) + ']'.repeat(3000), 'nested too deeply'],
    [
      'deep blocks',
      Array.from({ length: 1900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'nested too deeply',
    ],
    ['deep lists', '- '.repeat(5000), 'nested too deeply'],
    ['size', 'x'.repeat(2_000_001), 'too large'],
  ])('%s, before it takes long', (_, text, message) =>
    withinCpu(10, () => expect(errorOf(text).message).toContain(message)),
  );

  test('never with anything but a UserError', () => {
    const pieces = fc.constantFrom(
      ': ',
      '- ',
      '? ',
      '&a',
      '*a',
      '!t ',
      '|\n',
      '>\n',
      '"',
      "'",
      '[',
      '{',
      '}',
      ']',
      '\n',
      '\t',
      '---\n',
      '%',
      '#',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: anyCharacter, maxLength: 5 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (parts) => {
        try {
          parseYaml(parts.join(''), 'a.yml').lineOf(['a', 0]);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('files of many values', () => {
  const many = (count: number, line: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n');

  it('have the line of each of their keys', () => {
    const { lineOf } = parseYaml(
      many(5000, (at) => `k${at}: v`),
      'f.yml',
    );
    for (let at = 0; at < 5000; at += 1) expect(lineOf([`k${at}`])).toBe(at + 1);
  });

  it('advise nobody to call the library otherwise', () => {
    expect(() => parseYaml('a: 1\n---\nb: 2', 'f.yml')).toThrow(
      /^f\.yml is not valid YAML: Source contains multiple documents$/,
    );
  });

  it('name the key that is there twice, in whatever mapping', () => {
    expect(() => parseYaml('a:\n  b: 1\n  c: 2\n  b: 3\n', 'f.yml')).toThrow('"b" is there twice');
    expect(() => parseYaml('a: { 1: x, "1": y }\n', 'f.yml')).toThrow('"1" is there twice');
  });

  it.each([
    ['items', many(150_000, (at) => `- v${at}`)],
    ['a list in one line', `[${many(150_000, () => 'a,').replaceAll('\n', '')}]`],
  ])('are refused where they are too many: %s', (_, text) => {
    expect(() => parseYaml(text, 'f.yml')).toThrow('f.yml has too many values');
  });

  it('are read where they are long, but few', () => {
    const line = 'a line of prose, with commas: and colons';
    const { value } = parseYaml(`a: |\n${many(45_000, () => `  ${line}`)}\n`, 'f.yml');
    expect(value).toEqual({ a: `${line}\n`.repeat(45_000) });
  });
});
