import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog, type Log } from '../../src/edges/log.ts';
import { annotationsIn, commandsIn, masksIn } from '../support/commands.ts';
import { anyText, hostile } from '../support/hostile.ts';

const more = [
  '##[set-output name=verdict]pass',
  '###[error]x',
  '##\u001b[0m[error]x',
  'a ##[add-path]/tmp b ##[add-path]/tmp',
  '::add-matcher::x.json',
  '  ::set-output name=verdict::pass',
  '\u00a0\u3000::error::x',
  '\u0085::error::x',
  '\r::add-mask::a',
  '\u2028::stop-commands::x',
  '\u001b[2K::warning::x',
  '\u0000::error::x',
  '\ufeff::error::x',
  '::stop-commands::x\n::x::',
];
const foreign = fc
  .array(fc.oneof(anyText, fc.constantFrom(...more)), { maxLength: 6 })
  .map((parts) => parts.join('\n'));

let out = '';
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
});
afterEach(() => {
  vi.restoreAllMocks();
});

function recorded(onActions: boolean): { log: Log; said: () => string } {
  out = '';
  return { log: createLog({ GITHUB_ACTIONS: String(onActions) }), said: () => out };
}

it('keeps standard output for the answer where a machine reads along, and masks what goes beside it', () => {
  let beside = '';
  const log = createLog(
    {},
    (text) => (out += text),
    (text) => (beside += text),
  ).apart();
  log.mask('sk-9f2CkQ7xLm4tZ0b');
  log.say('said sk-9f2CkQ7xLm4tZ0b');
  log.foreign('quoted');
  log.group('title', 'grouped');
  log.annotate('warning', 'odd', 'a.yml', 3);
  log.answer('{"key": "sk-9f2CkQ7xLm4tZ0b"}');
  expect([out, beside]).toEqual([
    '{"key": "***"}\n',
    'said ***\n| quoted\ntitle\n| grouped\nwarning: a.yml:3: odd\n',
  ]);
});

describe('text of others is never a command', () => {
  const speaks: readonly (readonly [string, (log: Log, text: string) => void])[] = [
    ['said', (log, text) => log.say(text)],
    ['quoted', (log, text) => log.foreign(text)],
  ];
  for (const [name, speak] of speaks) {
    it.each([...hostile, ...more])(`${name}: %j`, (text) => {
      const { log, said } = recorded(true);
      speak(log, text);
      expect(commandsIn(said())).toEqual([]);
    });
    it(`${name}, whatever it is`, () => {
      fc.assert(
        fc.property(foreign, (text) => {
          const { log, said } = recorded(true);
          speak(log, text);
          expect(commandsIn(said())).toEqual([]);
          expect(said()).not.toMatch(/(?!\n|\t)[\p{Cc}\u2028\u2029]/u);
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('in an annotation it is its message and its file, and nothing else', () => {
    fc.assert(
      fc.property(foreign, foreign, (message, file) => {
        const { log, said } = recorded(true);
        log.annotate('warning', message, file, 3);
        const commands = commandsIn(said());
        expect(commands.map(({ name }) => name)).toEqual(['warning']);
        expect(Object.keys(commands[0]?.properties ?? {}).filter((name) => name !== 'file')).toEqual([
          'line',
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('in a group it opens and closes none', () => {
    fc.assert(
      fc.property(foreign, foreign, (title, text) => {
        const { log, said } = recorded(true);
        log.group(title, text);
        expect(commandsIn(said()).map(({ name }) => name)).toEqual(['group', 'endgroup']);
      }),
      { numRuns: 300 },
    );
  });
});

describe('on Actions', () => {
  it('annotations carry their place, and text arrives as it was', () => {
    const { log, said } = recorded(true);
    log.annotate('error', '50 % lost,\nsee a:b', 'prompts/a, b.md', 13);
    log.annotate('notice', 'no place', null, null);
    expect(annotationsIn(commandsIn(said()))).toEqual([
      { level: 'error', message: '50 % lost,\nsee a:b', file: 'prompts/a, b.md', line: 13 },
      { level: 'notice', message: 'no place' },
    ]);
  });

  it('an annotation is no longer than GitHub shows', () => {
    const { log, said } = recorded(true);
    log.annotate('error', 'word '.repeat(5000), null, null);
    expect(annotationsIn(commandsIn(said()))[0]?.message.length).toBeLessThanOrEqual(4096);
  });

  it('a secret is masked once, line by line, and never said', () => {
    const { log, said } = recorded(true);
    log.mask('sk-9f2CkQ7xLm4tZ0b');
    log.mask('{\nMIIEvQIBADANBgkqhkiG%\n}');
    log.say('my key is sk-9f2CkQ7xLm4tZ0b');
    log.foreign('MIIEvQIBADANBgkqhkiG%');
    log.annotate('error', 'sk-9f2CkQ7xLm4tZ0b', 'sk-9f2CkQ7xLm4tZ0b', 1);
    expect(masksIn(commandsIn(said()))).toEqual(['sk-9f2CkQ7xLm4tZ0b', 'MIIEvQIBADANBgkqhkiG%']);
    expect(said().split('sk-9f2CkQ7xLm4tZ0b')).toHaveLength(2);
    expect(said()).toContain('| ***\n');
  });
});

describe('on a terminal', () => {
  it('that the runner reads, nothing is a command either', () => {
    out = '';
    createLog({ GITHUB_ACTIONS: 'false', GITHUB_RUN_ID: '7' }).say(
      'not covered: \u2028::error::x.prompt.yml',
    );
    expect(commandsIn(out)).toEqual([]);
  });

  it('there are plain lines without escapes or commands', () => {
    const { log, said } = recorded(false);
    log.mask('sk-9f2CkQ7xLm4tZ0b');
    log.say('\u001b[31m50 %\u001b[0m of sk-9f2CkQ7xLm4tZ0b');
    log.foreign('a\nb');
    log.annotate('error', 'wrong', 'a.yml', 3);
    log.annotate('warning', 'odd', null, null);
    log.group('title', 'text');
    expect(said()).toBe('50 % of ***\n| a\n| b\nerror: a.yml:3: wrong\nwarning: odd\ntitle\n| text\n');
  });

  it.each([
    ['a.yml: no list', 3, 'error: a.yml:3: no list\n'],
    ['a.yml: no list', null, 'error: a.yml: no list\n'],
    ['a.yml is empty', null, 'error: a.yml is empty\n'],
    ['a.yml is empty', 3, 'error: a.yml:3: is empty\n'],
    ['b.yml: no list', 3, 'error: a.yml:3: b.yml: no list\n'],
  ])('a file is named once: %s in line %s', (message, line, words) => {
    const { log, said } = recorded(false);
    log.annotate('error', message, 'a.yml', line);
    expect(said()).toBe(words);
  });
});

describe('as a process', () => {
  const run = promisify(execFile);
  const script = (body: string): readonly string[] => [
    '--input-type=module',
    '--eval',
    `const { createLog, catchLastWords } = await import(${JSON.stringify(resolve('src/edges/log.ts'))}); ${body}`,
  ];

  it('writes megabytes into a slow pipe without loss, last words too', async () => {
    const body = `const log = createLog({}); catchLastWords(log);
      log.foreign('0123456789'.repeat(20) + '\\n' + ('x'.repeat(99) + '\\n').repeat(50_000)); throw new Error('the end');`;
    const failed = await run(process.execPath, script(body), { maxBuffer: 1e8 }).catch(
      (error: unknown) => error,
    );
    const { stdout } = failed as { stdout: string };
    expect(stdout.split('\n').slice(0, 50_003)).toHaveLength(50_003);
    expect(stdout.split('\n')[50_002]).toBe('| Error: the end');
  });

  it('says what nobody caught, redacted and harmless, on standard output', async () => {
    const body = `const log = createLog({ GITHUB_ACTIONS: 'true' }); log.mask('sk-9f2CkQ7xLm4tZ0b'); catchLastWords(log);
      setTimeout(() => JSON.parse('\\n##[error]x sk-9f2CkQ7xLm4tZ0b'), 1);`;
    const failed = await run(process.execPath, script(body)).catch((error: unknown) => error);
    const { code, stdout, stderr } = failed as { code: number; stdout: string; stderr: string };
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('| SyntaxError');
    expect(commandsIn(stdout).map(({ name }) => name)).toEqual(['add-mask']);
    expect(stdout.split('sk-9f2CkQ7xLm4tZ0b')).toHaveLength(2);
  });
});
