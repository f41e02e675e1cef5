/** Files in the shape of those that people have: each is read, read with a warning, or refused in words. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { casesOf } from '../src/config/cases.ts';
import { readForeign } from '../src/config/foreign/read.ts';
import { Missing, UserError, UserErrors } from '../src/errors.ts';
import { formatOf } from '../src/formats/index.ts';
import { renderer } from '../src/prompts/render.ts';
import type { Warning } from '../src/types.ts';
import { texts } from './support/folder-tree.ts';

interface File {
  readonly file: string;
  readonly what: string;
  readonly outcome: 'read' | 'warned' | 'refused';
  readonly says?: readonly string[];
  readonly text: string;
  /** Files that it leads to. */
  readonly more?: Readonly<Record<string, string>>;
}

const files = parse(readFileSync('fixtures/found/corpus.yml', 'utf8')) as readonly File[];

function said(warnings: readonly Warning[]): readonly string[] {
  return warnings.map(({ message }) => message);
}

async function warningsOf({ file, text, more = {} }: File): Promise<readonly string[]> {
  if (file.startsWith('cases.')) {
    expect((await casesOf(text, file)).length).toBeGreaterThan(0);
    return [];
  }
  const tree = texts(more);
  if (file.startsWith('promptfoo')) return said((await readForeign(file, text, tree, [])).warnings);
  const read = async (path: string): Promise<string> => {
    const found = await tree.read(path);
    if (found === null) throw new Missing(`${path} does not exist`, null, 'Mend the path.');
    return found;
  };
  const prompt = await formatOf(file, text).parse({ path: file, text, read });
  await renderer(prompt);
  return said(prompt.warnings ?? []);
}

test.each(files.map((each) => [each.outcome, each.file, each.what, each] as const))(
  '%s: %s with %s',
  async (outcome, _file, _what, each) => {
    const result: readonly string[] | UserError | UserErrors = await warningsOf(each).catch(
      (error: unknown) => {
        if (error instanceof UserError || error instanceof UserErrors) return error;
        throw error;
      },
    );
    const said = result instanceof Error ? result.message : result.join('\n');
    expect([result instanceof Error ? 'refused' : said ? 'warned' : 'read', said]).toEqual([outcome, said]);
    for (const words of each.says ?? []) expect(said).toContain(words);
  },
);

test('there are enough of them, of every outcome', () => {
  expect(files.length).toBeGreaterThanOrEqual(40);
  expect(new Set(files.map(({ outcome }) => outcome)).size).toBe(3);
});
