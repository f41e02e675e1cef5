/** docs/framework.md maps every row of the framework to a test that is there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('docs/framework.md', 'utf8');
const rows = text
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, row]) => /^\d+$/.test(row ?? ''))
  .map(([, row, idea, shown, not]) => ({ row: Number(row), idea, shown: shown ?? '', not: not ?? '' }));

describe('docs/framework.md', () => {
  it('has all 33 rows, in order', () => {
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 33 }, (_, at) => at + 1));
  });

  it.each(rows)('row $row names a test that is there, or says why there is none', ({ shown, idea, not }) => {
    const [, file = '', name = ''] = /^`([^`]+)`(?: › (.+))?$/.exec(shown) ?? [];
    expect(idea).not.toBe('');
    if (shown === '–') return expect(not).toMatch(/^Not done: .{40,}/);
    expect(existsSync(file)).toBe(true);
    expect(name).not.toBe('');
    expect(readFileSync(file, 'utf8')).toContain(name);
  });
});
