/** What may be believed of the bundle, and of the page that says what it is safe from. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly name: string;
  readonly tests: readonly { readonly file: string; readonly titles: readonly string[] }[];
}

const rows: readonly Row[] = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| S\d+\. /.test(line))
  .map((line) => {
    const [, name = '', , cell = ''] = line.split('|').map((each) => each.trim());
    const parts = cell.split(/(?=`tests\/)/).filter((part) => part.startsWith('`tests/'));
    const tests = parts.map((part) => ({
      file: /`([^`]+)`/.exec(part)?.[1] ?? '',
      titles: [...part.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
    }));
    return { name: name.split('.')[0] ?? '', tests };
  });

describe('docs/security.md', () => {
  it('has a row for each attack', () => {
    expect(rows.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, at) => `S${at + 1}`));
  });

  it.each(rows)('$name names tests that are there', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, titles } of tests) {
      expect(existsSync(file)).toBe(true);
      expect(titles.length).toBeGreaterThan(0);
      const text = readFileSync(file, 'utf8').replaceAll("\\'", "'");
      for (const title of titles) expect(text).toContain(title);
    }
  });
});

describe('the bundle', () => {
  it('is built to the byte without a network', () => {
    const build = [process.execPath, 'scripts/dist.mjs', '--check'];
    const apart = ['--net', '--map-root-user'];
    const isApart = spawnSync('unshare', [...apart, 'true']).status === 0;
    // Where no network of its own can be had, every way out leads nowhere.
    const nowhere = Object.fromEntries(
      ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].map((name) => [name, 'http://127.0.0.1:9']),
    );
    const [command = '', ...args] = isApart ? ['unshare', ...apart, ...build] : build;
    const { status, stderr } = spawnSync(command, args, {
      encoding: 'utf8',
      env: { ...process.env, ...nowhere },
    });
    expect(status, stderr).toBe(0);
  });
});
