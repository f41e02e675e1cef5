/** Answers and scores that earlier steps of the job made at both revisions, in whatever language. */
import { symlinkSync } from 'node:fs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMade } from '../../src/edges/elsewhere.ts';
import { readInputs } from '../../src/edges/inputs.ts';
import { UserError } from '../../src/errors.ts';
import { gateInside } from '../support/in-repository.ts';
import { CASES, CONFIG } from '../support/shop.ts';

const FILE = '.github/micro-metrics.yml';
const target = (line: string): string => CONFIG.replace(/support: \{ prompt.*\}/, line);
const BASE = { [FILE]: target('support: { recorded: out/answers.jsonl }'), 'evals/orders.jsonl': CASES };
const HEAD = { 'app.py': 'print("another way")\n' };
const GLOBS = { 'base-answers': 'base/*.jsonl', 'head-answers': 'head/*.jsonl' };

function answers(text: string, from = 0, to = 12): string {
  return Array.from({ length: to - from }, (_, at) =>
    JSON.stringify({ case: `order-${from + at}`, output: text }),
  ).join('\n');
}

describe('answers made elsewhere', () => {
  it('are the recordings of both revisions, although nothing of them is in git', async () => {
    const left = { 'base/a.jsonl': answers('please wait'), 'head/a.jsonl': answers('wait') };
    const { report } = await gateInside({ base: BASE, head: HEAD, left, inputs: GLOBS });
    expect(report.verdict.outcome).toBe('fail');
    expect(report.changes).toMatchObject([{ target: 'support', kind: 'edited', touched: ['answers'] }]);
    expect(report.usage.requests).toBe(0);
  });

  it('may be the same, which is unchanged, and other, which is decided', async () => {
    const same = { 'base/a.jsonl': answers('please wait'), 'head/a.jsonl': answers('please wait') };
    const other = { ...same, 'head/a.jsonl': answers('please, wait') };
    const outcomes = [];
    for (const left of [same, other])
      outcomes.push(
        (await gateInside({ base: BASE, head: HEAD, left, inputs: GLOBS })).report.verdict.outcome,
      );
    expect(outcomes).toEqual(['unchanged', 'pass']);
  });

  it('may come in parts, and go to the target whose path they end with', async () => {
    const two = target(
      'support: { recorded: out/answers.jsonl }\n  sales: { recorded: out/sales.jsonl }',
    ).replace('[support]', '[support, sales]');
    const left = {
      'base/1/out/answers.jsonl': answers('please wait', 0, 6),
      'base/2/out/answers.jsonl': answers('please wait', 6),
      'base/out/sales.jsonl': answers('please buy'),
      'head/out/answers.jsonl': answers('please wait'),
      'head/out/sales.jsonl': answers('buy'),
    };
    const inputs = { 'base-answers': 'base/**/*.jsonl', 'head-answers': 'head/**/*.jsonl' };
    const { report } = await gateInside({ base: { ...BASE, [FILE]: two }, head: HEAD, left, inputs });
    expect(report.changes.filter(({ kind }) => kind !== 'same')).toMatchObject([{ target: 'sales' }]);
    expect(report.verdict.outcome).toBe('fail');
  });

  it.each([
    [
      'a glob that matches nothing',
      { 'base/a.jsonl': answers('please') },
      GLOBS,
      'no file matches head/*.jsonl',
    ],
    [
      'a line that is written wrong',
      {
        'base/a.jsonl': answers('please'),
        'head/a.jsonl': `${answers('please', 0, 2)}\n{"case": "order-2"}`,
      },
      GLOBS,
      'head/a.jsonl:3',
    ],
    [
      'a case that two files answer',
      {
        'base/a.jsonl': answers('please'),
        'base/b.jsonl': answers('no', 3, 4),
        'head/a.jsonl': answers('please'),
      },
      GLOBS,
      'base/b.jsonl:1 case order-3, trial 0 is answered twice base/a.jsonl:4',
    ],
  ])('refuses %s', async (_, left, inputs, words) => {
    const refused = await gateInside({ base: BASE, head: HEAD, left, inputs }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(UserError);
    const { message, where, hint } = refused as UserError;
    const said = `${where?.file}:${where?.line} ${message} ${hint}`;
    for (const word of words.split(/ (?=base\/a)/)) expect(said).toContain(word);
  });

  it('is refused where no target takes them, or where they belong to none of several', async () => {
    const left = { 'base/a.jsonl': answers('please'), 'head/a.jsonl': answers('please') };
    const asked = { ...BASE, [FILE]: CONFIG, 'prompts/support.md': 'Hi', 'config/models.yml': 'support: m' };
    const several = {
      ...BASE,
      [FILE]: target('support: { recorded: a/x.jsonl }\n  b: { recorded: a/y.jsonl }'),
    };
    await expect(gateInside({ base: asked, head: HEAD, left, inputs: GLOBS })).rejects.toThrow(
      /no target .* is `recorded`/,
    );
    await expect(gateInside({ base: several, head: HEAD, left, inputs: GLOBS })).rejects.toThrow(
      /belong to no target/,
    );
  });

  it('is refused where only one side has some', async () => {
    const two = target('support: { recorded: out/a.jsonl }\n  sales: { recorded: out/b.jsonl }');
    const left = {
      'base/out/a.jsonl': answers('please'),
      'base/out/b.jsonl': answers('please'),
      'head/out/a.jsonl': answers('x'),
    };
    const inputs = { 'base-answers': 'base/out/*', 'head-answers': 'head/out/*' };
    await expect(gateInside({ base: { ...BASE, [FILE]: two }, head: HEAD, left, inputs })).rejects.toThrow(
      'target sales has answers among the base-answers and none among the head-answers',
    );
  });
});

describe('the inputs', () => {
  const inputs = (given: Readonly<Record<string, string>>) => () => readInputs((name) => given[name] ?? '');
  it('come in pairs, of one kind, for the gate', () => {
    expect(inputs({ 'base-answers': 'a' })).toThrow(/head-answers: it is missing/);
    expect(inputs({ 'head-scores': 'a' })).toThrow(/base-scores: it is missing/);
    expect(inputs({ ...GLOBS, mode: 'aa' })).toThrow(/base-answers: the mode aa does not read it/);
    expect(inputs({ ...GLOBS, 'base-scores': 'a', 'head-scores': 'b' })).toThrow(/answers are named too/);
    expect(inputs({ 'base-answers': 'a\n b ', 'head-answers': 'c' })().answers).toEqual({
      baseline: ['a', 'b'],
      candidate: ['c'],
    });
  });
});

describe('reading files that earlier steps left', () => {
  it('follows no link, since a pull request could have put one there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'made-'));
    writeFileSync(join(folder, 'real.jsonl'), '{}');
    symlinkSync('/proc/self/environ', join(folder, 'link.jsonl'));
    symlinkSync('/', join(folder, 'root'));
    expect(await readMade(folder, ['**/*.jsonl'], 'base-answers')).toEqual([
      { file: 'real.jsonl', text: '{}' },
    ]);
    await expect(readMade(folder, ['link.jsonl'], 'base-answers')).rejects.toThrow(
      'no file matches link.jsonl',
    );
    expect(await readMade('/', [`${folder}/*.jsonl`], 'base-answers')).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });
});

describe('scores measured elsewhere', () => {
  const CARDS = (min: string): string => `version: 1
metrics:
  right:
    measure: score
    threshold: { ${min} }
    why: wrong answers cost us
    owner: '@acme/shop'
    review-by: 2030-01-01
`;
  const scores = (right: number): string =>
    Array.from({ length: 60 }, (_, at) =>
      JSON.stringify({ case: `c-${at}`, metric: 'right', value: at < right ? 1 : 0 }),
    ).join('\n');
  const inputs = { 'base-scores': 'base.jsonl', 'head-scores': 'head.jsonl' };
  const left = { 'base.jsonl': scores(60), 'head.jsonl': scores(40) };

  it('are decided as a proposal, by the law of both revisions', async () => {
    const base = { [FILE]: CARDS('max-regression: 0.05') };
    const loose = { [FILE]: CARDS('max-regression: 0.9') };
    const { report } = await gateInside({ base, head: loose, left, inputs });
    expect(report.verdict.outcome).toBe('fail');
    expect(report.proposal).toMatchObject({ event: 'pull_request', pull: 7 });
    expect(report.verdict.checks.map(({ comparison, outcome }) => [comparison.rule.law, outcome])).toEqual(
      expect.arrayContaining([
        ['base', 'fail'],
        ['head', 'pass'],
      ]),
    );
  });

  it('need no config, and refuse two files for one side', async () => {
    const { report } = await gateInside({ base: { 'a.md': 'a' }, head: { 'a.md': 'b' }, left, inputs });
    expect(report.verdict.outcome).toBe('fail');
    const both = { ...inputs, 'head-scores': '*.jsonl' };
    await expect(gateInside({ base: { 'a.md': 'a' }, head: {}, left, inputs: both })).rejects.toThrow(
      'base.jsonl and head.jsonl match, and only one file is compared',
    );
  });
});
