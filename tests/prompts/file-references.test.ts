import { describe, expect, test } from 'vitest';
import { Missing } from '../../src/errors.ts';
import { resolveFiles } from '../../src/prompts/file-references.ts';
import { parseYaml } from '../../src/parsing/yaml.ts';

function resolve(text: string, entries: Readonly<Record<string, string>>, path = 'prompts/a.yml') {
  const read = async (name: string): Promise<string> => {
    if (Object.hasOwn(entries, name)) return entries[name] ?? '';
    throw new Missing(`${name} does not exist`, null, 'Mend the path.');
  };
  return resolveFiles(parseYaml(text, path), { path, text, read });
}

describe('references to files', () => {
  test('count from the folder of their file first, then from the root', async () => {
    const entries = { 'prompts/x.md': 'near\n', 'x.md': 'far', 'shared/y.md': 'root', 'z.md': 'up' };
    const { value, files } = await resolve('[file://x.md, file://shared/y.md, "${file:../z.md}"]', entries);
    expect(value).toEqual(['near', 'root', 'up']);
    expect(files).toEqual(['prompts/x.md', 'shared/y.md', 'z.md']);
  });

  test('are followed to any depth, and only where they are the whole text', async () => {
    const entries = {
      'b.json': '{"c": "file://c.yml"}',
      'c.yml': 'd: file://d.txt',
      'd.txt': 'file://e.txt',
    };
    expect((await resolve('a: file://b.json\nb: see file://b.json', entries)).value).toEqual({
      a: { c: { d: 'file://e.txt' } },
      b: 'see file://b.json',
    });
  });

  test.each([
    ['file:///etc/passwd'],
    ['file://../../x'],
    ['file://..\\x'],
    ['file://C:/x'],
    ['file://.git/config'],
    ['file://~/x'],
    ['file://https://example.com/x'],
    ['${file:/proc/self/environ}'],
  ])('%s does not lead out', async (name) => {
    await expect(resolve(JSON.stringify([name]), {})).rejects.toThrow('not a path inside the repository');
  });

  test('the place of a missing file is that of its reference', async () => {
    const error = await resolve('a: 1\nb:\n  - file://no.md', {}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: 'prompts/no.md does not exist', where: { line: 3, key: 'b.0' } });
  });

  test('references that multiply are stopped', async () => {
    const entries: Record<string, string> = { 'f40.yml': 'x' };
    for (let index = 0; index < 40; index++)
      entries[`f${index}.yml`] = `[${Array(10)
        .fill(`file://f${index + 1}.yml`)
        .join(', ')}]`;
    await expect(resolve('file://f0.yml', entries)).rejects.toThrow('add up to more than');
  });
});
