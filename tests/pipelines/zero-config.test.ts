/** Without a config file, prompts that say themselves how they are tested are gated as `gh models eval` did. */
import { describe, expect, it } from 'vitest';
import { FILE } from '../support/shop.ts';
import type { Edits } from '../support/world.ts';
import { edited, FILES, LOUD, outcome, right, TRIAGE } from '../support/zero-config.ts';

describe('a .prompt.yml with testData and evaluators', () => {
  it('is a target and a suite: every evaluator blocks, and equals minds the case while the others do not', async () => {
    const seen = await outcome(LOUD);
    expect(seen).toMatchObject({ verdict: 'fail', code: 1, calls: 8, failed: ['team'] });
    expect(seen.comment).toContain('team is beyond its limit');
    expect(seen.comment).toContain('prompts/triage');
  });

  it('passes when every test does', async () => {
    expect(await outcome(LOUD, right)).toMatchObject({ verdict: 'pass', code: 0, failed: [] });
  });

  it('has the check of lost answers too, where an evaluator has its name', async () => {
    const { checks } = await outcome(LOUD, right, {
      ...FILES,
      'prompts/triage.prompt.yml': TRIAGE.replace('name: brief', 'name: answered'),
    });
    const measures = checks.map(({ metric, measure }) => [metric, measure]);
    expect(measures).toContainEqual(['answered', 'answered']);
    expect(measures).toContainEqual(['answered 2', 'starts-with']);
  });

  it('asks nothing when it only looks different', async () => {
    const seen = await outcome(edited('name: Triage', '# sorted\nname: Sorting'));
    expect(seen).toMatchObject({ verdict: 'unchanged', code: 0, calls: 0, comment: '' });
  });

  it('asks nothing when it only moved, and is the same prompt when it moved and changed', async () => {
    const moved = (text: string): Edits => ({
      'prompts/triage.prompt.yml': null,
      'prompts/support/triage.prompt.yml': text,
    });
    expect(await outcome(moved(TRIAGE))).toMatchObject({ verdict: 'unchanged', calls: 0 });
    const seen = await outcome(moved(TRIAGE.replace('Sort tickets', 'SORT tickets')));
    expect(seen).toMatchObject({ verdict: 'fail', calls: 8, failed: ['team'] });
  });

  it('still sits the exam of base when head drops it', async () => {
    const seen = await outcome({
      'prompts/triage.prompt.yml': (TRIAGE.split('testData:')[0] ?? '').replace('Sort', 'SORT'),
    });
    expect(seen).toMatchObject({ verdict: 'fail', code: 1 });
    expect(seen.comment).toContain('Policy');
  });

  it('still sits the exam of base when head writes a config that leaves it out, moved or not', async () => {
    const config = {
      [FILE]: `version: 1
targets: { other: { prompt: prompts/other.md, model: models.yml } }
suites: { others: { targets: [other], cases: [cases.jsonl], metrics: [short] } }
metrics: { short: { measure: length, options: { max: 500 } } }
budget: { max-requests: 100 }
`,
      'prompts/other.md': 'Be brief.',
      'models.yml': 'model: scripted-1',
      'cases.jsonl': '{"id": "a", "input": {"question": "Where?"}}',
    };
    const shouted = TRIAGE.replace('Sort tickets', 'SORT tickets');
    const kept = await outcome({ ...config, 'prompts/triage.prompt.yml': shouted });
    const moved = await outcome({ ...config, 'prompts/triage.prompt.yml': null, 'a.prompt.yml': shouted });
    for (const seen of [kept, moved]) {
      expect(seen).toMatchObject({ verdict: 'fail', code: 1, failed: ['team'] });
      expect(seen.report.policy).toContainEqual(
        expect.objectContaining({ what: 'suite', effect: 'removed' }),
      );
      expect(seen.comment).toContain(
        'Base has no config: what is found there without one is enforced beside',
      );
    }
  });

  it('counts once where the config of head keeps it', async () => {
    const kept = `version: 1\ntargets: {}\nsuites: {}\nmetrics: {}\nevals: ['**/*.prompt.yml']\n`;
    const seen = await outcome({ ...LOUD, [FILE]: kept });
    expect(seen).toMatchObject({ verdict: 'fail', calls: 8, failed: ['team'] });
    expect(seen.report.policy).toEqual([]);
  });

  it('may be new', async () => {
    const head = { 'a.prompt.yaml': TRIAGE.replace('Sort', 'SORT') };
    expect(await outcome(head)).toMatchObject({ verdict: 'fail', calls: 4, failed: ['team'] });
  });

  it('deleted is a change that is told', async () => {
    const seen = await outcome({ 'prompts/triage.prompt.yml': null });
    expect(seen).toMatchObject({ verdict: 'unchanged', code: 0, calls: 0 });
    expect(seen.comment).toContain('prompts/triage was deleted');
  });
});
