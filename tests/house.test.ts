import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { APIS, USUAL_API } from '../src/providers/index.ts';

const sources = globSync('src/**/*.{ts,tsx}');
const tests = globSync('tests/**/*.ts');
const textOf = (file: string): string => readFileSync(file, 'utf8');
const isEdge = (file: string): boolean => /^src\/(edges\/|commands\/|main\.ts|cli\.ts|index\.ts)/.test(file);

describe('the house', () => {
  it('has no file over 250 lines', () => {
    const long = [...sources, ...tests, ...globSync('{scripts,bench}/**/*.{ts,mjs}')]
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  it('keeps clocks, dice and the environment at the edges', () => {
    const found = sources
      .filter((file) => !isEdge(file))
      .filter((file) =>
        /Date\.now|new Date\(\)|Math\.random|process\.|globalThis\.|performance\.now/.test(textOf(file)),
      );
    expect(found).toEqual([]);
  });

  it('writes to standard output in one file only', () => {
    const found = sources.filter((file) => /console\.|process\.std(out|err)|writeSync\(/.test(textOf(file)));
    expect(found).toEqual(['src/edges/log.ts']);
  });

  it('spawns processes in two folders, and never through a shell', () => {
    const found = sources.filter((file) => /node:child_process/.test(textOf(file)));
    expect(found.every((file) => /^src\/edges\/(git|processes)\//.test(file))).toBe(true);
    expect(sources.filter((file) => /shell:\s*true|execSync|[{,] exec[ ,}]/.test(textOf(file)))).toEqual([]);
  });

  it('spawns its bundle in two files, which refuse a stale one', () => {
    const spawning = tests.filter((file) => /dist\/cli|runs\.main/.test(textOf(file)));
    expect(spawning.toSorted()).toEqual(['tests/support/micro.ts', 'tests/support/runner.ts']);
    for (const file of spawning.filter((each) => each.startsWith('tests/support')))
      expect(textOf(file)).toContain('refuseStale();');
  });

  it('has no default exports, enums, classes but errors and what is made by the million, or attics', () => {
    const odd = sources.filter((file) => /^export default|^(export )?(const )?enum /m.test(textOf(file)));
    const classes = sources
      .filter((file) => !file.startsWith('src/columns/'))
      .filter((file) => /^(export )?class /m.test(textOf(file)));
    const attics = sources.filter((file) => /(utils|helpers?|manager|service|misc|common)\b/i.test(file));
    expect({ odd, classes, attics }).toEqual({ odd: [], classes: ['src/errors.ts'], attics: [] });
  });

  it('writes the members of an object as they are, and spreads no literal', () => {
    const spread = [...sources, ...globSync('{scripts,bench}/**/*.{ts,mjs}')].filter((file) =>
      textOf(file).includes('...{'),
    );
    expect(spread).toEqual([]);
  });

  it('calls files after a noun or a verb, never by a participle', () => {
    const ending =
      /(?:[^e]ed|kept|told|seen|known|found|held|lost|broken|written|drawn|chosen|given|taken|shown|sent)$/;
    // What users type; and words that only look so.
    const fine = ['answered', 'claims-supported', 'numbers-grounded'];
    const named = [...sources, ...tests, ...globSync('{src,tests}/**/', { exclude: ['**/node_modules'] })]
      .map((path) => basename(path).replace(/\..*$/, ''))
      .filter((name) => ending.test(name) && !fine.includes(name));
    expect([...new Set(named)]).toEqual([]);
  });

  it('keeps what has no room of its own under 200 lines', () => {
    const rest = sources.filter((file) => file.startsWith('src/lib/')).map(textOf);
    expect(rest.join('').split('\n').length).toBeLessThan(200);
  });

  it.each(['docs/architecture.md', 'docs/strangers-test.md', 'docs/adding.md', 'CONTRIBUTING.md'])(
    'names in %s only files that are there',
    (page) => {
      const paths = /`((?:src|tests|scripts|bench|fixtures|docs|dist)\/[\w./-]+)`/g;
      const named = [...textOf(page).matchAll(paths)].map(([, path]) => path ?? '');
      expect(named.length).toBeGreaterThan(1);
      expect(named.filter((path) => !existsSync(path))).toEqual([]);
    },
  );

  it('says of the ground floor which rooms may enter which, as they may', async () => {
    const rules: string = '../.dependency-cruiser.mjs';
    const { ground } = (await import(rules)) as { ground: Record<string, [below: string[], used: string[]]> };
    const rows = textOf('docs/architecture.md').matchAll(/^\| `src\/(\w+)` +\|[^|]*\| words([^|]*)\|$/gm);
    const told = [...rows].map(([, room = '', others = '']) => [
      room,
      [...others.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort(),
    ]);
    const rooms = told.filter(([room]) => Object.hasOwn(ground, String(room)));
    expect(Object.fromEntries(rooms)).toEqual(
      Object.fromEntries(Object.entries(ground).map(([room, [below]]) => [room, [...below].sort()])),
    );
  });

  it('links in its docs only to what is there', () => {
    const broken = globSync(['*.md', 'docs/*.md']).flatMap((file) => {
      const folder = file.includes('/') ? 'docs/' : '';
      const links = [...textOf(file).matchAll(/\]\((?!http)([^)#]+)/g)].map(([, path]) => `${folder}${path}`);
      return links.filter((path) => !existsSync(path)).map((path) => `${file}: ${path}`);
    });
    expect(broken).toEqual([]);
  });

  it('sets no flag for a part of a pattern, which V8 honours only as long as it optimises', () => {
    const flagged = sources.filter((file) => /\(\?-?[ims]+(?:-[ims]+)?:/.test(textOf(file)));
    expect(flagged).toEqual([]);
  });

  it('speaks of itself alone', () => {
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .filter((file) => existsSync(file) && !/^dist\/|package-lock|\.(png|json|jsonl)$/.test(file));
    expect(files.filter((file) => /\/(wo)rk\/|registry[.]npm/.test(textOf(file)))).toEqual([]);
  });
});

describe('dist', () => {
  it('carries a licence text for every package that it bundles', () => {
    const licences = textOf('dist/licenses.txt');
    const bundled = globSync('dist/**/*.js').flatMap((file) =>
      [...textOf(file).matchAll(/^\/\/ node_modules\/(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^/\n]+)\//gm)].map(
        ([, name]) => name ?? '',
      ),
    );
    const names = [...new Set(bundled)];
    expect(names.length).toBeGreaterThan(20);
    const lacking = names.filter((name) => !new RegExp(`^${name} \\d\\S+ \\(`, 'm').test(licences));
    expect(lacking).toEqual([]);
  });
});

describe('action.yml', () => {
  const action = parse(textOf('action.yml')) as {
    inputs: Record<string, unknown>;
    outputs: Record<string, unknown>;
    runs: unknown;
  };

  it('is a Node 24 action without steps of its own', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });

  it('has inputs that are all read, in one file', () => {
    const text = textOf('src/edges/inputs.ts');
    const read = (name: string): boolean =>
      text.includes(`'${name}'`) || new RegExp(`^  ${name}:`, 'm').test(text);
    expect(Object.keys(action.inputs).filter((name) => !read(name))).toEqual([]);
  });

  it('names every API that the registry has, in the input and in the docs of endpoints', () => {
    const { description } = action.inputs['api'] as { readonly description: string };
    expect(APIS.length).toBeGreaterThan(1);
    for (const text of [description, textOf('README.md')])
      expect(APIS.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    expect(action.inputs['api']).toMatchObject({ default: USUAL_API });
  });

  it('has inputs and outputs that stand in the README', () => {
    const readme = textOf('README.md');
    const names = [...Object.keys(action.inputs), ...Object.keys(action.outputs)];
    expect(names.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
  });

  it('has outputs that are all set', () => {
    const text = textOf('src/channels/outputs.ts') + textOf('src/edges/posts.ts');
    const later = ['matrix'];
    const unset = Object.keys(action.outputs).filter((name) => !text.includes(`'${name}'`));
    expect(unset).toEqual(later);
  });
});
