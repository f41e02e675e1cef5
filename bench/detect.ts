/**
 * How much time and memory it takes to see what changed: 20,000 files, 500 prompts, 3 changed files, against
 * `git diff --raw` and reading the blobs that it names. Both are whole processes; figures are medians.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 11;
const script = join(import.meta.dirname, 'detect-once.ts');

function build(
  files: number,
  prompts: number,
  withConfig: boolean,
): { dir: string; base: string; head: string } {
  const dir = mkdtempSync(join(tmpdir(), 'detect-'));
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trim();
  const write = (path: string, text: string): void => {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.email', 'bench@example.com');
  git('config', 'user.name', 'Bench');
  git('config', 'gc.auto', '0');
  git('config', 'maintenance.auto', 'false');
  for (let index = 0; index < files; index++)
    write(`src/${index % 100}/${index % 7}/file-${index}.ts`, `export const value${index} = ${index};\n`);
  for (let index = 0; index < prompts; index++)
    write(`prompts/${index % 20}/p${index}.prompt.yml`, prompt(index, 'Sort'));
  if (withConfig) {
    write('.github/micro-metrics.yml', config(prompts));
    write('evals/all.jsonl', '{"id": "a", "input": {"ticket": "late"}}\n');
  }
  git('add', '--all');
  git('commit', '--quiet', '-m', 'base');
  const base = git('rev-parse', 'HEAD');
  write('prompts/3/p3.prompt.yml', prompt(3, 'Rank'));
  write('src/1/1/file-1.ts', 'export const value1 = 2;\n');
  write('README.md', 'A shop.\n');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'head');
  git('gc', '--quiet');
  return { dir, base, head: git('rev-parse', 'HEAD') };
}

function prompt(index: number, verb: string): string {
  return `model: scripted-1\nmessages:\n  - { role: user, content: "${verb} ${index}: {{ticket}}" }\ntestData:\n  - { ticket: late, expected: shipping }\nevaluators:\n  - { name: team, string: { equals: "{{expected}}" } }\n`;
}

function config(prompts: number): string {
  const all = Array.from({ length: prompts }, (_, index) => index);
  const targets = all.map((index) => `  t${index}: { prompt: prompts/${index % 20}/p${index}.prompt.yml }`);
  return `version: 1\ntargets:\n${targets.join('\n')}\nsuites:\n  all: { targets: [${all.map((index) => `t${index}`).join(', ')}], cases: [evals/all.jsonl], metrics: [short] }\nmetrics:\n  short: { measure: length, options: { max: 9 } }\n`;
}

interface Once {
  readonly detect: number;
  readonly plain: number;
  readonly heap: number;
  readonly asked: number;
}

/** One process a run: both ways, in turns, over the repository as it lies. */
function once(repo: { dir: string; base: string; head: string }, needed: string): Once {
  const ran = spawnSync(process.execPath, ['--expose-gc', script, repo.dir, repo.base, repo.head, needed], {
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as Once;
}

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

function measure(files: number, prompts: number, withConfig: boolean): void {
  const repo = build(files, prompts, withConfig);
  const runs = Array.from({ length: RUNS }, () => once(repo, withConfig ? 'prompts' : ''));
  const [detect, plain] = [median(runs.map((run) => run.detect)), median(runs.map((run) => run.plain))];
  const heap = median(runs.map((run) => run.heap)) / 1024 / 1024;
  console.log(
    `${files} files, ${prompts} prompts, ${withConfig ? 'a config of them all' : 'no config'}: detect ${detect.toFixed(1)} ms, git diff --raw and blobs ${plain.toFixed(1)} ms, ` +
      `ratio ${(detect / plain).toFixed(2)}, heap +${heap.toFixed(1)} MB, ${runs[0]?.asked} suite asked`,
  );
  rmSync(repo.dir, { recursive: true, force: true });
}

measure(2_000, 500, false);
measure(20_000, 500, false);
measure(20_000, 500, true);
