/** Links and submodules: docs/git.md, last table. One repository, a commit for each row. */
import { afterAll, describe, expect } from 'vitest';
import { pushEvent } from '../support/events.ts';
import { EDITED, type Said, SMALL } from '../support/gate.ts';
import { expectEdited, expectRefused, expectSame, openEdits } from '../support/edits.ts';
import { row } from '../support/rows.ts';

const FILE = '.github/micro-metrics.yml';
const PROMPT = 'prompts/support.md';
const REAL = { 'prompts/real.md': 'You answer politely.\n' };

const { repo, base, commit, edit, editShipped, link, submodule, run, close } = await openEdits(SMALL);
afterAll(close);

describe('a link', () => {
  row('a prompt that is a link into the repository', async () => {
    const said = await edit(REAL, () => link(PROMPT, 'real.md'));
    expectRefused(said, PROMPT);
    return said;
  });

  row('a link out of the repository', async () => {
    const runs: Said[] = [];
    for (const to of ['/etc/passwd', '../../secret.txt', '/proc/self/environ'])
      runs.push(await editShipped({}, () => link(PROMPT, to)));
    for (const said of runs) expectRefused(said, PROMPT);
    expect(runs.map(({ text }) => text).join()).not.toMatch(/root:|INPUT_API-KEY/);
    return runs;
  });

  row('a link to a folder, and a path behind one', async () => {
    const folder = await edit({}, () => link(PROMPT, '../evals'));
    const behind = await edit({ 'texts/support.md': 'You answer.\n' }, () => link('prompts', 'texts'));
    for (const said of [folder, behind]) expectRefused(said, PROMPT);
    return [folder, behind];
  });

  row('a link that leads nowhere', async () => {
    const said = await edit({}, () => link(PROMPT, 'nowhere.md'));
    expectRefused(said, PROMPT);
    return said;
  });

  row('a link that leads elsewhere now', async () => {
    const from = commit(REAL, () => link(PROMPT, 'real.md'));
    const other = await edit({ 'prompts/new.md': 'New.\n' }, () => link(PROMPT, 'new.md'), from);
    expectRefused(other, PROMPT);
    const mended = await edit({ [PROMPT]: null }, () => repo.write(EDITED), from);
    expect(mended.report.changes).toMatchObject([{ target: 'support', kind: 'added' }]);
    expect(mended.calls).toBe(2);
    return [other, mended];
  });

  row('an edit of what a link leads to', async () => {
    const config = (SMALL[FILE] ?? '').replace(PROMPT, 'prompts/real.md');
    const from = commit({ ...REAL, [FILE]: config }, () => link(PROMPT, 'real.md'));
    const said = await edit({ 'prompts/real.md': 'You answer briefly.\n' }, undefined, from);
    expectEdited(said);
    return said;
  });

  row('a link among cases or cards', async () => {
    const file = await edit({ 'evals/a.txt': '{"id": "z"}\n' }, () => link('evals/b.jsonl', 'a.txt'));
    expectRefused(file, 'evals/b.jsonl');
    const deep = (SMALL[FILE] ?? '').replace('evals/*.jsonl', 'evals/**/*.jsonl');
    const folder = await edit({ [FILE]: deep }, () => link('evals/more', '../../more'));
    expectRefused(folder, 'evals/more');
    const card = 'short: { measure: length, options: { max: 500 } }';
    const cards = (SMALL[FILE] ?? '').replace(/metrics:\n {2}short.*\n/, 'metrics: cards/*.yml\n');
    const withCards = { [FILE]: cards, 'cards/short.yml': `${card}\n` };
    const among = await edit(withCards, () => link('cards/other.yml', 'short.yml'));
    expectRefused(among, 'cards/other.yml');
    // What no glob could find there is none of the list's business.
    const readme = await edit(EDITED, () => link('evals/README.md', '../prompts/support.md'));
    expectEdited(readme);
    return [file, folder, among, readme];
  });
});

describe('a submodule', () => {
  row('a submodule at the path of a prompt', async () => {
    const at = await edit({}, () => submodule(PROMPT));
    const above = await edit({}, () => submodule('prompts'));
    for (const said of [at, above]) expectRefused(said, PROMPT);
    return [at, above];
  });

  row('a submodule where a glob looks', async () => {
    const deep = (SMALL[FILE] ?? '').replace('evals/*.jsonl', 'evals/**/*.jsonl');
    const said = await edit({ [FILE]: deep }, () => submodule('evals/shared'));
    expectRefused(said, 'evals/shared');
    const one = await edit({}, () => submodule('evals/set.jsonl'));
    expectRefused(one, 'evals/set.jsonl');
    return [said, one];
  });

  row('a submodule elsewhere', async () => {
    const added = await edit({}, () => submodule('vendor/library'));
    expectSame(added);
    const before = added.report.proposal.head;
    repo.git('update-index', '--cacheinfo', `160000,${before},vendor/library`);
    const after = repo.git('commit-tree', repo.git('write-tree'), '-p', before, '-m', 'Newer');
    const moved = await run({ event: pushEvent({ before, after }), workspace: repo.dir });
    expectSame(moved);
    expect(repo.git('diff', '--name-only', base, after)).toBe('vendor/library');
    return [added, moved];
  });
});
