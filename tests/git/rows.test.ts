/** docs/git.md and the tests in this folder are about the same rows. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowsOfPage } from '../support/rows.ts';

const tests = globSync('tests/git/*.test.ts').map((file) => readFileSync(file, 'utf8'));
const tested = tests
  .flatMap((text) => [...text.matchAll(/^ +row\((['"])(.+)\1, async/gm)])
  .map(([, , name = '']) => name);

describe('docs/git.md', () => {
  it('has no row without a test, and no test without a row', () => {
    const rows = rowsOfPage().map(({ name }) => name);
    expect(rows.length).toBeGreaterThan(50);
    expect(new Set(rows).size).toBe(rows.length);
    expect(tested.toSorted()).toEqual(rows.toSorted());
  });

  it('quotes what is said wherever something is', () => {
    const silent = rowsOfPage().filter(({ says }) => says.length === 0);
    expect(silent.every(({ said }) => said === '–')).toBe(true);
  });
});
