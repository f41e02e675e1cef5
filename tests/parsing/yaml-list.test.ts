import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { UserError } from '../../src/errors.ts';
import type { Parsed } from '../../src/parsing/shape.ts';
import { parseYaml } from '../../src/parsing/yaml.ts';
import { parseYamlList } from '../../src/parsing/yaml-list.ts';

/** More than is read at once. */
const many = (item: string, count = 3000): string => item.repeat(count);

test('a long list is read as the whole file would be, with the same lines', () => {
  const item = fc.oneof(
    fc.record({ id: fc.string(), input: fc.dictionary(fc.string(), fc.string()) }),
    fc.string({ unit: fc.constantFrom('a', '\n', '- ', '#', ': ', '"', ' ') }),
    fc.array(fc.integer()),
  );
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
      const list = Array.from({ length: Math.ceil(40_000 / stringify(items).length) }, () => items).flat();
      const text = `# a list\n\n${stringify(list, { aliasDuplicateObjects: false })}`;
      const [whole, read] = [parseYaml(text, 'a.yml'), parseYamlList(text, 'a.yml', 'rounded')];
      expect(read.value).toEqual(whole.value);
      const paths = list.flatMap((_, at) => (at % 397 === 0 ? [[at], [at, 'input'], [at, 0]] : []));
      for (const path of paths) expect([path, read.lineOf(path)]).toEqual([path, whole.lineOf(path)]);
    }),
    { numRuns: 4 },
  );
});

test('so is a long list under a key, with what stands before and after it', () => {
  const item = fc.oneof(
    fc.record({ vars: fc.dictionary(fc.string(), fc.string()), n: fc.integer() }),
    fc.string({ unit: fc.constantFrom('a', '\n', '- ', '#', ': ', '"', ' ') }),
  );
  const form = fc.record({ indentSeq: fc.boolean(), before: item, after: item });
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 8 }),
      form,
      (items, { indentSeq, before, after }) => {
        const list = Array.from({ length: Math.ceil(40_000 / stringify(items).length) }, () => items).flat();
        const value = { before, tests: list, after, last: [1, 2] };
        const text = `# a file\n\n${stringify(value, { aliasDuplicateObjects: false, indentSeq })}`;
        const [whole, read] = [parseYaml(text, 'a.yml'), parseYamlList(text, 'a.yml', 'rounded')];
        expect(read.value).toEqual(whole.value);
        const inList = list.flatMap((_, at) =>
          at % 397 === 0
            ? [
                ['tests', at],
                ['tests', at, 'n'],
              ]
            : [],
        );
        for (const path of [['before'], ['tests'], ['after'], ['last', 1], ['nowhere'], [], ...inList])
          expect([path, read.lineOf(path)]).toEqual([path, whole.lineOf(path)]);
      },
    ),
    { numRuns: 4 },
  );
});

describe('what is no plain list is read as a whole', () => {
  it.each([
    ['an anchor and its alias', `- &one { a: 1 }\n${many('- *one\n', 90)}${many('# blank comment\n')}`],
    [
      'a list under a key that is there twice further down',
      `a: 1\ncases:\n${many('  - { a: 1 }\n')}b:\n  cases: 2\n`,
    ],
    ['a text over several lines', `- "one\n  - two"\n${many('- { a: 1 }\n')}`],
    ['a list below a line of its own', `---\n${many('- { a: 1 }\n')}`],
  ])('%s', (_, text) => {
    expect(parseYamlList(text, 'a.yml', 'rounded').value).toEqual(parseYaml(text, 'a.yml').value);
  });
});

describe('a mistake in a long list is told as in the whole file', () => {
  const mistake = (read: () => Parsed): UserError => {
    try {
      read();
    } catch (error) {
      if (error instanceof UserError) return error;
    }
    throw new Error('it was read');
  };
  it.each([
    ['a key twice', '- { a: 1, a: 2 }\n'],
    ['a bracket', '- { a: 1\n'],
    ['a tab', '-\ta: [\n'],
  ])('%s', (_, broken) => {
    const text = `${many('- { a: 1 }\n')}${broken}${many('- { a: 1 }\n', 10)}`;
    const told = mistake(() => parseYamlList(text, 'a.yml', 'rounded'));
    expect(told).toEqual(mistake(() => parseYaml(text, 'a.yml')));
    expect(told.where?.line).toBeGreaterThan(3000);
  });
});

test('what holds too many values or lines is refused in words, before any tree is built', () => {
  const told = (read: () => unknown) => expect(read).toThrow('too many values');
  const twenty = `- [${Array(20).fill(1).join(', ')}]\n`;
  told(() => parseYamlList(many(twenty, 4000), 'a.yml', 'rounded'));
  told(() => parseYamlList(`tests:\n${many(`  ${twenty}`, 4000)}`, 'a.yml', 'rounded'));
  told(() => parseYaml(`a: 1\n${many('\n', 250_000)}`, 'a.yml'));
  told(() => parseYaml(`a: 1\n${many('# note\n', 250_000)}`, 'a.yml'));
});

test('more items than one tree may hold are read', () => {
  const text = many('- { a: x, b: y, c: z }\n', 15_000);
  expect(() => parseYaml(text, 'a.yml')).toThrow('too many values');
  expect(parseYamlList(text, 'a.yml', 'rounded').value).toHaveLength(15_000);
});
