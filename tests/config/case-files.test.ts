/** Files of cases of two revisions: what is read of them, how often, and what both hold together. */
import { expect, test } from 'vitest';
import { bothOf, named, sameCases } from '../../src/config/case-files.ts';
import type { CaseFile } from '../../src/config/config.ts';
import { noting } from '../../src/config/noting.ts';

const line = (id: string, q: string): string => JSON.stringify({ id, input: { q } });

/** Files by name, and the names in the order in which they were read. */
function filesOf(texts: Readonly<Record<string, readonly string[]>>) {
  const read: string[] = [];
  const files = Object.entries(texts).map(([file, lines]): CaseFile => {
    const text = lines.join('\n');
    return { file, version: text, text: () => (read.push(file), Promise.resolve(text)) };
  });
  return { files, read };
}

test('a file that is the same on both sides is read once, and a case that is the same is one', async () => {
  const base = filesOf({ 'a.jsonl': [line('1', 'x')], 'b.jsonl': [line('2', 'x'), line('3', 'x')] });
  const head = filesOf({ 'a.jsonl': [line('1', 'x')], 'b.jsonl': [line('2', 'x'), line('3', 'y')] });
  const [before, after] = (await bothOf(base.files, head.files)).map(named);
  expect(head.read).toEqual(['a.jsonl', 'b.jsonl']);
  expect(base.read).toEqual(['b.jsonl']);
  expect(before?.[0]).toBe(after?.[0]);
  expect(before?.[1]).toBe(after?.[1]);
  expect([before?.[2]?.input, after?.[2]?.input]).toEqual([{ q: 'x' }, { q: 'y' }]);
});

test('what both files say in other lines keeps its own place', async () => {
  const base = filesOf({ 'a.jsonl': [line('1', 'x')] });
  const head = filesOf({ 'a.jsonl': [line('0', 'x'), line('1', 'x')] });
  const [before, after] = (await bothOf(base.files, head.files)).map(named);
  expect(before?.map(({ where }) => where.line)).toEqual([1]);
  expect(after?.map(({ where }) => where.line)).toEqual([1, 2]);
});

test('an id that several files have is told apart by their names, on each side by itself', async () => {
  const base = filesOf({ 'a.jsonl': [line('1', 'x')], 'b.jsonl': [line('1', 'x'), line('2', 'x')] });
  const head = filesOf({ 'a.jsonl': [line('1', 'x')], 'b.jsonl': [line('2', 'x')] });
  const [before, after] = (await bothOf(base.files, head.files)).map(named);
  expect(before?.map(({ id }) => id)).toEqual(['a.jsonl:1', 'b.jsonl:1', '2']);
  expect(after?.map(({ id }) => id)).toEqual(['1', '2']);
});

test('one edited case tells that two revisions differ, and no other file is opened', async () => {
  const base = filesOf({
    'a.jsonl': [line('1', 'x')],
    'b.jsonl': [line('2', 'x')],
    'c.jsonl': [line('3', 'x')],
  });
  const head = filesOf({
    'a.jsonl': [line('1', 'x')],
    'b.jsonl': [line('2', 'y')],
    'c.jsonl': [line('3', 'y')],
  });
  expect(await sameCases(base.files, head.files)).toBe(false);
  expect([base.read, head.read]).toEqual([['b.jsonl'], ['b.jsonl']]);
});

test('cases that only moved are the same', async () => {
  const base = filesOf({ 'a.jsonl': [line('1', 'x'), line('2', 'x')] });
  const head = filesOf({ 'a.jsonl': [line('2', 'x')], 'b.jsonl': [line('1', 'x')] });
  expect(await sameCases(base.files, head.files)).toBe(true);
  const more = filesOf({ 'a.jsonl': [line('2', 'x')], 'b.jsonl': [line('1', 'x'), line('3', 'x')] });
  expect(await sameCases(base.files, more.files)).toBe(false);
});

test('mistakes of all files are told together', async () => {
  const { files } = filesOf({
    'a.jsonl': ['{"expeced":1}'],
    'b.jsonl': [line('1', 'x')],
    'c.jsonl': ['nope'],
  });
  await expect(bothOf(files, files)).rejects.toThrow(
    /^expeced: unknown key "expeced"\nc\.jsonl is not valid JSON/,
  );
});

test('short texts are read once and long ones whenever they are asked for', async () => {
  const read: string[] = [];
  const texts: Record<string, string> = { short: 'x', long: 'x'.repeat(20_001) };
  const tree = {
    revision: 'r',
    read: (path: string) => (read.push(path), Promise.resolve(texts[path] ?? null)),
    list: () => Promise.resolve([]),
  };
  const noted = noting(tree).tree;
  for (const path of ['short', 'long', 'short', 'long', 'gone', 'gone']) await noted.read(path);
  expect(read).toEqual(['short', 'long', 'long', 'gone']);
});
