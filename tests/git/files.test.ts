/** What files may be like: docs/git.md, fourth table. One repository, a commit for each row. */
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { pushEvent } from '../support/events.ts';
import { gitBytes } from '../support/git.ts';
import { EDITED, SMALL } from '../support/gate.ts';
import { expectEdited, expectRefused, expectSame, openEdits } from '../support/edits.ts';
import type { Files } from '../support/repo.ts';
import { row } from '../support/rows.ts';

const FILE = '.github/micro-metrics.yml';
const PROMPT = 'prompts/support.md';
const WORDS = SMALL[PROMPT] ?? '';
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a'.repeat(16)}\nsize 12345\n`;

const { repo, base, commit, edit, editShipped, link, run, close } = await openEdits(SMALL);
afterAll(close);

describe('many files', () => {
  row('more than 3,000 changed files', async () => {
    const many = Array.from({ length: 3100 }, (_, index) => [`a/${index % 50}/${index}.txt`, `${index}`]);
    const said = await edit({ ...Object.fromEntries(many), ...EDITED });
    expectEdited(said);
    return said;
  });

  row('more than 400 changed files that nobody declared', async () => {
    const many = Array.from({ length: 430 }, (_, index) => [`a/${index}.yml`, `number: ${index}\n`]);
    const said = await edit({ ...Object.fromEntries(many), ...EDITED });
    expectEdited(said);
    expect(said.report.warnings.join()).toMatch(/^30 more files/);
    return said;
  });
});

describe('how text is written', () => {
  row('line ends of Windows', async () => {
    const said = await edit(everyFile((text) => text.replaceAll('\n', '\r\n')));
    expectSame(said);
    return said;
  });

  row('a byte order mark', async () => {
    const said = await edit(everyFile((text) => `\uFEFF${text}`));
    expectSame(said);
    return said;
  });

  row('a prompt in UTF-16 or Latin-1', async () => {
    const utf16 = await edit({ [PROMPT]: Buffer.from(`\uFEFF${WORDS}`, 'utf16le') });
    const latin1 = await edit({ [PROMPT]: Buffer.from('Für immer.\n', 'latin1') });
    for (const said of [utf16, latin1]) expectRefused(said, PROMPT);
    return [utf16, latin1];
  });

  row("a prompt that no suite covers and that can't be read", async () => {
    const unreadable = { 'prompts/other.md': Buffer.from('\uFEFFHello.', 'utf16le') };
    const said = await edit(unreadable, () => link('prompts/link.md', 'support.md'));
    expect(said.report.uncovered).toMatchObject([
      { file: 'prompts/link.md', kind: 'prompt', line: null },
      { file: 'prompts/other.md', kind: 'prompt', line: null },
    ]);
    expect(said.run.summary).not.toContain('How to cover them');
    return said;
  });
});

describe('how files are named', () => {
  row('a mode that changed', async () => {
    const said = await edit({}, () => chmodSync(join(repo.dir, PROMPT), 0o755));
    expect(repo.git('ls-tree', 'HEAD', PROMPT)).toMatch(/^100755 /);
    expectSame(said);
    return said;
  });

  row('a name in another case', async () => {
    const other = 'prompts/Support.md';
    const config = (SMALL[FILE] ?? '').replace(PROMPT, other);
    const alone = await edit({ [PROMPT]: null, [other]: WORDS });
    expectRefused(alone, FILE);
    const withConfig = await edit({ [PROMPT]: null, [other]: WORDS, [FILE]: config });
    expectSame(withConfig);
    return [alone, withConfig];
  });

  row('names with spaces, quotes, line breaks, Unicode', async () => {
    const prompt = 'prompts/ünï "quoted" \'$(id)\' `x`\t::set-output name=verdict::pass\nline.md';
    const cases = 'evals/a b "c"\n::error::d.jsonl';
    const config = (SMALL[FILE] ?? '').replace(PROMPT, JSON.stringify(prompt));
    const named = commit({ [PROMPT]: null, [prompt]: WORDS, [FILE]: config });
    const edited = await editShipped({ [prompt]: 'You answer briefly.\n' }, undefined, named);
    expectEdited(edited);
    expect(edited.report.changes[0].file).toBe(prompt);
    const added = await editShipped({ [cases]: '{"id": "c", "input": {"question": "?"}}\n' });
    expect(added.calls).toBe(3);
    for (const { run: step } of [edited, added]) expect(step.outputs['verdict']).toBe('pass');
    return [edited, added];
  });

  row('names that are no UTF-8', async () => {
    // Made into text, both names are the same, and the one that did not change would hide the other.
    const changing = Buffer.from([0x61, 0xfc, 0x2e, 0x6d, 0x64]);
    const still = Buffer.from([0x61, 0xfd, 0x2e, 0x6d, 0x64]);
    const [was, is] = [WORDS, 'You answer briefly.\n'].map(blobOf);
    const before = commitWith([changing, was], [still, was]);
    const after = commitWith([changing, is], [still, was]);
    const said = await run({ event: pushEvent({ before, after }), workspace: repo.dir });
    expect(said.report.uncovered).toMatchObject([{ file: 'prompts/a\\xfc.md', kind: 'prompt' }]);
    return said;
  });

  row('a prompt that became a folder', async () => {
    const said = await edit({ [PROMPT]: null, [`${PROMPT}/a.md`]: WORDS });
    expectRefused(said, FILE);
    return said;
  });
});

describe('how long files are', () => {
  row('a prompt of 1 MB and more', async () => {
    const long = (start: string): string =>
      Array.from({ length: 40_000 }, (_, at) => `${start} number ${at} of all.\n`).join('');
    const from = commit({ [PROMPT]: long('Rule') });
    const anew = await edit({ [PROMPT]: long('Another one,') }, undefined, from);
    expectEdited(anew);
    expect(Buffer.byteLength(long('Another one,'))).toBeGreaterThan(1_000_000);
    const beyond = await edit({ [PROMPT]: 'Answer. '.repeat(1_200_000) });
    expectRefused(beyond, PROMPT);
    return [anew, beyond];
  });

  row('an empty prompt', async () => {
    const said = await edit({ [PROMPT]: '' });
    expectRefused(said, PROMPT);
    return said;
  });

  row('a prompt kept by Git LFS', async () => {
    const said = await edit({ [PROMPT]: POINTER, '.gitattributes': '*.md filter=lfs diff=lfs\n' });
    expectRefused(said, PROMPT);
    expect(existsSync(join(repo.dir, '.git/lfs'))).toBe(false);
    return said;
  });

  row('cases kept by Git LFS', async () => {
    const said = await edit({ 'evals/orders.jsonl': POINTER });
    expectRefused(said, 'evals/orders.jsonl');
    return said;
  });
});

function everyFile(written: (text: string) => string): Files {
  return Object.fromEntries(Object.entries(SMALL).map(([path, text]) => [path, written(text)]));
}

function blobOf(text: string): string {
  return gitBytes(repo.dir, ['hash-object', '-w', '--stdin'], {}, Buffer.from(text)).toString('utf8').trim();
}

/** A commit like base, with more files among the prompts; their names are bytes. */
function commitWith(...files: readonly (readonly [name: Buffer, blob: string | undefined])[]): string {
  const entries = [[Buffer.from('support.md'), blobOf(WORDS)] as const, ...files].map(([name, blob]) =>
    Buffer.concat([Buffer.from(`100644 blob ${blob}\t`), name, Buffer.from([0])]),
  );
  const tree = gitBytes(repo.dir, ['mktree', '-z'], {}, Buffer.concat(entries)).toString('utf8').trim();
  repo.git('read-tree', '--reset', base);
  repo.git('rm', '--quiet', '-r', '--cached', 'prompts');
  repo.git('read-tree', '--prefix=prompts/', tree);
  return repo.git('commit-tree', repo.git('write-tree'), '-p', base, '-m', 'Odd names');
}
