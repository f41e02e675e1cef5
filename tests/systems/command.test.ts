/** Programs as systems under test: one process a side, in the files of its revision. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG } from '../support/shop.ts';
import { configOf, COMMAND, programOf } from '../support/programs.ts';
import { ALLOWED, POLITE, changed, textsOf } from '../support/changed-program.ts';

describe('a command target', () => {
  it('fails a change of its code that makes answers worse, and shows the file', async () => {
    const { report } = await changed(POLITE, "answer({ output: 'wait' });");
    expect(report.verdict.outcome).toBe('fail');
    expect(report.changes).toMatchObject([
      { target: 'support', kind: 'edited', touched: ['system'], file: 'app/main.mjs', line: 9 },
    ]);
    expect(report.usage.requests).toBe(0);
  });

  it('passes answers that are as good, in whatever order they come', async () => {
    const late = 'setTimeout(() => answer({ output: `please, ${line.input.question}` }), 40 - 3 * number);';
    const { report } = await changed(POLITE, late);
    expect(report.verdict.outcome).toBe('pass');
    expect(textsOf(report, 'candidate').sort()).toContain('please, Where is order 7?');
  });

  it('is unchanged when nothing that it watches differs, and nothing is started', async () => {
    const { report } = await changed('process.exit(1)', '', {
      head: { 'README.md': 'Other.\n' },
      inputs: {},
    });
    expect(report.verdict.outcome).toBe('unchanged');
  });

  it('that watches less than on base is called so', async () => {
    const whole = configOf(COMMAND.replace('watch: ["app/**"]', 'watch: ["app/**", "README.md"]'));
    const config = '.github/micro-metrics.yml';
    const { report } = await changed(POLITE, POLITE, {
      base: { ...programOf(POLITE), [config]: whole },
      head: { [config]: configOf(COMMAND) },
    });
    expect(report.policy).toContainEqual(
      expect.objectContaining({ what: 'target support.watch', before: 'README.md', effect: 'removed' }),
    );
  });

  it('changed when it is started differently', async () => {
    const other = configOf(COMMAND.replace('main.mjs]', 'main.mjs, --fast]'));
    const { report } = await changed(POLITE, POLITE, { head: { '.github/micro-metrics.yml': other } });
    expect(report.changes).toMatchObject([{ touched: ['system'], differences: [{ what: 'system.start' }] }]);
    expect(report.verdict.outcome).toBe('pass');
  });

  it('works in the files of its own revision, outside of the checkout, and sees nothing of the other', async () => {
    const tell = "answer({ output: `please ${process.cwd()} ${fs.readdirSync('app').join()}` });";
    const { report } = await changed(tell, tell, { head: { 'app/new.mjs': '' } });
    const [was, is] = [textsOf(report, 'baseline')[0] ?? '', textsOf(report, 'candidate')[0] ?? ''];
    expect(was).toMatch(/micro-metrics-system-\w+\/files main\.mjs$/);
    expect(is).toMatch(/micro-metrics-system-\w+\/files main\.mjs,new\.mjs$/);
    expect(was.split(' ')[1]).not.toBe(is.split(' ')[1]);
  });

  it('is sent the case with its trial and a trace parent, one process for all of them', async () => {
    const { report } = await changed(POLITE, 'answer({ output: `please ${text} ${process.pid}` });');
    const texts = textsOf(report, 'candidate');
    expect(new Set(texts.map((text) => text.split(' ').at(-1))).size).toBe(1);
    expect(texts.join()).toMatch(
      /\{"id":"order-3","case":"order-3","trial":0,"input":\{"question":"Where is order 3\?"\},"traceparent":"00-[0-9a-f]{32}-[0-9a-f]{16}-01"\}/,
    );
  });

  it('runs its setup first, as arguments, and says what failed', async () => {
    const target = (file: string): string =>
      `{ command: [node, app/main.mjs], setup: [[node, -e, "${file}"]], watch: ["app/**"] }`;
    const write = target("require('fs').writeFileSync('made.txt', 'please $(id) set up')");
    const read = "answer({ output: fs.readFileSync('made.txt', 'utf8') });";
    const done = await changed('', '', { base: programOf(read, write), head: { 'app/x': '' } });
    expect(textsOf(done.report, 'baseline')[0]).toBe('please $(id) set up');
    const broken = programOf(POLITE, target("console.error('no such index'); process.exit(3)"));
    const { report } = await changed('', '', { base: broken, head: { 'app/x': '' } });
    expect(report.verdict.outcome).toBe('error');
    expect(textsOf(report, 'candidate')[0]).toMatch(
      /^setup `node -e .*ended with exit code 3; its last words: no such index/s,
    );
  });
});

it('that takes the place of a prompt is listed, and what base asks of the prompt is still asked', async () => {
  const { report } = await changed('', '', {
    base: {
      ...programOf(POLITE),
      '.github/micro-metrics.yml': CONFIG,
      'prompts/support.md': 'Hi.',
      'config/models.yml': 'support: m',
    },
    head: { '.github/micro-metrics.yml': configOf(COMMAND) },
  });
  expect(report.policy).toMatchObject([
    { what: 'target support.kind', effect: 'changed' },
    { what: 'target support.model', effect: 'changed' },
  ]);
  expect(report.changes).toMatchObject([
    { touched: ['system'], differences: [{ what: 'system', before: 'a prompt' }] },
  ]);
  expect(report.verdict.outcome).not.toBe('pass');
});

it('is measured by the context that it answered from, not by that of the case', async () => {
  const config = configOf(COMMAND)
    .replace('measure: contains', 'measure: numbers-grounded')
    .replace('options: { value: please }', '');
  const body = (found: string): string => `answer({ output: 'It takes 17 days.', context: ['${found}'] });`;
  const base = { ...programOf(body('Parcels take 17 days.')), '.github/micro-metrics.yml': config };
  const { report } = await changed('', body('Parcels take days.'), { base });
  expect(report.verdict.outcome).toBe('fail');
});

describe('what a program can reach', () => {
  it('sees of the environment what its target lists, which is hidden from then on', async () => {
    const tell =
      'answer({ output: `please ${Object.keys(process.env).sort().join()} ${process.env.INDEX_URL}` });';
    const listed = COMMAND.replace('watch', 'env: [INDEX_URL, NOT_SET], watch');
    process.env['SECRET_OF_JOB'] = 'sk-never-shown';
    const { report, masked } = await changed('', '', {
      base: programOf(tell, listed),
      head: { 'app/x': '' },
      env: {
        PATH: process.env['PATH'] ?? '',
        INDEX_URL: 'db://user:word@host',
        'INPUT_API-KEY': 'sk-1',
        GITHUB_TOKEN: 'g',
      },
    });
    delete process.env['SECRET_OF_JOB'];
    const names = (textsOf(report, 'baseline')[0] ?? '').replace(/OTEL_\w+,/g, '');
    expect(names).toBe(
      'please HOME,INDEX_URL,LANG,MICRO_METRICS_SYSTEM,PATH,PYTHONUNBUFFERED,TMPDIR db://user:word@host',
    );
    expect(masked).toContain('db://user:word@host');
  });

  it('leaves nothing of what it writes, and writes beside no file of the checkout', async () => {
    const write = `
      for (const at of ['left.txt', '../left.txt', '../../left.txt', process.env.HOME + '/left.txt', process.env.TMPDIR + '/left.txt'])
        try { fs.writeFileSync(at, line.case); } catch {}
      answer({ output: \`please \${process.cwd()}\` });`;
    const { report, left } = await changed(POLITE, write);
    const [, folder = ''] = (textsOf(report, 'candidate')[0] ?? '').split(' ');
    expect(folder).toMatch(/micro-metrics-system-\w+.files$/);
    expect(existsSync(dirname(folder))).toBe(false);
    expect(left).not.toContain('left.txt');
    rmSync(join(tmpdir(), 'left.txt'), { force: true });
  });

  it('leaves no child behind, also none that has left its group and its environment', async () => {
    const fork = `
      const options = { detached: true, stdio: 'ignore' };
      const idle = ['-e', 'setInterval(() => 0, 1e6)'];
      const marked = spawn(process.execPath, idle, { ...options, cwd: '/' });
      const bare = spawn(process.execPath, idle, { ...options, env: {} });
      marked.unref(); bare.unref();
      answer({ output: \`please \${marked.pid} \${bare.pid}\` });`;
    const { report } = await changed(POLITE, fork);
    const pids = textsOf(report, 'candidate').flatMap((text) => text.split(' ').slice(1).map(Number));
    expect(pids).toHaveLength(24);
    // A process that was killed is gone when the machine comes to it.
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
  });

  it.each([
    ['without leave', {}, {}, '`allow-commands` is not set'],
    ['from a fork', ALLOWED, { trusted: false }, 'those of strangers are never run'],
    ['on pull_request_target', ALLOWED, { event: 'pull_request_target' }, 'those of strangers are never run'],
  ])('is not started %s', async (_, inputs, proposal, words) => {
    await expect(changed(POLITE, 'answer({ output: "please" });', { inputs, proposal })).rejects.toThrow(
      words,
    );
  });

  it.each([
    ['{ command: [node, x.js] }', '`watch` is missing'],
    ['{ http: "http://127.0.0.1:{port}/", watch: [x] }', '`serve` is missing'],
    ['{ http: "https://models.example/", serve: [x], watch: [x] }', 'must be an address on this machine'],
    ['{ command: [x], model: a.yml, watch: [x] }', 'a target with `command` takes no `model`'],
    ['{ command: [x], prompt: a.md, watch: [x] }', 'takes no `prompt`'],
    ['{ command: [x], watch: [x], env: [INPUT_API-KEY] }', 'must be the name of a variable'],
    ['{ command: [x, "a\\0b"], watch: [x] }', 'holds a NUL'],
    ['{ command: [x], watch: [x], env: [ACTIONS_RUNTIME_TOKEN] }', 'is not passed on'],
    ['{ command: [x], watch: ["nothing/**"] }', 'no file matches nothing/**'],
  ])('%s is refused', async (target, words) => {
    const head = { '.github/micro-metrics.yml': configOf(target) };
    await expect(changed(POLITE, POLITE, { head })).rejects.toThrow(words);
  });
});

/** Where nobody waits for a process that was ended, it stays listed as a zombie. */
function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
