/** Metrics of one's own: programs that mark the answers of both sides. */
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../src/config/index.ts';
import { parseJson } from '../../src/parsing/json.ts';
import { answerLine } from '../../src/records/answer-line.ts';
import type { Report } from '../../src/types.ts';
import { gateInside } from '../support/in-repository.ts';

const FILE = '.github/micro-metrics.yml';
const ALLOWED = { 'allow-commands': 'true', timeout: '20' };

function checkOf({ verdict }: Report, metric: string) {
  return verdict.checks.find(({ comparison }) => comparison.rule.card.id === metric);
}

const CARD = `{ measure: command, options: { command: [node, mark.mjs] }, threshold: { max-regression: 0.05 }, why: x, owner: x, review-by: 2030-01-01 }`;

function config(card = CARD): string {
  return `version: 1
stage: walk
targets:
  bot: { recorded: answers.jsonl }
suites:
  all: { targets: [bot], cases: [cases.jsonl], metrics: [own] }
metrics:
  own: ${card}
`;
}

const NAMES = Array.from({ length: 12 }, (_, at) => `case-${at}`);

function answersWith(output: string): string {
  return NAMES.map((id) => JSON.stringify({ case: id, output })).join('\n');
}

/** A program that has `all`, the answers as they came in, and writes what `body` says. */
function program(body: string): string {
  return `import * as fs from 'node:fs';
const all = fs.readFileSync(0, 'utf8').trim().split('\\n').map((line) => JSON.parse(line));
const say = (it, value, more) => console.log(JSON.stringify({ case: it.case, trial: it.trial, value, ...more }));
${body}
`;
}

const FAIR = "for (const it of all) say(it, it.output.includes('please') ? 1 : 0, { reason: it.output });";

function marked(body: string, more: Partial<Parameters<typeof gateInside>[0]> = {}, card = CARD) {
  return gateInside({
    base: {
      [FILE]: config(card),
      'cases.jsonl': NAMES.map((id) => JSON.stringify({ id, input: { question: `${id}?` } })).join('\n'),
      'answers.jsonl': answersWith('please wait'),
      'mark.mjs': program(body),
    },
    head: { 'answers.jsonl': answersWith('please wait here') },
    inputs: ALLOWED,
    ...more,
  });
}

describe('what a program does instead of marking', () => {
  it.each([
    [
      'crashes',
      "console.error('no model'); process.exit(3);",
      /ended with exit code 3; its last words: no model/,
    ],
    ['never answers', 'setInterval(() => 0, 1e6);', /wrote nothing for 0\.7 s/],
    [
      'writes what is no mark',
      "console.log('loading');",
      /no mark for this answer; it wrote "loading", which/,
    ],
    ['marks another case', "say({ case: 'other', trial: 0 }, 1);", /no mark for this answer; it wrote/],
    ['floods with lines', "for (;;) fs.writeSync(1, 'x\\n'.repeat(1e5));", /far more than a line/],
    ['floods a line', "for (;;) fs.writeSync(1, 'x'.repeat(1e5));", /a line of over 8 MB/],
    ['ends itself', "process.kill(process.pid, 'SIGKILL');", /was ended by SIGKILL/],
  ])('%s: nothing has a mark, the reason is shown, and it is not green', async (_, body, words) => {
    const inputs = { ...ALLOWED, timeout: body.startsWith('setInterval') ? '0.7' : '20' };
    const { report } = await marked(body, { inputs });
    expect(report.verdict.outcome).toBe('error');
    expect(checkOf(report, 'own')?.comparison.pairs.at(0)?.candidate.at(0)?.mark).toMatchObject({
      value: null,
      reason: expect.stringMatching(words),
    });
    expect(report.warnings.map(({ message }) => message).join()).toMatch(
      /^The program of the metric own gave no mark to 24 of 24 answers: /,
    );
  });

  it('leaves one answer out: that one has no mark, and the others count', async () => {
    const { report } = await marked(FAIR.replace('all)', 'all.slice(1))'));
    expect(checkOf(report, 'own')).toMatchObject({
      outcome: 'pass',
      comparison: { paired: 11, unscored: 1 },
    });
    expect(report.warnings.map(({ message }) => message).join()).toContain('no mark to 2 of 24 answers');
  });
});

describe('a program that marks', () => {
  it('has marked, though what it leaves running holds its output', async () => {
    const left = "{ stdio: 'inherit', detached: true }";
    const spawn = "(await import('node:child_process')).spawn";
    const leave = `${spawn}(process.execPath, ['-e', 'setInterval(() => 0, 1e6)'], ${left}).unref();`;
    const { report } = await marked(`${FAIR} ${leave}`);
    expect(checkOf(report, 'own')).toMatchObject({ outcome: 'pass', comparison: { paired: 12 } });
  });

  it('says what becomes of it where the change edits nothing else, and asks nobody', async () => {
    const target = 'bot: { command: [node, bot.mjs], watch: [bot.mjs] }';
    const { report } = await marked(FAIR, {
      base: {
        [FILE]: config().replace('bot: { recorded: answers.jsonl }', target),
        'cases.jsonl': NAMES.map((id) => JSON.stringify({ id, input: { question: '?' } })).join('\n'),
        'bot.mjs': 'process.exit(1);',
        'mark.mjs': program(FAIR),
      },
      head: { 'mark.mjs': program('for (const it of all) say(it, 1);') },
    });
    expect(report.verdict.outcome).toBe('unchanged');
    expect(report.headline).toBe(
      'Nothing to ask: program mark.mjs of metric own changed, and marks once it is merged',
    );
    expect(report.policy.map(({ note }) => note)).toEqual([
      "base's version marks both sides here; this one takes effect when it is merged",
    ]);
  });

  it("is base's, though the change adds a file that its command names", async () => {
    const card = CARD.replace('mark.mjs]', 'mark.mjs, words.txt]');
    const head = {
      'answers.jsonl': answersWith('wait'),
      'mark.mjs': program('for (const it of all) say(it, 1);'),
      'words.txt': 'please',
    };
    const { report } = await marked(FAIR, { head }, card);
    expect(checkOf(report, 'own')?.outcome).toBe('fail');
  });

  it('gets one side at a time, in base files outside of the checkout, and nothing tells which', async () => {
    const tell = "say(it, 1, { reason: [process.cwd(), all.length, Object.keys(it)].join(' ') });";
    const { report } = await marked(`for (const it of all) ${tell}`);
    const [pair] = checkOf(report, 'own')?.comparison.pairs ?? [];
    const reasons = [pair?.baseline.at(0)?.mark.reason, pair?.candidate.at(0)?.mark.reason];
    expect(reasons[0]).toMatch(/micro-metrics-system-\w+\/files 12 case,trial,input,turns,output$/);
    expect(reasons[0]).toBe(reasons[1]);
  });

  it('sees of the environment what its card lists, which is hidden from then on', async () => {
    const card = CARD.replace('mark.mjs]', 'mark.mjs], env: [LEXICON_KEY]');
    const env = { PATH: process.env['PATH'] ?? '', LEXICON_KEY: 'lexicon-1', GITHUB_TOKEN: 'g' };
    const tell = 'for (const it of all) say(it, 1, { reason: Object.keys(process.env).sort().join() });';
    const { report, masked } = await marked(tell, { env }, card);
    expect(checkOf(report, 'own')?.comparison.pairs.at(0)?.baseline.at(0)?.mark.reason).toBe(
      'HOME,LANG,LEXICON_KEY,MICRO_METRICS_SYSTEM,PATH,PYTHONUNBUFFERED,TMPDIR',
    );
    expect(masked).toContain('lexicon-1');
  });

  it('keeps its own version of a metric that head points at another program', async () => {
    const head = {
      'answers.jsonl': answersWith('wait'),
      [FILE]: config(CARD.replace('mark.mjs', 'kind.mjs')),
      'kind.mjs': program('for (const it of all) say(it, 1);'),
    };
    const { report } = await marked(FAIR, { head });
    const outcomes = report.verdict.checks.map(({ comparison, outcome }) => [comparison.rule.law, outcome]);
    expect(outcomes).toContainEqual(['base', 'fail']);
    expect(outcomes).toContainEqual(['head', 'pass']);
  });

  it.each([
    ['without leave', {}, {}, '`allow-commands` is not set'],
    ['from a fork', ALLOWED, { trusted: false }, 'those of strangers are never run'],
    ['on pull_request_target', ALLOWED, { event: 'pull_request_target' }, 'those of strangers are never run'],
  ])('is not started %s', async (_, inputs, proposal, words) => {
    await expect(marked(FAIR, { inputs, proposal })).rejects.toThrow(words);
  });

  it('marks conversations as a whole, so a card can not ask for turns', async () => {
    const head = { [FILE]: config(CARD.replace('threshold', 'level: turn, threshold')) };
    await expect(marked(FAIR, { head })).rejects.toThrow('marks whole conversations, not their turns');
  });
});

it('is sent answers in the form in which `score` reads them', async () => {
  const { report } = await marked(FAIR);
  const [run] = report.runs;
  if (!run?.result.ok) throw new Error('the recording is there');
  const [answer] = run.result.value;
  if (!answer) throw new Error('it has an answer');
  const calls = [{ name: 'find', arguments: '{"id":7}' }];
  const whole = { ...answer, toolCalls: calls, latencyMs: 12, usage: { input: 2, output: 3 }, model: 'm' };
  const line = answerLine({ ...run, result: { ok: true, value: [whole] } });
  const text = JSON.stringify(line);
  expect(parseJson(text, 'line').value).toMatchObject({
    output: whole.text,
    tool_calls: calls,
    latency_ms: 12,
  });
  expect(answersOf(text, 'line')).toMatchObject([
    {
      case: run.trial.case.id,
      trial: 0,
      outputs: { ok: true, value: [{ text: whole.text, toolCalls: calls }] },
    },
  ]);
});
