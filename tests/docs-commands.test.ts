/** What pages tell to type is there: every command, every flag of it, every script. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { OPTIONS } from '../src/commands/flags.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('{docs,examples}/**/*.md')];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Lines of blocks for a shell, and what stands in backticks, without comments. */
function typedIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const blocks = [...text.matchAll(/^```(?:sh|bash|console|shell)\n([\s\S]*?)^```/gm)].flatMap(
    ([, block = '']) => block.split('\n'),
  );
  const words = [...text.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
  return [...blocks, ...words].map((line) =>
    line
      .replace(/^\$ /, '')
      .replace(/\s#.*$/, '')
      .trim(),
  );
}

interface Typed {
  readonly name: string;
  readonly flags: readonly string[];
}

function commandsIn(lines: readonly string[]): Typed[] {
  const found = lines.flatMap((line) => [...line.matchAll(/(?:^|&& |npx )micro-metrics ([^&|]*)/g)]);
  return found.flatMap(([, rest = '']) => {
    const [name = '', ...words] = rest.trim().split(/\s+/);
    // The word in a comment on a pull request, or a name in capitals that stands for any.
    if (!/^[a-z-]+$/.test(name)) return [];
    return [{ name, flags: words.flatMap((word) => /^--([a-z-]+)/.exec(word)?.[1] ?? []) }];
  });
}

const all = pages.flatMap((page) => commandsIn(typedIn(page)).map((typed) => ({ page, ...typed })));

describe('what pages tell to type', () => {
  it('is found', () => {
    expect(all.length).toBeGreaterThan(60);
    expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThan(12);
  });

  it('names commands that are there', () => {
    expect(all.filter(({ name }) => !Object.hasOwn(commands, name))).toEqual([]);
  });

  it('gives each command flags that it reads', () => {
    const wrong = all.flatMap(({ page, name, flags }) =>
      flags
        .filter((flag) => !Object.hasOwn(OPTIONS, flag) || !isRead(name, flag))
        .map((flag) => `${page}: micro-metrics ${name} --${flag}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names scripts that are there', () => {
    const named = pages.flatMap((page) =>
      typedIn(page).flatMap((line) =>
        [...line.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script),
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

const reads = new Map(
  await Promise.all(
    Object.entries(commands).map(
      async ([name, { load }]) => [name, (await load()).command.reads ?? []] as const,
    ),
  ),
);

function isRead(name: string, flag: string): boolean {
  return flag === 'help' || flag === 'version' || (reads.get(name) ?? []).includes(flag);
}
