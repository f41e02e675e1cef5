/** No input is accepted and ignored: what a mode does not read is said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { UNHEEDED, unheeded, unheededSaid, type Use } from '../../src/edges/inputs-by-mode.ts';
import { readInputs } from '../../src/edges/inputs.ts';

const action = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
};
const uses = Object.keys(UNHEEDED) as Use[];

/** A value that is not the usual one. */
const OTHER: Readonly<Record<string, string>> = {
  'base-url': 'https://eu.example/v1',
  api: 'responses',
  auth: 'api-key',
  comment: 'always',
  'review-comments': 'true',
  'check-run': 'true',
  'on-inconclusive': 'fail',
  'on-pre-existing': 'fail',
  confirm: 'false',
  fresh: 'true',
  concurrency: '2',
  timeout: '5',
  force: 'true',
  redact: 'false',
  'allow-commands': 'true',
};

const reading =
  (given: Readonly<Record<string, string>>) =>
  (name: string): string =>
    given[name] ?? action.inputs[name]?.default ?? '';

describe.each(uses)('%s', (use) => {
  it('names inputs of action.yml alone, each once', () => {
    const names = UNHEEDED[use];
    expect(names.filter((name) => !(name in action.inputs))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says nothing of a workflow that sets nothing', () => {
    expect(unheeded(reading({}), use)).toEqual([]);
    expect(unheeded(() => '', use)).toEqual([]);
  });

  it('says every one that is set otherwise', () => {
    for (const name of UNHEEDED[use])
      expect(unheeded(reading({ [name]: OTHER[name] ?? '1' }), use)).toEqual([name]);
  });
});

it('is said in one line', () => {
  expect(unheededSaid(['check-run'], 'run')).toBe(
    'The input is not read by `mode: run`: `check-run`. Leave it out.',
  );
  expect(unheededSaid(['confirm', 'head'], 'aa')).toBe(
    'The inputs are not read by `mode: aa`: `confirm`, `head`. Leave them out.',
  );
  expect(unheededSaid([], 'gate')).toBeNull();
});

it.each(uses.filter((use) => use !== 'scores'))('knows the mode %s', (mode) => {
  const needed: Readonly<Record<string, string>> = { run: '1/2', report: 'shards' };
  const given = { mode, [mode === 'report' ? 'replies' : 'shard']: needed[mode] ?? '' };
  expect(readInputs((name) => (given as Readonly<Record<string, string>>)[name] ?? '').mode).toBe(mode);
});
