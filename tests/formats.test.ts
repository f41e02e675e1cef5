/** Prompt files and what they compile to; one folder a situation, which is the root of its repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Missing, UserError, UserErrors } from '../src/errors.ts';
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
    throw new Missing(`${name} does not exist`, null, 'Mend the path.');
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
});

describe('which format a file is', () => {
  test.each([
    ['a.prompt.yml', 'prompt-yml'],
    ['dir/B.PROMPT.YAML', 'prompt-yml'],
    ['prompts/support.md', 'plain'],
    ['prompts/support.txt', 'plain'],
    ['prompts/support', 'plain'],
    ['prompts/support.prompt.md', 'plain'],
    ['a.prompty', 'prompty'],
    ['a.prompt', 'dotprompt'],
    ['a.j2', 'jinja'],
    ['a.jinja', 'jinja'],
    ['a.md.jinja2', 'jinja'],
    ['a.hbs', 'handlebars'],
    ['a.handlebars', 'handlebars'],
    ['a.chat.json', 'chat'],
    ['a.yaml', 'chat'],
  ])('%s is %s', (path, name) => expect(formatOf(path, '').name).toBe(name));

  test.each([
    ['{"id": "pmpt_1"}', 'stored-prompt'],
    ['{"prompt": {"id": "pmpt_1"}}', 'stored-prompt'],
    ['{"messages": [{"role": "user", "content": "What is pmpt_1?"}]}', 'chat'],
    ['[{"role": "user", "content": "What is pmpt_1?"}]', 'chat'],
    ['{"id": "pmpt_', 'chat'],
  ])('%j is %s', (text, name) => expect(formatOf('a.json', text).name).toBe(name));

  test('each file is of one format only', () => {
    for (const path of ['a.prompt.yml', 'a.json', 'a.prompt', 'a.prompty', 'a.j2', 'a.hbs', 'a.md']) {
      for (const text of ['', '{"id": "pmpt_1"}'])
        expect(Object.values(formats).filter((format) => format.matches(path, text))).toHaveLength(1);
    }
  });

  test.each(['people.csv', 'prompt.ts', 'prompt.py', 'cases.jsonl'])(
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

  test.each([
    ['a.prompty', '---\nmodel: {id: x, options: {temperature: 0}}\n---\nsystem:\nHi\n\nuser:\n{{ q }}'],
    ['a.prompt', '---\nmodel: x\nconfig: {temperature: 0}\n---\n{{role "system"}}\nHi\n{{role "user"}}{{q}}'],
    ['a.j2', '---\nmodel: x\ntemperature: 0\n---\nHi {{ q }}'],
    ['a.hbs', '---\nmodel: x\ntemperature: 0\n---\nHi {{q}}'],
  ])('comments, line ends and white space at the edges mean nothing in %s', async (path, text) => {
    const note = path.endsWith('j2') || path.endsWith('y') ? '{# note #}' : '{{! note }}';
    const other = text.replace('---\n', '---\n# c\n\n').replace('temperature: 0', 'temperature:   0.0');
    const lines = `\uFEFF${other}${note}  \n\n`.replaceAll('\n', '\r\n');
    expect(await meaning(lines, path)).toEqual(await meaning(text, path));
  });

  test('the style of a chat means nothing', async () => {
    const one = await meaning('{"model":"x","messages":[{"role":"user","content":"hi"}]}', 'a.json');
    const other = await meaning('# c\nmessages:\n- content: hi\n  role: user\nmodel: "x"\n', 'a.yml');
    expect({ ...other, path: '', files: [] }).toEqual({ ...one, path: '', files: [] });
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
