/** `examples/own-metric`, a metric in Python, over both revisions of pull requests that change answers and program. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainOf } from '../../src/columns/views.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import type { Report } from '../../src/types.ts';
import { gateInside } from '../support/in-repository.ts';
import { micro } from '../support/micro.ts';
import { createRepo } from '../support/repo.ts';

const FOLDER = 'examples/own-metric';
const FILE = '.github/micro-metrics.yml';
const ALLOWED = { 'allow-commands': 'true', timeout: '20' };

function example(): Record<string, string> {
  const files = [...globSync('**/*.{py,jsonl}', { cwd: FOLDER }), FILE];
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]));
}

const ANSWERS = 'answers/baskets.jsonl';
/** Eight of twelve totals are a cent too high. */
function dearer(text: string): string {
  return text
    .split('\n')
    .map((line, at) => (at < 8 ? line.replace(/Total: (\d+)\.(\d)(\d)/, 'Total: $1.$29') : line))
    .join('\n');
}

function checkOf({ verdict }: Report, metric: string) {
  return verdict.checks.find(({ comparison }) => comparison.rule.card.id === metric);
}

describe('examples/own-metric', () => {
  const base = example();
  const worse = { [ANSWERS]: dearer(base[ANSWERS] ?? '') };

  it('fails answers whose totals are wrong, with the reason and the words that the program gives', async () => {
    const { report } = await gateInside({ base, head: worse, inputs: ALLOWED });
    expect(report.verdict.outcome).toBe('fail');
    expect(checkOf(report, 'brief')?.outcome).toBe('pass');
    const check = checkOf(report, 'adds-up');
    expect(check?.comparison).toMatchObject({ baseline: { value: 1 }, candidate: { value: 4 / 12 } });
    const worst = check?.comparison.pairs.at(0);
    expect(worst?.status).toBe('introduced');
    expect(worst?.candidate.map(({ mark }) => plainOf(mark))).toEqual([
      {
        value: 0,
        reason: 'its prices add up to 16.40 EUR',
        evidence: { turn: 1, expected: '16.40', observed: '16.49', span: 'Total: 16.49 EUR' },
      },
    ]);
    expect(report.warnings).toEqual([]);
  });

  it('fails them too when the same change makes the program find nothing wrong, and says so', async () => {
    const program = (base['evals/adds_up.py'] ?? '').replace('int(totals[0] == due)', '1');
    const head = { ...worse, 'evals/adds_up.py': program };
    const { report } = await gateInside({ base, head, inputs: ALLOWED });
    expect(checkOf(report, 'adds-up')?.outcome).toBe('fail');
    expect(report.warnings.map(({ message }) => message).join()).toMatch(
      /edits evals\/adds_up\.py, by which the metric adds-up is marked: base's version marked both sides/,
    );
  });

  it('is marked once more, by base, where a change edits the program alone, which stands under policy', async () => {
    const program = (base['evals/adds_up.py'] ?? '').replace('int(totals[0] == due)', '1');
    const { report } = await gateInside({ base, head: { 'evals/adds_up.py': program }, inputs: ALLOWED });
    expect(report.policy).toMatchObject([
      {
        what: 'program evals/adds_up.py of metric adds-up',
        effect: 'changed',
        note: "base's version marks both sides here; this one takes effect when it is merged",
      },
    ]);
    expect(checkOf(report, 'adds-up')).toMatchObject({ outcome: 'pass', comparison: { paired: 12 } });
    expect(toMarkdown(report.blocks)).toContain('Policy: 1 changed');
  });

  it("is marked by the change's own program where base has none, which is said", async () => {
    const { 'evals/adds_up.py': _, ...without } = base;
    const old = {
      ...without,
      [FILE]: base[FILE]?.replace(/ {2}adds-up:[^]*01\n/, '').replace('adds-up, ', '') ?? '',
    };
    const { report } = await gateInside({ base: old, head: { ...base, ...worse }, inputs: ALLOWED });
    expect(checkOf(report, 'adds-up')).toMatchObject({ outcome: 'fail', comparison: { unscored: 0 } });
    expect(report.warnings.map(({ message }) => message).join()).toContain(
      "Base has no program for the metric adds-up, so this change's own",
    );
  });
});

describe('micro-metrics score', () => {
  async function scored(args: readonly string[]) {
    const repo = createRepo();
    repo.commit('All', example());
    const ended = await micro(repo.dir, ['score', ANSWERS, ...args]);
    repo.cleanup();
    return ended;
  }

  it('marks answers by the program of the working tree, with leave', async () => {
    const { code, out } = await scored(['--json', '--allow-commands']);
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(24);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      case: 'basket-01',
      metric: 'adds-up',
      value: 1,
      reason: 'its prices add up to 16.40 EUR',
    });
  });

  it('says how to give leave', async () => {
    const { code, out } = await scored(['--json']);
    expect({ code, out }).toMatchObject({ code: 2, out: expect.stringContaining('--allow-commands') });
  });
});
