/** Histories that are no plain branch, and the parity of events: docs/git.md, second table. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dispatchEvent, mergeGroupEvent, pullRequestEvent, pushEvent } from '../support/events.ts';
import { EDITED, openGated, type Said, SMALL } from '../support/gate.ts';
import { createRepo } from '../support/repo.ts';
import { row } from '../support/rows.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';

const NEW = '0'.repeat(40);
const WITHOUT_MERGE = { number: 1, branch: 'feature', merge: null };

const repo = createRepo();
const base = repo.commit('Base', SMALL);
const gated = await openGated(repo);
afterAll(() => gated.close());

function start(name: string, at: string): void {
  repo.branch(name, at);
}

describe('a head', () => {
  row('merges across (two merge bases)', async () => {
    start('one', base);
    const one = repo.commit('One', { 'one.txt': '1' });
    start('two', base);
    const two = repo.commit('Two', EDITED);
    const [main, other] = [repo.merge(one, two), repo.merge(two, one)];
    expect(repo.git('merge-base', '--all', main, other).split('\n')).toHaveLength(2);
    // Back to what `one` has: a comparison with `one` would see nothing, and landing it would undo `two`.
    start('feature', other);
    const head = repo.commit('Back', { 'prompts/support.md': SMALL['prompts/support.md'] ?? '' });
    const event = pullRequestEvent({ ...WITHOUT_MERGE, base: main, head });
    const said = await gated.run({ event, workspace: repo.dir });
    expect(said.report.proposal).toMatchObject({ base: main, head });
    expect(said.report.changes).toMatchObject([{ target: 'support', kind: 'edited' }]);
    return said;
  });

  row('histories without a common commit', async () => {
    repo.git('checkout', '--quiet', '--orphan', 'island');
    const head = repo.commit('Island', EDITED);
    repo.git('branch', '--quiet', '--force', 'main', base);
    const event = pushEvent({ before: NEW, after: head, branch: 'island' });
    const said = await gated.run({ event, workspace: repo.shallowClone('refs/heads/island').dir });
    expect(said.report.proposal).toMatchObject({ base, head });
    expect(said.report.changes).toMatchObject([{ target: 'support', kind: 'edited' }]);
    return said;
  });

  row('octopus merge as head', async () => {
    const { head } = octopus();
    start('moved', base);
    const main = repo.commit('Moved', { 'moved.txt': 'm' });
    const merge = repo.merge(main, head);
    const event = pullRequestEvent({ number: 1, branch: 'feature', base: main, head, merge });
    const said = await gated.run({ event, workspace: repo.dir });
    expect(said.report.proposal).toMatchObject({ base: main, head: merge, commit: head });
    expect(said.report.changes).toMatchObject([{ target: 'support', kind: 'edited' }]);
    return said;
  });

  row("octopus merge as the event's commit", async () => {
    const { head: merge, tips } = octopus();
    const [head = ''] = tips;
    const event = pullRequestEvent({ number: 1, branch: 'feature', base, head, merge });
    const said = await gated.run({ event, workspace: repo.dir });
    expect(said.report.proposal).toMatchObject({ base, head });
    return said;
  });

  row('replaced and grafted commits', async () => {
    start('feature', base);
    const head = repo.commit('Head', EDITED);
    const merge = repo.merge(base, head);
    start('forged', base);
    const forged = repo.commit('As if it had always been so', EDITED);
    const event = pullRequestEvent({ number: 1, branch: 'feature', base, head, merge });
    const blob = (commit: string): string => repo.git('rev-parse', `${commit}:prompts/support.md`);
    repo.git('replace', base, forged);
    const replaced = await gated.run({ event, workspace: repo.dir });
    repo.git('replace', '--delete', base);
    repo.git('replace', blob(base), blob(head));
    const replacedFile = await gated.run({ event, workspace: repo.dir });
    repo.git('replace', '--delete', blob(base));
    mkdirSync(join(repo.dir, '.git/info'), { recursive: true });
    writeFileSync(join(repo.dir, '.git/info/grafts'), `${merge} ${forged} ${head}\n${head} ${forged}\n`);
    const grafted = await gated.run({ event, workspace: repo.dir });
    const named = await gated.run({ event, workspace: repo.dir, inputs: { base: 'feature~1' } });
    writeFileSync(join(repo.dir, '.git/info/grafts'), '');
    for (const said of [replaced, replacedFile, grafted, named]) {
      expect(said.report.proposal).toMatchObject({ base });
      expect(said.report.changes).toMatchObject([{ target: 'support', kind: 'edited' }]);
    }
    return [replaced, replacedFile, grafted, named];
  });
});

function octopus(): { head: string; tips: readonly string[] } {
  const tips = [EDITED, { 'two.txt': '2' }].map((files, index) => {
    start(`tip-${index}`, base);
    return repo.commit(`Tip ${index}`, files);
  });
  start('octopus', base);
  repo.git('merge', '--quiet', '--no-ff', '-m', 'Octopus', ...tips);
  const head = repo.git('rev-parse', 'HEAD');
  expect(repo.git('rev-parse', `${head}^@`).split('\n')).toHaveLength(3);
  return { head, tips };
}

describe('the same files on both sides', () => {
  it('give the same checks, to the digit, whatever the event', async () => {
    const shop = createRepo();
    const worse = ({ messages }: { messages: unknown }): string =>
      JSON.stringify(messages).includes('briefly') && !/order [0-6]\?/.test(JSON.stringify(messages))
        ? 'no'
        : 'please wait';
    const was = shop.commit('Base', SHOP);
    shop.branch('feature');
    const head = shop.commit('Head', HARMLESS);
    const merge = shop.merge(was, head);
    const queued = shop.git('commit-tree', `${merge}^{tree}`, '-p', was, '-m', 'In the queue');
    const many = await openGated(shop, worse);
    const runs: Said[] = [];
    for (const event of [
      pullRequestEvent({ number: 1, branch: 'feature', base: was, head, merge }),
      mergeGroupEvent({ base: was, head: queued }),
      pushEvent({ before: was, after: queued }),
      dispatchEvent({ sha: head, branch: 'feature' }),
    ])
      runs.push(await many.run({ event, workspace: shop.dir }));
    await many.close();
    const said = runs.map(({ report: { verdict, headline, checks, changes, policy, warnings } }) => {
      return { verdict, headline, checks, changes, policy, warnings };
    });
    expect(said[0]?.verdict).toBe('fail');
    expect(JSON.stringify(said[0]?.checks)).toContain('"chance"');
    for (const other of said.slice(1)) expect(other).toEqual(said[0]);
    expect(new Set(runs.map(({ report }) => report.proposal.head)).size).toBe(3);
  });
});
