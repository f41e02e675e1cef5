import { describe, expect, it } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { perform, type Addresses } from '../../src/edges/posts.ts';
import type { Annotation, Remark, VerdictOutcome } from '../../src/types.ts';
import { pullRequest } from '../support/repo.ts';
import { BOT, KEY, PULL, useDesk } from '../support/desk.ts';
import { checkOf, reportOf } from '../support/report.ts';
import { threads } from '../support/github/threads.ts';

const desk = useDesk();
const story = pullRequest(
  { 'prompts/a.md': 'one\ntwo\nthree\n', 'prompts/b.md': 'x\n' },
  { 'prompts/a.md': 'one\n2\nthree\n' },
);
const COMMIT = story.head;
const hub = { token: 'job', repository: 'acme/shop', commit: COMMIT };

const note = (at: number, over: Partial<Annotation> = {}): Annotation => ({
  kind: 'annotation',
  level: 'error',
  message: `it fell ${at}`,
  file: 'prompts/a.md',
  line: at,
  ...over,
});

describe('the check run', () => {
  const checkRun = {
    ...hub,
    name: 'micro-metrics: gate',
    details: 'https://github.com/acme/shop/actions/runs/1',
  };
  const publish = (verdict: VerdictOutcome, annotations: readonly Annotation[] = []) =>
    perform(
      [{ kind: 'check-run', title: 'It fell', summary: `## It fell ${KEY}`, text: '', annotations }],
      verdict,
      { ...addresses(), checkRun },
    );

  it.each([
    ['pass', 'success'],
    ['unchanged', 'success'],
    ['fail', 'failure'],
    ['error', 'failure'],
    ['inconclusive', 'neutral'],
  ] as const)('of %s concludes %s', async (verdict, conclusion) => {
    await publish(verdict);
    expect(desk.github.state.checkRuns).toMatchObject([
      { name: 'micro-metrics: gate', sha: COMMIT, status: 'completed', conclusion },
    ]);
  });

  it('brings annotations fifty at a time, all of them, and leaves out those without a file', async () => {
    await publish('fail', [...Array.from({ length: 120 }, (_, at) => note(at + 1)), note(1, { file: null })]);
    const [run] = desk.github.state.checkRuns;
    expect(run?.annotations.map(({ start_line }) => Number(start_line))).toEqual(
      Array.from({ length: 120 }, (_, at) => at + 1),
    );
    expect(desk.calls()).toHaveLength(3);
    expect(desk.warnings()).toEqual([]);
  });

  it('holds none of our keys', async () => {
    await publish('fail');
    expect(desk.github.state.checkRuns[0]?.output.summary).toBe('## It fell ***');
  });

  it('of a long report keeps to what GitHub takes', async () => {
    const checks = Array.from({ length: 3000 }, () => checkOf());
    const report = reportOf({
      verdict: { outcome: 'fail', checks, trouble: [] },
      because: checks.map((_, at) => `Größe ${at} `.repeat(10)),
      headline: 'x'.repeat(500),
    });
    const [post] = channels['checks']?.posts(report) ?? [];
    if (post?.kind !== 'check-run') throw new Error('no check run');
    expect(post.title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(post.summary)).toBeLessThan(65_536);
    expect(Buffer.byteLength(post.text)).toBeLessThan(65_536);
    expect(post.text).toMatch(/… and [\d,]+ more, in report\.json/);
    await perform([post], 'fail', { ...addresses(), checkRun });
    expect(desk.github.state.checkRuns[0]?.annotations).toHaveLength(500);
    expect(desk.warnings()).toEqual([]);
  });
});

describe('review comments', () => {
  const review = { ...hub, pull: PULL, key: 'Prompts.gate' };
  const remark = (over: Partial<Remark> = {}): Remark => ({
    file: 'prompts/a.md',
    line: 2,
    body: 'German was lost',
    ...over,
  });
  const tell = (...remarks: readonly Remark[]) =>
    perform([{ kind: 'review', remarks }], 'fail', { ...addresses(), review });
  const said = () =>
    desk.github.state.reviewComments.map(
      ({ path, line, body }) => `${path}:${line} ${body.split('\n').slice(1).join('\n')}`,
    );

  it('stand on the changed line once, and are mended rather than repeated', async () => {
    await tell(remark());
    await tell(remark());
    expect(said()).toEqual(['prompts/a.md:2 German was lost']);
    expect(desk.calls().filter((call) => call.startsWith('PATCH'))).toEqual([]);
    await tell(remark({ body: `French too ${KEY}` }));
    expect(said()).toEqual(['prompts/a.md:2 French too ***']);
    expect(desk.warnings()).toEqual([]);
  });

  it('stand on the file where the line is no part of the difference', async () => {
    await tell(remark({ line: 900 }));
    expect(said()).toEqual(['prompts/a.md:null German was lost']);
    expect(desk.warnings()).toEqual([]);
  });

  it('that hold no longer are resolved, and said anew when it fails again', async () => {
    const { resolved } = threads(desk.github);
    await tell(remark());
    await tell();
    expect(said()).toEqual([`prompts/a.md:2 ✅ Settled at ${COMMIT.slice(0, 7)}.\n\nGerman was lost`]);
    expect(resolved).toEqual(['T_1']);
    await tell();
    expect(resolved).toHaveLength(1);
    await tell(remark());
    expect(said()).toHaveLength(2);
  });

  it('are folded away where the token may not resolve', async () => {
    const { resolved, folded } = threads(desk.github, { mayResolve: false });
    await tell(remark());
    await tell();
    expect([resolved, folded]).toEqual([[], ['C_1']]);
    expect(desk.warnings()).toEqual([]);
  });

  it('say that they are settled where GraphQL refuses everything', async () => {
    await tell(remark());
    await tell();
    expect(said()[0]).toContain('✅ Settled at');
    expect(desk.warnings()).toEqual([]);
  });

  it('of others, and of other uses, are left alone', async () => {
    await tell(remark());
    const [own] = desk.github.state.reviewComments;
    if (!own) throw new Error('no comment');
    const forged = { ...own, id: 1, user: { login: 'mallory', id: 5, type: 'User' as const } };
    const other = { ...own, id: 2, body: own.body.replace('Prompts.gate', 'Prompts.other') };
    desk.github.state.reviewComments.push(forged, other);
    await tell();
    expect(desk.github.state.reviewComments.slice(1)).toEqual([forged, other]);
  });

  it('are left to the run of a newer commit', async () => {
    await perform([{ kind: 'review', remarks: [remark()] }], 'fail', {
      ...addresses(),
      review: { ...review, commit: story.base },
    });
    expect(desk.github.state.reviewComments).toEqual([]);
  });

  it('are one a file, of what blocks, with what to make of it', () => {
    const posts = channels['review']?.posts(
      reportOf({
        verdict: {
          outcome: 'fail',
          checks: [checkOf(), checkOf(), checkOf({ blocking: false })],
          trouble: [],
        },
      }),
    );
    expect(posts).toMatchObject([
      { kind: 'review', remarks: [{ file: 'prompts/support.md', line: 13 }] },
      { kind: 'objection' },
    ]);
    const [post] = posts ?? [];
    const body = post?.kind === 'review' ? (post.remarks[0]?.body ?? '') : '';
    expect(body.match(/german\/support language/g)).toHaveLength(2);
  });
});

/** GitHub's repository is the one of the story; its comment is not asked for. */
function addresses(): Addresses {
  desk.github.state.dir = story.repo.dir;
  for (const pull of desk.github.state.pulls) pull.sha = COMMIT;
  desk.github.state.tokens['job'] = {
    login: BOT,
    type: 'Bot',
    id: 41898282,
    permissions: { checks: 'write', pull_requests: 'write', contents: 'read' },
  };
  return desk.addresses(null);
}
