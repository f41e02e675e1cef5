/** Prompt files and what they compile to; one folder a situation, which is the root of its repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError, UserErrors } from '../src/errors.ts';
import { formatOf, formats } from '../src/formats/index.ts';
import type { Prompt } from '../src/types.ts';

interface Refused {
  readonly path: string;
  readonly errors: readonly {
    readonly file?: string;
    readonly message: string;
    readonly line: number | null;
    readonly key: string | null;
    readonly hint: string;
  }[];
}

function compile(folder: string, path: string): Promise<Prompt> {
  const read = async (name: string): Promise<string> => {
    if (existsSync(`${folder}/${name}`)) return readFileSync(`${folder}/${name}`, 'utf8');
    throw new UserError(`${name} does not exist`, null, 'Mend the path.');
  };
  const text = readFileSync(`${folder}/${path}`, 'utf8');
  return formatOf(path, text).parse({ path, text, read });
}

function fixture<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

async function errorsOf(prompt: Promise<unknown>): Promise<readonly UserError[]> {
  const error = await prompt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof UserErrors) return error.errors;
  expect(error).toBeInstanceOf(UserError);
  return [error as UserError];
}

describe.each(Object.keys(formats))('the format %s', (name) => {
  const root = `fixtures/formats/${name}`;
  const folders = readdirSync(root);
  const outcomes = folders.map((folder) => existsSync(`${root}/${folder}/compiled.json`));

  test('has prompts that compile and prompts that are refused', () => {
    expect(outcomes).toEqual(expect.arrayContaining([true, false]));
  });

  test.each(folders)('%s', async (folder) => {
    const compiled = fixture<Prompt>(`${root}/${folder}/compiled.json`);
    const refused = fixture<Refused>(`${root}/${folder}/refused.json`);
    const path = compiled?.path ?? refused?.path ?? '';
    expect(formatOf(path, readFileSync(`${root}/${folder}/${path}`, 'utf8')).name).toBe(name);
    const prompt = compile(`${root}/${folder}`, path);
    if (compiled) return expect(await prompt).toEqual(compiled);
    const errors = await errorsOf(prompt);
    expect(errors).toHaveLength(refused?.errors.length ?? 0);
    refused?.errors.forEach(({ file = path, message, line, key, hint }, index) => {
      expect(errors[index]?.message).toContain(message);
      expect(errors[index]?.where).toEqual({ file, line, key });
      expect(errors[index]?.hint).toContain(hint);
    });
  });

  test('compiles or refuses whatever a file may hold', async () => {
    const path = name === 'plain' ? 'a.md' : 'a.prompt.yml';
    const pieces = fc.constantFrom(
      '---\n',
      'model: x\n',
      'user:\n',
      '{{> a.md}}',
      '{{x}}',
      '- ',
      '{',
      '"',
      '\t',
      '&a ',
      '*a',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 });
    const property = fc.asyncProperty(text, async (parts) => {
      const source = { path, text: parts.join(''), read: async () => 'partial' };
      await formatOf(path, source.text)
        .parse(source)
        .catch((error: unknown) => {
          if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
        });
    });
    await fc.assert(property, { numRuns: 300, seed: 7 });
  });
});

describe('which format a file is', () => {
  test.each([
    ['a.prompt.yml', 'prompt-yml'],
    ['dir/B.PROMPT.YAML', 'prompt-yml'],
    ['prompts/support.md', 'plain'],
    ['prompts/support.txt', 'plain'],
    ['prompts/support', 'plain'],
    ['prompts/support.prompt.md', 'plain'],
  ])('%s is %s', (path, name) => expect(formatOf(path, '').name).toBe(name));

  test.each(['config.toml', 'prompt.ts', 'prompt.py', 'cases.jsonl'])(
    '%s is none that could be read',
    (path) => expect(() => formatOf(path, '')).toThrow(UserError),
  );
});

describe('what means the same compiles to the same', () => {
  const meaning = async (text: string, path = 'a.md'): Promise<Prompt> =>
    formatOf(path, text).parse({ path, text, read: async () => 'Be kind.' });

  test('white space at the end, line ends, notes and the order of keys mean nothing in a plain prompt', async () => {
    const one = await meaning('---\nmodel: x\ntemperature: 0\n---\nHello\nthere');
    const other = await meaning(
      '---\ntemperature: 0 # cold\nmodel: "x"\n---\r\n\r\nHello\r\n{{! note }}\nthere \n\n',
    );
    expect(other).toEqual(one);
  });

  test('a partial means its text', async () => {
    const { messages } = await meaning('Hello. {{> tone.md}}');
    expect(messages).toEqual((await meaning('Hello. Be kind.')).messages);
  });

  test('comments and styles mean nothing in a .prompt.yml', async () => {
    const one = await meaning('model: x\nmessages: [{role: user, content: hi}]', 'a.prompt.yml');
    const other = await meaning(
      '# c\nmessages:\n  - content: "hi"\n    role: user\nmodel: x\n',
      'a.prompt.yml',
    );
    expect(other).toEqual(one);
  });
});
