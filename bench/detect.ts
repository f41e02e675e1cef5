/**
 * How much time and memory it takes to see what changed: 3 changed files among 20,000, of which 500 are prompts,
 * against `git diff --raw` and one `git cat-file --batch` of the blobs that detection itself reads, no more and no
 * less. Those are the blobs that differ; with a config, the config and the cases; and prompts that have to be looked
 * at, since another file may go into them: those in Markdown, but not `.prompt.yml`, into which nothing ever goes.
 *
 * Without a config, prompts are found by their names, so the names of all files have to be known. Git takes
 * `ls-tree -r` for that, which is counted in the second of the two ratios only.
 *
 * Both take turns in one process, which starts git anew each time. Figures are medians over processes; `first` is
 * the first time in a process, when nothing is compiled yet.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';

const RUNS = 7;
const script = join(import.meta.dirname, 'detect-once.ts');

interface World {
  readonly what: string;
  readonly files: number;
  readonly prompts: number;
  /** The ending of prompts; in Markdown, every tenth has a partial. */
  readonly ending: '.prompt.yml' | '.md';
  readonly withConfig: boolean;
}

interface Repo {
  readonly dir: string;
  readonly base: string;
  readonly head: string;
}

function build({ files, prompts, ending, withConfig }: World): Repo {
  const dir = mkdtempSync(join(tmpdir(), 'detect-'));
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trim();
  const write = (path: string, text: string): void => {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const prompt = ending === '.md' ? inMarkdown : inYaml;
  const pathOf = (index: number): string => `prompts/${index % 20}/p${index}${ending}`;
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.email', 'bench@example.com');
  git('config', 'user.name', 'Bench');
  git('config', 'gc.auto', '0');
  git('config', 'maintenance.auto', 'false');
  for (let index = 0; index < files - prompts; index++)
    write(`src/${index % 100}/${index % 7}/file-${index}.ts`, `export const value${index} = ${index};\n`);
  for (let index = 0; index < prompts; index++) write(pathOf(index), prompt(index, 'Sort'));
  if (ending === '.md') write('shared/tone.md', 'Be kind.\n');
  if (withConfig) {
    write('.github/micro-metrics.yml', config(prompts, pathOf));
    write('evals/all.jsonl', '{"id": "a", "input": {"ticket": "late"}}\n');
  }
  git('add', '--all');
  git('commit', '--quiet', '-m', 'base');
  const base = git('rev-parse', 'HEAD');
  write(pathOf(3), prompt(3, 'Rank'));
  write('src/1/1/file-1.ts', 'export const value1 = 2;\n');
  write('README.md', 'A shop.\n');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'head');
  git('gc', '--quiet');
  return { dir, base, head: git('rev-parse', 'HEAD') };
}

function inYaml(index: number, verb: string): string {
  return `model: scripted-1\nmessages:\n  - { role: user, content: "${verb} ${index}: {{ticket}}" }\ntestData:\n  - { ticket: late, expected: shipping }\nevaluators:\n  - { name: team, string: { equals: "{{expected}}" } }\n`;
}

function inMarkdown(index: number, verb: string): string {
  return `---\nmodel: scripted-1\n---\n${verb} ${index}: {{ticket}}\n${index % 10 === 0 ? '{{> shared/tone.md}}\n' : ''}`;
}

function config(prompts: number, pathOf: (index: number) => string): string {
  const all = Array.from({ length: prompts }, (_, index) => index);
  const targets = all.map((index) => `  t${index}: { prompt: ${pathOf(index)} }`);
  return `version: 1\ntargets:\n${targets.join('\n')}\nsuites:\n  all: { targets: [${all.map((index) => `t${index}`).join(', ')}], cases: [evals/all.jsonl], metrics: [short] }\nmetrics:\n  short: { measure: length, options: { max: 9 } }\n`;
}

type Figures = Readonly<
  Record<'detect' | 'plain' | 'listing' | 'first' | 'peak' | 'heap' | 'asked' | 'blobs', number>
>;

function once({ dir, base, head }: Repo): Figures {
  const ran = spawnSync(process.execPath, ['--expose-gc', script, dir, base, head], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as Figures;
}

function row(world: World): readonly string[] {
  const repo = build(world);
  const runs = Array.from({ length: RUNS }, () => once(repo));
  rmSync(repo.dir, { recursive: true, force: true });
  const of = (what: (run: Figures) => number): number =>
    runs.map(what).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  return [
    world.what,
    of(({ blobs }) => blobs).toFixed(0),
    of(({ plain }) => plain).toFixed(1),
    of(({ detect }) => detect).toFixed(1),
    of(({ detect, plain }) => detect / plain).toFixed(2),
    world.withConfig ? '' : of(({ detect, plain, listing }) => detect / (plain + listing)).toFixed(2),
    of(({ first }) => first).toFixed(0),
    megabytes(of(({ peak }) => peak)),
    megabytes(of(({ heap }) => heap)),
  ];
}

const worlds: readonly World[] = [
  { what: '2,000 files, no config', files: 2_000, prompts: 500, ending: '.prompt.yml', withConfig: false },
  { what: '20,000 files, no config', files: 20_000, prompts: 500, ending: '.prompt.yml', withConfig: false },
  { what: '20,000 files, 500 targets', files: 20_000, prompts: 500, ending: '.prompt.yml', withConfig: true },
  {
    what: '20,000 files, 500 targets in Markdown',
    files: 20_000,
    prompts: 500,
    ending: '.md',
    withConfig: true,
  },
];
const head = [
  '',
  'blobs',
  'git ms',
  'detect ms',
  'ratio',
  'with listing',
  'first ms',
  'peak MB',
  'heap kept MB',
];
const table = [head, ...worlds.map((world) => [...row(world)])];
console.log(markdownTable(table, { align: ['l', ...head.slice(1).map(() => 'r')] }));
