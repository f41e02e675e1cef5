/** The file behind a store: what waits to be written, and where lines are found. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJournal } from '../../src/edges/store/journal.ts';

const ASKING = 'a'.repeat(32);

let [folder, path] = ['', ''];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  path = join(folder, 'answers.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

function lineOf(letter: string): string {
  return `["${'s'.repeat(22)}","${letter.repeat(32)}","${ASKING}",{}]`;
}

it('has what waits in the file when it is closed', async () => {
  const journal = openJournal(path, true);
  const head = { key: 'c'.repeat(32), asking: ASKING };
  const line = `["${'s'.repeat(22)}","${head.key}","${ASKING}",{}]\n`;
  const writing = journal.append(head, line);
  journal.close();
  expect(readFileSync(path, 'utf8')).toBe(line);
  await writing;
  expect(readFileSync(path, 'utf8')).toBe(line);
  expect(journal.find(head.key)).toBeNull();
});

it('is read where nothing can be written any more, such as half a line that a full disk left', () => {
  const whole = lineOf('c');
  writeFileSync(path, `${whole}\n${whole.slice(0, 90)}`);
  const journal = openJournal(path, true);
  expect([journal.broken, journal.find('c'.repeat(32))?.toString()]).toEqual([1, whole]);
  expect(readFileSync(path, 'utf8')).toBe(`${whole}\n${whole.slice(0, 90)}`);
  journal.close();
});

it('begins its lines on their own, whenever another process left half of one', async () => {
  const [one, two] = [openJournal(path, true), openJournal(path, true)];
  await one.append({ key: 'c'.repeat(32), asking: ASKING }, `${lineOf('c')}\n`);
  appendFileSync(path, lineOf('b').slice(0, 90));
  await two.append({ key: 'd'.repeat(32), asking: ASKING }, `${lineOf('d')}\n`);
  await one.append({ key: 'e'.repeat(32), asking: ASKING }, `${lineOf('e')}\n`);
  expect(one.find('e'.repeat(32))?.toString()).toBe(lineOf('e'));
  const later = openJournal(path, false);
  expect(['c', 'd', 'e'].map((letter) => later.find(letter.repeat(32))?.toString())).toEqual(
    ['c', 'd', 'e'].map(lineOf),
  );
  expect(later.broken).toBe(1);
  for (const journal of [one, two, later]) journal.close();
});

it('gives its lines in any order, long ones as well', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 20 });
  const property = fc.property(lengths, fc.infiniteStream(fc.nat()), (all, picks) => {
    const lines = all.map((length, at) => {
      const key = at.toString(16).padStart(32, '0');
      return { key, line: `["${'s'.repeat(22)}","${key}","${ASKING}",{"x":"${'x'.repeat(length)}"}]` };
    });
    writeFileSync(path, lines.map(({ line }) => `${line}\n`).join(''));
    const journal = openJournal(path, false);
    for (const pick of picks.take(40)) {
      const { key, line = '' } = lines[pick % lines.length] ?? { key: '' };
      expect(journal.find(key)?.toString() === line).toBe(true);
    }
    journal.close();
  });
  fc.assert(property, { numRuns: 30 });
});

it('meets a line once that was there before, and none that it wrote itself', async () => {
  writeFileSync(path, `${lineOf('c')}\n${lineOf('d')}\n`);
  const journal = openJournal(path, true);
  const [c, d, e] = ['c', 'd', 'e'].map((letter) => letter.repeat(32)) as [string, string, string];
  expect([journal.meet(c), journal.meet(c), journal.meet(e)]).toEqual([true, false, false]);
  for (const [key, letter] of [
    [d, 'd'],
    [e, 'e'],
  ] as const) {
    const writing = journal.append({ key, asking: ASKING }, `${lineOf(letter)}\n`);
    expect(journal.meet(key)).toBe(false);
    await writing;
    expect(journal.meet(key)).toBe(false);
  }
  expect([c, d, e].map((key) => journal.find(key)?.toString())).toEqual(['c', 'd', 'e'].map(lineOf));
  journal.close();
});

it('gives nothing where another line stands by now', () => {
  writeFileSync(path, `${lineOf('c')}\n`);
  const journal = openJournal(path, true);
  writeFileSync(path, `${lineOf('d')}\n`);
  expect(journal.find('c'.repeat(32))).toBeNull();
  journal.close();
});
