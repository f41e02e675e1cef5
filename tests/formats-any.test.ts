/** Whatever a file holds, it compiles, or a UserError says why not; and always the same. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError, UserErrors } from '../src/errors.ts';
import { formatOf, formats, mayLeadOn } from '../src/formats/index.ts';
import { renderer } from '../src/prompts/render.ts';
import type { Prompt } from '../src/types.ts';
import { anyCharacter } from './support/any-character.ts';
import { withinCpu } from './support/cpu.ts';

const paths: Readonly<Record<string, string>> = {
  plain: 'a.md',
  'prompt-yml': 'a.prompt.yml',
  prompty: 'a.prompty',
  dotprompt: 'a.prompt',
  jinja: 'a.j2',
  handlebars: 'a.hbs',
  chat: 'a.yml',
  'stored-prompt': 'a.json',
};

const pieces = [
  ...[
    '---\n',
    'model: x\n',
    'user:\n',
    'system:\n',
    '{{> a.md}}',
    '{{x}}',
    '- ',
    '{',
    '"',
    '\t',
    '&a ',
    '*a',
    '\n',
  ],
  ...[
    '{% if x %}',
    '{% endif %}',
    '{% for a in b %}',
    '{% endfor %}',
    '{%',
    '%}',
    '{#',
    '#}',
    '{% include "b.j2" %}',
  ],
  ...[
    '{% raw %}',
    '{% endraw %}',
    '{{ x | upper }}',
    '{{ [',
    '{{ {',
    '{% set x = 1 %}',
    '{% set x %}',
    '((',
    '~',
    '|',
  ],
  ...[
    '{{#if x}}',
    '{{/if}}',
    '{{#each x}}',
    '{{/each}}',
    '{{else}}',
    '{{!--',
    '--}}',
    '{{role "user"}}',
    '{{#',
    '}}',
  ],
  ...[
    'messages:\n',
    '- role: user\n  content: hi\n',
    'file://a.yml',
    '${file:a.md}',
    '{"id": "pmpt_1"}',
    'tools: [1]\n',
  ],
  ...[
    'config: ',
    'input: {default: ',
    'output: {schema: {a: string}}\n',
    'inputs: ',
    'template: ',
    'toString',
    '__proto__',
  ],
];

/** Ways to another file, whole and in pieces, as they are and escaped, where a prompt may have them. */
const leading = fc
  .tuple(
    fc.constantFrom(
      ...[
        'TEXT',
        '---\nmodel: x\n---\nTEXT',
        '---\nmodel: {id: "TEXT"}\n---\nHi.',
        '---\ntools: TEXT\n---\nHi.',
      ],
      ...[
        '- {role: user, content: "TEXT"}',
        '- role: user\n  content: |\n    TEXT',
        '"TEXT"',
        'messages: TEXT',
      ],
      ...[
        '[{"role": "user", "content": "TEXT"}]',
        'messages:\n  - role: user\n    content: TEXT',
        'id: pmpt_1\na: TEXT',
      ],
    ),
    fc.array(
      fc.constantFrom(
        ...[
          '{{> b.md}}',
          '{{>b.hbs}}',
          '{{~> b}}',
          '{% include "b.j2" %}',
          "{%- include 'b.j2' %}",
          'file://b.md',
          '${file:b.yml}',
        ],
        ...[
          '\\u007b{> b.md}}',
          '{\\x7b> b.md}}',
          '{{\\u003e b.md}}',
          '{\\\n      {> b.md}}',
          'fil\\u0065://b.md',
          'file:\\/\\/b.md',
          '$\\u007bfile:b.yml}',
        ],
        ...[
          '{{',
          '>',
          '}}',
          '{',
          '~',
          ' b.md',
          '{%',
          'include',
          '%}',
          'file:',
          '//b.md',
          '\\',
          '\n',
          "'",
          ' ',
          '{{!',
          'x',
        ],
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([whole, parts]) => whole.replace('TEXT', () => parts.join('')));

/** Real prompts too, with pieces thrown in. */
function texts(name: string): fc.Arbitrary<string> {
  const root = `fixtures/formats/${name}`;
  const real = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(compiled|refused)\.json$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
  const made = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: anyCharacter, maxLength: 20 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  const broken = fc
    .tuple(fc.constantFrom(...real), fc.constantFrom(...pieces), fc.nat(400), fc.nat(20))
    .map(([text, piece, at, cut]) => text.slice(0, at) + piece + text.slice(at + cut));
  return fc.oneof(made, broken);
}

const isOurs = (error: unknown): boolean => error instanceof UserError || error instanceof UserErrors;

describe.each(Object.entries(formats))('the format %s', (name, format) => {
  const parse = async (text: string): Promise<Prompt | string> => {
    const read = async (path: string): Promise<string> => (path.includes('b') ? text : 'partial');
    return format.parse({ path: paths[name] ?? '', text, read }).catch((error: unknown) => {
      if (isOurs(error)) return (error as Error).message;
      throw error;
    });
  };

  test('compiles or refuses whatever a file may hold, always the same', async () => {
    const property = fc.asyncProperty(texts(name), async (text) => {
      const one = await parse(text);
      expect(await parse(text)).toEqual(one);
      if (typeof one === 'string') return;
      expect(JSON.parse(JSON.stringify(one))).toEqual(one);
      const render = await renderer(one);
      try {
        expect(render({ x: '{{ y }}', q: [1, { a: null }] })).toEqual(
          render({ x: '{{ y }}', q: [1, { a: null }] }),
        );
      } catch (error) {
        if (!isOurs(error)) throw error;
      }
    });
    await fc.assert(property, { numRuns: 250, seed: 7 });
  });

  test('leads to no other file by a text that does not show it', async () => {
    const path = paths[name] ?? '';
    let led = 0;
    const property = fc.asyncProperty(leading, async (text) => {
      const files: string[] = [];
      const read = async (file: string): Promise<string> => (files.push(file), 'partial');
      await formatOf(path, text)
        .parse({ path, text, read })
        .catch(() => null);
      if (files.length) led += 1;
      expect(files.length > 0 && !mayLeadOn(path, text)).toBe(false);
      if (!mayLeadOn(path, null)) expect(mayLeadOn(path, text)).toBe(false);
    });
    await fc.assert(property, { numRuns: 2000, seed: 7 });
    if (format.leads) expect(led).toBeGreaterThan(20);
  });

  test('comes to an end with what is made to be slow', () =>
    withinCpu(60, async () => {
      const bombs = [
        ...['{', '{{', '{{#if a}}', '{% if a %}', '{#', '{% raw %}', '{{ ('],
        ...['{{a ', ' ', '\n', '{{!--', '{{! ', '{{else if a}}'],
      ];
      const pairs = [
        ['{{#if a}}', '{{/if}}'],
        ['{% if a %}', '{% endif %}'],
        ['{{ (', ')}}'],
        ['{{ [', ']}}'],
      ];
      const nested = pairs.map(([open = '', close = '']) => `${open.repeat(700)}x${close.repeat(700)}`);
      const texts = [...bombs.flatMap((bomb) => [bomb.repeat(100), bomb.repeat(3000)]), ...nested];
      let ended = 0;
      for (const text of texts) ended += await parse(text).then(() => 1);
      expect(ended).toBe(30);
    }));
});
