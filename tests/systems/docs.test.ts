/** What docs/systems.md shows is short, and names inputs and keys that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { file as configFile } from '../../src/config/schema.ts';

const blocks = [...readFileSync('docs/systems.md', 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(
  ([, text]) => text ?? '',
);

it('shows a workflow of at most 25 lines, with inputs of the action', () => {
  const workflow = blocks.find((text) => text.startsWith('name:')) ?? '';
  expect(workflow.trim().split('\n').length).toBeLessThanOrEqual(25);
  const { jobs } = parse(workflow) as {
    jobs: { 'prompt-gate': { steps: { with?: object; uses?: string }[] } };
  };
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: object };
  const step = jobs['prompt-gate'].steps.find(({ uses }) => uses?.startsWith('micro-metrics/'));
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? { missing: 1 })));
});

it('shows targets and metrics that the config takes', () => {
  const shown = blocks
    .filter((text) => /^(targets|metrics):/m.test(text))
    .map((text) => parse(text) as object);
  expect(shown).toHaveLength(4);
  for (const part of shown)
    expect(() =>
      configFile.parse({ version: 1, targets: {}, suites: {}, metrics: {}, ...part }),
    ).not.toThrow();
});

it('names tests that are there for each attack on a boundary', () => {
  const rows = readFileSync('docs/systems.md', 'utf8')
    .split('\n')
    .filter((line) => /^\|.*`tests\/[^`]+` “/.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(11);
  for (const row of rows) {
    const file = /`(tests\/[^`]+)`/.exec(row)?.[1] ?? '';
    expect(existsSync(file), file).toBe(true);
    const text = readFileSync(file, 'utf8').replaceAll("\\'", "'");
    for (const [, title = ''] of row.matchAll(/“([^”]+)”/g)) expect(text).toContain(title);
  }
});
