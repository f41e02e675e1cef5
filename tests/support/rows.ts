import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Said } from './gate.ts';

const PAGE = 'docs/git.md';

/** A row of a table in docs/git.md: a situation, what happens, and the words in which it is said. */
interface Row {
  readonly name: string;
  readonly said: string;
  /** The sentences quoted in `said`; `…` stands for anything within a line. */
  readonly says: readonly string[];
}

/** Every row of the page, in order. */
export function rowsOfPage(): readonly Row[] {
  const cells = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (:?-|situation)/i.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
  return cells.map(([name = '', , said = '']) => ({
    name: name.replaceAll('`', ''),
    said,
    says: [...said.matchAll(/“([^”]+)”/g)].map(([, phrase = '']) => phrase),
  }));
}

const known = new Map(rowsOfPage().map((each) => [each.name, each]));

function spoken(phrase: string): RegExp {
  const parts = phrase.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.*'));
}

/** A test named after a row of the page: each of the row's sentences is said by one of its runs, word for word. */
export function row(name: string, act: () => Promise<Said | readonly Said[]>): void {
  const found = known.get(name);
  if (!found) throw new Error(`${PAGE} has no row "${name}"`);
  it(name, async () => {
    const runs = [await act()].flat();
    expect(runs.length).toBeGreaterThan(0);
    for (const phrase of found.says)
      expect(runs.map(({ text }) => text).join('\n'), phrase).toMatch(spoken(phrase));
  });
}
