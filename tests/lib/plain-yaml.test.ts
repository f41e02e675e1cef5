/** The short way through YAML is either the same as the long one, value by value and line by line, or not taken. */
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../src/lib/plain-yaml.ts';
import { placesIn } from '../../src/lib/yaml.ts';
import type { Json } from '../../src/types.ts';

type Path = readonly (string | number)[];

/** The whole language: null where it finds a fault. */
function atLength(text: string): { readonly value: unknown } | null {
  const document = parseDocument(text, { schema: 'core', stringKeys: true, strict: true, logLevel: 'error' });
  const faults = [...document.errors, ...document.warnings];
  return faults.length ? null : { value: document.toJS({ maxAliasCount: 100 }) };
}

/** Every way into a value, and ways to what is not there. */
function pathsIn(value: Json, at: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const below = inner.flatMap(([key, each]) =>
    pathsIn(each as Json, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [at, [...at, 'nothing'], [...at, 7], [...at, '0'], ...below];
}

/** Whether the short way was taken; throws where it leads elsewhere. */
function isTaken(text: string): boolean {
  const plain = readPlainYaml(text, 3);
  if (!plain) return false;
  expect({ text, value: plain.value }).toEqual({ text, value: atLength(text)?.value });
  const lineOf = placesIn(text, 'a.yml', 3);
  for (const path of pathsIn(plain.value))
    expect({ text, path, line: plain.lineOf(path) }).toEqual({ text, path, line: lineOf(path) });
  return true;
}

const values = [
  ...[
    'a',
    'b c',
    'a  b',
    'true',
    'True',
    'null',
    'NULL',
    '~',
    'yes',
    '0',
    '-0',
    '-1',
    '+1',
    '1.5',
    '0.0',
    '010',
    '1e3',
    '0x1f',
  ],
  ...[
    '1_0',
    '.5',
    '.inf',
    '-.INF',
    '.nan',
    './a',
    '.github/x.yml',
    '2026-01-12',
    '12:30',
    '1.2.3',
    '15%',
    '-a',
    '--',
    '- b',
    '-',
  ],
  ...[
    '"q"',
    "'s'",
    '"a: b"',
    '"a # b"',
    "'it''s'",
    '"a\\n"',
    '"a" b',
    "it's",
    'say "x"',
    'http://x/y',
    'a:b',
    'a: b',
    'a :b',
    'a:',
  ],
  ...[
    'a #b',
    'a#b',
    '# c',
    '&x',
    '*x',
    '!t',
    '|',
    '>',
    '@a',
    '`a',
    '%a',
    '? a',
    ',',
    'a,',
    '[a',
    'a]',
    '{',
    'é',
    '日本',
    'a\u00a0b',
    '\u2028',
  ],
  ...[
    '[a, b]',
    '[]',
    '{}',
    '{a: b}',
    '{ a: 1, b: [c, "d"] }',
    '[a: b]',
    '{a}',
    '{a: }',
    '[a, ]',
    '[ a , b ]',
    '{a:b}',
    '{"a":b}',
  ],
  ...[
    '[[1], {a: 1}]',
    '[http://x, y]',
    '[a #b]',
    '{a: b: c}',
    '[- a]',
    '[-1]',
    '{a: 1, a: 2}',
    '__proto__',
    'constructor',
    '---',
    '...',
  ],
];
const keys = [
  ...[
    'a',
    'b',
    'c',
    'd',
    '"q r"',
    "'s'",
    'x.y',
    'x-y',
    '$s',
    'a/b',
    'true',
    'null',
    '1',
    'a b',
    '- a',
    '-',
    '?',
    '#',
    'a#',
    '<<',
    '&a',
  ],
  ...['__proto__', 'constructor', '[a]', '"\\""', '""'],
];
const signs = [
  ...' :#-\'"[]{},&*!|>%@\\`?~.\n$/(_0a',
  ': ',
  ' #',
  '- ',
  '\n  ',
  '\n- ',
  '\t',
  '\r',
  '\u0085',
  '\ufeff',
];

const indents = fc.constantFrom('', '', '  ', '  ', '    ', ' ', '   ', '\t');
const line = fc
  .tuple(
    indents,
    fc.constantFrom('', '', '', '- ', '-  '),
    fc.constantFrom(...keys),
    fc.constantFrom(': ', ': ', ':', ': # c'),
    fc.constantFrom('', '', ...values),
  )
  .map((parts) => parts.join(''));
const item = fc
  .tuple(indents, fc.constantFrom('- ', '- ', '-  ', '-', '# '), fc.constantFrom(...values))
  .map((parts) => parts.join(''));
const lines = fc
  .array(fc.oneof(line, line, item), { minLength: 1, maxLength: 5 })
  .map((all) => all.join('\n'));

const tidy = [
  'a: b\nc:\n  d: e f\n  g: [h, i]\n',
  '- a\n- b: c\n  d: e\n-  f\n',
  'a:\n- x\n- y: "z"\nb: 1.5\n',
  't: { p: a/b.md, m: [1, 2], "q": \'r\' } # c\nu:\n    v: null\n    w:\n      - 2026-01-12\n',
];
const scratched = fc
  .tuple(
    fc.constantFrom(...tidy),
    fc.array(fc.tuple(fc.nat(80), fc.nat(2), fc.constantFrom(...signs)), { maxLength: 3 }),
  )
  .map(([text, scratches]) =>
    scratches.reduce((all, [at, cut, sign]) => all.slice(0, at) + sign + all.slice(at + cut), text),
  );

describe('the short way through YAML', () => {
  const files = globSync('{fixtures,docs,.github,schema}/**/*.{yml,yaml}');
  const config = readFileSync('fixtures/scenarios/partial-edited/base/.github/micro-metrics.yml', 'utf8');

  test('is taken by most files that people write, and by configs', () => {
    expect(files.filter((file) => isTaken(readFileSync(file, 'utf8'))).length).toBeGreaterThan(
      files.length / 2,
    );
    expect(isTaken(config)).toBe(true);
  });

  test.each([
    ['scratched', scratched],
    ['random', lines],
  ])('leads to the same, whatever it is given: %s', { timeout: 60_000 }, (_, texts) => {
    let taken = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (isTaken(text)) taken += 1;
      }),
      { numRuns: 30_000, seed: 7 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  test.each([
    '{'.repeat(50_000),
    '['.repeat(50_000),
    `a: ${'['.repeat(19_000)}`,
    '- '.repeat(50_000),
    ' a:\n'.repeat(9),
  ])('is left where it would go too deep (%#)', (text) => expect(readPlainYaml(text)).toBeNull());

  test('is short for what is long', () => {
    const deep = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(readPlainYaml(deep)).toBeNull();
    const wide = Array.from({ length: 20_000 }, (_, at) => `k${at}: { prompt: a/b.md, model: "x" }`).join(
      '\n',
    );
    expect(Object.keys(readPlainYaml(wide)?.value ?? {})).toHaveLength(20_000);
  });
});
