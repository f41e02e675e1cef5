import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Missing } from '../../src/errors.ts';
import { expandPartials, pathInRepository } from '../../src/prompts/partials.ts';
import { fill, placeholders, strangers, withoutNotes } from '../../src/prompts/template.ts';

describe('fill', () => {
  const fields = {
    name: 'Ada',
    user: { mail: 'a@b.c', tags: ['x', 'y'] },
    'a.b': 'flat',
    n: 3,
    no: false,
    nil: null,
  };

  test.each([
    ['Hi {{name}}!', 'Hi Ada!'],
    ['{{ name }} {{{name}}} {{&name}} {{{ name }}}', 'Ada Ada Ada Ada'],
    ['{{user.mail}} {{user.tags.1}}', 'a@b.c y'],
    ['{{user}}', '{"mail":"a@b.c","tags":["x","y"]}'],
    ['{{a.b}}', 'flat'],
    ['{{n}} {{no}} [{{nil}}]', '3 false []'],
    ['\\{{name}}', '{{name}}'],
    ['{{}} {{ }} {{"a": 1}} {name} {{{{name}}}}', '{{}} {{ }} {{"a": 1}} {name} {Ada}'],
  ])('%j', (content, text) => expect(fill(content, fields, 'mustache')).toEqual({ text, missing: [] }));

  test('names what is missing, once each, in order', () => {
    const { missing } = fill(
      '{{b}} {{user.phone}} {{b}} {{toString}} {{user.constructor}}',
      fields,
      'mustache',
    );
    expect(missing).toEqual(['b', 'user.phone', 'toString', 'user.constructor']);
  });

  test('plain replacement knows whole keys only and leaves other braces alone', () => {
    expect(fill('{{name}} {{ name }} {{a.b}} {{x y}} {{{name}}} \\{{name}}', fields, 'replace')).toEqual({
      text: 'Ada Ada flat {{x y}} {Ada} \\Ada',
      missing: [],
    });
    expect(fill('{{user.mail}} {{other}}', fields, 'replace').missing).toEqual(['user.mail', 'other']);
  });

  test('a literal text stays as it is', () => {
    expect(fill('{{name}} {{> x}}', fields, 'literal')).toEqual({ text: '{{name}} {{> x}}', missing: [] });
  });

  test('a value is never read as a template', () => {
    const values = fc.oneof(
      fc.constantFrom('{{b}}', '{{', '}}', '$&', '$1', '\\', '{{{a}}}', '$`'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        values,
        values,
        fc.constantFrom('mustache' as const, 'replace' as const),
        (a, b, syntax) => {
          expect(fill('<{{a}}|{{b}}|{{a}}>', { a, b }, syntax).text).toBe(`<${a}|${b}|${a}>`);
        },
      ),
    );
  });

  test('comes to an end with what is made to be slow', () => {
    for (const text of [
      '{'.repeat(300_000),
      '{{'.repeat(150_000),
      '{{a'.repeat(100_000),
      '\\'.repeat(300_000),
    ])
      expect(fill(text, {}, 'mustache').text.length).toBeLessThanOrEqual(text.length);
  });
});

test('placeholders are listed once each, in order, without escapes, notes and partials', () => {
  expect(placeholders('{{b}} {{a.c}} {{b}} \\{{d}} {{! e }} {{> f.md}}')).toEqual(['b', 'a.c']);
  expect(placeholders('{{b}} {{ c }}', 'replace')).toEqual(['b', 'c']);
  expect(placeholders('{{b}}', 'literal')).toEqual([]);
});

test('logic is a stranger; JSON in double braces, notes and partials are not', () => {
  const text =
    '{{#if a}} {{/if}} {{^a}} {{a | upper}} {{your name}} {{"a": 1}} {{! x }} {{> y}} \\{{#no}} {{fine}}';
  expect(strangers(text).map(({ tag }) => tag)).toEqual([
    '{{#if a}}',
    '{{/if}}',
    '{{^a}}',
    '{{a | upper}}',
    '{{your name}}',
  ]);
});

test('a note goes with the line that holds nothing else', () => {
  expect(withoutNotes('a\n  {{! gone }}\nb {{! too }}c\n{{! last }}')).toBe('a\nb c\n');
  expect(withoutNotes('\\{{! stays }}')).toBe('\\{{! stays }}');
});

describe('pathInRepository', () => {
  test.each([
    ['shared/tone.md', 'shared/tone.md'],
    ['./tone.md', 'prompts/de/tone.md'],
    ['../tone.md', 'prompts/tone.md'],
    ['../../tone.md', 'tone.md'],
    ['a/../b.md', 'b.md'],
    ['a//b.md', 'a/b.md'],
    ['../../../tone.md', null],
    ['a/../../b.md', null],
    ['/etc/passwd', null],
    ['~/x', null],
    ['C:\\x', null],
    ['C:/x', null],
    ['a\\..\\b', null],
    ['file:///etc/passwd', null],
    ['https://example.com/a', null],
    ['.git/config', null],
    ['a/.GIT/config', null],
    ['a\0b', null],
    ['', null],
    ['.', null],
  ])('%j', (written, path) => expect(pathInRepository(written, 'prompts/de/a.md')).toBe(path));
});

describe('expandPartials', () => {
  const files = (entries: Record<string, string>) => {
    const asked: string[] = [];
    const read = async (path: string): Promise<string> => {
      asked.push(path);
      if (Object.hasOwn(entries, path)) return entries[path] ?? '';
      throw new Missing(`${path} does not exist`, { file: 'config.yml', line: 1, key: null }, 'Mend it.');
    };
    return { read, asked };
  };

  test('refuses a text of nothing but tags', async () => {
    const whole = { path: 'a.md', text: '{{> b.md}} '.repeat(300_000), read: async () => 'x' };
    await expect(expandPartials(whole)).rejects.toThrow('a.md has too many tags');
  });

  test('tells the line of a partial that is gone below thousands of others', async () => {
    const text = `${'{{> b.md}}\n'.repeat(9000)}{{> no.md}}`;
    const found = async (path: string) => {
      if (path === 'b.md') return 'x';
      throw new Missing(`${path} does not exist`, null, 'Mend the path.');
    };
    await expect(expandPartials({ path: 'a.md', text, read: found })).rejects.toMatchObject({
      where: { line: 9001 },
    });
  });

  test('reads each file once, however often it is named', async () => {
    const { read, asked } = files({ 'b.md': '[{{> c.md}}]\n', 'c.md': 'c\n' });
    const { text, files: used } = await expandPartials({
      path: 'a.md',
      text: '{{> b.md}} {{> c.md}} {{> b.md}}',
      read,
    });
    expect(text).toBe('[c] c [c]');
    expect(asked).toEqual(['b.md', 'c.md']);
    expect(used).toEqual(['b.md', 'c.md']);
  });

  test('names the place of the include when a file is missing', async () => {
    const { read } = files({});
    const error = await expandPartials({ path: 'a.md', text: 'x\n{{> no.md}}', read }, 10).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ message: 'no.md does not exist', where: { file: 'a.md', line: 11 } });
  });

  test('a failure that is not the author’s passes through', async () => {
    const read = (): Promise<string> => Promise.reject(new TypeError('a bug'));
    await expect(expandPartials({ path: 'a.md', text: '{{> b.md}}', read })).rejects.toThrow(TypeError);
  });

  test('includes that multiply are stopped', async () => {
    const entries: Record<string, string> = { 'p40.md': 'xxxxxxxxxx' };
    for (let index = 0; index < 40; index++) entries[`p${index}.md`] = `{{> p${index + 1}.md}}`.repeat(10);
    const { read } = files(entries);
    const expanded = expandPartials({ path: 'a.md', text: '{{> p0.md}}', read });
    await expect(expanded).rejects.toThrow('more than 1000000 characters');
  });

  test('empty includes that multiply are finished at once', async () => {
    const entries: Record<string, string> = { 'p40.md': '' };
    for (let index = 0; index < 40; index++) entries[`p${index}.md`] = `{{> p${index + 1}.md}}`.repeat(10);
    const { read, asked } = files(entries);
    expect((await expandPartials({ path: 'a.md', text: '{{> p0.md}}', read })).text).toBe('');
    expect(asked).toHaveLength(41);
  });
});
