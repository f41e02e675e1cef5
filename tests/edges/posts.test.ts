import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { makeFolder, writeWhole } from '../../src/edges/files.ts';
import { createLog } from '../../src/edges/log.ts';
import { perform } from '../../src/edges/posts.ts';
import { jsonPieces } from '../../src/render/json-pieces.ts';
import type { Post } from '../../src/types.ts';
import { annotationsIn, assignmentsIn, commandsIn } from '../support/commands.ts';
import { BOT, KEY, mine, useDesk } from '../support/desk.ts';
import { reportOf } from '../support/report.ts';

const desk = useDesk();
const { addresses, calls, comments, file } = desk;

describe('a whole report', () => {
  const posts = Object.values(channels).flatMap((channel) => channel.posts(reportOf()));

  it('goes to its files, the summary, the comment, the annotations and the outputs', async () => {
    const { commentUrl } = await perform(posts, 'fail', addresses());
    expect(readdirSync(join(desk.dir, 'report')).sort()).toEqual([
      'junit.xml',
      'report.html',
      'report.json',
      'report.md',
      'runs.jsonl',
    ]);
    expect(file('summary.md')).toContain('## German was lost');
    expect(comments()).toEqual([`${BOT}: ${mine('## German was lost\n\nIn `support`.')}`]);
    expect(assignmentsIn(file('outputs'))).toMatchObject({
      ...{ verdict: 'fail', 'comment-url': commentUrl, 'failed-metrics': '["language"]' },
      ...{ 'report-dir': join(desk.dir, 'report'), 'report-json': join(desk.dir, 'report/report.json') },
      'report-html': join(desk.dir, 'report/report.html'),
    });
    expect(annotationsIn(commandsIn(desk.out))).toMatchObject([
      { level: 'error', file: 'prompts/support.md', line: 13 },
    ]);
    expect(desk.out).toContain('German was lost\n\nIn support.');
  });

  it('at home there are only files and lines', async () => {
    const home = { ...addresses(null), log: createLog({}) };
    expect(await perform(posts, 'fail', home)).toEqual({
      commentUrl: null,
      written: expect.arrayContaining(['report.json', 'report.html']),
    });
    expect(readdirSync(join(desk.dir, 'report'))).toContain('report.json');
    expect([file('outputs'), file('summary.md')]).toEqual(['', '']);
    expect(desk.out).toContain('German was lost\n\nIn support.');
    expect(commandsIn(desk.out).map(({ name }) => name)).toEqual(['add-mask']);
    expect(calls()).toEqual([]);
  });

  it('holds no secret anywhere, and stays what it is', async () => {
    const text = `my key is ${KEY}, or ${KEY.slice(7)}, or ${Buffer.from(KEY).toString('base64')}`;
    const leaky = reportOf({
      headline: text,
      warnings: [{ code: 'left-uncovered', message: text }],
      because: [text],
      blocks: [{ kind: 'paragraph', words: [text] }],
    });
    await perform(
      Object.values(channels).flatMap((channel) => channel.posts(leaky)),
      'fail',
      addresses(),
    );
    const sinks = [
      desk.out.replace(`::add-mask::${KEY}`, ''),
      file('outputs'),
      file('summary.md'),
      ...comments(),
    ];
    const files = readdirSync(join(desk.dir, 'report')).map((name) => file(`report/${name}`));
    for (const sink of [...sinks, ...files]) {
      for (let at = 0; at + 8 <= KEY.length; at += 1) expect(sink).not.toContain(KEY.slice(at, at + 8));
    }
    expect(JSON.parse(file('report/report.json'))).toMatchObject({
      headline: 'my key is ***, or ***, or ***',
    });
  });

  it('is JSON still when a secret starts within an escape', async () => {
    const log = createLog({});
    log.mask('nine-lives-of-a-cat');
    // A line end and all but the first letter of the key: written as JSON, it reads `\nine`.
    const text = JSON.stringify({ text: '\nine-lives-of-a-cat' });
    const files = [
      { kind: 'file', name: 'a.json', text },
      { kind: 'pieces', name: 'b.jsonl', pieces: () => [`${text}\n`, `${text}\n`] },
      {
        kind: 'pieces',
        name: 'c.json',
        pieces: (clean = (value) => value) => jsonPieces(clean({ a: JSON.parse(text) as unknown })),
      },
    ] satisfies readonly Post[];
    await perform(files, 'pass', { ...addresses(null), log });
    expect(JSON.parse(file('report/a.json'))).toEqual({ text: '\n***' });
    expect(JSON.parse(file('report/c.json'))).toEqual({ a: { text: '\n***' } });
    expect(
      file('report/b.jsonl')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    ).toHaveLength(2);
  });
});

describe('files', () => {
  it('replace what was there, links too, without following them', async () => {
    const outside = join(desk.dir, 'outside.txt');
    writeFileSync(outside, 'precious');
    const folder = join(desk.dir, 'report');
    mkdirSync(folder);
    symlinkSync(outside, join(folder, 'report.json'));
    await writeWhole(folder, 'report.json', 'new');
    expect([file('report/report.json'), file('outside.txt'), readdirSync(folder)]).toEqual([
      'new',
      'precious',
      ['report.json'],
    ]);
  });

  it.each(['../x', 'a/b', '/etc/x', '..', ''])('have plain names: %j is none', async (name) => {
    await expect(writeWhole(desk.dir, name, 'x')).rejects.toThrow();
  });

  it.each(['checkout', 'checkout by another name'])('go through no link of the %s', async (name) => {
    const [checkout, outside] = [join(desk.dir, name), join(desk.dir, 'outside')];
    mkdirSync(join(desk.dir, 'checkout'));
    symlinkSync(join(desk.dir, 'checkout'), join(desk.dir, 'checkout by another name'));
    mkdirSync(outside);
    symlinkSync(outside, join(checkout, 'out'));
    await expect(makeFolder(join(checkout, 'out'), checkout)).rejects.toThrow('link');
    await expect(makeFolder(join(checkout, 'out/deep/er'), checkout)).rejects.toThrow('link');
    expect(readdirSync(outside)).toEqual([]);
    await makeFolder(join(checkout, 'a/b/c'), checkout);
    await makeFolder(join(checkout, 'a/b/c'), checkout);
    await makeFolder(join(desk.dir, 'elsewhere/x'), checkout);
    expect(readdirSync(join(checkout, 'a/b'))).toEqual(['c']);
  });
});
