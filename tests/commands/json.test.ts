/** With `--json` a machine gets what it asked for, and nothing else, whatever came of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { startModelServer } from '../support/model-server.ts';
import { micro } from '../support/micro.ts';
import { createRepo, type Repo } from '../support/repo.ts';
import { FILE, SHOP } from '../support/shop.ts';

/** An end that is long past, which every command that reads cards warns of. */
const WORN = (SHOP[FILE] ?? '').replace('review-by: 2030-01-01', 'review-by: 2020-01-01');
const SCORES = { case: 'a', metric: 'polite', value: 1 };
const ANSWER = { case: 'a', input: { question: 'Where?' }, output: 'please wait' };
const INCIDENT = { id: 'inc-1', messages: [{ role: 'user', content: 'Where is my order?' }] };
const CHAT = { id: 'c-1', messages: [{ role: 'user', content: 'Where is my order?' }] };

let repo: Repo;
let url = '';
let close: () => Promise<void>;
beforeAll(async () => {
  repo = createRepo();
  repo.commit('first', { ...SHOP, [FILE]: WORN });
  repo.commit('second', { 'prompts/support.md': 'You answer briefly.' });
  for (const [name, value] of Object.entries({ SCORES, ANSWER, INCIDENT, CHAT }))
    writeFileSync(join(repo.dir, `${name}.jsonl`), `${JSON.stringify(value)}\n`);
  const server = await startModelServer({ answer: () => 'please wait' });
  [url, close] = [server.url, () => server.close()];
});
afterAll(async () => {
  await close();
  repo.cleanup();
});

const KEY = { MICRO_METRICS_API_KEY: 'sk-home-0123456789' };
const asked = ['--base', 'HEAD~1', '--head', 'HEAD'];

/** What is typed, and a key of what comes; in this order, since some read what others left. */
const typed: readonly (readonly [keyof typeof commands & string, readonly string[], string])[] = [
  ['validate', [], 'found'],
  ['plan', asked, 'matrix'],
  ['gate', asked, 'verdict'],
  ['report', [], 'verdict'],
  ['explain', ['polite'], 'metrics'],
  ['watch', ['--today', '2026-11-24'], 'verdict'],
  ['aa', ['--base', 'HEAD~1'], 'aa'],
  ['compare', ['SCORES.jsonl', 'SCORES.jsonl'], 'verdict'],
  ['score', ['ANSWER.jsonl'], 'case'],
  ['review', [], 'findings'],
  ['import', ['CHAT.jsonl'], 'cases'],
  ['add-case', ['--from', 'INCIDENT.jsonl', '--metric', 'polite'], 'case'],
  ['calibrate', ['LABELS.jsonl', '--metric', 'nobody'], 'errors'],
  ['init', ['--config', 'other.yml'], 'written'],
  ['demo', [], 'verdict'],
];

/** What `score` gives is a line each, in the form that `compare` reads. */
function parsed(stdout: string): Record<string, unknown> {
  const lines = stdout.trimEnd().split('\n');
  return JSON.parse(lines[0]?.endsWith('}') ? (lines[0] ?? '') : stdout) as Record<string, unknown>;
}

describe('what comes on standard output', () => {
  it('is tried of every command', async () => {
    expect(typed.map(([name]) => name).toSorted()).toEqual(Object.keys(commands).toSorted());
    const all = await Promise.all(Object.values(commands).map(({ load }) => load()));
    expect(all.filter(({ command: { reads = [] } }) => !reads.includes('json'))).toEqual([]);
  });

  it.each(typed)('%s', async (name, args, key) => {
    const asks = ['gate', 'watch', 'aa'].includes(name) ? ['--base-url', url] : [];
    const { stdout } = await micro(repo.dir, [name, ...args, ...asks, '--json'], KEY);
    expect(parsed(stdout)).toHaveProperty(key);
  });
});

describe('what is wrong', () => {
  const there = mkdtempSync(join(tmpdir(), 'json-'));
  afterAll(() => rmSync(there, { recursive: true }));
  const wrong = async (args: readonly string[]) => {
    const { code, stdout, out } = await micro(there, args);
    return { code, out, ...(JSON.parse(stdout) as { errors: { message: string; hint: string }[] }) };
  };

  it.each(Object.keys(commands))('%s: a flag that does not exist', async (name) => {
    const { code, errors, out } = await wrong([name, '--jsn', '--json']);
    expect([code, errors]).toEqual([
      2,
      [
        {
          message: 'there is no flag --jsn',
          file: null,
          line: null,
          key: null,
          hint: 'Did you mean "--json"?',
        },
      ],
    ]);
    expect(out).toContain('error: there is no flag --jsn. Did you mean "--json"?\n');
  });

  it.each([
    ['nothing', ['--json'], 'no command was given'],
    ['no command', ['gaet', '--json'], 'there is no command "gaet"'],
    ['a value that is left out', ['gate', '--json', '--base'], '--base lacks what it takes'],
    ['an input that is a flag here', ['gate', '--json', '--trials', 'x'], '--trials: "x" is not a number'],
    ['no repository', ['gate', '--json'], 'is not inside a git repository'],
  ])('%s', async (_, args, message) => {
    const { code, errors } = await wrong(args);
    expect([code, errors.map((error) => error.message)]).toEqual([2, [expect.stringContaining(message)]]);
  });

  it('has the place of each mistake', async () => {
    writeFileSync(join(repo.dir, 'broken.yml'), 'version: 1\ntarget: {}\nsuites: []\n');
    const { code, stdout } = await micro(repo.dir, ['validate', '--config', 'broken.yml', '--json']);
    const { errors } = JSON.parse(stdout) as { errors: { file: string; line: number; key: string }[] };
    expect(code).toBe(2);
    expect(errors.map(({ file, line, key }) => [file, line, key])).toContainEqual([
      'broken.yml',
      2,
      'target',
    ]);
    expect(errors.length).toBeGreaterThan(1);
  });
});
