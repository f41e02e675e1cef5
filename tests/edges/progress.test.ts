import { afterAll, describe, expect, it } from 'vitest';
import { tellingOf } from '../../src/commands/progress.ts';
import type { Progress } from '../../src/contracts.ts';
import { commentOn } from '../../src/edges/github/progress.ts';
import { createLog } from '../../src/edges/log.ts';
import { inComment, inLines, onOneLine } from '../../src/edges/progress.ts';
import { gate } from '../../src/pipelines/gate.ts';
import type { Going } from '../../src/render/progress.ts';
import type { Run } from '../../src/types.ts';
import { BOT, marker, mine, useDesk } from '../support/desk.ts';
import { pullRequest } from '../support/repo.ts';
import { runOf, suite } from '../support/report.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';
import { failed, stageOf } from '../support/world.ts';

const NOTHING = { requests: 0, cached: 0, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: [] };
const run = runOf(suite.cases[0]!, 'candidate', 'please wait');

/** Asks ten conversations, of which one comes in every `each` milliseconds. */
function tenIn(each: number, clock: { at: number }, to: Progress): void {
  for (let at = 0; at < 10; at += 1) to.asked();
  for (let at = 0; at < 10; at += 1) {
    clock.at += each;
    to.came(run, NOTHING);
  }
}

describe('what asking tells', () => {
  it('is every conversation, as it begins and as it ends, and what they took', async () => {
    let asked = 0;
    const came: [Run['source'], boolean, number][] = [];
    const { world, questions } = stageOf({
      base: SHOP,
      head: HARMLESS,
      answer: ({ text }) => (text.includes('order 3') ? failed('server', 'down') : 'please wait'),
    });
    const progress: Progress = {
      asked: () => void asked++,
      came: ({ source, result }, spent) => void came.push([source, result.ok, spent.outputTokens]),
    };
    await gate({ ...world, progress });
    expect(asked).toBe(questions.length);
    expect(came).toHaveLength(asked);
    expect(came.filter(([, isAnswer]) => !isAnswer).length).toBeGreaterThan(0);
    expect(came.at(-1)?.[2]).toBeGreaterThan(came[0]?.[2] ?? 0);
  });
});

describe('lines in a log', () => {
  it('come at most every fifteen seconds', () => {
    const [clock, lines] = [{ at: 1e6 }, [] as string[]];
    tenIn(
      4000,
      clock,
      inLines(
        (line) => lines.push(line),
        () => clock.at,
      ),
    );
    expect(lines).toEqual([
      '4 of 10 conversations (40 %) · 15.0 a minute · about 24 s left',
      '8 of 10 conversations (80 %) · 15.0 a minute · about 8 s left',
    ]);
  });

  it('are none where it is over before', () => {
    const [clock, lines] = [{ at: 0 }, [] as string[]];
    tenIn(
      1000,
      clock,
      inLines(
        (line) => lines.push(line),
        () => clock.at,
      ),
    );
    expect(lines).toEqual([]);
  });
});

describe('a line on a terminal', () => {
  it('is written over, makes way for others, fits, and is gone at the end', async () => {
    const [clock, out] = [{ at: 0 }, [] as string[]];
    const terminal = { write: (text: string) => out.push(text), columns: 30 };
    const line = onOneLine(
      terminal,
      (text) => out.push(`${text}\n`),
      () => clock.at,
    );
    line.say('before');
    tenIn(250, clock, line);
    line.say('between');
    await line.close();
    line.say('after');
    const shown = out.filter((text) => text.includes('of 10'));
    expect(out.filter((text) => text.startsWith('\r\u001b[K') && text.length > 4)).toHaveLength(10);
    expect(Math.max(...shown.map((text) => text.replace('\r\u001b[K', '').length))).toBe(29);
    const end = '10 of 10 conversations (100 %)'.slice(0, 29);
    const flat: string[] = [];
    const none = onOneLine(
      { write: (text) => flat.push(text), columns: 0 },
      () => undefined,
      () => clock.at,
    );
    tenIn(250, clock, none);
    expect(flat.at(-1)).toContain('10 of 10 conversations');
    expect(out[0]).toBe('before\n');
    expect(out.slice(-5)).toEqual(['\r\u001b[K', 'between\n', end, '\r\u001b[K', 'after\n']);
  });

  it.each([
    ['nothing with --json', { json: true }, true, {}, 'nothing'],
    ['one line on a terminal', {}, true, {}, 'one line'],
    ['lines in a job', {}, true, { CI: 'true' }, 'lines'],
    ['lines where it is piped', {}, false, {}, 'lines'],
  ] as const)('%s', (_, flags, isTTY, env, how) => {
    const [written, put] = [[] as string[], [] as string[]];
    const log = createLog({}, (text) => put.push(text));
    const terminal = { isTTY, columns: 80, write: (text: string) => written.push(text) > 0 };
    const { say, progress } = tellingOf({ log, flags, env }, terminal);
    say('hello');
    expect(put).toEqual(how === 'nothing' ? [] : ['hello\n']);
    expect(progress === null).toBe(how === 'nothing');
    expect(progress !== null && 'say' in progress).toBe(how === 'one line');
  });
});

const going: Going = { asked: 480, came: 120, kept: 0, failed: 0, spent: NOTHING, time: 30_000 };

describe('the comment', () => {
  const desk = useDesk();
  const story = pullRequest({ 'a.md': 'old' }, { 'a.md': 'new' });
  afterAll(() => story.repo.cleanup());
  const address = () => desk.addresses().comment!;

  it('says how far it is, and the end takes its place', async () => {
    expect(await commentOn(going, address())).toBe(true);
    expect(desk.comments()).toEqual([
      expect.stringMatching(/⏳ Under way.*\n\n120 of 480 conversations \(25 %\)[^]*Head `ccccccc`/),
    ]);
    await desk.post('done', 'fail');
    expect(desk.comments()).toEqual([`${BOT}: ${mine('done')}`]);
  });

  it('is left to a newer run, and to that of another commit', async () => {
    await desk.post('newer', 'pass', { marker: { ...marker, run: 13 } });
    await commentOn(going, address());
    expect(desk.comments()).toEqual([`${BOT}: ${mine('newer', { run: 13 })}`]);
    desk.github.state.dir = story.repo.dir;
    for (const pull of desk.github.state.pulls) pull.sha = story.head;
    const later = { ...address(), marker: { ...marker, run: 14 }, expects: story.base };
    expect(await commentOn(going, later)).toBe(false);
    expect(desk.comments()).toHaveLength(1);
  });
});

describe('how often it is commented', () => {
  const watched = async (each: number, post: () => Promise<boolean>): Promise<void> => {
    const clock = { at: 0 };
    const watcher = inComment(post, () => clock.at);
    for (let at = 0; at < 10; at += 1) {
      watcher.asked();
      clock.at += each;
      watcher.came(run, NOTHING);
      await new Promise(setImmediate);
    }
    await watcher.close();
    watcher.asked();
    clock.at += 1e6;
    watcher.came(run, NOTHING);
  };

  it.each([
    [1000, 0],
    [10_000, 3],
    [60_000, 10],
  ])('one every %i ms: %i times', async (each, times) => {
    let posts = 0;
    await watched(each, async () => ++posts > 0);
    expect(posts).toBe(times);
  });

  it('not again where it could not be', async () => {
    let posts = 0;
    await watched(60_000, () => (posts++, Promise.reject(new Error('403'))));
    await watched(60_000, async () => (posts++, false));
    expect(posts).toBe(2);
  });

  it('the end waits for one that is under way', async () => {
    const order: string[] = [];
    const clock = { at: 0 };
    let answer: (isWritten: boolean) => void = () => undefined;
    const watcher = inComment(
      () => new Promise((resolve) => (answer = resolve)),
      () => clock.at,
    );
    tenIn(10_000, clock, watcher);
    const closing = watcher.close().then(() => order.push('closed'));
    await new Promise(setImmediate);
    order.push('answered');
    answer(true);
    await closing;
    expect(order).toEqual(['answered', 'closed']);
  });
});
