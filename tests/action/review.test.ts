/** A review on a schedule: the one issue that it keeps. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scheduleEvent } from '../support/events.ts';
import { jobToken, startGitHub } from '../support/github.ts';
import { createRepo } from '../support/repo.ts';
import { runAction } from '../support/runner.ts';
import { SHOP } from '../support/shop.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
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
