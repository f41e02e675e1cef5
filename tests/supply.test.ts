/** What may be believed of the bundle, and of the page that says what it is safe from. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
    expect(rows.map(({ name }) => name)).toEqual(Array.from({ length: 21 }, (_, at) => `S${at + 1}`));
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

/** Files of the bundle that one of them needs at once, itself among them, and what they import of Node. */
function readAtOnce(file: string): { readonly files: readonly string[]; readonly ofNode: readonly string[] } {
  const [files, ofNode] = [new Set([file]), new Set<string>()];
  for (const each of files)
    for (const [, name = ''] of readFileSync(join('dist', each), 'utf8').matchAll(
      /^import (?:[^"\n]+ from )?"([^"\n]+)";$/gm,
    ))
      if (name.startsWith('.')) files.add(join(dirname(each), name));
      else ofNode.add(name);
  return { files: [...files], ofNode: [...ofNode] };
}

describe('the bundle', () => {
  it('reads at the start of the action what every run takes, and Node’s own by require alone', () => {
    const { files, ofNode } = readAtOnce('index.js');
    const later = files.filter((file) => /asking|later|globs|prompts|undici/.test(file));
    const bytes = files.reduce((sum, file) => sum + statSync(join('dist', file)).size, 0);
    expect({ later, ofNode }).toEqual({ later: [], ofNode: ['node:module'] });
    expect(bytes).toBeLessThan(1_050_000);
  });

  it('is built to the byte without a network', () => {
    const build = [process.execPath, 'scripts/dist.mjs', '--check', '--anew'];
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
