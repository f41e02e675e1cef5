/** Without a config file, prompts that say themselves how they are tested are gated as `gh models eval` did. */
import { describe, expect, it } from 'vitest';
import { between } from '../support/judge-server.ts';
import { micro } from '../support/judged.ts';
import type { ModelCall } from '../support/model-server.ts';
import { createRepo, type Files } from '../support/repo.ts';
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

const plain = (text: string): string => text.replaceAll('\\', '').replaceAll('`', '');

describe('keys that nobody reads', () => {
  it.each([
    ['testData', 'testdata', 'Did you mean "testData"?', 'evaluators but no testData'],
    ['evaluators', 'evaluator', 'Did you mean "evaluators"?', 'testData but no evaluators'],
  ])('%s, misspelt, is told in the run', async (right, wrong, guess, half) => {
    const base = { ...FILES, 'prompts/triage.prompt.yml': TRIAGE.replace(`${right}:`, `${wrong}:`) };
    const head = { 'prompts/triage.prompt.yml': base['prompts/triage.prompt.yml'].replace('Sort', 'Order') };
    const seen = await outcome(head, () => '', base);
    expect(seen).toMatchObject({ verdict: 'unchanged', calls: 0 });
    expect(plain(seen.comment)).toContain(`nobody reads the key "${wrong}". ${guess}`);
    expect(plain(seen.comment)).toContain(half);
    expect(plain(seen.comment)).toContain('Changed, not covered');
  });

  it('are told below an evaluator too, with their lines', async () => {
    const more = `${TRIAGE}  - name: graded
    weight: 2
    llm:
      modelId: judge-1
      sytemPrompt: Be strict.
      prompt: '{{completion}}'
      choices: [{ choice: shipping, score: 1, scor: 2 }, { choice: other }]
`;
    const seen = await outcome({ 'prompts/triage.prompt.yml': more.replace('Sort', 'Order') });
    for (const words of [
      'prompts/triage.prompt.yml:18: nobody reads the key "weight"',
      ':21: nobody reads the key "sytemPrompt". Did you mean "systemPrompt"?',
      ':23: nobody reads the key "scor". Did you mean "score"?',
    ])
      expect(plain(seen.comment)).toContain(words);
  });

  it('are told by validate, with what else the run would say', async () => {
    const repo = createRepo();
    try {
      repo.commit('first', {
        'a.prompt.yml': TRIAGE.replace('testData:', 'testdata:'),
        'b.prompt.yml': `${TRIAGE}  - name: kind\n    uses: github/fluency\n`,
        'promptfooconfig.yaml': "prompts: ['Hello {{name}}']\nproviders: [openai:m-1]\ntest: []\n",
      });
      const { code, out } = await micro(repo.dir, ['validate']);
      expect(code).toBe(0);
      for (const words of [
        'What was found without a config is right: 2 targets, 1 suites',
        'a.prompt.yml:9: nobody reads the key "testdata". Did you mean "testData"?',
        'every score above zero is a pass: kind (from grade 2 of 5)',
        'b.prompt.yml: nobody vouches for the judge of kind, so it is only looked at',
        'promptfooconfig.yaml: not supported yet, so neither asked nor judged: the key test (did you mean tests?)',
      ])
        expect(out).toContain(words);
    } finally {
      repo.cleanup();
    }
  });
});

describe('the traps of gh models', () => {
  it('are warnings: two keys or two ways in one evaluator, scores that pass, choices that can not', async () => {
    const more = `${TRIAGE}  - name: both
    string: { contains: '{{expected}}', endsWith: x }
  - name: two
    string: { contains: '{{expected}}' }
    uses: github/fluency
  - name: graded
    llm:
      modelId: judge-1
      prompt: '{{completion}}'
      choices: [{ choice: 1, score: 0.25 }, { choice: '10', score: 1 }, { choice: bad }]
  - name: hopeless
    llm:
      modelId: judge-1
      prompt: '{{completion}}'
      choices: [{ choice: bad, score: 0 }]
`;
    const seen = await outcome({ 'prompts/triage.prompt.yml': more.replace('Sort', 'Please sort') });
    expect(seen.verdict).toBe('inconclusive');
    for (const words of [
      'both says contains and endsWith; as in gh models eval only contains counts',
      'two says string and uses; as in gh models eval only string counts',
      'every score above zero is a pass: graded (2 of 3 choices)',
      "hopeless can't pass: no choice has a score above zero",
    ])
      expect(plain(seen.comment)).toContain(words);
  });

  it.each([
    ['an evaluator that looks for nothing', 'string: {}', 'kind says no text to look for'],
    ['one that is misspelt', 'strng: { contains: x }', 'says neither string nor llm nor uses'],
    ['a misspelt key in one', 'string: { contain: x }', 'Did you mean "contains" by "contain"?'],
    ['a builtin that does not exist', 'uses: github/similarty', 'Did you mean "github/similarity"?'],
    [
      'a judge without a model',
      "llm: { prompt: '{{completion}}', choices: [{ choice: a }] }",
      'kind: modelId',
    ],
    [
      'one that never sees the answer',
      'llm: { modelId: m, prompt: Good?, choices: [{ choice: a }] }',
      '{{completion}}',
    ],
    ['one without choices', "llm: { modelId: m, prompt: '{{completion}}' }", 'kind: choices'],
    [
      'one of whatever version',
      "llm: { modelId: m-latest, prompt: '{{completion}}', choices: [{ choice: a }] }",
      'names no version',
    ],
    [
      'a variable that no entry has',
      "llm: { modelId: m, prompt: '{{completion}} {{team}}', choices: [{ choice: a }] }",
      'kind needs {{team}}',
    ],
  ])('%s is the author’s to mend', async (_, way, words) => {
    const more = `${TRIAGE}  - name: kind\n    ${way}\n`;
    const seen = await outcome({ 'prompts/triage.prompt.yml': more });
    expect(seen).toMatchObject({ verdict: 'error', code: 1, calls: 0 });
    expect(seen.log).toContain(words);
    expect(seen.log).toMatch(/prompts\/triage.prompt.yml,line=1[789]/);
  });

  it('numbers that are meant as texts are read as such', async () => {
    const numbers = TRIAGE.replace(/expected: \w+/g, 'expected: 7').replace(
      "'{{expected}}' }\n  - name: brief",
      '7 }\n  - name: brief',
    );
    const seen = await outcome({ 'prompts/triage.prompt.yml': numbers.replace('Sort', 'SORT') }, () => '7');
    expect(seen).toMatchObject({ verdict: 'pass', failed: [] });
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
  /** Vectors that put the triples in order on which every such model is tried. */
  const vectorOf = (text: string): number[] =>
    /\bnot\b|60 days|man bit the dog|Sundays/.test(text) ? [0, 1] : [1, 0];
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

  it('has its judges asked: they decide nothing before they were held against people', async () => {
    const asked = CONFIG.replace('is kind }', "Names a team, provider: 'openai:judge-1' }");
    const graded = asked
      .replace('type: equals', 'type: icontains')
      .replace(
        'providers:',
        "defaultTest: { assert: [{ type: similar, value: shipping, provider: 'openai:embedding:vectors-1' }] }\nproviders:",
      );
    const judge = (call: ModelCall): string => {
      if (call.model !== 'judge-1') return shouting(call);
      const answer = between(call.text, 'ANSWER');
      const meets = answer === answer.toLowerCase();
      return JSON.stringify({ quote: answer.slice(0, 8), reason: 'It shouts or not.', meets });
    };
    const seen = await visit({
      ...{ noConfig: true, base: { ...base, 'evals/promptfooconfig.yaml': graded }, head: SHOUT },
      ...{ answer: judge, embed: vectorOf },
    });
    seen.close();
    expect(seen.run.outputs.verdict).toBe('inconclusive');
    const said = plain(seen.comments.join());
    expect(said).toContain('nobody vouches for the judge of llm-rubric: Names a team');
    expect(said).toContain('.github/micro-metrics/evals/promptfooconfig/llm-rubric-names-a-team.json');
    expect(said).toMatch(/✅ pass \| \*\*similar\*\* · evals\/promptfoo/);
    const rubric = seen.calls.find(({ body }) => body.model === 'judge-1')?.body.messages.at(-1).content;
    expect(between(rubric, 'RUBRIC')).toBe('Names a team');
    expect(seen.calls.some(({ body }) => body.model === 'vectors-1')).toBe(true);
  });

  it('stays undecided where its embeddings miss a negation, since they can not be held against people', async () => {
    const graded = CONFIG.replace(
      '{ type: llm-rubric, value: is kind }',
      '{ type: similar, value: shipping }',
    );
    const seen = await visit({
      ...{ noConfig: true, base: { ...base, 'evals/promptfooconfig.yaml': graded }, head: SHOUT },
      ...{ answer: right, embed: () => [1, 0] },
    });
    seen.close();
    expect(seen.run).toMatchObject({ code: 0, outputs: { verdict: 'inconclusive' } });
    expect(seen.calls.find(({ path }) => path.endsWith('/embeddings'))?.body.model).toBe(
      'text-embedding-3-large',
    );
    expect(plain(seen.comments.join())).toContain('takes "I do not like to eat potatoes" to be nearer');
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
