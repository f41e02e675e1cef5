/** The life of metrics: what a change of status skips, versions side by side, sunsets, and the one issue of a review. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scheduleEvent } from '../support/events.ts';
import { jobToken, startGitHub } from '../support/github.ts';
import { createRepo } from '../support/repo.ts';
import { runAction } from '../support/runner.ts';
import { CONFIG, SHOP } from '../support/shop.ts';
import { visit } from '../support/visit.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const FILE = '.github/micro-metrics.yml';
const polite = (more: string): string =>
  CONFIG.replace('measure: contains\n', `measure: contains\n    ${more}\n`);

async function edited(base: string, head: string, env: Record<string, string> = {}) {
  const seen = await visit({ base: { [FILE]: base }, head: { [FILE]: head }, env });
  closing.push(seen.close);
  return { ...seen, comment: seen.comments[0] ?? '' };
}

describe('a change of status', () => {
  it.each([
    ['active', 'retired', 'skips a step: from active it goes to deprecated or experimental first'],
    ['proposed', 'active', 'skips a step: from proposed it goes to experimental or retired first'],
    ['retired', 'active', 'it comes back as experimental first, or says what it `supersedes`'],
    ['deprecated', 'experimental', 'skips a step'],
  ])('from %s to %s is listed with what it skips', async (from, to, words) => {
    const { comment } = await edited(polite(`status: ${from}`), polite(`status: ${to}`));
    expect(comment.replaceAll('\\', '')).toContain(words);
  });

  it.each([
    ['active', 'deprecated'],
    ['experimental', 'active'],
    ['deprecated', 'retired'],
    ['retired', 'experimental'],
  ])('from %s to %s is listed without', async (from, to) => {
    const { comment } = await edited(polite(`status: ${from}`), polite(`status: ${to}`));
    expect(comment).toContain('metric polite.status');
    expect(comment).not.toMatch(/skips a step|comes back/);
  });

  it('to retired is right for what is superseded, and never for what is critical otherwise', async () => {
    const successor = `  kind:\n    measure: contains\n    options: { value: please }\n    on-fail: info\n    supersedes: polite\n`;
    const by = await edited(polite('status: active'), `${polite('status: retired')}${successor}`);
    expect(by.comment).not.toContain('skips a step');
    const vital = await edited(
      polite('critical: true'),
      CONFIG.replace(/ {2}polite:[\s\S]*?(?= {2}short:)/, '').replace('[polite, short]', '[short]'),
    );
    expect(vital.comment.replaceAll('\\', '')).toContain(
      'critical, so it retires only when an active metric',
    );
  });
});

it('names both versions of a metric whose definition changed, and scores both', async () => {
  const { comment, run } = await edited(CONFIG, CONFIG.replace('value: please', 'value: wait'));
  expect(comment).toMatch(/\*\*changed\*\* `metric polite\.version`: `[0-9a-f]{8}` → `[0-9a-f]{8}`/);
  expect(comment).toContain('both versions were scored on both sides, side by side');
  expect(comment).toContain('(asked for by base)');
  expect(comment).toContain('(asked for by this change)');
  expect(run.outputs['verdict']).not.toBe('error');
});

it('does not run what is past its sunset, and says so once; what is critical runs on', async () => {
  const env = { INPUT_TODAY: '2031-01-01' };
  const past = await visit({ base: { [FILE]: polite('sunset: 2030-12-31') }, env, answer: () => 'no' });
  closing.push(past.close);
  expect(past.comments[0]).toContain('Past their sunset, so not run any more: polite (2030-12-31).');
  expect(past.run.outputs['failed-metrics']).toBe('[]');
  const vital = polite('sunset: 2030-12-31\n    critical: true');
  const runs = await visit({ base: { [FILE]: vital }, env, answer: () => 'no' });
  closing.push(runs.close);
  expect(runs.run.outputs['failed-metrics']).toBe('["polite"]');
});

it('groups results by kind, with the business metric that they move', async () => {
  const base = polite('business: { metric: retention, direction: up, team: support }').replace(
    'options: { max: 500 } }',
    'options: { max: 500 }, kind: system }',
  );
  const seen = await visit({ base: { [FILE]: base } });
  closing.push(seen.close);
  expect(seen.comments[0]).toContain('**User issues**');
  expect(seen.comments[0]).toContain('**System**');
  expect(seen.comments[0]).toContain('→ retention (support)');
});

describe('a review on a schedule', () => {
  async function nights(issuesMay: 'write' | 'read' = 'write') {
    const repo = createRepo();
    repo.commit('first', SHOP);
    const github = await startGitHub({
      dir: repo.dir,
      tokens: { ghs_shop: jobToken({ contents: 'read', issues: issuesMay }) },
    });
    closing.push(
      () => github.close(),
      () => repo.cleanup(),
    );
    const night = async (today: string, history: readonly string[] = []) => {
      const checkout = repo.shallowClone('refs/heads/main');
      const reportDir = join(checkout.dir, '..', `reports-${today}`);
      history.forEach((text, at) => {
        mkdirSync(join(reportDir, String(at)), { recursive: true });
        writeFileSync(join(reportDir, String(at), 'report.json'), text);
      });
      const run = await runAction({
        event: scheduleEvent({ sha: checkout.git('rev-parse', 'HEAD') }),
        workspace: checkout.dir,
        apiUrl: github.url,
        token: 'ghs_shop',
        inputs: { mode: 'review', 'report-dir': reportDir },
        env: { INPUT_TODAY: today },
      });
      closing.push(() => run.cleanup());
      expect(github.violations).toEqual([]);
      return run;
    };
    return { github, night };
  }

  it('opens one issue, keeps it up to date, and closes it when all is decided', async () => {
    const { github, night } = await nights();
    expect((await night('2029-01-01')).outputs).toMatchObject({ headline: 'No metric needs a decision' });
    expect(github.state.issues).toEqual([]);
    const first = await night('2030-06-01');
    expect(first).toMatchObject({ code: 0, outputs: { headline: '1 metric needs a decision' } });
    expect(first.summary).toContain('it was to be reviewed by 2030-01-01');
    await night('2030-06-02');
    expect(github.state.issues).toHaveLength(1);
    expect(github.state.issues[0]).toMatchObject({
      title: 'Micro Metrics: 1 metric needs a decision',
      state: 'open',
      body: expect.stringContaining('on 2030-06-02'),
    });
    await night('2029-06-03');
    expect(github.state.issues).toMatchObject([{ state: 'closed' }]);
  });

  it('leaves an issue closed that somebody closed, until something else is found', async () => {
    const { github, night } = await nights();
    await night('2030-06-01');
    Object.assign(github.state.issues[0] ?? {}, { state: 'closed' });
    await night('2030-06-02');
    expect(github.state.issues).toMatchObject([{ state: 'closed' }]);
  });

  it('leaves alone what a stranger forged', async () => {
    const { github, night } = await nights();
    await night('2030-06-01');
    const [own] = github.state.issues;
    if (own) own.user = 'mallory';
    await night('2030-06-02');
    expect(github.state.issues.map(({ user }) => user)).toEqual(['mallory', 'github-actions[bot]']);
  });

  it('says in a warning which report it could not read', async () => {
    const { night } = await nights();
    const { code, annotations } = await night('2029-01-01', ['{"version": 2}']);
    expect(code).toBe(0);
    expect(annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('0/report.json was left out') },
    ]);
  });

  it('says in a warning what GitHub refuses', async () => {
    const { night } = await nights('read');
    const { code, annotations } = await night('2030-06-01');
    expect(code).toBe(0);
    expect(annotations[0]?.message).toContain('permissions: issues: write');
  });
});
