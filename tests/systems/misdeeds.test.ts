/** Programs that do something else than to answer: it costs answers, and makes no wrong ones. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { COMMAND, programOf } from '../support/programs.ts';
import { ALLOWED, POLITE, changed, textsOf } from '../support/changed-program.ts';

/** Processes that were started with these words. */
function runningWith(words: string): string[] {
  return globSync('/proc/[0-9]*/cmdline').filter((file) => {
    try {
      return readFileSync(file, 'latin1').includes(words);
    } catch {
      return false;
    }
  });
}

describe('what a program does instead of answering', () => {
  it.each([
    ['never answers', 'setInterval(() => 0, 1e6);', /gave no answer within 0\.7 s/],
    [
      'ends early',
      "console.error('out of memory'); process.exit(9);",
      /exit code 9 .*last words: out of memory/,
    ],
    [
      'ends early, and what it leaves running holds its output',
      "spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6)'], { stdio: 'inherit', detached: true }); process.exit(9);",
      /exit code 9 before it had answered/,
    ],
    ['writes what is no answer', "console.log('loading model');", /wrote "loading model".*standard error/],
    ['answers another case', "answer({ case: 'order-77', output: 'x' });", /it answers what was not asked/],
    ['floods its output', "for (;;) fs.writeSync(1, 'x'.repeat(1e5));", /a line of over 8 MB/],
    ['floods with lines', "for (;;) fs.writeSync(1, 'x\\n'.repeat(1e5));", /wrote "x"/],
    ['floods its logs', "for (;;) fs.writeSync(2, 'x'.repeat(1e6));", /wrote over 64 MB of logs/],
    [
      'prints workflow commands among its logs',
      "console.error('::add-mask::please\\n::set-output name=verdict::pass'); process.exit(1);",
      /last words: ::add-mask::please/,
    ],
    ['prints workflow commands', "console.log('::set-output name=verdict::pass');", /wrote "::set-output/],
  ])('%s: it is started three times, and no answer is a wrong one', async (_, body, words) => {
    const inputs = { ...ALLOWED, timeout: body.startsWith('setInterval') ? '0.7' : '20' };
    const { report, said } = await changed(POLITE, body, { inputs });
    expect(report.verdict.outcome).toBe('error');
    const texts = textsOf(report, 'candidate');
    expect(texts[0]).toMatch(words);
    expect(texts.filter((text) => text.startsWith('started 3 times'))).toHaveLength(9);
    expect(said.join()).not.toContain('::');
  });

  it('uses more memory than it may, be it in a child that left its session and dropped what marks it', async () => {
    const hog = `globalThis.kept${process.pid} = Buffer.alloc(3e8, 1); setInterval(() => 0, 1e6);`;
    const away = "{ stdio: 'ignore', detached: true, env: {}, cwd: '/' }";
    const body = `spawn(process.execPath, ['-e', '${hog}'], ${away}); setInterval(() => 0, 1e6);`;
    const base = programOf(POLITE, COMMAND.replace('watch', 'memory: 256, watch'));
    const { report } = await changed('', body, { base });
    expect(report.verdict.outcome).toBe('error');
    expect(textsOf(report, 'candidate')[0]).toMatch(
      /the program used \d+ MB, more than `memory: 256` allows/,
    );
    expect(textsOf(report, 'baseline')).toContain('please wait');
    // A process that was killed is gone when the machine comes to it.
    await vi.waitFor(() => expect(runningWith(hog)).toEqual([]), 60_000);
  });

  it('breaks off at one case: that one has no answer, and the others are sent again', async () => {
    const { report } = await changed(POLITE, `if (line.case === 'order-5') process.exit(1); ${POLITE}`, {
      inputs: { ...ALLOWED, concurrency: '1' },
    });
    const lost = report.runs.filter(({ result, trial }) => !result.ok && trial.side === 'candidate');
    expect(lost.map(({ trial }) => trial.case.id)).toEqual(['order-5']);
  });
});
