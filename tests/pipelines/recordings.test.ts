/** Targets whose answers were recorded elsewhere: read from git on both sides, and no model is asked. */
import { describe, expect, it } from 'vitest';
import type { Edits } from '../support/world.ts';
import { CONFIG, inShop, type ShopSetting } from '../support/shop.ts';

const FILE = 'out/answers.jsonl';
const RECORDED = CONFIG.replace(/support: \{ prompt.*\}/, `support: { recorded: ${FILE} }`);

function answers(text: (at: number) => string, count = 12): string {
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({ case: `order-${at}`, output: text(at), latency_ms: 5 }),
  );
  return `${lines.join('\n')}\n`;
}

function answersTo(cases: readonly string[], text: string): string {
  return cases.map((each) => `${JSON.stringify({ case: each, output: text })}\n`).join('');
}

function shop(options: ShopSetting) {
  return inShop({
    ...options,
    base: { '.github/micro-metrics.yml': RECORDED, [FILE]: answers(() => 'please wait'), ...options.base },
  });
}

describe('a recorded target', () => {
  it('fails a file of worse answers without a call', async () => {
    const run = await shop({ head: { [FILE]: answers(() => 'wait') } });
    expect(run.questions).toEqual([]);
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'fail', requests: '0' } });
    expect(JSON.parse(run.outputs['changes'] ?? '')).toMatchObject([{ target: 'support', file: FILE }]);
    expect(run.comment).toContain('12 answers: 12 new or different');
  });

  it('passes a file of equally good answers', async () => {
    const run = await shop({ head: { [FILE]: answers((at) => `please wait, ${at}`) } });
    expect({ calls: run.questions, verdict: run.outputs['verdict'], code: run.code }).toEqual({
      calls: [],
      verdict: 'pass',
      code: 0,
    });
  });

  it('is unchanged when only the form of the file changed, or other files did', async () => {
    const turned = answers(() => 'please wait')
      .trimEnd()
      .split('\n')
      .reverse()
      .join('\n');
    const heads: Edits[] = [{ [FILE]: turned }, { 'README.md': 'A shop that sells.\n' }];
    for (const head of heads) {
      const run = await shop({ head });
      expect(run).toMatchObject({ code: 0, outputs: { verdict: 'unchanged' } });
    }
  });

  it('says that a file is not in git, and what to do', async () => {
    const run = await shop({ head: { [FILE]: null } });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(run.outputs['headline']).toContain('out/answers.jsonl is not in git at this revision');
    expect(run.annotations[0]?.message).toContain('micro-metrics score');
  });

  it('points at the line of an answer that is written wrong', async () => {
    const run = await shop({ head: { [FILE]: `${answers(() => 'please', 2)}{"case": "order-2"}\n` } });
    expect(run.code).toBe(1);
    expect(run.annotations[0]).toMatchObject({ file: FILE, line: 3 });
  });

  it('fails when head leaves out answers that base has, and says which', async () => {
    const run = await shop({ head: { [FILE]: answers(() => 'please wait', 6) } });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
    expect(run.headline).toBe('Blocked: head left 6 of 12 cases unanswered (6 empty)');
    expect(run.check('answered')).toMatchObject({
      outcome: 'fail',
      blocking: true,
      baseline: { value: 1 },
      candidate: { value: 0.5 },
    });
    expect(run.check('polite')).toMatchObject({ outcome: 'pass', unscored: 6 });
    expect(run.comment).toContain('out/answers.jsonl has no answer to case order-6');
  });

  it('counts the cases that it speaks of where both sides leave some out', async () => {
    const base = { [FILE]: answers(() => 'please', 10) };
    const run = await shop({ base, head: { [FILE]: answers(() => 'please wait', 10) } });
    expect(run).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
    expect(run.headline).toContain('on 10 of 12 cases');
  });

  it('could not be computed when it answers no case of the suite, on neither side', async () => {
    const others = (text: string): string => answers(() => text).replaceAll('"order-', '"return-');
    const run = await shop({ base: { [FILE]: others('please') }, head: { [FILE]: others('please wait') } });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(run.headline).toContain('has no answer to case');
  });

  it('asks by trial what was recorded by trial', async () => {
    const three = [0, 1, 2].map((trial) =>
      answers((at) => (trial === 0 && at < 3 ? 'wait' : 'please')).replaceAll(
        '"output"',
        `"trial":${trial},"output"`,
      ),
    );
    const config = RECORDED.replace('metrics: [polite', 'trials: 3\n    metrics: [polite');
    const base = { '.github/micro-metrics.yml': config };
    const run = await shop({ base, head: { [FILE]: three.join('') } });
    const runs = run.files['runs.jsonl'] ?? '';
    const trials = runs
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { side: string; index: number });
    const most = (side: string): number =>
      Math.max(...trials.filter((it) => it.side === side).map(({ index }) => index));
    expect([most('baseline'), most('candidate')]).toEqual([0, 2]);
    expect(run.outputs['verdict']).not.toBe('error');
  });

  it("answers an edited case under both wordings, and one that is called like base's wording by its own line", async () => {
    const odd = 'order-0 (as on base)';
    const line = (id: string, question: string): string => `${JSON.stringify({ id, input: { question } })}\n`;
    const cases = (first: string): string => line('order-0', first) + line(odd, 'Odd?');
    const base = {
      'evals/orders.jsonl': cases('Where?'),
      [FILE]: answersTo(['order-0', odd], 'please wait'),
    };
    const head = {
      'evals/orders.jsonl': cases('Where is it?'),
      [FILE]: answersTo(['order-0'], 'please') + answersTo([odd], 'please, odd'),
    };
    const run = await shop({ base, head });
    const said = (run.files['runs.jsonl'] ?? '')
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each) as { side: string; case: string; answers?: { text: string }[] })
      .filter(({ side }) => side === 'candidate')
      .map((each) => [each.case, each.answers?.[0]?.text]);
    expect(Object.fromEntries(said)).toEqual({
      ...{ 'order-0': 'please', [`${odd} `]: 'please' },
      [odd]: 'please, odd',
    });
  });

  it('is no way out: the prompt that base names is asked too, and the swap is listed', async () => {
    const run = await shop({
      base: { '.github/micro-metrics.yml': CONFIG },
      head: { '.github/micro-metrics.yml': RECORDED, 'prompts/support.md': 'You answer rudely.\n' },
      answer: ({ messages }) => (JSON.stringify(messages).includes('rudely') ? 'no' : 'please wait'),
    });
    expect(run.questions.length).toBeGreaterThan(0);
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
    expect(run.comment).toContain('**loosened** `target support.kind`');
  });
});
