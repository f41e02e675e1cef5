/** Without a config file, prompts that say themselves how they are tested are gated as `gh models eval` did. */
import { describe, expect, it } from 'vitest';
import type { Files } from '../support/repo.ts';
import { visit } from '../support/shop.ts';

const TRIAGE = `name: Triage
model: scripted-1
modelParameters: { temperature: 0 }
messages:
  - role: system
    content: Sort tickets. Say the team and nothing else.
  - role: user
    content: 'Ticket: {{ticket}}'
testData:
  - { ticket: My parcel is late, expected: shipping }
  - { ticket: I was charged twice, expected: billing }
evaluators:
  - name: team
    string: { equals: '{{expected}}' }
  - name: brief
    string: { startsWith: '{{expected}}' }
`;

const FILES: Files = { 'prompts/triage.prompt.yml': TRIAGE, 'README.md': 'A shop.\n' };

type Asked = { messages: unknown };
const right = ({ messages }: Asked): string =>
  JSON.stringify(messages).includes('late') ? 'shipping' : 'billing';
/** Says the team in capitals as soon as the prompt shouts. */
const shouting = (asked: Asked): string =>
  JSON.stringify(asked.messages).includes('SORT') ? right(asked).toUpperCase() : right(asked);

const edited = (from: string, to: string): Files => ({
  'prompts/triage.prompt.yml': TRIAGE.replace(from, to),
});
const LOUD = edited('Sort tickets', 'SORT tickets');

async function outcome(head: Files, answer: (asked: Asked) => string = shouting, base: Files = FILES) {
  const seen = await visit({ noConfig: true, base, head, answer });
  seen.close();
  const { outputs, code } = seen.run;
  return {
    verdict: outputs.verdict,
    code,
    calls: seen.calls.length,
    failed: JSON.parse(outputs['failed-metrics'] ?? '[]') as string[],
    comment: seen.comments.join('\n'),
    log: seen.run.stdout,
  };
}

describe('a .prompt.yml with testData and evaluators', () => {
  it('is a target and a suite: every evaluator blocks, and equals minds the case while the others do not', async () => {
    const seen = await outcome(LOUD);
    expect(seen).toMatchObject({ verdict: 'fail', code: 1, calls: 4, failed: ['team'] });
    expect(seen.comment).toContain('team is beyond its limit');
    expect(seen.comment).toContain('prompts/triage');
  });

  it('passes when every test does', async () => {
    expect(await outcome(LOUD, right)).toMatchObject({ verdict: 'pass', code: 0, failed: [] });
  });

  it('asks nothing when it only looks different', async () => {
    const seen = await outcome(edited('name: Triage', '# sorted\nname: Sorting'));
    expect(seen).toMatchObject({ verdict: 'unchanged', code: 0, calls: 0, comment: '' });
  });

  it('asks nothing when it only moved, and is the same prompt when it moved and changed', async () => {
    const moved = (text: string): Files => ({
      'prompts/triage.prompt.yml': null,
      'prompts/support/triage.prompt.yml': text,
    });
    expect(await outcome(moved(TRIAGE))).toMatchObject({ verdict: 'unchanged', calls: 0 });
    const seen = await outcome(moved(TRIAGE.replace('Sort tickets', 'SORT tickets')));
    expect(seen).toMatchObject({ verdict: 'fail', calls: 4, failed: ['team'] });
  });

  it('still sits the exam of base when head drops it', async () => {
    const seen = await outcome({
      'prompts/triage.prompt.yml': (TRIAGE.split('testData:')[0] ?? '').replace('Sort', 'SORT'),
    });
    expect(seen).toMatchObject({ verdict: 'fail', code: 1 });
    expect(seen.comment).toContain('Policy');
  });

  it('may be new', async () => {
    const head = { 'a.prompt.yaml': TRIAGE.replace('Sort', 'SORT') };
    expect(await outcome(head)).toMatchObject({ verdict: 'fail', calls: 2, failed: ['team'] });
  });

  it('deleted is a change that is told', async () => {
    const seen = await outcome({ 'prompts/triage.prompt.yml': null });
    expect(seen).toMatchObject({ verdict: 'unchanged', code: 0, calls: 0 });
    expect(seen.comment).toContain('prompts/triage was deleted');
  });
});

describe('the traps of gh models', () => {
  it('are warnings: judges that are not supported yet, two keys in one evaluator', async () => {
    const more = `${TRIAGE}  - name: kind
    uses: github/coherence
  - name: graded
    llm:
      modelId: m
      prompt: '{{completion}}'
      choices: [{ choice: '1', score: 0.25 }, { choice: '10', score: 1 }]
  - name: both
    string: { contains: '{{expected}}', endsWith: x }
`;
    const seen = await outcome({ 'prompts/triage.prompt.yml': more.replace('Sort', 'Please sort') });
    expect(seen.verdict).toBe('pass');
    for (const words of [
      'kind uses github/coherence, which is not supported yet',
      'graded asks a model, which is not supported yet',
      'the choice "1" is found in every reply of "10"',
      'the choice "1" passes although its score is 0.25',
      'only contains counts',
    ])
      expect(seen.comment).toContain(words);
  });

  it('an empty testData proves nothing, and says so', async () => {
    const head = edited(
      TRIAGE.slice(TRIAGE.indexOf('testData:'), TRIAGE.indexOf('evaluators:')),
      'testData: []\n',
    );
    const seen = await outcome(head, right, {
      ...FILES,
      'prompts/triage.prompt.yml': String(head['prompts/triage.prompt.yml']).replace('Sort', 'Order'),
    });
    expect(seen).toMatchObject({ verdict: 'unchanged', calls: 0 });
    expect(seen.comment).toContain('testData is empty');
    expect(seen.comment).toContain('no suite asks it');
  });

  it('a variable that no entry has is the author’s to mend', async () => {
    const seen = await outcome(edited("equals: '{{expected}}'", "equals: '{{team}}'"));
    expect(seen).toMatchObject({ verdict: 'error', code: 1, calls: 0 });
    expect(seen.log).toContain('prompts/triage.prompt.yml,line=14');
    expect(seen.log).toContain('team needs {{team}}');
  });

  it('a repository with nothing to read says what to write', async () => {
    const seen = await outcome({ 'README.md': 'A shop with sale.\n' }, right, {});
    expect(seen).toMatchObject({ verdict: 'error', code: 1 });
    expect(seen.log).toContain('promptfooconfig.yaml');
  });
});

describe('a promptfooconfig.yaml', () => {
  const CONFIG = `prompts: [file://prompts/answer.txt]
providers: [openai:scripted-1]
tests:
  - vars: { question: My parcel is late }
    assert: [{ type: equals, value: shipping }, { type: llm-rubric, value: is kind }]
`;
  const base = {
    'evals/promptfooconfig.yaml': CONFIG,
    'evals/prompts/answer.txt': 'Sort this: {{question}}\n',
  };
  const SHOUT = { 'evals/prompts/answer.txt': 'SORT this: {{question}}\n' };

  it('is gated as far as it is data, when a file changes that it leads to', async () => {
    const seen = await outcome(SHOUT, shouting, base);
    expect(seen).toMatchObject({ verdict: 'fail', code: 1, calls: 2, failed: ['equals'] });
    expect(seen.comment).toContain('evals/prompts/answer.txt:1');
    expect(seen.comment).toContain(
      'not supported yet, so neither asked nor judged: the assertion llm-rubric',
    );
  });

  it('is left alone by all other changes', async () => {
    const seen = await outcome({ 'README.md': 'A shop with a sale.\n' }, shouting, base);
    expect(seen).toMatchObject({ verdict: 'unchanged', calls: 0, comment: '' });
  });

  it('that is a program is never run, and that is said when it changes', async () => {
    const program = { 'promptfooconfig.js': 'throw new Error("run")\n' };
    const seen = await outcome({ ...program, ...SHOUT }, right, base);
    expect(seen.verdict).toBe('pass');
    expect(seen.comment).toContain('promptfooconfig.js changed, but is not read');
  });
});
